import { type Context, columnOf, type Facts, type Source, type Sql, sql } from "../../segments/index.ts";
import type { SamePlaces } from "../figures.ts";
import type { Dimension, TIMES } from "../question.ts";
import { isTime } from "../traits.ts";

/** What rows are broken down by: an expression over them, and what has to be joined for it. */
export interface Key {
  key: Sql;
  joins: Sql;
  /** Rows that have no place in it at all. */
  where: Sql[];
}

/** Rows of something that happened, or of customers, and their source. */
export type SourceRows = Facts & { source: Source | "customers"; lines?: true };

const NONE: Key = { key: sql`null::text`, joins: sql``, where: [] };
const own = (key: Sql): Key => ({ ...NONE, key: sql`nullif(${key}, '')` });

/** What a dimension is of rows; null where they do not have it. */
export function keyFor(
  by: Dimension | undefined,
  rows: SourceRows,
  { context, same }: { context: Context; same: SamePlaces | undefined },
): Key | null {
  if (by === undefined) return NONE;
  if (isTime(by) || by === "weekday" || by === "hour_of_day") return timeKey(by, rows, context);
  const found = goodsKey(by, rows) ?? orderKey(by, rows) ?? otherKey(by, rows) ?? customerKey(by, rows, context);
  const names = same?.[by === "delivery_city" ? "city" : by];
  if (found === null || names === undefined || Object.keys(names).length === 0) return found;
  return { ...found, key: sql`coalesce(${JSON.stringify(names)}::text::jsonb ->> ${found.key}, ${found.key})` };
}

type Moment = (typeof TIMES)[number] | "weekday" | "hour_of_day";

function timeKey(by: Moment, { at, source }: SourceRows, { timezone }: Context): Key | null {
  const known = source === "customers" || source === "orders" ? [sql`${at} is not null`] : [];
  const local = sql`${at} at time zone ${timezone}`;
  const key = (): Sql => {
    if (by === "weekday") return sql`extract(isodow from ${local})::int`;
    if (by === "hour_of_day") return sql`extract(hour from ${local})::int`;
    return by === "hour"
      ? sql`date_trunc('hour', ${at}, ${timezone}::text)`
      : sql`date_trunc(${by}::text, ${local})::date`;
  };
  return { ...NONE, key: key(), where: known };
}

/** When the stretch of time that a row is in begins. */
export const beginning = (by: (typeof TIMES)[number], at: Sql, { timezone }: Context): Sql =>
  sql`date_trunc(${by}::text, ${at}, ${timezone}::text)`;

const CATALOG = sql` left join products p on p.id = v.product_id`;
/** By which column each source knows goods. */
const GOODS: Partial<Record<SourceRows["source"], { joins: Sql; sku: Sql }>> = {
  orders: { joins: sql` left join variants v on v.id = l.variant_id${CATALOG}`, sku: sql`l.sku` },
  returns: { joins: sql` left join variants v on v.sku = r.sku${CATALOG}`, sku: sql`r.sku` },
  visits: { joins: sql` left join variants v on v.sku = s.sku${CATALOG}`, sku: sql`s.sku` },
};

/** The catalogue beside rows that name goods: `v` and `p`. */
export const catalogOf = ({ source }: SourceRows): Sql => GOODS[source]?.joins ?? sql``;

function goodsKey(by: Dimension, { source }: SourceRows): Key | null {
  const goods = GOODS[source];
  if (!goods) return null;
  switch (by) {
    case "category":
      return { ...own(sql`p.category`), joins: goods.joins };
    case "brand":
      return { ...own(sql`p.brand`), joins: goods.joins };
    case "product":
      return { ...own(sql`p.external_id`), joins: goods.joins };
    case "variant":
      return own(goods.sku);
    default:
      return null;
  }
}

function orderKey(by: Dimension, { source }: SourceRows): Key | null {
  if (source !== "orders" && source !== "returns") return null;
  switch (by) {
    case "delivery_city":
      return own(sql`o.delivery_city`);
    case "status":
      return own(sql`o.status`);
    case "payment_status":
      return own(sql`o.payment_status`);
    case "promo_code":
      return own(sql`o.promo_code`);
    case "carrier":
      return own(sql`o.carrier`);
    default:
      return null;
  }
}

/** Dimensions that only rows of one source have. */
const ONLY: Partial<Record<Dimension, { source: Source; key: Sql }>> = {
  return_reason: { source: "returns", key: sql`r.reason` },
  topic: { source: "tickets", key: sql`t.topic` },
  campaign: { source: "messages", key: sql`e.campaign` },
  channel: { source: "messages", key: sql`e.channel` },
  visit: { source: "visits", key: sql`s.kind` },
};

function otherKey(by: Dimension, { source, score }: SourceRows): Key | null {
  if (by === "score") return score ? { ...NONE, key: score } : null;
  const only = ONLY[by];
  return only && only.source === source ? own(only.key) : null;
}

const FIELDS: readonly Dimension[] = [
  ...(["city", "region", "country", "source", "gender", "language", "loyalty_level"] as const),
];

function customerKey(by: Dimension, rows: SourceRows, context: Context): Key | null {
  if (by === "segment") return segmentKey(rows);
  if (by === "rfm_group" || by === "churn_risk") return insightKey(by, rows);
  const joins = rows.source === "customers" ? sql`` : sql` left join customers c on c.id = ${rows.customer}`;
  if (by === "customer") return { ...NONE, key: sql`c.external_id`, joins };
  if (by === "age_group") return { ...NONE, key: ageGroup(context), joins };
  if (!FIELDS.includes(by) && !by.startsWith("custom.")) return null;
  return { ...own(columnOf(by, context).text), joins };
}

/** Joined: segments look it up for each customer, and here there may be a row for each order. */
const insightKey = (by: "rfm_group" | "churn_risk", { customer }: SourceRows): Key => ({
  ...NONE,
  key: by === "rfm_group" ? sql`i.rfm_group` : sql`i.churn_risk`,
  joins: sql` left join customer_insight i on i.customer_id = ${customer}`,
});

const segmentKey = ({ customer }: SourceRows): Key => ({
  ...NONE,
  key: sql`sg.id::text`,
  joins: sql` join segment_members sm on sm.customer_id = ${customer}
    join segments sg on sg.id = sm.segment_id and sg.archived_at is null`,
});

/** The first ages of the groups behind the youngest. */
const AGES = [18, 25, 35, 45, 55, 65];
const AGE_GROUPS = AGES.map((age, place) => `${place === 0 ? 0 : AGES[place - 1]}-${age - 1}`).concat("65+");

const ageGroup = (context: Context): Sql =>
  sql`(${AGE_GROUPS}::text[])[1 + width_bucket(${columnOf("age", context).number}::int, ${AGES}::int[])]`;

/** A key as it is told: a day, an instant, a text. */
export function told(by: Dimension | undefined, key: Sql): Sql {
  if (by === "hour") return sql`to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return isTime(by) ? sql`to_char(${key}, 'YYYY-MM-DD')` : sql`${key}::text`;
}
