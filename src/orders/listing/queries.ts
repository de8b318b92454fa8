import type { Database } from "../../database/index.ts";
import type { OrderStatus, PaymentStatus } from "../order-row.ts";

/** An order in a list, with whose it is. */
export interface ListedOrder {
  number: string;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  placedAt: Date;
  total: number;
  currency: string;
  deliveryCity: string | null;
  /** Null for a guest's. */
  customer: { externalId: string; firstName: string | null; lastName: string | null } | null;
}

/** Which orders: null leaves a filter out; `from` is included, `to` is not; those that come after an order's number, newest first. */
export interface OrdersWanted {
  /** The beginning of a number, without its sign. */
  number: string | null;
  status: OrderStatus | null;
  paymentStatus: PaymentStatus | null;
  from: Date | null;
  to: Date | null;
  after: string | null;
  limit: number;
}

/** Orders, the newest first. */
export async function listOrders(db: Database, wanted: OrdersWanted): Promise<ListedOrder[]> {
  const { number, status, paymentStatus, from, to, after, limit } = wanted;
  return await db<ListedOrder[]>`
    select o.number, o.status, o.payment_status as "paymentStatus", o.placed_at as "placedAt", o.total, o.currency,
      o.delivery_city as "deliveryCity", case when c.id is null then null else
        jsonb_build_object('externalId', c.external_id, 'firstName', c.first_name, 'lastName', c.last_name) end as customer
    from orders o left join customers c on c.id = o.customer_id and c.deleted_at is null
    where true ${number === null ? db`` : db`and (${begins(db, number)} or ${begins(db, `#${number}`)} or ${begins(db, `№${number}`)})`}
      ${status === null ? db`` : db`and o.status = ${status}`}
      ${paymentStatus === null ? db`` : paymentStatus === "paid" ? db`and o.payment_status = 'paid'` : db`and o.payment_status = ${paymentStatus} and o.payment_status <> 'paid'`}
      ${from === null ? db`` : db`and o.placed_at >= ${from}`} ${to === null ? db`` : db`and o.placed_at < ${to}`}
      ${after === null ? db`` : db`and (o.placed_at, o.id) < (select placed_at, id from orders where number = ${after})`}
    order by o.placed_at desc, o.id desc limit ${limit}`;
}

/** `between`, since `like` with a parameter has no index once the server plans for any value. */
const begins = (db: Database, text: string) =>
  db`lower(o.number) collate "C" between ${text.toLowerCase()} and ${`${text.toLowerCase()}\u{10ffff}`}`;
