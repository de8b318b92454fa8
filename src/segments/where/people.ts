import type { Condition, Definition, Top } from "../definition.ts";
import { isInsight } from "../fields.ts";
import { columnOf } from "./columns.ts";
import { truthOf } from "./condition.ts";
import { amongThem, type Column, type Context } from "./context.ts";
import { insightColumn } from "./insight.ts";
import { reckoned, valuesOf } from "./measures.ts";
import { render } from "./predicate.ts";
import { every, type Sql, sql } from "./sql.ts";

/** What a definition is read with besides itself. */
export interface Reading {
  now: Date;
  /** Only these customers are looked at; facts of others are not read, except for the shop's averages and for ranking. */
  among?: readonly number[];
  /**
   * Facts are looked up by index for each of `among` by itself: of the first hundredth of a large shop. The work follows their number then,
   * and not the shop's, as it does where Postgres chooses: of a category's lines it reads all.
   */
  each?: boolean;
}

const contextOf = ({ timezone }: Definition, { now, among, each = false }: Reading): Context =>
  among ? { now, timezone, among, each } : { now, timezone };

/**
 * A condition of a definition as two conditions on a row `c` of customers: that it is true of the customer, and that it is false; of the
 * rest it is unknown. Neither is ever null-like in effect: `not (yes)` is not what it is for, `no` and "neither" are.
 */
export function clauseOf(definition: Definition, condition: Condition, reading: Reading): { yes: Sql; no: Sql } {
  const { yes, no } = truthOf(condition, contextOf(definition, reading));
  return { yes: render(yes), no: render(no) };
}

/**
 * The people of a definition as a statement: rows of (id, external_id), in no order. For the `from` of other statements, as
 * `(${whoIs(…)}) w`. Who had their data deleted is never in it.
 */
export function whoIs(definition: Definition, reading: Reading): Sql {
  const { where, top } = definition;
  const context = contextOf(definition, reading);
  if (top) return ranked(top, where, context);
  return sql`select c.id, c.external_id from customers c where ${peopleOf(where, context)}`;
}

const peopleOf = (where: Condition, { each = false, ...context }: Context): Sql =>
  every([
    sql`c.deleted_at is null`,
    ...amongThem(sql`c.id`, context),
    render(truthOf(where, { ...context, each }).yes, each),
  ]);

/** Who is ranked among all must be found among all: those who are looked at are taken of the ranked. */
function ranked(top: Top, where: Condition, { among, each: _, ...everybody }: Context): Sql {
  const { from, value, counts } = rankedBy(top, everybody);
  const order = top.lowest ? sql`${value}, c.external_id collate "C"` : sql`${value} desc, c.external_id collate "C"`;
  const conditions = every([peopleOf(where, everybody), counts]);
  const first = top.percent
    ? sql`select t.id, t.external_id from (select c.id, c.external_id, row_number() over (order by ${order}) as place,
        count(*) over () as ranked from customers c${from} where ${conditions}) t
        where t.place <= ceil(t.ranked * ${top.n}::numeric / 100)`
    : sql`select c.id, c.external_id from customers c${from} where ${conditions} order by ${order} limit ${top.n}::int`;
  if (!among) return sql`select t.id, t.external_id from (${first}) t`;
  return sql`select t.id, t.external_id from (${first}) t where ${every(amongThem(sql`t.id`, { ...everybody, among }))}`;
}

/** What they are ranked by, and that they have any of it. */
function rankedBy({ by }: Top, context: Context): { from: Sql; value: Sql; counts: Sql } {
  if ("measure" in by) {
    const found = reckoned(by, context);
    return {
      from: sql` join (${valuesOf(found)}) q on q.customer_id = c.id`,
      value: sql`q.value`,
      counts: found.zero ? sql`q.value <> 0` : sql`q.value is not null`,
    };
  }
  const { field } = by;
  const joined = sql` join customer_insight i on i.customer_id = c.id`;
  return isInsight(field) ? ofField(joined, insightColumn(field, context)) : ofField(sql``, columnOf(field, context));
}

function ofField(from: Sql, { number, at }: Column): { from: Sql; value: Sql; counts: Sql } {
  const value = sql`coalesce(nullif(${number}, 0), extract(epoch from ${at}))`;
  return { from, value, counts: sql`${value} is not null` };
}
