import { birthdaysIn } from "../birthdays.ts";
import type { Comparison, Leaf, Test } from "../definition.ts";
import { type InsightField, isInsight } from "../fields.ts";
import { nowIn, spanOf } from "../spans.ts";
import { columnOf } from "./columns.ts";
import { amongThem, type Column, type Context, compared, inSpan, type Truth } from "./context.ts";
import { holds } from "./goods.ts";
import { insightColumn } from "./insight.ts";
import { any, member, negate, type Predicate, plain } from "./predicate.ts";
import { every, type Sql, sql } from "./sql.ts";

type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { kind: Kind }>;

export function attributeTruth({ field, test }: LeafOf<"attribute">, context: Context): Truth {
  if (field === "age" && test.kind === "number") return ageTruth(test.is, context);
  if (isInsight(field)) return insightTruth(field, test, context);
  return fieldTruth(test, columnOf(field, context), context, plain);
}

/** Asked of whom it was reckoned for, all at once: one by one 100,000 customers would be looked up each. */
function insightTruth(field: InsightField, test: Test, context: Context): Truth {
  const whose = (is: Sql): Predicate =>
    member(sql`select i.customer_id from customer_insight i
      where ${every([is, ...amongThem(sql`i.customer_id`, context)])}`);
  return fieldTruth(test, insightColumn(field, context), context, whose);
}

/** Of whom a condition on the row of a field holds. */
type Whose = (is: Sql) => Predicate;

function fieldTruth(test: Test, column: Column, context: Context, whose: Whose): Truth {
  switch (test.kind) {
    case "known":
    case "unknown": {
      const known = whose(sql`${column.text} <> ''`);
      return test.kind === "known" ? { yes: known, no: negate(known) } : { yes: negate(known), no: known };
    }
    case "not_in": {
      const { yes, no } = testTruth({ ...test, kind: "in" }, column, context, whose);
      return { yes: no, no: yes };
    }
    default:
      return testTruth(test, column, context, whose);
  }
}

type Known = Exclude<Test, { kind: "known" | "unknown" | "not_in" }>;

function testTruth(test: Known, { text, number, at }: Column, context: Context, whose: Whose): Truth {
  switch (test.kind) {
    case "in":
      return {
        yes: whose(sql`${text} = any(${test.values}::text[])`),
        no: whose(sql`${text} <> '' and ${text} <> all(${test.values}::text[])`),
      };
    case "has": {
      const so = holds(text, test.text);
      return { yes: whose(sql`${text} <> '' and ${so}`), no: whose(sql`${text} <> '' and not (${so})`) };
    }
    case "number":
      return { yes: whose(compared(number, test.is)), no: whose(sql`not (${compared(number, test.is)})`) };
    case "within": {
      const inside = every(inSpan(at, spanOf(test.window, context)));
      return { yes: whose(inside), no: whose(sql`not (${inside})`) };
    }
  }
}

/**
 * An age is full years: who was born on 29 February turns on 1 March where the year has no 29th. Birth dates are compared, not
 * ages, so that nothing is reckoned for each row.
 */
function ageTruth(is: Comparison, context: Context): Truth {
  const so = every(agesOf(is).map((range) => bornFor(range, context)));
  const yes = is.op === "!=" ? sql`not (${so})` : so;
  return {
    yes: plain(sql`c.birth_date is not null and ${yes}`),
    no: plain(sql`c.birth_date is not null and not (${yes})`),
  };
}

/** Whole years that a comparison means, as "at least so many" and "fewer than so many"; of `!=` those that it rules out. */
function agesOf({ op, value, to = value }: Comparison): { least?: number; below?: number }[] {
  switch (op) {
    case ">":
      return [{ least: Math.floor(value) + 1 }];
    case ">=":
      return [{ least: Math.ceil(value) }];
    case "<":
      return [{ below: Math.ceil(value) }];
    case "<=":
      return [{ below: Math.floor(value) + 1 }];
    default:
      return [{ least: Math.ceil(value) }, { below: Math.floor(op === "between" ? to : value) + 1 }];
  }
}

function bornFor({ least, below }: { least?: number; below?: number }, context: Context): Sql {
  return least === undefined
    ? sql`c.birth_date > ${yearsAgo(below ?? 0, context)}::date`
    : sql`c.birth_date <= ${yearsAgo(least, context)}::date`;
}

/** The latest birth date with which somebody is so many years old today. */
function yearsAgo(years: number, context: Context): string {
  const bounded = Math.min(Math.max(years, -1000), 2000);
  return nowIn(context).minus({ years: bounded }).toISODate() ?? "";
}

export function birthdayTruth({ on }: LeafOf<"birthday">, context: Context): Truth {
  const known = plain(sql`c.birth_date is not null`);
  const days = birthdaysIn(on, context);
  if (!days) return { yes: known, no: any() };
  const day = sql`(extract(month from c.birth_date) * 100 + extract(day from c.birth_date))`;
  const [after, before] = [sql`${day} >= ${days.from}::int`, sql`${day} <= ${days.to}::int`];
  const around = days.from <= days.to ? sql`${after} and ${before}` : sql`(${after} or ${before})`;
  const inside = days.leap ? sql`(${around} or ${day} = 229)` : sql`(${around} and ${day} <> 229)`;
  return { yes: plain(inside), no: plain(sql`not (${inside})`) };
}
