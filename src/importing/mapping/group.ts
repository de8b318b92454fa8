import { fromCents } from "../../base/index.ts";
import type { SourceRow } from "../source.ts";
import type { Feed, From } from "./mapping.ts";
import { centsOf, finish, readValue } from "./value.ts";

/** Takes what the rows of a group say of one column, and answers what the group says. */
interface Gatherer {
  take(row: SourceRow): void;
  value(): string;
  /** What the report should tell of the choice. */
  note?(): string | null;
}

/** The groups of a feed with `group_by`, filled row by row; then each is a row of ours, numbered as its first row. */
export class Groups {
  readonly #feed: Feed;
  readonly #key: (row: SourceRow) => string;
  readonly #groups = new Map<string, { number: number; gatherers: [string, Gatherer][] }>();

  constructor(feed: Feed, groupBy: readonly string[]) {
    this.#feed = feed;
    this.#key = (row) => groupBy.map((column) => row.value(column)?.trim() ?? "").join("\n");
  }

  add(row: SourceRow): void {
    const key = this.#key(row);
    let group = this.#groups.get(key);
    if (!group) {
      const gatherers = Object.entries(this.#feed.columns).map(([column, from]): [string, Gatherer] => [
        column,
        gathererOf(column, from),
      ]);
      group = { number: row.number, gatherers };
      this.#groups.set(key, group);
    }
    for (const [, gatherer] of group.gatherers) gatherer.take(row);
  }

  *rows(): Generator<SourceRow> {
    for (const { number, gatherers } of this.#groups.values()) {
      const read = Object.fromEntries(gatherers.map(([column, gatherer]) => [column, gatherer.value()]));
      const notes = gatherers.flatMap(([, gatherer]) => gatherer.note?.() ?? []);
      yield mappedRow(number, finish(this.#feed, read), notes);
    }
  }
}

/** A row of ours, made of values. */
export function mappedRow(
  number: number,
  values: Record<string, string>,
  notes: readonly string[] = [],
  whole: () => Record<string, string> = () => values,
): SourceRow {
  return { number, damage: null, notes, value: (column) => values[column], whole };
}

function gathererOf(column: string, from: From): Gatherer {
  if (from.sum) return sumOf(from.sum);
  const read = readValue(from);
  switch (from.pick) {
    case "most_frequent":
      return mostFrequent(column, read);
    case "last":
      return chosen(read, (_, next) => next);
    case "smallest":
      return chosen(read, (kept, next) => (compare(next, kept) < 0 ? next : kept));
    case "largest":
      return chosen(read, (kept, next) => (compare(next, kept) > 0 ? next : kept));
    default:
      return first(read);
  }
}

function first(read: (row: SourceRow) => string): Gatherer {
  let kept = "";
  const take = (row: SourceRow) => {
    if (kept === "") kept = read(row);
  };
  return { take, value: () => kept };
}

function chosen(read: (row: SourceRow) => string, choose: (kept: string, next: string) => string): Gatherer {
  let kept = "";
  const take = (row: SourceRow) => {
    const next = read(row);
    if (next !== "" && next !== kept) kept = kept === "" ? next : choose(kept, next);
  };
  return { take, value: () => kept };
}

/** Numbers by their size, everything else by its letters, which puts ISO times in order. */
function compare(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? (one < other ? -1 : 1) : difference;
}

/** The value that most rows have, the earliest of equals. */
function mostFrequent(column: string, read: (row: SourceRow) => string): Gatherer {
  const counts = new Map<string, number>();
  const take = (row: SourceRow) => {
    const value = read(row);
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  const value = () => [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0])[0];
  const note = () =>
    counts.size > 1 ? `${column}: the rows say different things, the most frequent one was taken` : null;
  return { take, value, note };
}

/** The sum over the rows of the product of their columns, to the cent. */
function sumOf(columns: readonly string[]): Gatherer {
  let whole = 0;
  const take = (row: SourceRow) => {
    whole += centsOf(row, columns);
  };
  return { take, value: () => String(fromCents(Math.round(whole))) };
}
