import type { Database } from "../database/index.ts";
import { type Answering, emptyOf, type FigureRow, type Rows } from "./figures.ts";
import { find } from "./queries.ts";
import type { Question } from "./question.ts";
import { isCyclic } from "./traits.ts";

/** A question's rows, where it is broken down by anything but stretches of time; one without a key where by nothing. */
export async function tableOf(
  db: Database,
  question: Question,
  { stretches, most, now, same }: Answering,
): Promise<Rows> {
  const { own, beside } = stretches;
  const spans = beside === undefined ? [own] : [own, beside];
  const reckoning = { now, timezone: question.timezone };
  const found = await find(db, question, { reckoning, spans, most: question.top?.n ?? most, same });
  const count = question.measures.length;
  const rows = found.rows.map(({ key, values }) => ({
    ...{ key, label: null, values: values.slice(0, count) },
    ...(beside !== undefined && { before: values.slice(count) }),
  }));
  const isWhole = isCyclic(question.by) && !question.only && !question.top;
  const filled = isWhole ? cycle(question, rows, beside !== undefined) : rows;
  return { rows: filled, all: Math.max(found.all, filled.length) };
}

/** All days of the week, all hours of the day. */
function cycle(question: Question, rows: FigureRow[], compared: boolean): FigureRow[] {
  const keys = question.by === "weekday" ? range(1, 7) : range(0, 23);
  const empty = emptyOf(question);
  const none = { label: null, values: empty, ...(compared && { before: empty }) };
  return keys.map((key) => rows.find((row) => row.key === key) ?? { key, ...none });
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, place) => String(from + place));
