import type { Account, People, StaffMember } from "../../staff/index.ts";
import type { AuditAnswer, AuditQuery, PutBackLook } from "./wire.ts";

/** What the desk needs of the audit. `staff` is a member's id. */
export interface AuditPort {
  page(wanted: AuditQuery): Promise<AuditAnswer>;
  /** The same as a CSV file, the newest ten thousand entries at most; the audit says who took it. */
  file(wanted: AuditQuery, staff: string): Promise<string>;
  /** What putting back what was before an entry would do. Refuses `not_found`, `not_restorable` and `not_allowed`. */
  lookBack(id: number, by: StaffMember): Promise<PutBackLook>;
  /** Puts it back. Refuses as `lookBack` does, `changed` where the record was changed since and `anyway` is not said, and `not_kept`. */
  putBack(id: number, anyway: boolean, by: StaffMember): Promise<void>;
}

/** The staff's own affairs: who they are, one's own account, and what everybody did. */
export interface TeamPort {
  people: People;
  account: Account;
  audit: AuditPort;
}
