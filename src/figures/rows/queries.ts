import {
  type Condition,
  type Context,
  every,
  type Facts,
  factsOf,
  type Happenings,
  hasGoods,
  inSpan,
  lineFacts,
  type Span,
  type Sql,
  sql,
  whoIs,
} from "../../segments/index.ts";
import { catalogOf, type Key, keyFor, type SourceRows } from "../dimensions/queries.ts";
import type { SamePlaces } from "../figures.ts";
import type { Dimension } from "../question.ts";
import { isOfGoods } from "../traits.ts";
import { cannot } from "../trouble.ts";

/** What is asked of the rows of a measure, whatever is reckoned from them. */
export interface Asked {
  context: Context;
  /** null: ever. */
  span: Span | null;
  by: Dimension | undefined;
  /** Names of one place have one key. */
  same?: SamePlaces | undefined;
  /** Whose rows; left out, everybody's and nobody's. */
  who: Condition | undefined;
}

type Orders = Extract<Happenings, { source: "orders" }>;

const STATUSES = ["new", "paid", "shipped", "delivered", "cancelled"] as const;

/** By status all are shown, where none are asked for. */
export function ordersAsked(of: Happenings | undefined, by: Dimension | undefined): Orders {
  const orders: Orders = of?.source === "orders" ? { ...of } : { source: "orders" };
  delete orders.window;
  if (by === "status" && !orders.orders?.status) orders.orders = { ...orders.orders, status: [...STATUSES] };
  return orders;
}

/** Whether the lines of orders are counted, and not orders as they are. */
export const byLines = (of: Orders, by: Dimension | undefined): boolean => hasGoods(of) || isOfGoods(by);

/** How the rows of orders are to be. `placed`: told of by when they were placed, whatever became of them. */
export interface OrderRows {
  lines: boolean;
  placed?: true;
  /** With whether something of it came back: `back`. */
  back?: true;
  /** With the instant at which the stretch of time begins that an order is in: `begin`. */
  begin?: (at: Sql) => Sql;
  /** Without the question's span. */
  ever?: true;
}

/**
 * Orders, a row (key, id, customer_id, at, money, …) for each and each key: with lines also `units`; `money` is then that of the lines,
 * else the whole order's.
 */
export function orderRows(of: Orders, asked: Asked, { lines, placed, back, begin, ever }: OrderRows): Sql {
  const { context } = asked;
  const facts = lines ? lineFacts(of, context) : factsOf(of, context);
  const rows: SourceRows = { ...facts, ...(placed && { at: sql`o.placed_at` }), source: "orders" };
  const key = keyed(rows, asked);
  const where = every([
    ...facts.where,
    ...within(rows.at, ever ? null : asked.span),
    ...key.where,
    ...whose(facts, asked),
  ]);
  const from = sql`from ${facts.from}${key.joins} where ${where}`;
  const start = begin ? sql`, ${begin(rows.at)} as begin` : sql``;
  const own = sql`${key.key} as key, o.id, o.customer_id, ${rows.at} as at${start}`;
  if (!lines)
    return sql`select ${own}, o.total as money, o.discount, o.status, o.delivered_at - o.placed_at as took${back ? sql`, ${WHOLE_BACK} as back` : sql``} ${from}`;
  return sql`select ${own}, sum(l.quantity * l.unit_price) as money, sum(l.quantity) as units, o.status${back ? sql`, bool_or(${LINE_BACK}) as back` : sql``}
    ${from} group by 1, o.id`;
}

const WHOLE_BACK = sql`o.id in (select b.order_id from returns b where b.withdrawn_at is null)`;
const LINE_BACK = sql`(o.id, l.sku) in (select b.order_id, b.sku from returns b where b.withdrawn_at is null)`;

/**
 * The lines of orders: rows (key, money, units). What is only added up needs no orders put together: that took 4.6 s for the top
 * products of a million lines.
 */
export function lineRows(of: Orders, asked: Asked): Sql {
  const facts = lineFacts(of, asked.context);
  const key = keyed({ ...facts, source: "orders" }, asked);
  const where = every([...facts.where, ...within(facts.at, asked.span), ...key.where, ...whose(facts, asked)]);
  return sql`select ${key.key} as key, l.quantity * l.unit_price as money, l.quantity as units
    from ${facts.from}${key.joins} where ${where}`;
}

/** The lines of orders with the catalogue: rows (key, product, category, brand). */
export function catalogRows(of: Orders, asked: Asked): Sql {
  const facts = lineFacts(of, asked.context);
  const rows: SourceRows = { ...facts, source: "orders" };
  const key = keyed(rows, asked);
  const joins = isOfGoods(asked.by) && asked.by !== "variant" ? key.joins : sql`${catalogOf(rows)}${key.joins}`;
  const where = every([...facts.where, ...within(facts.at, asked.span), ...key.where, ...whose(facts, asked)]);
  return sql`select ${key.key} as key, v.product_id as product, nullif(p.category, '') as category,
    nullif(p.brand, '') as brand from ${facts.from}${joins} where ${where}`;
}

/** What else happened, a row for each: (key, customer_id, at) and what the source has. */
export function otherRows(of: Exclude<Happenings, Orders>, asked: Asked): Sql {
  const { window: _, ...whenever } = of;
  const facts = factsOf(whenever as typeof of, asked.context);
  const rows: SourceRows = { ...facts, source: of.source };
  const key = keyed(rows, asked);
  const catalog = of.source === "returns" || of.source === "visits";
  const joins =
    catalog && (!isOfGoods(asked.by) || asked.by === "variant") ? sql`${catalogOf(rows)}${key.joins}` : key.joins;
  const where = every([...facts.where, ...within(facts.at, asked.span), ...key.where, ...whose(facts, asked)]);
  return sql`select ${key.key} as key, ${facts.customer} as customer_id, ${facts.at} as at${extra(of.source, facts)}
    from ${facts.from}${joins} where ${where}`;
}

function extra(source: Happenings["source"], { score }: Facts): Sql {
  if (score) return sql`, ${score} as score`;
  if (source === "returns") return sql`, r.quantity, r.amount, v.product_id as product`;
  if (source === "visits") return sql`, v.product_id as product`;
  return source === "messages" ? sql`, e.opened_at, e.clicked_at` : sql``;
}

/** Customers, a row (key, customer_id, at, value) for each; `at` is when they registered. */
export function customerRows(asked: Asked, { timed, value }: { timed: boolean; value: Sql }): Sql {
  const rows: SourceRows = {
    ...{ from: sql`customers c`, where: [sql`c.deleted_at is null`], source: "customers" },
    ...{ customer: sql`c.id`, at: sql`c.registered_at`, id: sql`c.id` },
  };
  const key = keyed(rows, asked);
  const where = every([
    ...rows.where,
    ...(timed ? within(rows.at, asked.span ?? ALWAYS) : []),
    ...key.where,
    ...whose(rows, asked),
  ]);
  return sql`select ${key.key} as key, c.id as customer_id, c.registered_at as at, ${value} as value
    from ${rows.from}${key.joins} where ${where}`;
}

/** Of who never registered nobody knows when. */
const ALWAYS: Span = { from: null, to: null };

function keyed(rows: SourceRows, { by, context, same }: Asked): Key {
  const key = keyFor(by, rows, { context, same });
  if (!key) throw cannot("by", { what: rows.source, by: by ?? "" });
  return key;
}

const within = (at: Sql, span: Span | null): Sql[] => (span ? inSpan(at, span) : []);

/** Whose the rows are; of everybody's, nobody's are among them. */
function whose({ customer }: Pick<Facts, "customer">, { who, context: { now, timezone } }: Asked): Sql[] {
  return who ? [sql`${customer} in (select w.id from (${whoIs({ where: who, timezone }, { now })}) w)`] : [];
}
