import {
  type Condition,
  compared,
  every,
  join,
  type Reckoning,
  type Span,
  type Sql,
  sql,
  textOf,
} from "../../segments/index.ts";
import { told } from "../dimensions/queries.ts";
import type { SamePlaces } from "../figures.ts";
import { columnFor } from "../measures/queries.ts";
import type { Column } from "../people/queries.ts";
import type { Measure, PlainMeasure, Question } from "../question.ts";
import type { Asked } from "../rows/queries.ts";
import { isCyclic, isTime, plainOf, traitOf } from "../traits.ts";

/** One look at a question: over which stretches of time its measures are told, and how many rows at most. */
export interface Look {
  reckoning: Reckoning;
  /** Each measure is told of each of these, in this order; null is ever. */
  spans: readonly (Span | null)[];
  most: number;
  same?: SamePlaces | undefined;
}

/**
 * The one statement that answers a question: rows (key, m0, m1 …, rows), where m are the measures over the first span, then over the
 * second; `rows` is how many rows there are without the limit. Without a dimension there is one row.
 */
export function statementOf(question: Question, { reckoning, spans, most, same }: Look): Sql {
  const parts = new Parts();
  const values = spans.flatMap((span) =>
    question.measures.map((measure) =>
      toldOf(measure, (plain) => parts.place(columnFor(plain, { ...askedOf(question, plain, span, reckoning), same }))),
    ),
  );
  const named = join(
    values.map((value, place) => sql`${value} as ${name("m", place)}`),
    sql`, `,
  );
  const rows = sql`select u.key, ${named} from (${parts.union(question.by !== undefined)}) u group by u.key`;
  const shown = join(
    values.map((_, place) => sql`s.${name("m", place)}`),
    sql`, `,
  );
  return sql`select ${told(question.by, sql`s.key`)} as key, ${shown}, count(*) over () as rows
    from (${rows}) s where ${every(wanted(question))} order by ${order(question)} limit ${most}::int`;
}

/** `m0`, `p12`: names of columns are made here, of a letter and a number. */
const name = (letter: "m" | "p", place: number): Sql => ({ texts: [`${letter}${Math.trunc(place)}`], values: [] });

function askedOf(question: Question, plain: PlainMeasure, span: Span | null, reckoning: Reckoning): Asked {
  const { now, timezone } = reckoning;
  return { context: { now, timezone }, span, by: question.by, who: bothOf(question.who, plain.who) };
}

function bothOf(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  return one && other ? { kind: "all", of: [one, other] } : (one ?? other);
}

/** A measure of one key's row; what nothing happened of is 0 where it is a number of things. */
function toldOf(measure: Measure, placeOf: (plain: PlainMeasure) => number): Sql {
  const [of, to] = plainOf(measure).map((plain) => {
    const found = sql`max(u.${name("p", placeOf(plain))})`;
    return traitOf(plain).zero ? sql`coalesce(${found}, 0)` : found;
  });
  if (!of) return sql`null::numeric`;
  return to ? sql`round(${of} / nullif(${to}, 0), 6)` : of;
}

/** Columns by the rows that they are reckoned from: those of the same rows are reckoned in one pass. */
class Parts {
  readonly #parts: { id: string; rows: Sql; values: { place: number; value: Sql }[] }[] = [];
  #count = 0;

  /** Takes a column in, and answers its place. */
  place({ rows, value }: Column): number {
    const id = JSON.stringify([textOf(rows), rows.values]);
    const part = this.#parts.find((one) => one.id === id) ?? { id, rows, values: [] };
    if (part.values.length === 0) this.#parts.push(part);
    const place = this.#count++;
    part.values.push({ place, value });
    return place;
  }

  /** All of them, one under another, each in its own column. */
  union(isKeyed: boolean): Sql {
    const places = Array.from({ length: this.#count }, (_, place) => place);
    const each = this.#parts.map(({ rows, values }) => {
      const columns = places.map((place) => {
        const own = values.find((one) => one.place === place);
        return sql`${own ? sql`(${own.value})::numeric` : sql`null::numeric`} as ${name("p", place)}`;
      });
      return isKeyed
        ? sql`select q.key, ${join(columns, sql`, `)} from (${rows}) q group by q.key`
        : sql`select null::text as key, ${join(columns, sql`, `)} from (${rows}) q`;
    });
    return join(each, sql` union all `);
  }
}

/** Who is ranked is known, and has what it is ranked by. */
function wanted({ by, top, only }: Question): Sql[] {
  const isRanked = top && !isTime(by);
  return [
    ...(only && !isTime(by) ? [compared(sql`s.m0`, only)] : []),
    ...(isRanked ? [sql`s.key is not null`, sql`s.m0 is not null`] : []),
  ];
}

function order({ by, top }: Question): Sql {
  if (isTime(by) || (!top && (isCyclic(by) || by === "age_group" || by === "score"))) return sql`s.key`;
  const known = sql`s.key is null`;
  const key = sql`s.key::text collate "C"`;
  return top?.lowest ? sql`${known}, s.m0 nulls last, ${key}` : sql`${known}, s.m0 desc nulls last, ${key}`;
}
