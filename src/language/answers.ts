import type * as z from "zod";
import { type Locale, normalise } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { deleteAnswersBefore, readAnswer, writeAnswer } from "./queries.ts";

/** An answer that nobody was given for so long is thrown away. */
const KEEP_MS = 30 * 24 * 3_600_000;

/** What an answer depends on: where any of it differs, it is another answer. */
export interface AnswerKey {
  /** What `Model.editionOf` says of the prompt: the model, the prompt and its version. */
  edition: string;
  locale: Locale;
  /** As the customer asked. Only a question in which masks found nothing may be kept: `masks.hide(question) === question`. */
  question: string;
  /** The passages that the answer is made of, each with its article's version, such as "delivery/3@<checksum>". Their order counts. */
  articles: readonly string[];
}

/** The answer that was kept under this key, where it is still of the schema; else null. */
export async function keptAnswer<Value>(db: Database, key: AnswerKey, schema: z.ZodType<Value>): Promise<Value | null> {
  const found = await readAnswer(db, await hashOf(key));
  return schema.safeParse(found).data ?? null;
}

/** Keeps an answer for whoever asks the same: a value that is JSON. Not for what names a person. */
export async function keepAnswer(db: Database, key: AnswerKey, answer: unknown, at: Date): Promise<void> {
  await writeAnswer(db, { key: await hashOf(key), answer, at });
  await deleteAnswersBefore(db, new Date(at.getTime() - KEEP_MS));
}

async function hashOf({ edition, locale, question, articles }: AnswerKey): Promise<string> {
  const text = JSON.stringify([edition, locale, normalise(question), articles]);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(hash).toString("base64url");
}
