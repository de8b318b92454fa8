import type { Database } from "../../database/index.ts";
import type { DeliveryWay } from "../order-row.ts";
import { beforeAndAfter, type NumberParts } from "./number.ts";

/** An order that is placed here, as it is written: new and unpaid. */
export interface PlacedOrder {
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
/** A shop's numbers look alike: its newest orders show how. */
const NUMBERS_LOOKED_AT = 20_000;
/** Where a shop has no orders yet its numbers begin after this. */
const FIRST_AFTER = 1_000;

/**
 * Writes an order with its lines, and answers the number that it got: in the shape of the shop's own, with a 9 before it (`900001` beside
 * `10482`), so that the shop's own system, which goes on counting, never gives out the same one. Nobody else gets one until the
 * transaction ends.
 */
export async function writePlacedOrder(db: Database, order: PlacedOrder): Promise<string> {
  // In a statement before: the one that counts must see what was placed while it waited for the lock.
  const newest = await holdNumbers(db);
  const parts = newest === null ? null : beforeAndAfter(newest);
  const [placed] = await db<{ number: string }[]>`
    with o as (
      insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, delivery_city,
        delivery_address, delivery_way, delivery_price, deliver_by, payment_way, placed_through, updated_at)
      values (${parts ? nextIn(db, { ...parts, before: `${parts.before}9` }) : nextOfSequence(db)}, ${order.customerId}, 'new',
        'unpaid', ${order.at}, ${order.total}, ${order.currency}, ${order.deliveryCity}, ${order.deliveryAddress},
        ${order.deliveryWay}, ${order.deliveryPrice}, ${order.deliverBy}, ${order.paymentWay}, ${order.through}, ${order.at})
      returning id, number
    ), lines as (
      insert into order_lines (order_id, sku, variant_id, occurrence, quantity, unit_price)
      select o.id, i.sku, v.id, 1, i.quantity, i.price
      from o cross join rows from (jsonb_to_recordset(${db.json(order.lines)}) as (sku text, quantity integer, price numeric))
        with ordinality as i (sku, quantity, price, place)
      left join variants v on v.sku = i.sku
      order by i.place
    )
    select number from o`;
  if (!placed) throw new Error("an order that was placed has no number");
  return placed.number;
}

/** Keeps others from getting a number, and answers the newest that the shop's own system gave out, of the shape that most of its have. */
async function holdNumbers(db: Database): Promise<string | null> {
  const [row] = await db<{ newest: string | null }[]>`
    select pg_advisory_xact_lock(${NUMBERS_LOCK}), (
      select (array_agg(number order by id desc))[1]
      from (select id, number, regexp_replace(number, '\\d', '9', 'g') as shape
        from orders where placed_through is null order by id desc limit ${NUMBERS_LOOKED_AT}) own
      group by shape order by count(*) desc, shape limit 1) as newest`;
  return row?.newest ?? null;
}

const nextOfSequence = (db: Database) => db`(${FIRST_AFTER}::integer + nextval('order_numbers'))::text`;

/** The number after the highest of the orders placed here that stand between two texts, of those that a program can count on. */
function nextIn(db: Database, { before, after, digits }: NumberParts) {
  const around = before.length + after.length;
  return db`(
    select ${before}::text || lpad(next, greatest(length(next), ${digits}::integer), '0') || ${after}::text
    from (
      select (coalesce(max(digits::bigint), 0) + 1)::text as next
      from (
        select substr(number, ${before.length + 1}::integer, length(number) - ${around}::integer) as digits
        from orders
        where placed_through is not null and starts_with(number, ${before}) and right(number, ${after.length}::integer) = ${after}
          and length(number) > ${around}::integer
      ) d
      where digits ~ '^\\d{1,15}$'
    ) n)`;
}

/**
 * The oldest order of before an instant that was placed here to be paid by invoice and is not paid, locked; null where there is none, or
 * others work on it.
 */
export async function nextUnpaidOrder(
  db: Database,
  placedBefore: Date,
): Promise<{ number: string; customer: { id: number; externalId: string } } | null> {
  const [order] = await db<{ number: string; customer: { id: number; externalId: string } }[]>`
    select o.number, jsonb_build_object('id', c.id, 'externalId', c.external_id) as customer
    from orders o join customers c on c.id = o.customer_id
    where o.placed_through is not null and o.status = 'new' and o.payment_status = 'unpaid' and o.payment_way = 'invoice'
      and o.placed_at < ${placedBefore}
    order by o.placed_at limit 1 for update of o skip locked`;
  return order ?? null;
}
