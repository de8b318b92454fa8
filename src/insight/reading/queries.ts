import type { Database } from "../../database/index.ts";
import type { Insight } from "../kept/insight.ts";
import { among } from "./among.ts";
import type { Whom } from "./whom.ts";

/** A customer's figures, and when they became these; null where there are none (yet). */
export async function insightOf(db: Database, customerId: number): Promise<(Insight & { reckonedAt: Date }) | null> {
  const [row] = await db<(Insight & { reckonedAt: Date })[]>`
    select customer_id as "customerId", orders, revenue, average_order as "averageOrder", first_order_at as "firstOrderAt",
      last_order_at as "lastOrderAt", interval_days as "intervalDays", next_order_at as "nextOrderAt", rfm_recency as "rfmRecency",
      rfm_frequency as "rfmFrequency", rfm_monetary as "rfmMonetary", rfm_group as "rfmGroup", lifetime_value as "lifetimeValue",
      p_alive as "pAlive", expected_orders as "expectedOrders", predicted_value as "predictedValue", churn_risk as "churnRisk",
      reckoned_at as "reckonedAt"
    from customer_insight where customer_id = ${customerId}`;
  return row ?? null;
}

/** Whom figures are told of, in which time zone months begin. */
export interface Told {
  whom: Whom;
  timezone: string;
}

/** The statement's own values come first, the time zone before all others. Each is a statement of its own, planned for its values. */
async function rowsOf<Row extends object>(
  db: Database,
  { whom, timezone }: Told,
  { text, own = [] }: { text: (isAmong: (column: string) => string) => string; own?: unknown[] },
): Promise<Row[]> {
  const bound = [timezone, ...own];
  const { params } = among(whom, "", bound.length);
  const statement = text((column) => among(whom, column, bound.length).text);
  // The time zone is bound whether it is asked for or not.
  const whole = `with zone as materialized (select $1::text as name) ${statement}`;
  return [...(await db.unsafe<Row[]>(whole, [...bound, ...params] as never[], { prepare: false }))];
}

/** Buyers in a square of the map, or in a group. */
export interface MapPart {
  customers: number;
  revenue: number;
  /** Money expected of them in 12 months; null where no model is fitted. */
  predicted: number | null;
}

/** Buyers by recency and frequency. */
export const readSquares = (db: Database, told: Told) =>
  rowsOf<MapPart & { recency: number; frequency: number }>(db, told, {
    text: (isAmong) => `select i.rfm_recency as recency, i.rfm_frequency as frequency, count(*) as customers,
        sum(i.revenue) as revenue, sum(i.predicted_value) as predicted
      from customer_insight i where i.rfm_recency is not null and ${isAmong("i.customer_id")} group by 1, 2 order by 1 desc, 2 desc`,
  });

/** Buyers by group; those of none last, under null. */
export const readGroups = (db: Database, told: Told) =>
  rowsOf<MapPart & { group: string | null }>(db, told, {
    text: (isAmong) => `select i.rfm_group as "group", count(*) as customers, sum(i.revenue) as revenue,
        sum(i.predicted_value) as predicted
      from customer_insight i where i.rfm_recency is not null and ${isAmong("i.customer_id")} group by 1 order by 1`,
  });

/** Which figure of a customer's is spread out. */
export type Spread = "lifetime_value" | "predicted_value" | "average_order";

/** Below which value each tenth of the customers is, and how much they are worth together. */
export const readTenths = (db: Database, told: Told, of: Spread) =>
  rowsOf<{ tenth: number; from: number; to: number; customers: number; money: number }>(db, told, {
    text: (
      isAmong,
    ) => `select tenth, min(value) as "from", max(value) as "to", count(*) as customers, sum(value) as money
      from (select i.${of} as value, ntile(10) over (order by i.${of}, i.customer_id) as tenth from customer_insight i
        where i.orders > 0 and i.${of} is not null and ${isAmong("i.customer_id")}) t
      group by tenth order by tenth`,
  });

/** How many have a value from each bound on up to the next, and how much they are worth together. */
export const readBins = (db: Database, told: Told, { of, bounds }: { of: Spread; bounds: readonly number[] }) =>
  rowsOf<{ bin: number; customers: number; money: number }>(db, told, {
    own: [[...bounds]],
    text: (isAmong) => `select width_bucket(i.${of}, $2::numeric[]) as bin, count(*) as customers, sum(i.${of}) as money
      from customer_insight i where i.orders > 0 and i.${of} is not null and ${isAmong("i.customer_id")} group by 1 order by 1`,
  });

/** Of buyers by the month of their first purchase: how many bought in each month since. */
export const readCohorts = (db: Database, told: Told) =>
  rowsOf<{ cohort: string; month: number; customers: number; revenue: number }>(db, told, {
    text: (isAmong) => `, bought as (
        select i.customer_id, date_trunc('month', i.first_order_at at time zone $1) as first,
          date_trunc('month', o.placed_at at time zone $1) as at, o.total
        from customer_insight i join orders o on o.customer_id = i.customer_id
        where i.orders > 0 and o.status <> 'cancelled' and o.payment_status <> 'refunded' and o.total > 0
          and ${isAmong("i.customer_id")})
      select to_char(first, 'YYYY-MM') as cohort,
        ((extract(year from at) - extract(year from first)) * 12 + extract(month from at) - extract(month from first))::int as month,
        count(distinct customer_id) as customers, sum(total) as revenue
      from bought group by first, at order by first, at`,
  });

/** What an overview is made of. */
export interface Totals {
  customers: number;
  buyers: number;
  repeatBuyers: number;
  orders: number;
  revenue: number;
  /** Mean days from a buyer's first purchase to the last. */
  lifetimeDays: number | null;
  /** The middle of buyers' usual intervals. */
  intervalDays: number | null;
  expectedOrders: number | null;
  predictedValue: number | null;
  lowRisk: number;
  mediumRisk: number;
  highRisk: number;
  /** Whose next purchase was to be expected by now. */
  overdue: number;
}

/** Sums over customers' figures. */
export async function readTotals(db: Database, told: Told, at: Date): Promise<Totals> {
  const [row] = await rowsOf<Totals>(db, told, {
    own: [at],
    text: (isAmong) => `select count(*) as customers, count(*) filter (where orders > 0) as buyers,
        count(*) filter (where orders > 1) as "repeatBuyers", coalesce(sum(orders), 0) as orders, coalesce(sum(revenue), 0) as revenue,
        avg(extract(epoch from last_order_at - first_order_at) / 86400) as "lifetimeDays",
        percentile_cont(.5) within group (order by interval_days) as "intervalDays",
        sum(expected_orders::numeric) as "expectedOrders", sum(predicted_value) as "predictedValue",
        count(*) filter (where churn_risk = 'low') as "lowRisk", count(*) filter (where churn_risk = 'medium') as "mediumRisk",
        count(*) filter (where churn_risk = 'high') as "highRisk", count(*) filter (where next_order_at < $2::timestamptz) as overdue
      from customer_insight i where ${isAmong("i.customer_id")}`,
  });
  if (!row) throw new Error("an aggregate answered no row");
  return row;
}

/** What was bought between two instants, the second left out; and how many bought for the first time then. */
export async function readPeriod(
  db: Database,
  told: Told,
  { from, to }: { from: Date; to: Date },
): Promise<{ orders: number; revenue: number; buyers: number; newBuyers: number }> {
  const [row] = await rowsOf<{ orders: number; revenue: number; buyers: number; newBuyers: number }>(db, told, {
    own: [from, to],
    text: (
      isAmong,
    ) => `select count(*) as orders, coalesce(sum(o.total), 0) as revenue, count(distinct o.customer_id) as buyers,
        (select count(*) from customer_insight i where i.first_order_at >= $2::timestamptz and i.first_order_at < $3::timestamptz
          and ${isAmong("i.customer_id")}) as "newBuyers"
      from orders o join customer_insight i on i.customer_id = o.customer_id
      where o.status <> 'cancelled' and o.payment_status <> 'refunded' and o.total > 0
        and o.placed_at >= $2::timestamptz and o.placed_at < $3::timestamptz and ${isAmong("i.customer_id")}`,
  });
  return row ?? { orders: 0, revenue: 0, buyers: 0, newBuyers: 0 };
}

/** How the latest answers to "would you recommend us" fall, one a customer. */
export async function readNpsBands(
  db: Database,
  told: Told,
): Promise<{ promoters: number; passives: number; detractors: number }> {
  const [row] = await rowsOf<{ promoters: number; passives: number; detractors: number }>(db, told, {
    text: (
      isAmong,
    ) => `select count(*) filter (where score >= 9) as promoters, count(*) filter (where score in (7, 8)) as passives,
        count(*) filter (where score <= 6) as detractors
      from (select distinct on (n.customer_id) n.score from nps n join customers c on c.id = n.customer_id and c.deleted_at is null
        where ${isAmong("n.customer_id")} order by n.customer_id, n.at desc) latest`,
  });
  return row ?? { promoters: 0, passives: 0, detractors: 0 };
}
