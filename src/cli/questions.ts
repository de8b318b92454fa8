import { createInterface } from "node:readline";
import * as z from "zod";
import { type Locale, Refused, silentLog } from "../base/index.ts";
import { type Marketer, makeMarketer } from "../services/index.ts";
import { languageOf } from "../understanding/index.ts";
import { rest, takeFlag } from "./arguments.ts";
import type { Context } from "./context.ts";

/** One question of `--stdin`: `context` is the id of an earlier line that this one refines. */
const Question = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().max(10_000),
  context: z.union([z.string(), z.number()]).nullish(),
});

/** How a verb answers: one question in words, or a question a line of stdin. */
interface Answers {
  /** A question that the verb takes, for who gave none: `ask "revenue by month this year"`. */
  example: string;
  one(marketer: Marketer, words: string): Promise<number>;
  lines(marketer: Marketer): Promise<number>;
}

/** Runs a verb that takes words, or `--stdin`. @throws Refused where there is neither */
export async function answerWords(args: string[], context: Context, answers: Answers): Promise<number> {
  const stdin = takeFlag(args, "--stdin");
  const words = rest(args, stdin ? 0 : 1);
  if (!stdin && !words[0]?.trim())
    throw new Refused("bad_option", `${answers.example.split(" ")[0]} needs words: ${answers.example}.`);
  const log = {
    ...silentLog,
    error: (event: string, fields?: object) => context.err(`${event} ${JSON.stringify(fields)}`),
  };
  const marketer = await makeMarketer({ ...context, log });
  try {
    return stdin ? await answers.lines(marketer) : await answers.one(marketer, words[0] ?? "");
  } finally {
    await marketer.settled();
  }
}

/**
 * Answers a question a line of stdin: `answer` is given what the line that it refines came to, and tells what this one comes to and
 * what is printed of it. A question that fails says so in its line, `{"id", "error"}`, and the next one is asked. The exit code is 1 where a
 * line is no question, or one failed.
 */
export async function answerLines<Kept>(
  { out, err }: Context,
  answer: (text: string, before: Kept | null) => Promise<{ kept: Kept; printed: object }>,
): Promise<number> {
  const known = new Map<string, Kept>();
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const question = questionIn(line);
    if (!question) {
      err(`Line ${number} is not {"id", "text", "context"} as JSON.`);
      code = 1;
      continue;
    }
    const before = question.context == null ? null : (known.get(String(question.context)) ?? null);
    try {
      const { kept, printed } = await answer(question.text, before);
      known.set(String(question.id), kept);
      out(JSON.stringify({ id: question.id, ...printed }));
    } catch (error) {
      out(JSON.stringify({ id: question.id, error: messageOf(error) }));
      code = 1;
    }
  }
  return code;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function questionIn(line: string): z.infer<typeof Question> | null {
  try {
    return Question.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** The language to answer in: English where there is no Cyrillic letter. */
export const askedIn = (text: string): Locale =>
  /\p{Script=Cyrillic}/u.test(text) ? languageOf(text, { locale: "ru", clientLanguage: null, isFirst: true }) : "en";
