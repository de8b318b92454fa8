import type { Database } from "../database/index.ts";
import { inTime } from "../segments/index.ts";
import { checkLength } from "./check.ts";
import type { Answering, Figures, SamePlaces } from "./figures.ts";
import { figuresSql, labelsOf } from "./queries.ts";
import type { Question } from "./question.ts";
import { mostPoints, seriesOf } from "./series.ts";
import { withShares } from "./shares.ts";
import { stretchesOf } from "./stretches.ts";
import { tableOf } from "./table.ts";
import { columnNames, isTime, traitOf, type Unit } from "./traits.ts";
import { cannot } from "./trouble.ts";

/** As many rows of a table are told, where nobody asks for fewer. */
const MOST_ROWS = 1_000;

/** What a question is reckoned with. */
export interface Reckon {
  now: Date;
  /** How long the statements may take on a server; the embedded database takes its time. */
  ms: number;
  /** Whether customers are told by their names too. */
  personal?: boolean;
  /** As many rows of a table, where nobody asks for fewer. */
  most?: number;
  /** Names of one place are one row. */
  same?: SamePlaces;
}

/** Reckons a question. @throws CannotReckon with a sentence where it is too much, or makes no sense */
export async function reckonFigures(
  db: Database,
  question: Question,
  { now, ms, personal = false, most = MOST_ROWS, same }: Reckon,
): Promise<Figures> {
  checkLength(question, now);
  const answering = { now, most, stretches: stretchesOf(question, now), same };
  const answered = await inTime(db, ms, () => answer(db, question, answering));
  if (!answered) throw cannot("slow");
  const keys = answered.rows.flatMap(({ key }) => (key === null ? [] : [key]));
  const labels = await labelsOf(db, question.by, keys, { personal });
  const rows = answered.rows.map((row) => ({ ...row, label: (row.key !== null && labels.get(row.key)) || null }));
  return { ...answered, rows };
}

/** The statement that answers a question, with its values. */
export function figuresSqlOf(question: Question, now: Date): { text: string; params: unknown[] } {
  const { own, beside } = stretchesOf(question, now);
  const spans = beside === undefined || isTime(question.by) ? [own] : [own, beside];
  const most = isTime(question.by) ? mostPoints : MOST_ROWS;
  return figuresSql(question, { reckoning: { now, timezone: question.timezone }, spans, most });
}

async function answer(db: Database, question: Question, answering: Answering): Promise<Figures> {
  const { by } = question;
  const found = isTime(by) ? await seriesOf(db, question, by, answering) : await tableOf(db, question, answering);
  const rows = question.share ? await withShares(db, question, found.rows, answering) : found.rows;
  const columns = columnNames(question).map((name, place) => ({ name, unit: unitAt(question, place) }));
  return { columns, by: by ?? null, rows, all: found.all, stretches: answering.stretches };
}

const unitAt = ({ measures }: Question, place: number): Unit => {
  const measure = measures[place];
  return measure ? traitOf(measure).unit : "number";
};
