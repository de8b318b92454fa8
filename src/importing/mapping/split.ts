import type { Source, SourceRow } from "../source.ts";
import { TARGETS, type TargetName } from "../target.ts";
import { type Test, testOf } from "./condition.ts";
import { Groups, mappedRow } from "./group.ts";
import type { Feed, FileMapping, From } from "./mapping.ts";
import { filledColumns, finish, readValue } from "./value.ts";

/** A row that a mapping gives to nobody, and why. */
export interface Unfed {
  row: SourceRow;
  reason: string;
}

/** A foreign file, cut into what it feeds. */
export interface Split {
  /** The rows of ours by target. */
  sources: Map<TargetName, Source>;
  /** How many rows the file has, and how many each target without `group_by` takes of them. */
  counts: { rows: number; taken: Map<TargetName, number> };
}

const NOBODY = "no rule of the mapping takes this row";

/**
 * Cuts a foreign file. It is read once here: groups are gathered (one short record a group is kept in memory), the rows that nobody takes
 * go to `unfed`, and every row is counted. Targets without `group_by` read the file again when their turn comes.
 */
export async function splitFile(
  table: Source,
  mapping: FileMapping,
  unfed: (rows: Unfed) => Promise<void>,
): Promise<Split> {
  const reasonOf = refusalsOf(mapping);
  const feeds = TARGETS.flatMap((target) => {
    const feed = mapping.feeds[target];
    return feed
      ? [{ target, feed, test: testOf(feed.when), groups: feed.group_by && new Groups(feed, feed.group_by) }]
      : [];
  });
  const counts: Split["counts"] = { rows: 0, taken: new Map() };
  const streamed = feeds.filter((feed) => !feed.groups);
  for await (const row of table.rows()) {
    counts.rows++;
    const reason = reasonOf(row);
    const takers = reason ? [] : feeds.filter((feed) => feed.test(row));
    for (const { groups } of takers) groups?.add(row);
    for (const { target, groups } of takers) if (!groups) counts.taken.set(target, (counts.taken.get(target) ?? 0) + 1);
    const fed = streamed.length > 0 ? takers.some(({ groups }) => !groups) : takers.length > 0;
    if (!fed) await unfed({ row, reason: reason ?? NOBODY });
  }
  const sources = feeds.map(({ target, feed, test, groups }): [TargetName, Source] => [
    target,
    {
      file: table.file,
      dateFormat: mapping.date_format,
      columns: columnsOfFeed(table, feed),
      rows: groups
        ? () => asynchronous(groups.rows())
        : () => mapped(table, feed, (row) => !reasonOf(row) && test(row)),
    },
  ]);
  return { sources: new Map(sources), counts };
}

function refusalsOf(mapping: FileMapping): (row: SourceRow) => string | null {
  const rules = (mapping.refuse ?? []).map(({ when, because }) => ({ test: testOf(when), because }));
  return (row) => row.damage ?? rules.find(({ test }) => test(row))?.because ?? null;
}

async function* asynchronous(rows: Iterable<SourceRow>): AsyncGenerator<SourceRow> {
  yield* rows;
}

async function* mapped(table: Source, feed: Feed, test: Test): AsyncGenerator<SourceRow> {
  const readers = [...Object.entries(feed.columns), ...restOf(table, feed)].map(
    ([column, from]) => [column, readValue(from)] as const,
  );
  for await (const row of table.rows()) {
    if (!test(row)) continue;
    const read: Record<string, string> = {};
    for (const [column, reader] of readers) read[column] = reader(row);
    yield mappedRow(row.number, finish(feed, read), [], () => row.whole());
  }
}

/** With `rest`, the columns that the mapping does not name, under their own names. */
function restOf(table: Source, feed: Feed): [string, From][] {
  if (!feed.rest) return [];
  const named = new Set(Object.values(feed.columns).flatMap((from) => from.column ?? []));
  return table.columns.filter((column) => !named.has(column)).map((column) => [column, { column: [column] }]);
}

const columnsOfFeed = (table: Source, feed: Feed): string[] => [
  ...filledColumns(feed),
  ...restOf(table, feed).map(([column]) => column),
];
