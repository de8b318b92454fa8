import type { Database } from "../../database/index.ts";
import { noteMove } from "../changes/queries.ts";
import type { OrderStatus } from "../order-row.ts";

/** What of an order may change, by column; dates are `YYYY-MM-DD`. */
export interface OrderNow {
  id: number;
  number: string;
  /** The customer's own key; null for a guest's. */
  customer: string | null;
  status: OrderStatus;
  payment_status: string;
  placed_at: Date;
  paid_at: Date | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  cancelled_at: Date | null;
  cancel_reason: string | null;
  total: number;
  discount: number;
  currency: string;
  promo_code: string | null;
  items_changed_at: Date | null;
  delivery_way: string | null;
  delivery_price: number;
  delivery_city: string | null;
  delivery_address: string | null;
  carrier: string | null;
  tracking_number: string | null;
  tracking_url: string | null;
  deliver_by: string | null;
  delay_reason: string | null;
}

/** An order as it stands, by its number; null where there is none. With `lock` it stays so until the transaction ends. */
export async function orderNow(db: Database, number: string, lock: boolean): Promise<OrderNow | null> {
  const [row] = await db<OrderNow[]>`
    select o.id, o.number, (select c.external_id from customers c where c.id = o.customer_id) as customer, o.status, o.payment_status,
      o.placed_at, o.paid_at, o.shipped_at, o.delivered_at, o.cancelled_at, o.cancel_reason, o.total, o.discount, o.currency, o.promo_code,
      o.items_changed_at, o.delivery_way, o.delivery_price, o.delivery_city, o.delivery_address, o.carrier, o.tracking_number,
      o.tracking_url, o.deliver_by, o.delay_reason
    from orders o where o.number = ${number} ${lock ? db`for update of o` : db``}`;
  return row ?? null;
}

/** Gives columns of an order the values that they had; that it moved is kept, as something that its customer is told of otherwise. */
export async function restoreOrder(
  db: Database,
  { id, number, status }: OrderNow,
  values: Record<string, string | number | null>,
  at: Date,
): Promise<void> {
  if (Object.keys(values).length > 0) await db`update orders set ${db(values)}, updated_at = ${at} where id = ${id}`;
  if (values.status !== undefined && values.status !== status)
    await noteMove(db, { number, from: status, at, source: "staff", told: true });
}

/** Nobody is told any more of moves of an order that were noted at an instant. */
export async function withdrawMoves(db: Database, orderId: number, notedAt: Date, at: Date): Promise<void> {
  await db`
    update order_status_changes set noticed_at = ${at}, outcome = 'taken_back'
    where order_id = ${orderId} and noted_at = ${notedAt} and noticed_at is null`;
}

/** Whether a customer was told that their order moved on, as it was noted at an instant. */
export async function wasToldOfMove(db: Database, number: string, notedAt: Date): Promise<boolean> {
  const [row] = await db<{ told: boolean }[]>`
    select exists (select from order_status_changes c join orders o on o.id = c.order_id
      where o.number = ${number} and c.noted_at = ${notedAt} and c.outcome in ('telegram', 'web', 'email')) as told`;
  return row?.told ?? false;
}

/** Money that an act moved. */
export interface MovedMoney {
  id: number;
  kind: "payment" | "refund";
  amount: number;
  methodId: number | null;
  /** What a gift card holds; null for anything else. */
  balance: number | null;
  settled: boolean;
}

/** Why an act moved money. */
type Reason = "cancel" | "change_items" | "change_payment";

/** The money that an act of an instant moved; null where more has moved since. */
export async function movedMoney(
  db: Database,
  orderId: number,
  reason: Reason,
  at: Date,
): Promise<MovedMoney[] | null> {
  const rows = await db<(MovedMoney & { own: boolean })[]>`
    select p.id, p.kind, p.amount, p.method_id as "methodId", p.settled_at is not null as settled,
      p.reason = ${reason} and p.created_at = ${at} as own,
      case when m.kind = 'gift_card' then coalesce(m.balance, 0) end as balance
    from payments p left join payment_methods m on m.id = p.method_id
    where p.order_id = ${orderId} and p.created_at >= ${at} order by p.id`;
  return rows.every(({ own }) => own) ? rows : null;
}

/** Takes back money that has not moved yet, or that only a gift card of the shop's own holds. */
export async function takeMoneyBack(db: Database, moved: readonly MovedMoney[]): Promise<void> {
  for (const { id, kind, amount, methodId, settled } of moved) {
    await db`delete from payments where id = ${id}`;
    if (!settled) continue;
    const change = kind === "payment" ? amount : -amount;
    await db`update payment_methods set balance = coalesce(balance, 0) + ${change} where id = ${methodId}`;
  }
}

/** What lapsed with an order at an instant is owed again. */
export async function owePaymentsAgain(db: Database, orderId: number, at: Date): Promise<void> {
  await db`update payments set lapsed_at = null where order_id = ${orderId} and lapsed_at = ${at}`;
}

/** A line of an order as it stands. */
export interface LineNow {
  id: number;
  sku: string;
  quantity: number;
  unit_price: number;
}

/** The lines of an order. */
export async function linesNow(db: Database, orderId: number): Promise<LineNow[]> {
  return await db<LineNow[]>`
    select id, sku, quantity, unit_price from order_lines where order_id = ${orderId} order by id`;
}

/** Gives the lines of an order back what they held; those of `dropped` go. */
export async function restoreLines(db: Database, lines: readonly LineNow[], dropped: readonly number[]): Promise<void> {
  for (const id of dropped) await db`delete from order_lines where id = ${id}`;
  for (const { id, sku, quantity, unit_price } of lines)
    await db`
      update order_lines l set sku = ${sku}, quantity = ${quantity}, unit_price = ${unit_price},
        variant_id = (select v.id from variants v where v.sku = ${sku}),
        occurrence = case when l.sku = ${sku} then l.occurrence else (select coalesce(max(o.occurrence), 0) + 1
          from order_lines o where o.order_id = l.order_id and o.sku = ${sku}) end
      where l.id = ${id}`;
}

/** Goods that were asked to go back, or to be exchanged, at an instant. */
export interface AskedBack {
  table: "returns" | "exchanges";
  orderNumber: string;
  sku: string;
  quantity: number;
  requestedAt: Date;
  /** How many rows that are just alike come before it. */
  before: number;
}

/** The row of something that was asked for; null where nothing stands there any more. With `lock` it stays so. */
export async function askedBack(
  db: Database,
  { table, orderNumber, sku, quantity, requestedAt, before }: AskedBack,
  lock: boolean,
): Promise<{ id: number; underway: boolean } | null> {
  const isReturn = table === "returns";
  const [row] = await db<{ id: number; underway: boolean }[]>`
    select r.id, r.received_at is not null or ${isReturn ? db`r.refunded_at` : db`r.sent_at`} is not null as underway
    from ${db(table)} r join orders o on o.id = r.order_id
    where o.number = ${orderNumber} and ${isReturn ? db`r.sku` : db`r.from_sku`} = ${sku} and r.quantity = ${quantity}
      and r.requested_at = ${requestedAt} and r.withdrawn_at is null
    order by r.id offset ${before} limit 1 ${lock ? db`for update of r` : db``}`;
  return row ?? null;
}

/** Takes back what was asked for. */
export async function withdrawAsked(db: Database, table: AskedBack["table"], id: number, at: Date): Promise<void> {
  if (table === "returns") await db`update returns set withdrawn_at = ${at} where id = ${id}`;
  else await db`update exchanges set withdrawn_at = ${at} where id = ${id}`;
}
