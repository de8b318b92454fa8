import { columnOf, type Happenings, type Sql, sql } from "../../segments/index.ts";
import { type Column, differentPeople } from "../people/queries.ts";
import type { PlainMeasure } from "../question.ts";
import {
  type Asked,
  byLines,
  catalogRows,
  customerRows,
  lineRows,
  orderRows,
  ordersAsked,
  otherRows,
} from "../rows/queries.ts";
import { isOfGoods } from "../traits.ts";
import { cannot } from "../trouble.ts";
import { namedColumn } from "./named/queries.ts";

type Reckoned = Extract<PlainMeasure, { kind: "reckoned" }>;
type Field = Extract<PlainMeasure, { kind: "field" }>;

/** What a plain measure becomes. @throws CannotReckon where it is not there for what it is broken down by */
export function columnFor(measure: PlainMeasure, asked: Asked): Column {
  switch (measure.kind) {
    case "reckoned":
      return measure.of.source === "orders" ? ofOrders(measure, asked) : ofOthers(measure.how, measure.of, asked);
    case "named":
      return namedColumn(measure, asked);
    case "field":
      return ofField(measure, asked);
  }
}

function ofOrders({ how, of: asIs }: Reckoned, asked: Asked): Column {
  const of = ordersAsked(asIs, asked.by);
  const lines = byLines(of, asked.by);
  const whole = () => orderRows(of, asked, { lines: isOfGoods(asked.by) });
  const money = () => orderRows(of, asked, { lines });
  switch (how) {
    case "count":
      return { rows: whole(), value: sql`count(*)` };
    case "customers":
      return differentPeople(whole());
    case "units":
      return { rows: lineRows(of, asked), value: sql`coalesce(sum(q.units), 0)` };
    case "amount":
      return { rows: lines ? lineRows(of, asked) : money(), value: sql`coalesce(sum(q.money), 0)` };
    case "average":
      return { rows: money(), value: sql`round(avg(q.money), 6)` };
    case "median":
      return { rows: money(), value: sql`round(${median(sql`q.money`)}, 6)` };
    case "largest":
      return { rows: money(), value: sql`max(q.money)` };
    case "smallest":
      return { rows: money(), value: sql`min(q.money)` };
    case "discount":
    case "delivery_days":
      return ofWhole(how, whole, asked);
    default:
      return { rows: catalogRows(of, asked), value: different(how) };
  }
}

const median = (value: Sql): Sql => sql`percentile_cont(0.5) within group (order by ${value})::numeric`;

const different = (how: "products" | "categories" | "brands"): Sql => {
  if (how === "products") return sql`count(distinct q.product)`;
  return how === "categories" ? sql`count(distinct q.category)` : sql`count(distinct q.brand)`;
};

/** What goods have no part of. */
function ofWhole(how: "discount" | "delivery_days", rows: () => Sql, { by }: Asked): Column {
  if (isOfGoods(by)) throw cannot("by", { what: how, by: by ?? "" });
  const value =
    how === "discount" ? sql`coalesce(sum(q.discount), 0)` : sql`round(avg(extract(epoch from q.took)) / 86400, 6)`;
  return { rows: rows(), value };
}

type Others = Exclude<Happenings, { source: "orders" }>;

function ofOthers(how: Reckoned["how"], of: Happenings, asked: Asked): Column {
  const rows = otherRows(of as Others, asked);
  switch (how) {
    case "customers":
      return differentPeople(rows);
    case "units":
      return { rows, value: sql`coalesce(sum(q.quantity), 0)` };
    case "amount":
      return { rows, value: sql`coalesce(sum(q.amount), 0)` };
    case "average":
      return { rows, value: sql`round(avg(q.score), 6)` };
    case "products":
      return { rows, value: sql`count(distinct q.product)` };
    default:
      return { rows, value: sql`count(*)` };
  }
}

function ofField({ field, how }: Field, asked: Asked): Column {
  const rows = customerRows(asked, { timed: false, value: columnOf(field, asked.context).number });
  switch (how) {
    case "average":
      return { rows, value: sql`round(avg(q.value), 6)` };
    case "median":
      return { rows, value: sql`round(${median(sql`q.value`)}, 6)` };
    case "sum":
      return { rows, value: sql`sum(q.value)` };
    case "largest":
      return { rows, value: sql`max(q.value)` };
    case "smallest":
      return { rows, value: sql`min(q.value)` };
  }
}
