import { every, join, type Sql, some, sql, textOf } from "./sql.ts";

/**
 * Something that is or is not so of the customer whose row is `c`: never unknown, so that it may be turned round.
 * - `plain`: `is` holds of the row; null counts as no.
 * - `member`: the customer's id is among `ids`, a statement that selects ids and knows nothing of `c`.
 * - `having`: the same, of whose rows something holds: `rows` selects ids, grouped by them.
 * - `all`, `any`: of others. An empty `all` is true, an empty `any` false.
 */
export type Predicate =
  | { kind: "plain"; is: Sql; isNot: Sql }
  | { kind: "member"; ids: Sql; out: boolean }
  | Having
  | { kind: "all" | "any"; of: readonly Predicate[] };

interface Having {
  kind: "having";
  rows: Sql;
  having: Sql;
  out: boolean;
}

/** All of them hold. */
export const all = (...of: readonly Predicate[]): Predicate => ({ kind: "all", of });

/** Any of them holds. */
export const any = (...of: readonly Predicate[]): Predicate => ({ kind: "any", of });

/** Holds where `is` is true; turned round where it is false or null. */
export const plain = (is: Sql, isNot: Sql = sql`(${is}) is not true`): Predicate => ({ kind: "plain", is, isNot });

/** Holds for whom a statement selects the id of. */
export const member = (ids: Sql): Predicate => ({ kind: "member", ids, out: false });

/** Holds for whom a statement, grouped by the ids that it selects, has a group of which something holds. */
export const memberHaving = (rows: Sql, having: Sql): Predicate => ({ kind: "having", rows, having, out: false });

/** Holds exactly where the other does not. */
export function negate(predicate: Predicate): Predicate {
  switch (predicate.kind) {
    case "plain":
      return { ...predicate, is: predicate.isNot, isNot: predicate.is };
    case "member":
    case "having":
      return { ...predicate, out: !predicate.out };
    case "all":
      return { kind: "any", of: predicate.of.map(negate) };
    case "any":
      return { kind: "all", of: predicate.of.map(negate) };
  }
}

/**
 * As a condition on the row `c`. Memberships stand as `in` and `not exists` joined by `and`, which Postgres turns into semi and anti
 * joins; under `or` it would look each customer up by itself, so alternatives become one list of ids. `each`: where ids are looked up for
 * each customer anyway, alternatives stay what they are.
 */
export function render(predicate: Predicate, each = false): Sql {
  switch (predicate.kind) {
    case "plain":
      return sql`(${predicate.is})`;
    case "member":
      return predicate.out
        ? sql`not exists (select from (${predicate.ids}) m (id) where m.id = c.id)`
        : sql`c.id in (${predicate.ids})`;
    case "having":
      return render({ kind: "member", ids: groupsOf(predicate), out: predicate.out });
    case "all":
      return every(together(flat(predicate.of, "all")).map((one) => render(one, each)));
    case "any":
      return renderAny(flat(predicate.of, "any"), each);
  }
}

const groupsOf = ({ rows, having }: Having): Sql => sql`${rows} having ${having}`;

/** What is asked of the same rows is asked in one pass over them. */
function together(all: readonly Predicate[]): Predicate[] {
  const others = all.filter((one) => one.kind !== "having");
  const bySameRows = Map.groupBy(
    all.filter((one) => one.kind === "having"),
    ({ rows }) => JSON.stringify([textOf(rows), rows.values]),
  );
  return [...others, ...[...bySameRows.values()].map((same) => same.reduce(both))];
}

/** Two questions of the same rows as one. A question whose answer is unknown is not held for. */
function both(one: Having, other: Having): Having {
  if (one.out && other.out) return { ...one, having: sql`((${one.having}) or (${other.having}))` };
  return { ...one, having: sql`${isTrue(one)} and ${isTrue(other)}`, out: false };
}

const isTrue = ({ having, out }: Having): Sql => (out ? sql`(${having}) is not true` : sql`(${having})`);

function renderAny(branches: readonly Predicate[], each: boolean): Sql {
  const [only] = branches;
  if (!only) return sql`false`;
  if (branches.length === 1) return render(only, each);
  if (each) return some(branches.map((branch) => render(branch, each)));
  const rows = branches.filter(isPlain);
  const lists = branches.filter((branch) => !isPlain(branch)).map(idsOf);
  if (lists.length === 0) return some(rows.map((row) => render(row)));
  if (rows.length > 0) lists.push(select(some(rows.map((row) => render(row)))));
  return sql`c.id in (${join(lists, sql` union all `)})`;
}

/** Alternatives of alternatives are alternatives, and so with what is asked together. */
const flat = (of: readonly Predicate[], kind: "all" | "any"): Predicate[] =>
  of.flatMap((one) => (one.kind === kind ? flat(one.of, kind) : [one]));

const isPlain = (predicate: Predicate): boolean =>
  predicate.kind === "plain" || ("of" in predicate && predicate.of.every(isPlain));

/** A statement that selects the ids of everybody of whom it holds. */
function idsOf(predicate: Predicate): Sql {
  if (predicate.kind === "member" && !predicate.out) return sql`(${predicate.ids})`;
  if (predicate.kind === "having" && !predicate.out) return sql`(${groupsOf(predicate)})`;
  return sql`(${select(render(predicate))})`;
}

const select = (where: Sql): Sql => sql`select c.id from customers c where ${where}`;
