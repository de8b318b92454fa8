import type { Database } from "./handle.ts";

/** Who changed something: a customer, a person of the staff, an import, the shop's own system, or the program by itself. */
export type Actor = `customer:${number}` | `staff:${string}` | `import:${string}` | "api" | "system";

/** One change, as the audit keeps it: enough to show who did what, and to undo it. */
export interface AuditEntry {
  at: Date;
  actor: Actor;
  /** The channel it came through, where it came through one. */
  channel: string | null;
  action: string;
  table: string;
  /** The shop's own key of the row: an external id, an order number. */
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  turnId: string | null;
}

/** Writes one change into the audit, in the transaction of the change. */
export async function audit(db: Database, entry: AuditEntry): Promise<void> {
  await db`
    insert into audit (at, actor, channel, action, subject_table, subject_key, before, after, turn_id)
    values (${entry.at}, ${entry.actor}, ${entry.channel}, ${entry.action}, ${entry.table}, ${entry.key},
      ${db.json(plain(entry.before))}, ${db.json(plain(entry.after))}, ${entry.turnId})`;
}

/** What the audit holds on one row, newest first. */
export async function auditOf(db: Database, table: string, key: string): Promise<AuditEntry[]> {
  return await db<AuditEntry[]>`
    select at, actor, channel, action, subject_table as table, subject_key as key, before, after, turn_id as "turnId"
    from audit where subject_table = ${table} and subject_key = ${key} order by id desc`;
}

function plain(value: Record<string, unknown> | null) {
  return value === null ? null : JSON.parse(JSON.stringify(value));
}

/** The number of the newest entry, 0 where there is none. */
export async function lastAuditId(db: Database): Promise<number> {
  const [row] = await db<{ id: number }[]>`select coalesce(max(id), 0) as id from audit`;
  return row?.id ?? 0;
}

/** The entries after a number, oldest first. */
export async function auditSince(db: Database, id: number): Promise<AuditEntry[]> {
  return await db<AuditEntry[]>`
    select at, actor, channel, action, subject_table as table, subject_key as key, before, after, turn_id as "turnId"
    from audit where id > ${id} order by id`;
}
