import type { Condition, Definition, Happenings, Items } from "../../../src/segments/index.ts";
import { NOW, TIMEZONE } from "./load.ts";

/** Something that a marketer asks, and the statement that somebody who knows the tables well writes for the same people. */
export interface Question {
  words: string;
  definition: Definition;
  /** Rows of (id, external_id). */
  byHand: string;
}

const DAY_MS = 86_400_000;
const ago = (days: number) => `timestamptz '${new Date(NOW.getTime() - days * DAY_MS).toISOString()}'`;
const at = (local: string) => `timestamptz '${local}+03'`;

const who = (where: Condition, top?: Definition["top"]): Definition => ({
  where,
  timezone: TIMEZONE,
  ...(top ? { top } : {}),
});
const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const bought = (items: Items[], more: object = {}): Happenings => ({ source: "orders", items, ...more });
const orders: Happenings = { source: "orders" };
const anyOf = (of: Happenings): Condition => ({
  kind: "quantity",
  of: { measure: "count", of },
  is: { op: ">=", value: 1 },
});
const noneOf = (of: Happenings): Condition => ({
  kind: "quantity",
  of: { measure: "count", of },
  is: { op: "=", value: 0 },
});
const last = (n: number) => ({ kind: "last", n, unit: "day" }) as const;

const LINES = `orders o join order_lines l on l.order_id = o.id join variants v on v.id = l.variant_id join products p on p.id = v.product_id`;

/** Ten typical ones. */
export const QUESTIONS: Question[] = [
  {
    words: "from the largest city, over 5000 on a category in 90 days, nothing returned",
    definition: who(
      all(
        { kind: "attribute", field: "city", test: { kind: "in", values: ["City 1"] } },
        {
          kind: "quantity",
          of: { measure: "amount", of: bought([{ categories: ["Category 2"] }], { window: last(90) }) },
          is: { op: ">", value: 5000 },
        },
        noneOf({ source: "returns" }),
      ),
    ),
    byHand: `select c.id, c.external_id from customers c
      where c.deleted_at is null and c.city = 'City 1'
        and c.id in (select o.customer_id from ${LINES} where p.category = 'Category 2' and o.status <> 'cancelled'
          and o.placed_at >= ${ago(90)} group by o.customer_id having sum(l.quantity * l.unit_price) > 5000)
        and not exists (select from orders o join returns r on r.order_id = o.id where o.customer_id = c.id and r.withdrawn_at is null)`,
  },
  {
    words: "have not bought for 90 days",
    definition: who({ kind: "moment", which: "last", of: orders, window: { kind: "earlier", n: 90, unit: "day" } }),
    byHand: `select c.id, c.external_id from customers c join (
        select customer_id from orders where status <> 'cancelled' group by customer_id having max(placed_at) < ${ago(90)}) q
      on q.customer_id = c.id where c.deleted_at is null`,
  },
  {
    words: "never bought anything",
    definition: who(noneOf(orders)),
    byHand: `select c.id, c.external_id from customers c where c.deleted_at is null
      and not exists (select from orders o where o.customer_id = c.id and o.status <> 'cancelled')`,
  },
  {
    words: "the hundred who spent most",
    definition: who(all(), { by: { measure: "amount", of: orders }, n: 100 }),
    byHand: `select c.id, c.external_id from (
        select customer_id, sum(total) as money from orders where status <> 'cancelled' group by customer_id) q
      join customers c on c.id = q.customer_id and c.deleted_at is null where q.money <> 0
      order by q.money desc, c.external_id collate "C" limit 100`,
  },
  {
    words: "bought one category, and never another",
    definition: who(
      all(anyOf(bought([{ categories: ["Category 5"] }])), noneOf(bought([{ categories: ["Category 1"] }]))),
    ),
    byHand: `select c.id, c.external_id from customers c where c.deleted_at is null
      and c.id in (select o.customer_id from ${LINES} where p.category = 'Category 5' and o.status <> 'cancelled')
      and not exists (select from ${LINES} where p.category = 'Category 1' and o.status <> 'cancelled' and o.customer_id = c.id)`,
  },
  {
    words: "women of 25 to 40 who agreed to letters",
    definition: who(
      all(
        { kind: "attribute", field: "gender", test: { kind: "in", values: ["f"] } },
        { kind: "attribute", field: "age", test: { kind: "number", is: { op: "between", value: 25, to: 40 } } },
        { kind: "consent", channels: ["email"], granted: true },
      ),
    ),
    byHand: `select c.id, c.external_id from customers c join consents k on k.customer_id = c.id and k.channel = 'email' and k.granted
      where c.deleted_at is null and c.gender = 'f' and c.birth_date > date '1985-11-20' and c.birth_date <= date '2001-11-20'`,
  },
  {
    words: "whose average order is over 3000",
    definition: who({ kind: "quantity", of: { measure: "average", of: orders }, is: { op: ">", value: 3000 } }),
    byHand: `select c.id, c.external_id from customers c join (
        select customer_id from orders where status <> 'cancelled' group by customer_id having avg(total) > 3000) q
      on q.customer_id = c.id where c.deleted_at is null`,
  },
  {
    words: "bought again within 30 days of the first time",
    definition: who({
      kind: "sequence",
      first: orders,
      from: "first",
      next: orders,
      within: { n: 30, unit: "day" },
    }),
    byHand: `select c.id, c.external_id from customers c join (
        select customer_id from (
          select customer_id, placed_at, min(placed_at) over (partition by customer_id) as first_at from orders where status <> 'cancelled') o
        where placed_at > first_at and placed_at <= first_at + interval '30 days' group by customer_id) q
      on q.customer_id = c.id where c.deleted_at is null`,
  },
  {
    words: "ordered in each month of the third quarter",
    definition: who({
      kind: "every",
      unit: "month",
      window: { kind: "named", unit: "quarter", index: 3, year: 2026 },
      of: orders,
    }),
    byHand: `select c.id, c.external_id from customers c join (
        select customer_id from orders where status <> 'cancelled' and placed_at >= ${at("2026-07-01")} and placed_at < ${at("2026-10-01")}
        group by customer_id having bool_or(placed_at < ${at("2026-08-01")}) and bool_or(placed_at >= ${at("2026-09-01")})
          and bool_or(placed_at >= ${at("2026-08-01")} and placed_at < ${at("2026-09-01")})) q
      on q.customer_id = c.id where c.deleted_at is null`,
  },
  {
    words: "whose average order is above the shop's",
    definition: who({ kind: "shop_average", of: { measure: "average", of: orders }, op: ">" }),
    byHand: `select c.id, c.external_id from customers c join (
        select customer_id from orders where status <> 'cancelled' group by customer_id
        having avg(total) > (select avg(total) from orders where status <> 'cancelled')) q
      on q.customer_id = c.id where c.deleted_at is null`,
  },
];
