import type { Locale } from "../base/index.ts";
import type { Definition } from "../segments/index.ts";
import type { Marketer } from "../services/index.ts";
import type { Context } from "./context.ts";
import { answerLines, answerWords, askedIn } from "./questions.ts";

/** What is printed of a question, by DESIGN §8. */
interface Printed {
  status: string;
  definition: Definition | null;
  description: string;
  unread: string[];
  ambiguous: { words: string; readings: { description: string; count: number }[] }[];
  count: number;
  members: string[];
  sql: string | null;
}

/** As many people are printed for people to read. */
const SHOWN = 20;

/** `segment "words"`: who is meant, and who they are; `--stdin` takes one JSON question a line. */
export const run = (args: string[], context: Context): Promise<number> =>
  answerWords(args, context, {
    example: 'segment "who bought tea in May"',
    one: (marketer, words) => answerOne(marketer, words, context),
    lines: (marketer) =>
      answerLines(context, (text, before: Definition[] | null) => answer(marketer, text, before ?? [])),
  });

async function answerOne(marketer: Marketer, words: string, { out, json }: Context): Promise<number> {
  const { printed } = await answer(marketer, words, []);
  if (json) out(JSON.stringify(printed));
  else for (const line of linesOf(printed)) out(line);
  return 0;
}

async function answer(
  { analysis, members, sql }: Marketer,
  text: string,
  before: readonly Definition[],
): Promise<{ printed: Printed; kept: Definition[] }> {
  const locale: Locale = askedIn(text);
  const understood = await analysis.understand(text, { locale, steps: before });
  const { status, definition, description, unread, open, steps } = understood;
  const found = definition ? await members(definition) : [];
  const printed = {
    status,
    definition,
    description,
    unread,
    ambiguous: open.map(({ words, readings }) => ({
      words,
      readings: readings.map((one) => ({ description: one.description, count: one.count })),
    })),
    count: found.length,
    members: found,
    sql: definition ? sql(definition) : null,
  };
  return { printed, kept: steps };
}

function linesOf({ status, description, unread, ambiguous, count, members }: Printed): string[] {
  const shown = members.slice(0, SHOWN);
  return [
    `${status}: ${description || "nothing was understood"}`,
    ...(unread.length > 0 ? [`Not read: ${unread.join(", ")}`] : []),
    ...ambiguous.flatMap(({ words, readings }) => [
      `"${words}" may also mean:`,
      ...readings.map((one) => `  ${one.count} people: ${one.description}`),
    ]),
    `${count} people${shown.length < count ? `, the first ${shown.length}` : ""}${count > 0 ? ":" : "."}`,
    ...shown.map((id) => `  ${id}`),
  ];
}
