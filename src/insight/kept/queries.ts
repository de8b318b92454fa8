import type { Database } from "../../database/index.ts";
import type { Buying } from "../model/fit-model.ts";
import type { Insight } from "./insight.ts";
import type { Bought, Facts } from "./reckon.ts";

/** What counts as a purchase, of orders `o`. */
const isPurchase = (db: Database) => db`o.status <> 'cancelled' and o.payment_status <> 'refunded' and o.total > 0`;

/** Purchases of known, undeleted customers. */
const purchases = (db: Database) => db`
  orders o join customers c on c.id = o.customer_id and c.deleted_at is null where ${isPurchase(db)}`;

/** What the purchases of all buyers are like. */
export interface ShopFacts {
  customers: number;
  buyers: number;
  firstAt: Date | null;
  lastAt: Date | null;
  /** Values at one, two, three and four fifths of all buyers; instants in milliseconds. */
  recency: number[];
  frequency: number[];
  monetary: number[];
}

/** Looks at all purchases once. */
export async function readShopFacts(db: Database): Promise<ShopFacts> {
  const [row] = await db<(Omit<ShopFacts, "recency" | "frequency" | "monetary"> & Record<string, unknown>)[]>`
    with bought as (
      select o.customer_id, count(*) as orders, sum(o.total) as revenue, min(o.placed_at) as first_at, max(o.placed_at) as last_at
      from ${purchases(db)} group by o.customer_id
    ), fifths as (
      select count(*) as buyers, min(first_at) as first_at, max(last_at) as last_at,
        percentile_disc(array[.2, .4, .6, .8]) within group (order by last_at) as recency,
        percentile_disc(array[.2, .4, .6, .8]) within group (order by orders) as frequency,
        percentile_disc(array[.2, .4, .6, .8]) within group (order by revenue) as monetary
      from bought
    )
    select buyers, first_at as "firstAt", last_at as "lastAt",
      (select count(*) from customers where deleted_at is null) as customers,
      (select jsonb_agg(floor(extract(epoch from r) * 1000) order by r) from unnest(recency) r) as recency,
      to_jsonb(frequency) as frequency, to_jsonb(monetary) as monetary
    from fifths`;
  if (!row) throw new Error("an aggregate answered no row");
  const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);
  return {
    ...{ customers: row.customers, buyers: row.buyers, firstAt: row.firstAt, lastAt: row.lastAt },
    ...{ recency: numbers(row.recency), frequency: numbers(row.frequency), monetary: numbers(row.monetary) },
  };
}

/** What the shop's customers do between two purchases. */
export interface Rhythm {
  /** The median of days between two days with purchases; null where nobody bought twice. */
  usualDays: number | null;
  /** Days with purchases of whoever has most. */
  mostDays: number;
}

/** Looks at the days between all purchases. */
export async function readRhythm(db: Database, timezone: string): Promise<Rhythm> {
  const [row] = await db<Rhythm[]>`
    with days as (
      select distinct o.customer_id, (o.placed_at at time zone ${timezone})::date as day from ${purchases(db)}
    ), gaps as (
      select day - lag(day) over one as gap, row_number() over one as place
      from days window one as (partition by customer_id order by day)
    )
    select percentile_cont(.5) within group (order by gap) as "usualDays", coalesce(max(place), 0) as "mostDays" from gaps`;
  return row ?? { usualDays: null, mostDays: 0 };
}

/** When buyers bought, of one of so many buyers; always the same ones. */
export async function readBuying(
  db: Database,
  { at, timezone, oneOf }: { at: Date; timezone: string; oneOf: number },
): Promise<Buying[]> {
  const some = oneOf > 1 ? db`and hashint8(o.customer_id) % ${oneOf}::int = 0` : db``;
  return await db<Buying[]>`
    with days as (
      select o.customer_id, (o.placed_at at time zone ${timezone})::date as day, sum(o.total) as money
      from ${purchases(db)} ${some} group by 1, 2
    ), buyers as (
      select count(*) - 1 as repeats, min(day) as first, max(day) as last, sum(money) as money,
        (array_agg(money order by day))[1] as "firstMoney"
      from days group by customer_id
    )
    select repeats, last - first as "recencyDays", greatest((${at}::timestamptz at time zone ${timezone})::date, last) - first as "ageDays",
      money - "firstMoney" as "repeatMoney" from buyers`;
}

/** The next customers by id, deleted ones left out. */
export async function nextCustomers(db: Database, after: number, atMost: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select id from customers where id > ${after} and deleted_at is null order by id limit ${atMost}`;
  return rows.map(({ id }) => id);
}

/**
 * What orders say of these customers; one who is deleted, or none, is not answered. The two statements are not one: kept prepared, it would
 * be planned for ten customers, and each of two thousand be held against each.
 */
export async function readFacts(
  db: Database,
  ids: readonly number[],
  { at, timezone }: { at: Date; timezone: string },
): Promise<Facts[]> {
  const there = await db<{ id: number }[]>`
    select id from customers where id = any(${[...ids]}::bigint[]) and deleted_at is null order by id`;
  const rows = await db<(Bought & { customerId: number })[]>`
    with days as (
      select o.customer_id, (o.placed_at at time zone ${timezone})::date as day, count(*) as orders, sum(o.total) as money,
        min(o.placed_at) as first_at, max(o.placed_at) as last_at
      from orders o where o.customer_id = any(${[...ids]}::bigint[]) and ${isPurchase(db)} group by 1, 2
    ), placed as (
      select *, day - lag(day) over one as gap, row_number() over one as place
      from days window one as (partition by customer_id order by day)
    ), bought as (
      select customer_id, sum(orders) as orders, sum(money) as revenue, min(first_at) as first_at, max(last_at) as last_at,
        count(*) as days, max(day) - min(day) as span, min(day) as first_day,
        percentile_cont(.5) within group (order by gap) as interval, sum(money) filter (where place > 1) as repeat_money
      from placed group by customer_id
    )
    select customer_id as "customerId", orders, revenue, first_at as "firstAt", last_at as "lastAt", days, span as "spanDays",
      greatest((${at}::timestamptz at time zone ${timezone})::date - first_day, 0) as "ageDays", interval as "intervalDays",
      coalesce(repeat_money, 0) as "repeatMoney"
    from bought`;
  const found = new Map(rows.map(({ customerId, ...bought }) => [customerId, bought]));
  return there.map(({ id }) => ({ customerId: id, bought: found.get(id) ?? null }));
}

/** Keeps figures; a row that stays as it was is not written. Answers how many were. */
export async function keepInsights(db: Database, rows: readonly Insight[], at: Date): Promise<number> {
  const { count } = await db`
    insert into customer_insight as kept (customer_id, orders, revenue, average_order, first_order_at, last_order_at, interval_days,
      next_order_at, rfm_recency, rfm_frequency, rfm_monetary, rfm_group, lifetime_value, p_alive, expected_orders, predicted_value,
      churn_risk, reckoned_at)
    select "customerId", orders, revenue, "averageOrder", "firstOrderAt", "lastOrderAt", "intervalDays", "nextOrderAt", "rfmRecency",
      "rfmFrequency", "rfmMonetary", "rfmGroup", "lifetimeValue", "pAlive", "expectedOrders", "predictedValue", "churnRisk", ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r ("customerId" bigint, orders int, revenue numeric(14, 2),
      "averageOrder" numeric(14, 2), "firstOrderAt" timestamptz, "lastOrderAt" timestamptz, "intervalDays" numeric,
      "nextOrderAt" timestamptz, "rfmRecency" int, "rfmFrequency" int, "rfmMonetary" int, "rfmGroup" text,
      "lifetimeValue" numeric(14, 2), "pAlive" real, "expectedOrders" real, "predictedValue" numeric(14, 2), "churnRisk" text)
    on conflict (customer_id) do update set orders = excluded.orders, revenue = excluded.revenue, average_order = excluded.average_order,
      first_order_at = excluded.first_order_at, last_order_at = excluded.last_order_at, interval_days = excluded.interval_days,
      next_order_at = excluded.next_order_at, rfm_recency = excluded.rfm_recency, rfm_frequency = excluded.rfm_frequency,
      rfm_monetary = excluded.rfm_monetary, rfm_group = excluded.rfm_group, lifetime_value = excluded.lifetime_value,
      p_alive = excluded.p_alive, expected_orders = excluded.expected_orders, predicted_value = excluded.predicted_value,
      churn_risk = excluded.churn_risk, reckoned_at = excluded.reckoned_at
    where (kept.orders, kept.revenue, kept.average_order, kept.first_order_at, kept.last_order_at, kept.interval_days, kept.next_order_at,
        kept.rfm_recency, kept.rfm_frequency, kept.rfm_monetary, kept.rfm_group, kept.lifetime_value, kept.p_alive, kept.expected_orders,
        kept.predicted_value, kept.churn_risk)
      is distinct from (excluded.orders, excluded.revenue, excluded.average_order, excluded.first_order_at, excluded.last_order_at,
        excluded.interval_days, excluded.next_order_at, excluded.rfm_recency, excluded.rfm_frequency, excluded.rfm_monetary,
        excluded.rfm_group, excluded.lifetime_value, excluded.p_alive, excluded.expected_orders, excluded.predicted_value,
        excluded.churn_risk)`;
  return count;
}

/** Takes away the figures of those of these customers who are deleted. */
export async function dropDeleted(db: Database, ids: readonly number[]): Promise<void> {
  await db`
    delete from customer_insight where customer_id = any(${[...ids]}::bigint[])
      and customer_id in (select id from customers where deleted_at is not null)`;
}

/** Takes away the figures of all customers who are deleted. */
export async function dropAllDeleted(db: Database): Promise<void> {
  await db`
    delete from customer_insight where customer_id in (select id from customers where deleted_at is not null)`;
}

/**
 * Says, to the end of the transaction, that figures of a slice are reckoned: compiling its statements to machine code would cost more than
 * running them. Of `everybody`, those who hear of changes hear it once.
 */
export async function beginSlice(db: Database, { everybody }: { everybody: boolean }): Promise<void> {
  await db`
    select set_config('jit', 'off', true), set_config('beseda.reckoning', ${everybody ? "everybody" : ""}, true)`;
}
