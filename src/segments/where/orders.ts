import type { Happenings, OrderFilter } from "../definition.ts";
import { amongThem, type Context, compared, type Facts, inWindow } from "./context.ts";
import { type GoodsRow, goodsAre } from "./goods.ts";
import { every, type Sql, sql } from "./sql.ts";

type Orders = Extract<Happenings, { source: "orders" }>;

const BOUGHT: GoodsRow = {
  key: sql`l.variant_id`,
  column: sql`v.id`,
  price: (is) => compared(sql`l.unit_price`, is),
};

/** Whether only some of an order's goods count. */
export const hasGoods = ({ items, except }: Orders): boolean => Boolean(items ?? except);

/** Orders `o`, one row each, that have goods that count. */
export function orderFacts(of: Orders, context: Context): Facts {
  const orders = bareOrders(of, context);
  if (!hasGoods(of)) return orders;
  const line = every([sql`l.order_id = o.id`, ...goodsAre(BOUGHT, of.items, of.except)]);
  return { ...orders, where: [...orders.where, sql`exists (select from order_lines l where ${line})`] };
}

/** Orders `o` with their lines `l`, one row for each line that counts. */
export function lineFacts(of: Orders, context: Context): Facts {
  const orders = bareOrders(of, context);
  return {
    ...orders,
    from: sql`orders o join order_lines l on l.order_id = o.id`,
    where: [...orders.where, ...goodsAre(BOUGHT, of.items, of.except), ...amongThem(sql`o.customer_id`, context)],
  };
}

function bareOrders({ orders = {}, window }: Orders, context: Context): Facts {
  const at = timeOf(orders);
  return {
    from: sql`orders o`,
    where: [...filtered(orders, context), ...inWindow(at, window, context)],
    customer: sql`o.customer_id`,
    at,
    id: sql`o.id`,
  };
}

/** An order is told of by when it was placed, a cancelled one by when that was done. */
function timeOf({ status = [] }: OrderFilter): Sql {
  if (!status.includes("cancelled")) return sql`o.placed_at`;
  if (status.every((one) => one === "cancelled")) return sql`o.cancelled_at`;
  return sql`case when o.status = 'cancelled' then o.cancelled_at else o.placed_at end`;
}

function filtered(filter: OrderFilter, context: Context): Sql[] {
  const { status, payment, total, discount, promo, returned, nth, weekdays } = filter;
  return [
    status ? sql`o.status = any(${status}::text[])` : sql`o.status <> 'cancelled'`,
    ...(payment ? [sql`o.payment_status = any(${payment}::text[])`] : []),
    ...(total ? [compared(sql`o.total`, total)] : []),
    ...(discount ? [compared(sql`o.discount`, discount)] : []),
    ...(promo ? [promo.length > 0 ? sql`o.promo_code = any(${promo}::text[])` : sql`o.promo_code <> ''`] : []),
    ...delivered(filter),
    ...contents(filter),
    ...(returned === undefined ? [] : [returned ? RETURNED : sql`not ${RETURNED}`]),
    ...(nth === undefined ? [] : [isNth(nth, context)]),
    ...(weekdays
      ? [sql`extract(isodow from o.placed_at at time zone ${context.timezone})::int = any(${weekdays}::int[])`]
      : []),
  ];
}

const RETURNED = sql`exists (select from returns b where b.order_id = o.id and b.withdrawn_at is null)`;

function delivered({ city, elsewhere, days_to_deliver }: OrderFilter): Sql[] {
  return [
    ...(city?.in ? [sql`o.delivery_city = any(${city.in}::text[])`] : []),
    ...(city?.not ? [sql`o.delivery_city <> '' and o.delivery_city <> all(${city.not}::text[])`] : []),
    ...(elsewhere
      ? [
          sql`o.delivery_city <> '' and exists (select from customers h where h.id = o.customer_id and h.city <> ''
          and h.city <> o.delivery_city)`,
        ]
      : []),
    ...(days_to_deliver
      ? [compared(sql`floor(extract(epoch from o.delivered_at - o.placed_at) / 86400)`, days_to_deliver)]
      : []),
  ];
}

function contents({ units, products }: OrderFilter): Sql[] {
  const pieces = sql`(select coalesce(sum(k.quantity), 0) from order_lines k where k.order_id = o.id)`;
  const different = sql`(select count(distinct w.product_id) from order_lines k join variants w on w.id = k.variant_id
    where k.order_id = o.id)`;
  return [...(units ? [compared(pieces, units)] : []), ...(products ? [compared(different, products)] : [])];
}

/** Places are counted among all of the customer's orders, whatever else is asked of this one. */
function isNth(nth: "first" | "last" | number, context: Context): Sql {
  const order = nth === "last" ? sql`y.placed_at desc, y.id desc` : sql`y.placed_at, y.id`;
  const theirs = every([
    sql`y.status <> 'cancelled'`,
    sql`y.customer_id is not null`,
    ...amongThem(sql`y.customer_id`, context),
  ]);
  return sql`o.id in (select z.id from (
    select y.id, row_number() over (partition by y.customer_id order by ${order}) as place from orders y where ${theirs}) z
    where z.place = ${typeof nth === "number" ? nth : 1}::int)`;
}
