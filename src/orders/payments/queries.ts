import { type Database, tally, type Upserted } from "../../database/index.ts";
import type { OrderRow } from "../order-row.ts";
import { paidWith } from "./paid-with.ts";
import type { MoneyMove } from "./payment-method.ts";
import type { PaymentMethodRow, PaymentRow } from "./payment-row.ts";

/** Why money of an order moves. */
type MoneyReason = "order" | "cancel" | "change_items" | "change_payment" | "return" | "exchange";

/** Of which order what money moves, why and when. */
type Moved = [order: { id: number }, moves: readonly MoneyMove[], reason: MoneyReason, at: Date];

/** Notes money of an order that moves; see {@link moneyWritten}. */
export async function writeMoney(db: Database, ...moved: Moved): Promise<void> {
  const [, moves] = moved;
  if (moves.length > 0) await db`with ${moneyWritten(db, ...moved)} select 1`;
}

/**
 * The part of a `with` that notes money of an order that moves: on gift cards it moves at once, anything else is owed until it is settled.
 */
export function moneyWritten(db: Database, ...[order, moves, reason, at]: Moved) {
  const rows = moves.map(({ kind, amount, method, atOnce }) => ({ kind, amount, method: method?.id ?? null, atOnce }));
  return db`
    moves as (
      select * from rows from (jsonb_to_recordset(${db.json(rows)})
        as (kind text, amount numeric, method bigint, "atOnce" boolean))
        with ordinality as m (kind, amount, method, at_once, place)
    ), money_noted as (
      insert into payments (order_id, kind, amount, method_id, reason, created_at, settled_at)
      select ${order.id}, kind, amount, method, ${reason}, ${at}, case when at_once then ${at}::timestamptz end
      from moves order by place
    ), balances as (
      select method, sum(case kind when 'payment' then -amount else amount end) as change
      from moves where at_once group by method
    ), money_moved as (
      update payment_methods m set balance = coalesce(m.balance, 0) + b.change from balances b where m.id = b.method
    )`;
}

/** Owes nothing more for an order: what did not come until now lapses. */
export async function lapsePayments(db: Database, orderId: number, at: Date): Promise<void> {
  await db`
    update payments set lapsed_at = ${at}
    where order_id = ${orderId} and kind = 'payment' and settled_at is null and lapsed_at is null`;
}

/**
 * Writes ways of paying by customer and key; the same rows twice change nothing. Their customers are there already; those whose data was
 * deleted get none.
 */
export async function upsertPaymentMethods(db: Database, rows: readonly PaymentMethodRow[]): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into payment_methods (customer_id, external_id, kind, label, last_four, balance)
    select c.id, r.external_id, r.kind, r.label, r.last_four, r.balance
    from jsonb_array_elements(${db.json([...rows])}) with ordinality as e (row, place)
    join customers c on c.external_id = e.row ->> 'customer_external_id' and c.deleted_at is null
    left join payment_methods m on m.customer_id = c.id and m.external_id = e.row ->> 'external_id',
    lateral jsonb_populate_record(m, e.row) r
    order by e.place
    on conflict (customer_id, external_id) do update set
      kind = excluded.kind, label = excluded.label, last_four = excluded.last_four, balance = excluded.balance
    where (payment_methods.kind, payment_methods.label, payment_methods.last_four, payment_methods.balance)
      is distinct from (excluded.kind, excluded.label, excluded.last_four, excluded.balance)
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/**
 * Writes how orders were paid, in the order of the rows. An order that has such rows already keeps them: what happened since stands
 * behind them.
 */
export async function addPayments(db: Database, rows: readonly PaymentRow[]): Promise<number> {
  const added = await db`
    insert into payments (order_id, kind, amount, method_id, reason, created_at, settled_at)
    select o.id, r.kind, r.amount, m.id, case r.kind when 'payment' then 'order' else 'cancel' end, r.at, r.at
    from rows from (jsonb_to_recordset(${db.json([...rows])})
      as (order_number text, kind text, amount numeric, method text, at timestamptz))
      with ordinality as r (order_number, kind, amount, method, at, place)
    join orders o on o.number = r.order_number
    left join payment_methods m on m.customer_id = o.customer_id and m.external_id = r.method
    where not exists (select from payments p where p.order_id = o.id)
    order by r.place`;
  return added.count;
}

/** Writes how orders of an export were paid, where it says so. */
export async function writePaidWith(db: Database, orders: readonly OrderRow[]): Promise<void> {
  const { methods, payments } = paidWith(orders);
  if (methods.length > 0) await upsertPaymentMethods(db, methods);
  if (payments.length > 0) await addPayments(db, payments);
}
