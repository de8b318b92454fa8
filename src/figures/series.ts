import type { Database } from "../database/index.ts";
import { isSo, type Span } from "../segments/index.ts";
import { MOST_POINTS, tooLong } from "./check.ts";
import { type Answering, emptyOf, type FigureRow, type Rows } from "./figures.ts";
import { type FoundRow, find } from "./queries.ts";
import type { Question } from "./question.ts";
import { keysOf } from "./stretches.ts";

type Time = Parameters<typeof keysOf>[0];

/** One more than may be told: then there are too many. */
export const mostPoints = MOST_POINTS + 1;

/** A question's points in time; each beside the same one, counted from the beginning, of the other stretch. */
export async function seriesOf(
  db: Database,
  question: Question,
  by: Time,
  { stretches: { own, beside }, now }: Answering,
): Promise<Rows> {
  const points = await pointsOf(db, question, by, { span: own, now });
  if (beside === undefined) return ranked(question, points);
  const others = await pointsOf(db, question, by, { span: beside, now });
  const empty = emptyOf(question);
  const rows = points.map((row, place) => ({
    ...row,
    before: others[place]?.values ?? empty,
    beforeKey: others[place]?.key ?? null,
  }));
  return ranked(question, rows);
}

/** Every stretch of time, also those in which nothing happened. */
async function pointsOf(
  db: Database,
  question: Question,
  by: Time,
  { span, now }: { span: Span | null; now: Date },
): Promise<FigureRow[]> {
  const reckoning = { now, timezone: question.timezone };
  const found = await find(db, question, { reckoning, spans: [span], most: mostPoints });
  const rows = found.rows.filter(isKeyed);
  const keys = keysOf(by, { span, found: rows.map(({ key }) => key), most: MOST_POINTS }, reckoning);
  if (!keys) throw tooLong();
  const byKey = new Map(rows.map((row) => [row.key, row.values]));
  const empty = emptyOf(question);
  return keys.map((key) => ({ key, label: null, values: byKey.get(key) ?? empty }));
}

const isKeyed = (row: FoundRow): row is FoundRow & { key: string } => row.key !== null;

/** The best or the worst stretches of time, and those that are as they are wanted, where only some are asked for. */
function ranked({ top, only }: Question, all: FigureRow[]): Rows {
  const rows = only ? all.filter(({ values: [first] }) => typeof first === "number" && isSo(first, only)) : all;
  if (!top) return { rows, all: rows.length };
  const sign = top.lowest ? 1 : -1;
  const known = rows.filter(({ values }) => typeof values[0] === "number");
  const sorted = known.sort((one, other) => sign * ((one.values[0] ?? 0) - (other.values[0] ?? 0)));
  return { rows: sorted.slice(0, top.n), all: known.length };
}
