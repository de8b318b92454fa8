import { type Actor, auditOfMany, type Database, tally, type Upserted } from "../database/index.ts";
import { isAskedHere, type ReturnsTrail, returnsNoted } from "./books/returns/queries.ts";
import { dayOfStatus } from "./changes/queries.ts";
import type { OrderLineRow, OrderRow, OrderStatus, ReturnRow } from "./order-row.ts";

/** An order that an import moved on. */
export interface StatusChange {
  number: string;
  from: OrderStatus;
  to: OrderStatus;
}

/** What {@link upsertOrders} did. */
export interface OrdersUpserted extends Upserted {
  statusChanges: StatusChange[];
}

/**
 * Writes orders by their number; the same rows twice change nothing. Their customers are there already; a number stands once in
 * `rows`. Orders that moved on are noted for their notices. Those that are there are locked first: against a state that somebody
 * else changed meanwhile the same move would be noted twice. `by`: in whose name changes of orders that were there go into the audit; null
 * writes none.
 */
export async function upsertOrders(
  db: Database,
  rows: readonly OrderRow[],
  at: Date,
  by: Actor | null = null,
): Promise<OrdersUpserted> {
  const changed = await db<{ added: boolean; number: string; from: OrderStatus | null; to: OrderStatus }[]>`
    with e as materialized (
      select row, place from jsonb_array_elements(${db.json([...rows])}) with ordinality as e (row, place)
    ), old as materialized (
      select o as known, o.number as known_number, o.status as old_status
      from e join orders o on o.number = e.row ->> 'number' order by o.number for update of o
    ), i as (
      select r.*, e.place, e.row ? 'customer_external_id' as names_customer, c.id as named_customer, old.old_status
      from e
      left join old on old.known_number = e.row ->> 'number'
      left join customers c on c.external_id = e.row ->> 'customer_external_id',
      lateral jsonb_populate_record(old.known, e.row) r
    ), written as (
      insert into orders (number, customer_id, status, payment_status, placed_at, paid_at, shipped_at, delivered_at,
        cancelled_at, total, discount, currency, delivery_city, delivery_address, tracking_number, carrier, promo_code,
        deliver_by, delay_reason, tracking_url, delivery_way, delivery_price, updated_at)
      select number, case when names_customer then named_customer else customer_id end, status, payment_status, placed_at,
        paid_at, shipped_at, delivered_at, cancelled_at, total, coalesce(discount, 0), currency, delivery_city,
        delivery_address, tracking_number, carrier, promo_code, deliver_by, delay_reason, tracking_url, delivery_way,
        coalesce(delivery_price, 0), ${at}
      from i order by place
      on conflict (number) do update set
        customer_id = excluded.customer_id, status = excluded.status, payment_status = excluded.payment_status,
        placed_at = excluded.placed_at, paid_at = excluded.paid_at, shipped_at = excluded.shipped_at,
        delivered_at = excluded.delivered_at, cancelled_at = excluded.cancelled_at, total = excluded.total,
        discount = excluded.discount, currency = excluded.currency, delivery_city = excluded.delivery_city,
        delivery_address = excluded.delivery_address, tracking_number = excluded.tracking_number,
        carrier = excluded.carrier, promo_code = excluded.promo_code, deliver_by = excluded.deliver_by,
        delay_reason = excluded.delay_reason, tracking_url = excluded.tracking_url, delivery_way = excluded.delivery_way,
        delivery_price = excluded.delivery_price, updated_at = excluded.updated_at
      where (orders.customer_id, orders.status, orders.payment_status, orders.placed_at, orders.paid_at, orders.shipped_at,
        orders.delivered_at, orders.cancelled_at, orders.total, orders.discount, orders.currency, orders.delivery_city,
        orders.delivery_address, orders.tracking_number, orders.carrier, orders.promo_code,
        orders.deliver_by, orders.delay_reason, orders.tracking_url, orders.delivery_way, orders.delivery_price)
        is distinct from (excluded.customer_id, excluded.status, excluded.payment_status, excluded.placed_at, excluded.paid_at,
        excluded.shipped_at, excluded.delivered_at, excluded.cancelled_at, excluded.total, excluded.discount,
        excluded.currency, excluded.delivery_city, excluded.delivery_address, excluded.tracking_number, excluded.carrier,
        excluded.promo_code, excluded.deliver_by, excluded.delay_reason, excluded.tracking_url, excluded.delivery_way,
        excluded.delivery_price)
      returning orders as stands, id, number, customer_id, status, paid_at, shipped_at, delivered_at, cancelled_at, (xmax = 0) as added
    ), noted as (
      insert into order_status_changes (order_id, from_status, to_status, happened_at, noted_at, source)
      select w.id, i.old_status, w.status, coalesce(${dayOfStatus(db)}, ${at}), ${at}, 'import'
      from written w join i using (number) where i.old_status <> w.status order by i.place
    ), ${changesNoted(db, at, by)}
    select w.added, w.number, i.old_status as from, w.status as to from written w join i using (number)`;
  const statusChanges = changed.flatMap(({ number, from, to }) =>
    from !== null && from !== to ? [{ number, from, to }] : [],
  );
  return { ...tally(rows.length, changed), statusChanges };
}

/** What only says when a row was written, or is ours alone, is no change; a customer is told by the shop's own key. */
const ALL_BUT = ["id", "updated_at", "customer_id"];

/** The part of a statement that notes what orders `written` were before (`old`) and are now. Where somebody's data was deleted their address stays away. */
function changesNoted(db: Database, at: Date, by: Actor | null) {
  if (by === null) return db`changes as (select 1)`;
  const row = (of: ReturnType<Database>, customer: ReturnType<Database>) => db`
    (to_jsonb(${of}) - ${ALL_BUT}::text[] || jsonb_build_object('customer', (select external_id from customers where id = ${customer})))
      - case when exists (select from customers where id = w.customer_id and deleted_at is not null)
        then array['delivery_address', 'cancel_reason'] else '{}' end`;
  return auditOfMany(
    db,
    { at, actor: by, action: "change_order", table: "orders" },
    db`select w.number as key, ${row(db`old.known`, db`(old.known).customer_id`)} as stood, ${row(db`w.stands`, db`w.customer_id`)} as stands
      from written w join old on old.known_number = w.number where not w.added`,
  );
}

/** Writes lines by order, SKU and occurrence; the same rows twice change nothing. Their orders are there already. */
export async function upsertOrderLines(db: Database, rows: readonly OrderLineRow[]): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into order_lines (order_id, sku, variant_id, occurrence, quantity, unit_price)
    select o.id, i.sku, v.id, i.occurrence, i.quantity, i.unit_price
    from rows from (jsonb_to_recordset(${db.json([...rows])})
      as (order_number text, sku text, occurrence integer, quantity integer, unit_price numeric))
      with ordinality as i (order_number, sku, occurrence, quantity, unit_price, place)
    join orders o on o.number = i.order_number
    left join variants v on v.sku = i.sku
    order by i.place
    on conflict (order_id, sku, occurrence) do update set
      variant_id = excluded.variant_id, quantity = excluded.quantity, unit_price = excluded.unit_price
    where (order_lines.variant_id, order_lines.quantity, order_lines.unit_price)
      is distinct from (excluded.variant_id, excluded.quantity, excluded.unit_price)
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/** A line that stands in the database. */
export interface StoredLine extends OrderLineRow {
  id: number;
}

/** The lines of the given orders, in the order in which they were written. */
export async function linesOfOrders(db: Database, numbers: readonly string[]): Promise<StoredLine[]> {
  return await db<StoredLine[]>`
    select l.id, o.number as order_number, l.sku, l.occurrence, l.quantity, l.unit_price
    from jsonb_array_elements_text(${db.json([...numbers])}) as i (number)
    join orders o using (number) join order_lines l on l.order_id = o.id order by l.id`;
}

/** Takes lines out of their orders, by their ids. */
export async function removeOrderLines(db: Database, ids: readonly number[]): Promise<void> {
  await db`delete from order_lines where id in (select e::bigint from jsonb_array_elements_text(${db.json([...ids])}) e)`;
}

/** Joins lines to variants that came into the catalogue after them; answers how many. */
export async function linkLinesToCatalog(db: Database): Promise<number> {
  const linked = await db`
    update order_lines l set variant_id = v.id from variants v where l.variant_id is null and v.sku = l.sku`;
  return linked.count;
}

/** Writes returns by order, SKU, moment and occurrence; the same rows twice change nothing. Their orders are there already. */
export async function upsertReturns(
  db: Database,
  rows: readonly ReturnRow[],
  trail: ReturnsTrail | null = null,
): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    with written as (insert into returns (order_id, sku, occurrence, quantity, requested_at, refunded_at, reason, amount)
    select o.id, r.sku, r.occurrence, r.quantity, r.requested_at, r.refunded_at, r.reason, r.amount
    from jsonb_array_elements(${db.json([...rows])}) with ordinality as e (row, place)
    join orders o on o.number = e.row ->> 'order_number'
    left join returns old on old.order_id = o.id and old.sku = e.row ->> 'sku'
      and old.requested_at = (e.row ->> 'requested_at')::timestamptz and old.occurrence = (e.row ->> 'occurrence')::integer,
    lateral jsonb_populate_record(old, e.row) r
    order by e.place
    on conflict (order_id, sku, requested_at, occurrence) do update set
      quantity = excluded.quantity, refunded_at = excluded.refunded_at, reason = excluded.reason, amount = excluded.amount
    where (returns.quantity, returns.refunded_at, returns.reason, returns.amount)
      is distinct from (excluded.quantity, excluded.refunded_at, excluded.reason, excluded.amount)
    returning returns as stands, (xmax = 0) as added), ${returnsNoted(db, trail)}
    select added from written`;
  return tally(rows.length, changed);
}

/** What an order sold of a SKU to a customer, and how many pieces had come back. */
export interface SoldPieces {
  customer_external_id: string;
  sku: string;
  order_number: string;
  placed_at: Date;
  sold: number;
  returned: number;
}

/**
 * The orders in which customers bought SKUs, cancelled ones left out; `returned` counts what was asked back before `before`, but what was
 * asked for here and the books do not have: the export is about to bring it.
 */
export async function soldPieces(
  db: Database,
  wanted: readonly { customer_external_id: string; sku: string }[],
  before: Date,
): Promise<SoldPieces[]> {
  return await db<SoldPieces[]>`
    select i.customer_external_id, i.sku, o.number as order_number, o.placed_at, sum(l.quantity) as sold,
      coalesce((select sum(r.quantity) from returns r
        where r.order_id = o.id and r.sku = i.sku and coalesce(r.booked_as, r.requested_at) < ${before}
          and r.withdrawn_at is null and not (${isAskedHere(db)})), 0) as returned
    from (select distinct * from jsonb_to_recordset(${db.json([...wanted])}) as e (customer_external_id text, sku text)) i
    join customers c on c.external_id = i.customer_external_id
    join orders o on o.customer_id = c.id and o.status <> 'cancelled'
    join order_lines l on l.order_id = o.id and l.sku = i.sku
    group by i.customer_external_id, i.sku, o.id`;
}

/** Those of the numbers that are orders here. */
export async function knownOrders(db: Database, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await db<{ number: string }[]>`
    select o.number from jsonb_array_elements_text(${db.json([...numbers])}) as i (number) join orders o using (number)`;
  return new Set(rows.map((row) => row.number));
}

/** Whose the orders of the numbers are: number → the customer's external id; guests' orders are not in it. */
export async function customersOfOrders(db: Database, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await db<{ number: string; customer: string }[]>`
    select o.number, c.external_id as customer
    from jsonb_array_elements_text(${db.json([...numbers])}) as i (number)
    join orders o using (number) join customers c on c.id = o.customer_id`;
  return new Map(rows.map(({ number, customer }) => [number, customer]));
}

/** How many orders there are. */
export async function countOrders(db: Database): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*) as count from orders`;
  return row?.count ?? 0;
}

/** A shop's numbers look alike: its newest orders show how. */
const NUMBERS_LOOKED_AT = 20_000;
const MOST_SHAPES = 20;

/** How the shop's order numbers look, the commonest first: 9 stands for any digit, as in "99999" or "#W9999999". */
export async function readOrderShapes(db: Database): Promise<string[]> {
  const rows = await db<{ shape: string }[]>`
    select regexp_replace(number, '\\d', '9', 'g') as shape
    from (select number from orders order by id desc limit ${NUMBERS_LOOKED_AT}) newest
    group by 1 order by count(*) desc, 1 limit ${MOST_SHAPES}`;
  return rows.map((row) => row.shape);
}

/** Takes every order out, with its lines and returns. */
export async function clearOrders(db: Database): Promise<void> {
  await db`delete from orders`;
}
