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
  /** Where it was shown; the desk unless told. */
  channel?: string;
}

/** Within so many seconds the same look of the same person is one row. */
const ONCE_SECONDS = 3600;

/** Writes into the audit that somebody looked at a customer's card, or took a file of people: one row an hour per person and record. */
export async function auditLook(
  db: Database,
  { staff, what, id, at, action = "look", channel = "desk" }: Look,
): Promise<void> {
  const actor = `staff:${staff}`;
  await db`
    insert into audit (at, actor, channel, action, subject_table, subject_key)
    select ${at}::timestamptz, ${actor}::text, ${channel}::text, ${action}::text, ${what}::text, ${id}::text
    where not exists (
      select from audit
      where subject_table = ${what} and subject_key = ${id} and actor = ${actor} and action = ${action}
        and at > ${at}::timestamptz - make_interval(secs => ${ONCE_SECONDS})
    )`;
}

/** Somebody of the staff who was shown several people at once, with their names and contacts. */
interface ListLook {
  /** A member's id. */
  staff: string;
  /** What the records are, and which list it is: `customers` and `list`, `segments` and a segment's id. */
  what: AuditTable;
  id: string;
  /** How many records were shown. */
  count: number;
  at: Date;
  /** Where; the desk unless told. */
  channel?: string;
}

/** Within so many seconds looks of a person at the same list are one row with the sum of what was shown. */
const LIST_SECONDS = 60;
/** The newest entries of a person among which such a row is looked for. */
const OWN_NEWEST = 20;

/** Writes into the audit that somebody was shown a list of people: one row a minute per person and list, with how many. A list of nobody is no look. */
export async function auditListLook(
  db: Database,
  { staff, what, id, count, at, channel = "desk" }: ListLook,
): Promise<void> {
  if (count === 0) return;
  const actor = `staff:${staff}`;
  await db`
    with added as (
      update audit set after = jsonb_build_object('count', (after ->> 'count')::int + ${count}::int)
      where id = (
        select own.id from (select * from audit where actor = ${actor} order by id desc limit ${OWN_NEWEST}) own
        where own.action = 'look_list' and own.subject_table = ${what} and own.subject_key = ${id}
          and own.at > ${at}::timestamptz - make_interval(secs => ${LIST_SECONDS})
        order by own.id desc limit 1)
      returning 1)
    insert into audit (at, actor, channel, action, subject_table, subject_key, after)
    select ${at}::timestamptz, ${actor}::text, ${channel}::text, 'look_list', ${what}::text, ${id}::text, jsonb_build_object('count', ${count}::int)
    where not exists (select from added)`;
}
