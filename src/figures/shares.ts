import type { Database } from "../database/index.ts";
import type { Answering, FigureRow } from "./figures.ts";
import { find } from "./queries.ts";
import type { Measure, Question } from "./question.ts";
import { isOfGoods, traitOf } from "./traits.ts";

/** Each row with its part of what the whole is without being broken down. */
export async function withShares(
  db: Database,
  question: Question,
  rows: FigureRow[],
  answering: Answering,
): Promise<FigureRow[]> {
  const whole = await wholeOf(db, question, answering);
  const share = (value: number | null, place: number) => {
    const of = whole[place];
    return value === null || !of ? null : Math.round((value / of) * 1e6) / 1e6;
  };
  return rows.map((row) => ({ ...row, shares: row.values.map(share) }));
}

/** Of goods the whole is the money of all lines, as their rows are. */
async function wholeOf(db: Database, question: Question, { stretches, now }: Answering): Promise<(number | null)[]> {
  const { by, top: _, only: __, measures, ...rest } = question;
  const whole = { ...rest, measures: isOfGoods(by) ? measures.map(ofLines) : measures };
  const reckoning = { now, timezone: question.timezone };
  const found = await find(db, whole, { reckoning, spans: [stretches.own], most: 1 });
  const values = found.rows[0]?.values ?? [];
  return measures.map((measure, place) => (traitOf(measure).parts ? (values[place] ?? null) : null));
}

const ofLines = (measure: Measure): Measure =>
  measure.kind === "reckoned" && measure.how === "amount" && measure.of.source === "orders" && !measure.of.items
    ? { ...measure, of: { ...measure.of, items: [{}] } }
    : measure;
