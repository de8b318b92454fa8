import type { AuditTable } from "./audit-names.ts";
import type { Database } from "./handle.ts";

/** Somebody of the staff who looked at something personal. */
interface Look {
  /** A member's id. */
  staff: string;
  /** What was looked at, as the audit names it: `customers` for a card, `segments` for an export of its people. */
  what: AuditTable;
  /** The shop's own key of the record. */
  id: string;
  at: Date;
  /** `look` unless it was taken away as a file. */
  action?: "look" | "export";
}

/** Within so many seconds the same look of the same person is one row. */
const ONCE_SECONDS = 3600;

/** Writes into the audit that somebody looked at a customer's card, or took a file of people: one row an hour per person and record. */
export async function auditLook(db: Database, { staff, what, id, at, action = "look" }: Look): Promise<void> {
  const actor = `staff:${staff}`;
  await db`
    insert into audit (at, actor, channel, action, subject_table, subject_key)
    select ${at}::timestamptz, ${actor}::text, 'desk', ${action}::text, ${what}::text, ${id}::text
    where not exists (
      select from audit
      where subject_table = ${what} and subject_key = ${id} and actor = ${actor} and action = ${action}
        and at > ${at}::timestamptz - make_interval(secs => ${ONCE_SECONDS})
    )`;
}
