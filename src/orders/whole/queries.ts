import type { Database } from "../../database/index.ts";
import type { DeliveryWay, OrderStatus, PaymentStatus } from "../order-row.ts";

/** Everything of an order that its shop's people may want to know. */
export interface WholeOrder {
  number: string;
  customer: { externalId: string; firstName: string | null; lastName: string | null } | null;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  placedAt: Date;
  paidAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  total: number;
  discount: number;
  currency: string;
  promoCode: string | null;
  deliveryWay: DeliveryWay | null;
  deliveryPrice: number;
  deliveryCity: string | null;
  deliveryAddress: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  deliverBy: string | null;
  delayReason: string | null;
  lines: { sku: string; name: string | null; quantity: number; unitPrice: number }[];
  payments: {
    kind: "payment" | "refund";
    amount: number;
    reason: string;
    method: string | null;
    createdAt: string;
    settledAt: string | null;
    lapsedAt: string | null;
  }[];
  moves: { from: OrderStatus; to: OrderStatus; at: string; source: string; told: boolean }[];
  returns: {
    id: number;
    sku: string;
    name: string | null;
    quantity: number;
    reason: string | null;
    amount: number | null;
    requestedAt: string;
    receivedAt: string | null;
    refundedAt: string | null;
    withdrawnAt: string | null;
  }[];
  exchanges: {
    fromSku: string;
    toSku: string;
    quantity: number;
    difference: number;
    requestedAt: string;
    sentAt: string | null;
    withdrawnAt: string | null;
  }[];
}

/** An order by its number, whole; null where there is none. Times within its parts are ISO 8601. */
export async function wholeOrder(db: Database, number: string): Promise<WholeOrder | null> {
  const [order] = await db<WholeOrder[]>`
    select o.number, o.status, o.payment_status as "paymentStatus", o.placed_at as "placedAt", o.paid_at as "paidAt",
      o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt", o.cancelled_at as "cancelledAt",
      o.cancel_reason as "cancelReason", o.total, o.discount, o.currency, o.promo_code as "promoCode",
      o.delivery_way as "deliveryWay", o.delivery_price as "deliveryPrice", o.delivery_city as "deliveryCity",
      o.delivery_address as "deliveryAddress", o.carrier, o.tracking_number as "trackingNumber",
      o.tracking_url as "trackingUrl", o.deliver_by as "deliverBy", o.delay_reason as "delayReason",
      case when c.id is null then null else
        jsonb_build_object('externalId', c.external_id, 'firstName', c.first_name, 'lastName', c.last_name) end as customer,
      ${partsOf(db, linesOf(db))} as lines, ${partsOf(db, paymentsOf(db))} as payments,
      ${partsOf(db, movesOf(db))} as moves, ${partsOf(db, returnsOf(db))} as returns,
      ${partsOf(db, exchangesOf(db))} as exchanges
    from orders o left join customers c on c.id = o.customer_id and c.deleted_at is null where o.number = ${number}`;
  return order ?? null;
}

const partsOf = (db: Database, rows: ReturnType<typeof linesOf>) =>
  db`(select coalesce(jsonb_agg(to_jsonb(p) - 'id' order by p.id), '[]') from (${rows}) p)`;

const linesOf = (db: Database) => db`
  select l.id, l.sku, coalesce(v.name, r.name) as name, l.quantity, l.unit_price as "unitPrice" from order_lines l
  left join variants v on v.id = l.variant_id left join products r on r.id = v.product_id where l.order_id = o.id`;

const paymentsOf = (db: Database) => db`
  select p.id, p.kind, p.amount, p.reason, nullif(concat_ws(' ', m.label, m.last_four), '') as method, ${instant(db, db`p.created_at`)} as "createdAt",
    ${instant(db, db`p.settled_at`)} as "settledAt", ${instant(db, db`p.lapsed_at`)} as "lapsedAt"
  from payments p left join payment_methods m on m.id = p.method_id where p.order_id = o.id`;

const movesOf = (db: Database) => db`
  select s.id, s.from_status as "from", s.to_status as "to", ${instant(db, db`s.happened_at`)} as at, s.source,
    s.outcome is not distinct from 'told' as told
  from order_status_changes s where s.order_id = o.id`;

const returnsOf = (db: Database) => db`
  select t.id, t.sku, v.name, t.quantity, t.reason, t.amount, ${instant(db, db`t.requested_at`)} as "requestedAt",
    ${instant(db, db`t.received_at`)} as "receivedAt", ${instant(db, db`t.refunded_at`)} as "refundedAt",
    ${instant(db, db`t.withdrawn_at`)} as "withdrawnAt"
  from returns t left join variants v on v.sku = t.sku where t.order_id = o.id`;

const exchangesOf = (db: Database) => db`
  select x.id, x.from_sku as "fromSku", x.to_sku as "toSku", x.quantity, x.price_difference as difference,
    ${instant(db, db`x.requested_at`)} as "requestedAt", ${instant(db, db`x.sent_at`)} as "sentAt",
    ${instant(db, db`x.withdrawn_at`)} as "withdrawnAt"
  from exchanges x where x.order_id = o.id`;

const instant = (db: Database, column: ReturnType<typeof linesOf>) =>
  db`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
