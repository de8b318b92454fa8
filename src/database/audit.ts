import type { AuditAction, AuditTable } from "./audit-names.ts";
import type { Database } from "./handle.ts";

/** Who changed something: a customer, a person of the staff, an import, the shop's own system, or the program by itself. */
export type Actor = `customer:${number}` | `staff:${string}` | `import:${string}` | "api" | "system";

/** One change, as the audit keeps it: enough to show who did what, and to undo it. */
export interface AuditEntry {
  at: Date;
  actor: Actor;
  /** The channel it came through, where it came through one. */
  channel: string | null;
  action: AuditAction;
  table: AuditTable;
  /** The shop's own key of the row: an external id, an order number. */
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  turnId: string | null;
  /** The customer (by the shop's key) for whom the staff did it; null and left out: nobody. */
  onBehalfOf?: string | null;
}

/** Writes changes into the audit, in their order and in the transaction of the changes: one statement however many there are. */
export async function audit(db: Database, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db`
    insert into audit (at, actor, channel, action, subject_table, subject_key, before, after, turn_id, on_behalf_of)
    select e.at, e.actor, e.channel, e.action, e.table, e.key, e.before, e.after, e.turn, e."onBehalfOf"
    from rows from (jsonb_to_recordset(${db.json(entries.map(plain))})
      as (at timestamptz, actor text, channel text, action text, "table" text, key text, before jsonb, after jsonb, "turnId" uuid, "onBehalfOf" text))
      with ordinality as e (at, actor, channel, action, "table", key, before, after, turn, "onBehalfOf", place)
    order by e.place`;
}

/** What the audit holds on one row, newest first. */
export async function auditOf(db: Database, table: string, key: string): Promise<AuditEntry[]> {
  return await db<AuditEntry[]>`
    select at, actor, channel, action, subject_table as table, subject_key as key, before, after, turn_id as "turnId"
    from audit where subject_table = ${table} and subject_key = ${key} order by id desc`;
}

/** Who changes something, when and through what. */
export type AuditTrail = Pick<AuditEntry, "at" | "actor" | "channel" | "action" | "turnId">;

/** The part of a statement that writes the entry of a new row of it: its key and its values are read from where it stands. */
export function auditOfNew(
  db: Database,
  { at, actor, channel, action, turnId }: AuditTrail,
  row: Record<"table" | "key" | "after" | "from", ReturnType<Database>>,
) {
  return db`
    insert into audit (at, actor, channel, action, subject_table, subject_key, after, turn_id)
    select ${at}, ${actor}, ${channel}, ${action}, ${row.table}, ${row.key}, ${row.after}, ${turnId} from ${row.from}`;
}

/**
 * The part of a statement (a CTE named `changes`) that writes an entry for each row of `rows`, which has `key`, `stood` and `stands`: what differs
 * between the two, by column. A row that is the same is no change.
 */
export function auditOfMany(
  db: Database,
  { at, actor, action, table }: Pick<AuditEntry, "at" | "actor" | "action" | "table">,
  rows: ReturnType<Database>,
) {
  return db`changes as (
    insert into audit (at, actor, action, subject_table, subject_key, before, after)
    select ${at}::timestamptz, ${actor}::text, ${action}::text, ${table}::text, r.key, d.before, d.after from (${rows}) r, lateral (
      select jsonb_object_agg(name, b.value) as before, jsonb_object_agg(name, a.value) as after
      from jsonb_each(r.stood) b (name, value) full join jsonb_each(r.stands) a (name, value) using (name)
      where coalesce(a.value, 'null') <> coalesce(b.value, 'null')) d
    where d.before is not null
  )`;
}

const plain = (entry: AuditEntry) => JSON.parse(JSON.stringify(entry));

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

/** Whose rows, and which turns of theirs, the audit is to forget the values of. */
export interface ForgottenRows {
  /** The customer's own key. */
  customer: string;
  /** The numbers of their orders. */
  orders: readonly string[];
  turns: readonly string[];
  /** The ids of messages to them that were put right or taken back. */
  messages?: readonly string[];
}

/** Tables whose rows are all about a person. */
const PERSONAL = ["customers", "consents", "privacy_requests", "proven_contacts", "ratings", "segment_pins", "tickets"];

/** What of an order, or of goods of it that went back, tells of a person: where they live, what they wrote, with what they paid. */
const TELLING = ["delivery_address", "delivery_city", "reason", "cancel_reason", "payment", "refunds", "money"];

/**
 * Takes the values out of what was changed of a customer's own rows, and what tells of them out of what was changed of their orders: that
 * something was changed, when and by whom, stays.
 */
export async function forgetAudit(
  db: Database,
  { customer, orders, turns, messages = [] }: ForgottenRows,
): Promise<void> {
  await db`
    update audit set before = case when jsonb_typeof(before) = 'object' then '{}' else before end,
      after = case when jsonb_typeof(after) = 'object' then '{}' else after end
    where (subject_table = any(${[...PERSONAL]}::text[]) and (subject_key = ${customer} or turn_id = any(${[...turns]}::uuid[])))
      or (subject_table = 'messages' and subject_key = any(${[...messages]}::text[]))`;
  await db`
    update audit set before = case when jsonb_typeof(before) = 'object' then before - ${TELLING}::text[] else before end,
      after = case when jsonb_typeof(after) = 'object' then after - ${TELLING}::text[] else after end
    where (subject_table = 'orders' and subject_key = any(${[...orders]}::text[]))
      or (subject_table in ('returns', 'exchanges')
        and exists (select from unnest(${[...orders]}::text[]) n (number) where starts_with(subject_key, n.number || '/')))`;
}
