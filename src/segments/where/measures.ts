import type { Happenings, Quantity } from "../definition.ts";
import { type Context, type Facts, whereAll } from "./context.ts";
import { factsOf } from "./facts.ts";
import { hasGoods, lineFacts } from "./orders.ts";
import { memberHaving, type Predicate } from "./predicate.ts";
import { every, type Sql, sql } from "./sql.ts";

/** A number reckoned from each customer's rows. */
export interface Reckoned {
  from: Sql;
  where: readonly Sql[];
  customer: Sql;
  /** Over all rows of a customer; null where there is nothing to reckon from. */
  value: Sql;
  /** Whether it is 0, and not unknown, of who has no rows. */
  zero: boolean;
}

type Orders = Extract<Happenings, { source: "orders" }>;

const DAY = 86_400;
/** Means are told to six digits behind the point: two that are equal are, however they were divided. */
const mean = (sum: Sql, count: Sql): Sql => sql`round(${sum} / nullif(${count}, 0), 6)`;

/** What a quantity is reckoned from. */
export function reckoned({ measure, of }: Quantity, context: Context): Reckoned {
  if (of.source === "orders") return ofOrders(measure, of, context);
  const facts = factsOf(of, context);
  switch (measure) {
    case "units":
      return over(facts, sql`coalesce(sum(r.quantity), 0)`, true);
    case "amount":
      return over(facts, sql`coalesce(sum(r.amount), 0)`, true);
    case "products": {
      const sku = of.source === "returns" ? sql`r.sku` : sql`s.sku`;
      const goods = { ...facts, from: sql`${facts.from} join variants v on v.sku = ${sku}` };
      return over(goods, sql`count(distinct v.product_id)`, true);
    }
    case "average":
      return over(facts, sql`round(avg(${scoreOf(facts)}), 6)`, false);
    case "latest": {
      const score = scoreOf(facts);
      return over(
        facts,
        sql`(array_agg(${score} order by ${facts.at} desc, ${facts.id} desc) filter (where ${score} is not null))[1]`,
        false,
      );
    }
    default:
      return ofTimes(measure, facts, context);
  }
}

const scoreOf = ({ score }: Facts): Sql => score ?? sql`null::int`;

const over = ({ from, where, customer }: Facts, value: Sql, zero: boolean): Reckoned => ({
  from,
  where,
  customer,
  value,
  zero,
});

function ofOrders(measure: Quantity["measure"], of: Orders, context: Context): Reckoned {
  const goods = hasGoods(of);
  const lines = () => lineFacts(of, context);
  const orders = () => factsOf(of, context);
  switch (measure) {
    case "units":
      return over(lines(), sql`coalesce(sum(l.quantity), 0)`, true);
    case "amount":
      return goods ? over(lines(), MONEY, true) : over(orders(), sql`coalesce(sum(o.total), 0)`, true);
    case "average":
      return goods
        ? over(lines(), mean(MONEY, sql`count(distinct o.id)`), false)
        : over(orders(), sql`round(avg(o.total), 6)`, false);
    case "largest":
      return goods ? largestOf(lines()) : over(orders(), sql`max(o.total)`, false);
    case "products":
      return over(withCatalog(lines()), sql`count(distinct v.product_id)`, true);
    case "categories":
      return over(withCatalog(lines()), sql`count(distinct nullif(p.category, ''))`, true);
    case "brands":
      return over(withCatalog(lines()), sql`count(distinct nullif(p.brand, ''))`, true);
    case "same_product":
      return mostRepeated(withCatalog(lines()));
    default:
      return ofTimes(measure, orders(), context);
  }
}

const MONEY = sql`coalesce(sum(l.quantity * l.unit_price), 0)`;

const withCatalog = (lines: Facts): Facts => ({
  ...lines,
  from: sql`${lines.from} join variants v on v.id = l.variant_id join products p on p.id = v.product_id`,
});

/** The largest of the sums of each order's lines. */
const largestOf = ({ from, where, customer }: Facts): Reckoned => ({
  from: sql`(select ${customer} as customer_id, ${MONEY} as money from ${from}${whereAll(where)} group by o.id) q`,
  where: [],
  customer: sql`q.customer_id`,
  value: sql`max(q.money)`,
  zero: false,
});

/** In how many orders the product is that is in most of them. */
const mostRepeated = ({ from, where, customer }: Facts): Reckoned => ({
  from: sql`(select ${customer} as customer_id, count(distinct o.id) as times from ${from}${whereAll(where)}
    group by ${customer}, v.product_id) q`,
  where: [],
  customer: sql`q.customer_id`,
  value: sql`coalesce(max(q.times), 0)`,
  zero: true,
});

/** What is reckoned from how many rows there are and when they were. */
function ofTimes(measure: Quantity["measure"], facts: Facts, { now, timezone }: Context): Reckoned {
  const { at } = facts;
  const since = (then: Sql) =>
    sql`floor(extract(epoch from ${now.toISOString()}::timestamptz - ${then}) / ${DAY}::int)`;
  switch (measure) {
    case "months":
      return over(facts, sql`count(distinct date_trunc('month', ${at} at time zone ${timezone}))`, true);
    case "days_between":
      return over(
        facts,
        mean(sql`extract(epoch from max(${at}) - min(${at}))`, sql`(${DAY}::int * (count(${at}) - 1))`),
        false,
      );
    case "days_since_last":
      return over(facts, since(sql`max(${at})`), false);
    case "days_since_first":
      return over(facts, since(sql`min(${at})`), false);
    default:
      return over(facts, sql`count(*)`, true);
  }
}

/** That something such as `count(*) > 2` holds of a customer's rows. */
export const rowsHave = ({ from, where, customer }: Reckoned, having: Sql): Predicate =>
  memberHaving(sql`select ${customer} from ${from}${whereAll(where)} group by ${customer}`, having);

/** The ids of those who have any of the rows. */
export const idsWith = ({ from, where, customer }: Pick<Facts, "from" | "where" | "customer">): Sql =>
  sql`select ${customer} from ${from}${whereAll(where)}`;

/** The number of each customer who has any: rows of (customer_id, value). */
export const valuesOf = ({ from, where, customer, value }: Reckoned): Sql =>
  sql`select ${customer} as customer_id, ${value} as value from ${from}
    where ${every([...where, sql`${customer} is not null`])} group by ${customer}`;
