import type { Account, People } from "../../staff/index.ts";
import type { AuditAnswer, AuditQuery } from "./wire.ts";

/** What the desk needs of the audit. `staff` is a member's id. */
export interface AuditPort {
  page(wanted: AuditQuery): Promise<AuditAnswer>;
  /** The same as a CSV file, the newest ten thousand entries at most; the audit says who took it. */
  file(wanted: AuditQuery, staff: string): Promise<string>;
}

/** The staff's own affairs: who they are, one's own account, and what everybody did. */
export interface TeamPort {
  people: People;
  account: Account;
  audit: AuditPort;
}
