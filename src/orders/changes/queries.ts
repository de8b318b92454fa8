import type { Database } from "../../database/index.ts";
import type { OrderStatus } from "../order-row.ts";
import { type ChangeSource, NOTICE_LIVES_MS, type WaitingChange } from "./status-change.ts";

/** The day of the status that the row `w` of orders has; null where nobody wrote one down. */
export function dayOfStatus(db: Database) {
  return db`case w.status when 'paid' then w.paid_at when 'shipped' then w.shipped_at
    when 'delivered' then w.delivered_at when 'cancelled' then w.cancelled_at end`;
}

/** A move of an order. `told`: its customer knows of it, and is not told again. */
interface Move {
  from: OrderStatus;
  at: Date;
  source: ChangeSource;
  told?: boolean;
}

/** Notes that an order moved on, in the transaction that moved it and after that; `at` is when it is noted. */
export async function noteMove(db: Database, { number, ...move }: Move & { number: string }): Promise<void> {
  await db`${noteOf(db, move)} from orders w where w.number = ${number}`;
}

/** Moves an order on: its status, with whatever else follows from it by column, and the note that it moved. */
export async function writeMove(
  db: Database,
  id: number,
  values: { status: OrderStatus } & Record<string, string | Date | null>,
  move: Move,
): Promise<void> {
  await db`
    with w as (update orders set ${db(values)}, updated_at = ${move.at} where id = ${id} returning *)
    ${noteOf(db, move)} from w`;
}

/** The note that the row `w` of orders moved on. */
function noteOf(db: Database, { from, at, source, told = false }: Move) {
  return db`
    insert into order_status_changes (order_id, from_status, to_status, happened_at, noted_at, source, noticed_at, outcome)
    select w.id, ${from}, w.status, coalesce(${dayOfStatus(db)}, ${at}), ${at}, ${source}, ${told ? at : null},
      ${told ? "told" : null}`;
}

/**
 * The oldest move that its customer was not told of, locked; null where there is none, or others work on the rest. Moves of one order
 * come one after another: one waits until that before it is told, also where another replica tells it.
 */
export async function nextWaitingChange(db: Database): Promise<WaitingChange | null> {
  const [change] = await db<WaitingChange[]>`
    select c.id, o.number, o.customer_id as "customerId", c.to_status as to, o.cancel_reason as "cancelReason"
    from order_status_changes c join orders o on o.id = c.order_id
    where c.noticed_at is null and not exists (
      select 1 from order_status_changes before
      where before.order_id = c.order_id and before.id < c.id and before.noticed_at is null)
    order by c.id limit 1 for update of c skip locked`;
  return change ?? null;
}

/** Notes what came of telling a move: the same move is not looked at again. */
export async function markNoticed(db: Database, id: number, outcome: string, at: Date): Promise<void> {
  await db`update order_status_changes set noticed_at = ${at}, outcome = ${outcome} where id = ${id}`;
}

/** Passes over the moves that happened before an instant: history is told to nobody. Answers how many. */
export async function passOverChanges(db: Database, before: Date, at: Date): Promise<number> {
  const passed = await db`
    update order_status_changes set noticed_at = ${at}, outcome = 'too_old'
    where id in (
      select id from order_status_changes where noticed_at is null and happened_at < ${before} for update skip locked)`;
  return passed.count;
}

/** Moves that the import of an instant noted and that are no history yet, and how many customers they are of; guests' left out. */
export async function countToTell(db: Database, at: Date): Promise<{ changes: number; customers: number }> {
  const since = new Date(at.getTime() - NOTICE_LIVES_MS);
  const [row] = await db<{ changes: number; customers: number }[]>`
    select count(*) as changes, count(distinct o.customer_id) as customers
    from order_status_changes c join orders o on o.id = c.order_id
    where c.source = 'import' and c.noted_at = ${at} and c.happened_at >= ${since} and c.to_status <> 'new'
      and o.customer_id is not null`;
  return row ?? { changes: 0, customers: 0 };
}
