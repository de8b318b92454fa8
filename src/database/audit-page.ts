import type { AuditEntry } from "./audit.ts";
import { labelOf } from "./audit-labels.ts";
import type { Database } from "./handle.ts";

/** Which part of the audit. */
export interface AuditWanted {
  /** Who did it, as the audit names them: `staff:…`, `customer:7`, `system`. */
  actor: string | null;
  /** Of which table the records are. */
  table: string | null;
  /** The shop's own key of one record; with `table`. */
  key: string | null;
  /** Only entries before this number. */
  before: number | null;
  limit: number;
}

/** An entry of the audit as it is read: by its number, with the name of who did it where that is somebody known. */
export type AuditRow = Omit<AuditEntry, "actor" | "turnId" | "onBehalfOf"> & {
  id: number;
  actor: string;
  name: string | null;
  /** What the record is called; null where its key says it, or it is not there any more. */
  label: string | null;
  undoneAt: Date | null;
  /** The customer, by the shop's key, for whom the staff did it. */
  onBehalfOf: string | null;
};

/**
 * A page of the audit, newest first. What an import changed is shown with the record and where the import is asked for, not among everybody's:
 * its own entry stands there for thousands.
 */
export async function auditPage(db: Database, wanted: AuditWanted): Promise<AuditRow[]> {
  const { actor, table, key, before, limit } = wanted;
  const conditions = [
    actor === null ? (key === null ? db`actor not like 'import:%'` : db`true`) : db`actor = ${actor}`,
    table === null ? db`true` : db`subject_table = ${table}`,
    key === null ? db`true` : db`subject_key = ${key}`,
    before === null ? db`true` : db`id < ${before}`,
  ];
  const where = conditions.reduce((all, one) => db`${all} and ${one}`);
  return await db<AuditRow[]>`
    select a.id, a.at, a.actor, coalesce(s.name, nullif(concat_ws(' ', c.first_name, c.last_name), '')) as name,
      a.channel, a.action, a.subject_table as "table", a.subject_key as key, a.before, a.after, a.undone_at as "undoneAt", ${labelOf(db)} as label,
      a.on_behalf_of as "onBehalfOf"
    from (select * from audit where ${where} order by id desc limit ${limit}) a
    left join staff_users s on a.actor = 'staff:' || s.id
    left join customers c on c.id = case when a.actor ~ '^customer:\\d{1,18}$' then substring(a.actor from 10)::bigint end
    order by a.id desc`;
}

/** The tables that the audit has entries of, by name. */
export async function auditTables(db: Database): Promise<string[]> {
  const rows = await db<{ table: string }[]>`
    with recursive found as (
      select min(subject_table) as name from audit
      union all
      select (select min(subject_table) from audit where subject_table > found.name) from found where found.name is not null
    )
    select name as "table" from found where name is not null`;
  return rows.map(({ table }) => table);
}

/** One entry by its number; null where there is none. */
export async function auditEntry(
  db: Database,
  id: number,
): Promise<Pick<AuditRow, "id" | "at" | "actor" | "action" | "table" | "key" | "before" | "after"> | null> {
  const [row] = await db<AuditRow[]>`
    select id, at, actor, action, subject_table as "table", subject_key as key, before, after from audit where id = ${id}`;
  return row ?? null;
}
