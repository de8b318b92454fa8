import type { Database } from "../../database/index.ts";
import type { DeliveryWay } from "../order-row.ts";
import { readOrderShapes } from "../queries.ts";
import { beforeAndAfter, numberIn } from "./number.ts";

/** An order that is placed here, as it is written: new and unpaid. */
export interface PlacedOrder {
  number: string;
  customerId: number;
  at: Date;
  lines: { sku: string; quantity: number; price: number }[];
  total: number;
  currency: string;
  deliveryWay: DeliveryWay;
  deliveryPrice: number;
  deliveryCity: string | null;
  deliveryAddress: string | null;
  /** `YYYY-MM-DD`; null where nothing was promised. */
  deliverBy: string | null;
  paymentWay: "on_delivery" | "invoice";
  /** The channel that it came through. */
  through: string;
}

/** Names the lock under which numbers are given out: two orders at once must not get the same one. */
const NUMBERS_LOCK = 5_470_112;
/** Where a shop has no orders yet its numbers begin after this. */
const FIRST_AFTER = 1_000;

/**
 * The number of the next order that is placed here: in the shape of the shop's own, with a 9 before it (`900001` beside `10482`), so that the
 * shop's own system, which goes on counting, never gives out the same one. Nobody else gets one until the transaction ends.
 */
export async function nextOrderNumber(db: Database): Promise<string> {
  await db`select pg_advisory_xact_lock(${NUMBERS_LOCK})`;
  const newest = await newestOfOwn(db);
  const parts = newest === null ? null : beforeAndAfter(newest);
  if (!parts) return String(FIRST_AFTER + (await nextOfSequence(db)));
  const series = { ...parts, before: `${parts.before}9` };
  return numberIn(series, (await highestBetween(db, series.before, series.after)) + 1);
}

/** The newest number that the shop's own system gave out, of the shape that most of its numbers have. */
async function newestOfOwn(db: Database): Promise<string | null> {
  for (const shape of await readOrderShapes(db)) {
    const [row] = await db<{ number: string }[]>`
      select number from orders where regexp_replace(number, '\\d', '9', 'g') = ${shape} and placed_through is null
      order by id desc limit 1`;
    if (row) return row.number;
  }
  return null;
}

async function nextOfSequence(db: Database): Promise<number> {
  const [row] = await db<{ next: number }[]>`select nextval('order_numbers')::integer as next`;
  return row?.next ?? 1;
}

/** The highest number between two pieces of text of the orders placed here, of those that a program can count on. */
async function highestBetween(db: Database, before: string, after: string): Promise<number> {
  const [row] = await db<{ highest: number }[]>`
    select coalesce(max(digits::bigint), 0)::float8 as highest
    from (select substr(number, ${before.length + 1}::integer,
        length(number) - ${before.length + after.length}::integer) as digits
      from orders where placed_through is not null and starts_with(number, ${before}) and right(number, ${after.length}::integer) = ${after}
        and length(number) > ${before.length + after.length}::integer) d
    where digits ~ '^\\d{1,15}$'`;
  return row?.highest ?? 0;
}

/** Writes an order with its lines. Its number is not taken: see {@link nextOrderNumber}. */
export async function writePlacedOrder(db: Database, order: PlacedOrder): Promise<void> {
  await db`
    insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, delivery_city, delivery_address,
      delivery_way, delivery_price, deliver_by, payment_way, placed_through, updated_at)
    values (${order.number}, ${order.customerId}, 'new', 'unpaid', ${order.at}, ${order.total}, ${order.currency},
      ${order.deliveryCity}, ${order.deliveryAddress}, ${order.deliveryWay}, ${order.deliveryPrice}, ${order.deliverBy},
      ${order.paymentWay}, ${order.through}, ${order.at})`;
  await db`
    insert into order_lines (order_id, sku, variant_id, occurrence, quantity, unit_price)
    select o.id, i.sku, v.id, 1, i.quantity, i.price
    from rows from (jsonb_to_recordset(${db.json(order.lines)}) as (sku text, quantity integer, price numeric))
      with ordinality as i (sku, quantity, price, place)
    join orders o on o.number = ${order.number}
    left join variants v on v.sku = i.sku
    order by i.place`;
}
