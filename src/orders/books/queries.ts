import { type Database, markBooked } from "../../database/index.ts";
import type { OrderRow } from "../order-row.ts";
import { type ChangedHere, type Kept, type OrderColumns, type Weighed, weigh } from "./changed-here.ts";
import type { LineEntry } from "./pieces.ts";

/** Changes by customers, the staff and the program itself that the books do not know of. */
const openChanges = (db: Database) => db`
  a.booked_at is null and (a.actor like 'customer:%' or a.actor like 'staff:%' or a.actor = 'system')`;

/**
 * Keeps orders as they are until the transaction ends: what a customer changes meanwhile would be overwritten by what the export says of
 * before. Those that are delivered are not changed any more.
 */
async function lockOrders(db: Database, numbers: readonly string[]): Promise<void> {
  await db`
    select from jsonb_array_elements_text(${db.json([...numbers])}) as i (number) join orders o using (number)
    where o.status <> 'delivered' order by o.number for update of o`;
}

/**
 * Weighs orders of an export against what was changed of them here (see {@link weigh}), and notes what the books know of by now. Answers
 * the rows to write, in their order, and why something was kept, by number.
 */
export async function keepChangedHere(
  db: Database,
  rows: readonly OrderRow[],
  at: Date,
): Promise<{ rows: OrderRow[]; kept: Map<string, Set<Kept>> }> {
  const numbers = rows.map(({ number }) => number);
  // Sent together and done one after another: the second sees what was changed until the first had its locks.
  const [, found] = await Promise.all([lockOrders(db, numbers), changedHere(db, numbers)]);
  const changes = Map.groupBy(found, ({ number }) => number);
  const weighed = rows.map((row): Weighed => weigh(row, changes.get(row.number) ?? []));
  await markBooked(
    db,
    weighed.flatMap(({ booked }) => booked),
    at,
  );
  const kept = new Map(weighed.map(({ row, kept }) => [row.number, kept]));
  return { rows: weighed.map(({ row }) => row), kept };
}

async function changedHere(db: Database, numbers: readonly string[]): Promise<ChangedHere[]> {
  const rows = await db<(Omit<ChangedHere, "now"> & OrderColumns)[]>`
    select a.id, a.subject_key as number, a.action, a.before, coalesce(a.after, '{}') as after, o.status, o.payment_status, o.paid_at,
      o.cancelled_at, o.total, o.delivery_city, o.delivery_address
    from jsonb_array_elements_text(${db.json([...numbers])}) as i (number)
    join audit a on a.subject_table = 'orders' and a.subject_key = i.number
    join orders o on o.number = i.number
    where ${openChanges(db)} and a.undone_at is null and a.before is not null order by a.id`;
  return rows.map(({ id, number, action, before, after, ...now }) => ({ id, number, action, before, after, now }));
}

/** What was changed of the goods of an order here. */
export interface GoodsChange {
  /** Its entry in the audit. */
  id: number;
  number: string;
  /** What became of lines. */
  lines: LineEntry[];
  /** The pieces that the order has now, by SKU. */
  now: Record<string, number>;
}

/**
 * The changes of goods of orders that the books do not know of, oldest first, those that were taken back too: what takes them back stands
 * behind them. The orders stay so until the transaction ends.
 */
export async function changedGoods(db: Database, numbers: readonly string[]): Promise<GoodsChange[]> {
  const [, changes] = await Promise.all([lockOrders(db, numbers), readChangedGoods(db, numbers)]);
  return changes;
}

async function readChangedGoods(db: Database, numbers: readonly string[]): Promise<GoodsChange[]> {
  return await db<GoodsChange[]>`
    select a.id, i.number,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', substr(l.subject_key, length(i.number) + 2), 'before', l.before,
          'after', l.after)), '[]')
        from audit l where l.subject_table = 'order_lines' and starts_with(l.subject_key, i.number || '/')
          and l.action = a.action and l.at = a.at and l.actor = a.actor) as lines,
      (select coalesce(jsonb_object_agg(s.sku, s.pieces), '{}')
        from (select sku, sum(quantity) as pieces from order_lines where order_id = o.id group by sku) s) as now
    from jsonb_array_elements_text(${db.json([...numbers])}) as i (number)
    join audit a on a.subject_table = 'orders' and a.subject_key = i.number
    join orders o on o.number = i.number
    where ${openChanges(db)} and a.action in ('change_items', 'undo_change_items') order by a.id`;
}

/** Settles the refunds that are owed of orders: their money has gone back. */
export async function settleRefunds(db: Database, numbers: readonly string[], at: Date): Promise<void> {
  await db`
    update payments p set settled_at = ${at}
    from jsonb_array_elements_text(${db.json([...numbers])}) as i (number) join orders o using (number)
    where p.order_id = o.id and p.kind = 'refund' and p.settled_at is null`;
}
