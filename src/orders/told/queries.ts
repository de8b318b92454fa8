import type { Database } from "../../database/index.ts";

/** Goods as their customer knows them. */
export interface ToldGoods {
  name: string;
  translations: Record<string, { name?: string; options?: Record<string, string> }>;
  options: Record<string, string>;
  quantity: number;
}

/** Goods of an order that came back or are to. */
export interface ToldReturn {
  kind: "return";
  id: number;
  goods: ToldGoods;
  amount: number | null;
  requestedAt: Date;
  receivedAt: Date | null;
  refundedAt: Date | null;
}

/** Goods of an order that are exchanged for others. */
export interface ToldExchange {
  kind: "exchange";
  /** What is sent back. */
  goods: ToldGoods;
  to: ToldGoods;
  requestedAt: Date;
  receivedAt: Date | null;
  sentAt: Date | null;
}

/**
 * What is sent back of an order for money, oldest first, and then what is exchanged; what the customer took back is left out. Each has the
 * fields of its kind.
 */
export async function sentBackOf(db: Database, number: string): Promise<(ToldReturn | ToldExchange)[]> {
  return await db<(ToldReturn | ToldExchange)[]>`
    with o as (select id from orders where number = ${number})
    select 'return' as kind, ${goods(db, db`r.sku`, db`r.quantity`)} as goods, null::jsonb as to, r.amount,
      r.requested_at as "requestedAt", r.received_at as "receivedAt", r.refunded_at as "refundedAt",
      null::timestamptz as "sentAt", r.id
    from returns r join o on o.id = r.order_id where r.withdrawn_at is null
    union all
    select 'exchange', ${goods(db, db`x.from_sku`, db`x.quantity`)}, ${goods(db, db`x.to_sku`, db`x.quantity`)}, null,
      x.requested_at, x.received_at, null, x.sent_at, x.id
    from exchanges x join o on o.id = x.order_id where x.withdrawn_at is null
    order by kind desc, "requestedAt", id`;
}

/** The goods of a SKU, named by the catalogue where it has them still. */
function goods(db: Database, sku: ReturnType<Database>, quantity: ReturnType<Database>) {
  return db`(select jsonb_build_object('name', coalesce(v.name, s.sku), 'translations', coalesce(p.translations, '{}'),
      'options', coalesce(v.options, '{}'), 'quantity', ${quantity})
    from (select ${sku} as sku) s left join variants v on v.sku = s.sku left join products p on p.id = v.product_id)`;
}

/** Money that went back to a customer, or is to. */
export interface ToldRefund {
  number: string;
  why: "cancel" | "change_items" | "change_payment" | "return" | "exchange";
  /** Null where the shop's data do not say how much. */
  amount: number | null;
  currency: string;
  /** What was sent back for it. */
  goods: ToldGoods | null;
  /** Where it goes; null for the way it was paid. */
  method: {
    kind: "card" | "paypal" | "gift_card" | "bank" | "other";
    label: string | null;
    lastFour: string | null;
  } | null;
  requestedAt: Date;
  /** From when its days count; null while the goods have not come back. */
  dueFrom: Date | null;
  settled: boolean;
  /** Null where it is not settled, or nobody wrote down when. */
  settledAt: Date | null;
}

/**
 * Every refund of a customer's orders, newest first: money that is noted to go back, goods sent back, exchanges for something cheaper,
 * and cancelled orders that were paid. What stands as money already is not told again from its return or exchange.
 */
export async function refundsOf(db: Database, customerId: number): Promise<ToldRefund[]> {
  return await db<ToldRefund[]>`
    with own as (select * from orders where customer_id = ${customerId}),
    noted as (select p.*, o.number, o.currency from payments p join own o on o.id = p.order_id where p.kind = 'refund'),
    refunds as (
      select n.number, n.reason as why, n.amount, n.currency, null::jsonb as goods, n.method_id, n.created_at as requested_at,
        n.created_at as due_from, n.settled_at is not null as settled, n.settled_at
      from noted n where n.amount > 0
      union all
      select o.number, 'return', r.amount, o.currency, ${goods(db, db`r.sku`, db`r.quantity`)}, r.method_id, r.requested_at,
        r.received_at, r.refunded_at is not null, r.refunded_at
      from returns r join own o on o.id = r.order_id
      where r.withdrawn_at is null and not exists (select from noted n where n.order_id = o.id and n.reason = 'return')
      union all
      select o.number, 'exchange', -x.price_difference * x.quantity, o.currency,
        ${goods(db, db`x.from_sku`, db`x.quantity`)}, x.method_id, x.requested_at, x.received_at, false, null
      from exchanges x join own o on o.id = x.order_id
      where x.withdrawn_at is null and x.price_difference < 0
        and not exists (select from noted n where n.order_id = o.id and n.reason = 'exchange')
      union all
      select o.number, 'cancel', o.total, o.currency, null, null, o.cancelled_at, o.cancelled_at,
        o.payment_status = 'refunded', null
      from own o
      where o.status = 'cancelled' and o.payment_status <> 'unpaid' and o.cancelled_at is not null
        and not exists (select from noted n where n.order_id = o.id)
    )
    select r.number, r.why, r.amount, r.currency, r.goods, r.requested_at as "requestedAt", r.due_from as "dueFrom",
      r.settled, r.settled_at as "settledAt",
      case when m.id is not null then jsonb_build_object('kind', m.kind, 'label', m.label, 'lastFour', m.last_four) end as method
    from refunds r left join payment_methods m on m.id = r.method_id order by r.requested_at desc, r.number`;
}

/** What a receipt or an invoice is written from. Money in the order's currency. */
export interface ReceiptFacts {
  number: string;
  status: "new" | "paid" | "shipped" | "delivered" | "cancelled";
  paymentStatus: "unpaid" | "paid" | "refunded";
  paymentWay: "on_delivery" | "invoice" | null;
  placedAt: Date;
  paidAt: Date | null;
  total: number;
  discount: number;
  deliveryPrice: number;
  currency: string;
  /** How much went back already. */
  refunded: number;
  lines: (ToldGoods & { unitPrice: number })[];
}

/** What stands in the receipt of an order; null where there is none of that number. */
export async function receiptOf(db: Database, number: string): Promise<ReceiptFacts | null> {
  const [facts] = await db<ReceiptFacts[]>`
    select o.number, o.status, o.payment_status as "paymentStatus", o.payment_way as "paymentWay", o.placed_at as "placedAt",
      o.paid_at as "paidAt", o.total, o.discount, o.delivery_price as "deliveryPrice", o.currency,
      coalesce((select sum(p.amount) from payments p
        where p.order_id = o.id and p.kind = 'refund' and p.settled_at is not null), 0)
      + coalesce((select sum(r.amount) from returns r where r.order_id = o.id and r.refunded_at is not null
        and not exists (select from payments p where p.order_id = o.id and p.kind = 'refund' and p.reason = 'return')), 0)
        as refunded,
      (select coalesce(jsonb_agg(${goods(db, db`l.sku`, db`l.quantity`)} || jsonb_build_object('unitPrice', l.unit_price)
        order by l.id), '[]') from order_lines l where l.order_id = o.id) as lines
    from orders o where o.number = ${number}`;
  return facts ?? null;
}

/** What a customer spent since an instant: orders that are paid and not cancelled, what came back and was refunded taken off. */
export async function spentSince(db: Database, customerId: number, since: Date): Promise<number> {
  const [row] = await db<{ spent: number }[]>`
    select coalesce(sum(o.total - coalesce((
      select sum(coalesce(r.amount, r.quantity * (select l.unit_price from order_lines l
        where l.order_id = o.id and l.sku = r.sku order by l.id limit 1), 0))
      from returns r where r.order_id = o.id and r.withdrawn_at is null and r.refunded_at is not null), 0)), 0) as spent
    from orders o
    where o.customer_id = ${customerId} and o.payment_status = 'paid' and o.status <> 'cancelled' and o.placed_at >= ${since}`;
  return row?.spent ?? 0;
}
