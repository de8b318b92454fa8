import { type Happenings, type Sql, sql } from "../../../segments/index.ts";
import { beginning } from "../../dimensions/queries.ts";
import { type Column, differentPeople, ofPeople } from "../../people/queries.ts";
import type { PlainMeasure } from "../../question.ts";
import {
  type Asked,
  byLines,
  customerRows,
  type OrderRows,
  orderRows,
  ordersAsked,
  otherRows,
} from "../../rows/queries.ts";
import { isOfGoods, isTime } from "../../traits.ts";
import { cannot } from "../../trouble.ts";

type Named = Extract<PlainMeasure, { kind: "named" }>;
type Orders = ReturnType<typeof ordersAsked>;

const NOTHING = sql`null::int`;
/** Days after a letter in which an order counts, where nobody says how many. */
const DAYS = 14;

/** What the trade has a name for, as `NAMED_MEASURES` tells. */
export function namedColumn(measure: Named, asked: Asked): Column {
  const { name, of, days = DAYS } = measure;
  switch (name) {
    case "customers":
      return { rows: customerRows(asked, { timed: false, value: NOTHING }), value: sql`count(*)` };
    case "registrations":
      return { rows: customerRows(asked, { timed: true, value: NOTHING }), value: sql`count(*)` };
    case "predicted_value":
      return { rows: customerRows(asked, { timed: false, value: PREDICTED }), value: sql`round(avg(q.value), 6)` };
    case "nps":
      return npsColumn(of, asked);
    case "conversion":
      return conversion(of, days, asked);
    case "open_rate":
      return rateOfMessages(of, sql`q.opened_at is not null`, asked);
    case "click_rate":
      return rateOfMessages(of, sql`q.clicked_at is not null`, asked);
    default:
      return ofOrders(name, ordersAsked(of, asked.by), asked);
  }
}

const PREDICTED = sql`(select i.predicted_value from customer_insight i where i.customer_id = c.id)`;

function ofOrders(name: Exclude<Named["name"], NotOfOrders>, of: Orders, asked: Asked): Column {
  switch (name) {
    case "new_customers":
      return differentPeople(rowsOf({ ...of, orders: { ...of.orders, nth: "first" } }, asked));
    case "returning_customers":
      return returning(of, asked);
    case "lapsed_customers":
      return lapsed(of, asked);
    case "repeat_customers":
      return { rows: byPerson(rowsOf(of, asked)), value: sql`count(*) filter (where q.n >= 2)` };
    case "repeat_rate":
      return { rows: byPerson(rowsOf(of, asked)), value: rate(sql`q.n >= 2`) };
    case "orders_per_customer":
      return { rows: byPerson(rowsOf(of, asked)), value: byEach(sql`q.n`) };
    case "arpu":
      return { rows: byPerson(rowsOf(of, asked, { lines: byLines(of, asked.by) })), value: byEach(sql`q.money`) };
    case "lifetime_value":
      return lifetime(of, asked);
    case "units_per_order":
      return { rows: rowsOf(of, asked, { lines: true }), value: byEach(sql`q.units`) };
    case "return_rate":
      return { rows: rowsOf(of, asked, { lines: byLines(of, asked.by), back: true }), value: rate(sql`q.back`) };
    case "cancel_rate":
      return cancelled(of, asked);
  }
}

type NotOfOrders =
  | "customers"
  | "registrations"
  | "predicted_value"
  | "nps"
  | "conversion"
  | "open_rate"
  | "click_rate";

const rowsOf = (of: Orders, asked: Asked, how: Partial<OrderRows> = {}): Sql =>
  orderRows(of, asked, { lines: isOfGoods(asked.by), ...how });

/** Which part of the rows is so. */
const rate = (so: Sql): Sql => sql`round(count(*) filter (where ${so})::numeric / nullif(count(*), 0), 6)`;

/** The mean over the rows. */
const byEach = (value: Sql): Sql => sql`round(sum(${value})::numeric / nullif(count(*), 0), 6)`;

/** A row for each customer of orders, and each key: how many orders, and the money. */
const byPerson = (rows: Sql): Sql =>
  sql`select t.key, t.customer_id, count(*) as n, sum(t.money) as money from (${ofPeople(rows)}) t group by 1, 2`;

/** Bought in the stretch, and anything at all before it began. */
function returning(of: Orders, asked: Asked): Column {
  const { by, span, context } = asked;
  const from = span?.from?.toISOString() ?? null;
  if (!isTime(by) && !from) throw cannot("window", { what: "returning_customers" });
  const begin = (at: Sql): Sql => {
    if (!isTime(by)) return sql`${from}::timestamptz`;
    return from ? sql`greatest(${beginning(by, at, context)}, ${from}::timestamptz)` : beginning(by, at, context);
  };
  const rows = sql`select t.* from (${rowsOf(of, asked, { begin })}) t join (${FIRSTS}) f on f.customer_id = t.customer_id
    where f.first_at < t.begin`;
  return differentPeople(rows);
}

const FIRSTS = sql`select y.customer_id, min(y.placed_at) as first_at from orders y
  where y.status <> 'cancelled' and y.customer_id is not null group by 1`;

/** Bought before the stretch, and not in it. */
function lapsed(of: Orders, asked: Asked): Column {
  const { by, span } = asked;
  if (isTime(by)) throw cannot("time", { what: "lapsed_customers", by });
  const { from, to } = span ?? {};
  if (!from) throw cannot("window", { what: "lapsed_customers" });
  const start = sql`${from.toISOString()}::timestamptz`;
  const inside = to ? sql`t.at >= ${start} and t.at < ${to.toISOString()}::timestamptz` : sql`t.at >= ${start}`;
  const rows = sql`select t.key, t.customer_id from (${ofPeople(rowsOf(of, asked, { ever: true }))}) t group by 1, 2
    having bool_or(t.at < ${start}) and not coalesce(bool_or(${inside}), false)`;
  return { rows, value: sql`count(*)` };
}

/** What customers have spent on purchases, as insight takes them: neither cancelled nor refunded, of more than nothing. */
function lifetime(of: Orders, asked: Asked): Column {
  const { payment = ["unpaid", "paid"], total = { op: ">", value: 0 }, ...rest } = of.orders ?? {};
  const purchases: Orders = { ...of, orders: { ...rest, payment: [...payment], total } };
  const rows = rowsOf(purchases, { ...asked, span: null }, { lines: byLines(of, asked.by) });
  return { rows: byPerson(rows), value: byEach(sql`q.money`) };
}

const ALL_STATUSES = ["new", "paid", "shipped", "delivered", "cancelled"] as const;

/** Of the orders that were placed in the stretch. */
function cancelled(of: Orders, asked: Asked): Column {
  const all: Orders = { ...of, orders: { ...of.orders, status: [...ALL_STATUSES] } };
  const lines = isOfGoods(asked.by);
  return { rows: orderRows(all, asked, { lines, placed: true }), value: rate(sql`q.status = 'cancelled'`) };
}

/** By the latest answer of each customer in the stretch. */
function npsColumn(of: Happenings | undefined, asked: Asked): Column {
  const answers = of?.source === "nps" ? of : ({ source: "nps" } as const);
  const rows = sql`select distinct on (t.key, t.customer_id) t.key, t.score from (${otherRows(answers, asked)}) t
    order by t.key, t.customer_id, t.at desc`;
  return {
    rows,
    value: sql`round((count(*) filter (where q.score >= 9) - count(*) filter (where q.score <= 6)) * 100.0 / nullif(count(*), 0), 6)`,
  };
}

const messages = (of: Happenings | undefined) =>
  of?.source === "messages" ? of : ({ source: "messages", state: "sent" } as const);

function conversion(of: Happenings | undefined, days: number, asked: Asked): Column {
  const hours = days * 24;
  const rows = sql`select t.key, t.customer_id, bool_or(exists (select from orders y where y.customer_id = t.customer_id
      and y.status <> 'cancelled' and y.placed_at > t.at and y.placed_at <= t.at + make_interval(hours => ${hours}::int))) as bought
    from (${ofPeople(otherRows(messages(of), asked))}) t group by 1, 2`;
  return { rows, value: rate(sql`q.bought`) };
}

const rateOfMessages = (of: Happenings | undefined, so: Sql, asked: Asked): Column => ({
  rows: otherRows({ ...messages(of), state: "delivered" }, asked),
  value: rate(so),
});
