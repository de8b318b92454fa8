import type { Comparison, Window } from "../definition.ts";
import { type Reckoning, type Span, spanOf } from "../spans.ts";
import type { Predicate } from "./predicate.ts";
import { every, type Sql, sql } from "./sql.ts";

/** What a definition is compiled with. */
export interface Context extends Reckoning {
  /** Only these customers are looked at: facts of others are not read. */
  among?: readonly number[];
  /** Facts are looked up for each customer `c` by itself. */
  each?: boolean;
}

/** A condition as two predicates: of whom it is true, and of whom it is false. Of the rest it is unknown. */
export interface Truth {
  yes: Predicate;
  no: Predicate;
}

/** A field of the customer, as each kind of test wants it: null where it is not known. */
export interface Column {
  text: Sql;
  number: Sql;
  /** An instant: of a date its midnight in the shop's time zone. */
  at: Sql;
}

/** Rows in which something happened to a customer. */
export interface Facts {
  from: Sql;
  where: Sql[];
  /** Whose it is; may be null. */
  customer: Sql;
  /** When; null where nobody knows. */
  at: Sql;
  /** Tells rows apart that happened at one instant, in the order in which they were written. */
  id: Sql;
  /** The number that is rated, where something is. */
  score?: Sql;
}

/**
 * Conditions that keep only facts of the customers who are looked at. As an array, and not as a join with one: inside an anti join Postgres
 * would sort the list anew for each customer: 5,000 of a million took 4 s for eight segments, and 1.3 s so.
 */
export function amongThem(customer: Sql, { among, each }: Context): Sql[] {
  if (each) return [sql`${customer} = c.id`];
  return among ? [sql`${customer} = any(${among}::bigint[])`] : [];
}

/** Conditions that an instant is in a window. */
export function inWindow(at: Sql, window: Window | undefined, context: Context): Sql[] {
  return window ? inSpan(at, spanOf(window, context)) : [];
}

/** Conditions that an instant is in a span. */
export function inSpan(at: Sql, { from, to }: Span): Sql[] {
  const open = from || to ? [] : [sql`${at} is not null`];
  return [
    ...open,
    ...(from ? [sql`${at} >= ${from.toISOString()}::timestamptz`] : []),
    ...(to ? [sql`${at} < ${to.toISOString()}::timestamptz`] : []),
  ];
}

const OPERATORS = { "=": sql`=`, "!=": sql`<>`, ">": sql`>`, ">=": sql`>=`, "<": sql`<`, "<=": sql`<=` } as const;

/** The operator as SQL has it. */
export const operator = (op: keyof typeof OPERATORS): Sql => OPERATORS[op];

/** That a number, in SQL, is as the comparison wants it. */
export function compared(value: Sql, { op, value: bound, to }: Comparison): Sql {
  if (op === "between") return sql`${value} between ${bound}::numeric and ${to ?? bound}::numeric`;
  return sql`${value} ${OPERATORS[op]} ${bound}::numeric`;
}

/** Whether a number is as the comparison wants it. */
export function isSo(number: number, { op, value, to }: Comparison): boolean {
  switch (op) {
    case "between":
      return number >= value && number <= (to ?? value);
    case "=":
      return number === value;
    case "!=":
      return number !== value;
    case ">":
      return number > value;
    case ">=":
      return number >= value;
    case "<":
      return number < value;
    case "<=":
      return number <= value;
  }
}

/** `where …`, or nothing. */
export const whereAll = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`` : sql` where ${every(conditions)}`;
