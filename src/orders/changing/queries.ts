import type { Database } from "../../database/index.ts";
import { writeMove } from "../changes/queries.ts";
import type { ChangeSource } from "../changes/status-change.ts";
import { lapsePayments, writeMoney } from "../payments/queries.ts";
import type { AddressPlan, CancelPlan, ExchangePlan, PaymentPlan, ReturnPlan } from "../rules/plans.ts";

/** Values of a row by column, as they stood and as they stand now: for the audit. */
export interface RowChange {
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** Who moves an order on. What customers do themselves or have the staff do they know of: they are told where it was done. */
type Mover = Extract<ChangeSource, "customer" | "staff" | "system">;

/** Cancels an order and sends its money back: at once to gift cards, else it is owed. What its customer still owes lapses. */
export async function writeCancel(db: Database, plan: CancelPlan, by: Mover, at: Date): Promise<RowChange> {
  const { order, reason, refunds } = plan;
  const owed = order.payments.filter(({ settled }) => !settled);
  const lapsed = owed.filter(({ kind }) => kind === "payment");
  const allBack = refunds.length > 0 && refunds.every(({ atOnce }) => atOnce) && owed.length === lapsed.length;
  const after = {
    status: "cancelled" as const,
    payment_status: allBack ? "refunded" : order.paymentStatus,
    cancelled_at: at,
    cancel_reason: reason,
  };
  await writeMove(db, order.id, after, { from: order.status, at, source: by, told: by !== "system" });
  await writeMoney(db, order, refunds, "cancel", at);
  if (lapsed.length > 0) await lapsePayments(db, order.id, at);
  const before = {
    status: order.status,
    payment_status: order.paymentStatus,
    cancelled_at: order.cancelledAt,
    cancel_reason: null,
  };
  const back = refunds.map(({ amount, method, atOnce }) => ({ amount, payment: method?.externalId ?? null, atOnce }));
  return { before, after: back.length > 0 ? { ...after, refunds: back } : after };
}

/** Sends an order elsewhere. */
export async function writeAddress(db: Database, { order, to }: AddressPlan, at: Date): Promise<void> {
  await db`
    update orders set delivery_city = ${to.city}, delivery_address = ${to.address}, updated_at = ${at}
    where id = ${order.id}`;
}

/** Has an order paid otherwise. One that was not paid yet is paid now. */
export async function writePayment(db: Database, plan: PaymentPlan, by: Mover, at: Date): Promise<RowChange> {
  const { order, payment, refund, from, to } = plan;
  await writeMoney(db, order, refund ? [payment, refund] : [payment], "change_payment", at);
  const ways = { before: { payment: from?.externalId ?? null }, after: { payment: to.externalId } };
  if (refund) return ways;
  const moved = order.status === "new";
  const after = { status: moved ? ("paid" as const) : order.status, payment_status: "paid", paid_at: at };
  if (moved) await writeMove(db, order.id, after, { from: "new", at, source: by, told: by !== "system" });
  else await db`update orders set ${db(after)}, updated_at = ${at} where id = ${order.id}`;
  const before = { status: order.status, payment_status: order.paymentStatus, paid_at: null };
  return { before: { ...before, ...ways.before }, after: { ...after, ...ways.after } };
}

/** A return that was asked for. */
interface RequestedReturn {
  order_number: string;
  sku: string;
  quantity: number;
  requested_at: Date;
  reason: string | null;
  amount: number;
  /** External id of the way of paying; null for the one that the order was paid with, which nobody wrote down. */
  payment: string | null;
}

/** Notes that goods are to go back; answers the rows. */
export async function writeReturn(db: Database, plan: ReturnPlan, at: Date): Promise<RequestedReturn[]> {
  const { order, lines, reason, refund } = plan;
  const rows = lines.map(({ goods, quantity, amount }) => ({ sku: goods.sku, quantity, amount }));
  await db`
    insert into returns (order_id, sku, occurrence, quantity, requested_at, reason, amount, method_id)
    select ${order.id}, i.sku, row_number() over (partition by i.sku order by i.place) + (select count(*) from returns r
        where r.order_id = ${order.id} and r.sku = i.sku and r.requested_at = ${at}),
      i.quantity, ${at}, ${reason}, i.amount, ${refund.method?.id ?? null}
    from rows from (jsonb_to_recordset(${db.json(rows)}) as (sku text, quantity integer, amount numeric))
      with ordinality as i (sku, quantity, amount, place) order by i.place`;
  const shared = { requested_at: at, reason, payment: refund.method?.externalId ?? null };
  return rows.map((row) => ({ order_number: order.number, ...row, ...shared }));
}

/** An exchange that was asked for. */
interface RequestedExchange {
  order_number: string;
  from_sku: string;
  to_sku: string;
  quantity: number;
  /** Of one piece. */
  price_difference: number;
  requested_at: Date;
  payment: string | null;
}

/** Notes that goods are to be exchanged; answers the rows. */
export async function writeExchange(db: Database, plan: ExchangePlan, at: Date): Promise<RequestedExchange[]> {
  const { order, swaps, money } = plan;
  const rows = swaps.map(({ from, to, quantity, priceDifference }) => ({
    from_sku: from.sku,
    to_sku: to.sku,
    quantity,
    price_difference: priceDifference,
  }));
  await db`
    insert into exchanges (order_id, from_sku, to_sku, quantity, price_difference, method_id, requested_at)
    select ${order.id}, i.from_sku, i.to_sku, i.quantity, i.price_difference, ${money?.method?.id ?? null}, ${at}
    from rows from (jsonb_to_recordset(${db.json(rows)})
      as (from_sku text, to_sku text, quantity integer, price_difference numeric))
      with ordinality as i (from_sku, to_sku, quantity, price_difference, place) order by i.place`;
  const shared = { requested_at: at, payment: money?.method?.externalId ?? null };
  return rows.map((row) => ({ order_number: order.number, ...row, ...shared }));
}
