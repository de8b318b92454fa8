import type { SupportCounts, SupportPlace } from "../conversation/index.ts";
import { csvLine } from "../segments/index.ts";

type Row = SupportPlace & SupportCounts;
type Cell = number | string | null;

const RATINGS = [1, 2, 3, 4, 5];

/** What stands in each column, apart from the reasons of calls. Seconds are whole; a figure of nothing is empty. */
const COLUMNS: readonly (readonly [head: string, cell: (row: Row) => Cell])[] = [
  ["day", (row) => row.day],
  ["channel", (row) => row.channel],
  ["language", (row) => row.locale],
  ["contacts", (row) => row.contacts],
  ["contained", (row) => row.contained],
  ["handed_off", (row) => row.contacts - row.contained],
  ["judged", (row) => row.judged],
  ["durable", (row) => row.durable],
  ["first_answers", (row) => row.firstAnswer.answered],
  ["first_answer_median_s", (row) => whole(row.firstAnswer.median)],
  ["first_answer_p90_s", (row) => whole(row.firstAnswer.p90)],
  ...RATINGS.map((value) => [`rated_${value}`, (row: Row) => row.ratings[value - 1] ?? 0] as const),
  ["closed", (row) => row.closed],
  ["reopened", (row) => row.reopened],
  ["unanswered", (row) => row.unanswered],
  ["drafts_settled", (row) => row.drafts.settled],
  ["drafts_accepted", (row) => row.drafts.accepted],
  ["answers", (row) => row.answers],
  ["top_question", (row) => row.topArticle?.slug ?? null],
  ["top_question_answers", (row) => row.topArticle?.count ?? 0],
  ["calls", ({ reasons }) => reasons.reduce((sum, { count }) => sum + count, 0)],
];

/** Figures of support as a file that spreadsheets open, one line for each row; each reason for which a person was called is a column of its own. */
export function figuresCsv(rows: readonly Row[]): string {
  const reasons = [...new Set(rows.flatMap((row) => row.reasons.map(({ reason }) => reason)))].toSorted();
  const heads = [...COLUMNS.map(([head]) => head), ...reasons.map((reason) => `calls_${reason}`)];
  const lines = rows.map((row) => {
    const calls = reasons.map((reason) => row.reasons.find((one) => one.reason === reason)?.count ?? 0);
    return csvLine(
      [...COLUMNS.map(([, cell]) => cell(row)), ...calls].map((cell) => (cell === null ? "" : String(cell))),
    );
  });
  // Without the mark at its beginning spreadsheets take Cyrillic letters for others.
  return `\uFEFF${csvLine(heads)}${lines.join("")}`;
}

const whole = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds));
