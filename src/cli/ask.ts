import { type PrintedFigures, printedFigures, type Question, type ToldFigures } from "../figures/index.ts";
import type { Marketer } from "../services/index.ts";
import type { Context } from "./context.ts";
import { answerLines, answerWords, askedIn } from "./questions.ts";

/**
 * What is printed of a question, by DESIGN §8: beside what is listed here `value`, or `series`, or `table` (figures' `printedFigures`
 * tells their columns); none of them where nothing was reckoned.
 */
interface Printed {
  status: string;
  question: Question | null;
  /** What was reckoned and how it was counted; or why it was not. */
  description: string;
  unread: string[];
  ambiguous: { words: string; readings: { description: string }[] }[];
  sql: string | null;
}

/** `ask "words"`: figures in plain words; `--stdin` takes one JSON question a line. */
export const run = (args: string[], context: Context): Promise<number> =>
  answerWords(args, context, {
    example: 'ask "revenue by month this year"',
    one: (marketer, words) => answerOne(marketer, words, context),
    lines: (marketer) =>
      answerLines<Question | null>(context, (text, before) => answer(marketer, context, text, before)),
  });

async function answerOne(marketer: Marketer, words: string, context: Context): Promise<number> {
  const { printed, told } = await answer(marketer, context, words, null);
  if (context.json) context.out(JSON.stringify(printed));
  else for (const line of linesOf(printed, told)) context.out(line);
  return 0;
}

interface Answered {
  printed: Printed & (PrintedFigures | object);
  told: ToldFigures | null;
  kept: Question | null;
}

async function answer(
  { figures, readFigures, lexicon }: Marketer,
  { clock }: Context,
  text: string,
  previous: Question | null,
): Promise<Answered> {
  const asked = { now: clock(), locale: askedIn(text), lexicon: await lexicon() };
  const { question, status, unread, ambiguous, vague } = readFigures(text, { ...asked, previous });
  const reckoned = question ? await figures.reckon(question, { ...asked, personal: false }) : null;
  const { told = null, trouble = null } = reckoned ?? {};
  const open = [...ambiguous, ...vague].map(({ words, readings }) => ({
    words,
    readings: readings.map((one) => ({ description: figures.tell(one, asked).sentence })),
  }));
  const printed = {
    status: trouble === null ? status : "unsupported",
    question,
    description: told ? `${told.sentence} ${told.how}` : (trouble ?? ""),
    unread,
    ambiguous: open,
    ...(reckoned?.figures && printedFigures(reckoned.figures)),
    sql: question && told ? figures.sql(question, asked.now) : null,
  };
  return { printed, told, kept: question ?? previous };
}

function linesOf({ status, description, unread, ambiguous }: Printed, told: ToldFigures | null): string[] {
  return [
    `${status}: ${description || "nothing was understood"}`,
    ...(unread.length > 0 ? [`Not read: ${unread.join(", ")}`] : []),
    ...ambiguous.flatMap(({ words, readings }) => [
      `"${words}" may also mean:`,
      ...readings.map((one) => `  ${one.description}`),
    ]),
    ...(told ? rowsOf(told) : []),
  ];
}

function rowsOf({ kind, rows, columns, notes }: ToldFigures): string[] {
  const cells = (row: ToldFigures["rows"][number]) =>
    row.cells.map(({ text, change, share }) => [text, change, share].filter(Boolean).join(", "));
  if (kind === "value")
    return rows.flatMap((row) => cells(row).map((text, place) => `  ${columns[place]?.name ?? ""}: ${text}`));
  return [...rows.map((row) => `  ${row.label}: ${cells(row).join(" · ")}`), ...notes];
}
