import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES } from "../../../src/base/index.ts";
import { definition } from "../../../src/segments/definition.ts";

/** Whom a question is about: a definition without its time zone, which is the shop's. */
const Gold = z
  .string()
  .transform((line) => parse(`{${line}}`))
  .pipe(definition.omit({ timezone: true }));

const Question = z.strictObject({
  id: z.string(),
  locale: z.enum(LOCALES),
  text: z.string(),
  /** The question that this one refines. */
  context: z.string().optional(),
  level: z.enum(["easy", "middle", "hard"]),
  expects: z.enum(["answer", "clarify", "unsupported"]),
  gold: Gold.optional(),
  /** Other readings that DESIGN.md §9 leaves as right. */
  or: z.array(Gold).default([]),
  /** The words that cannot be read. */
  unread: z.array(z.string()).default([]),
});
/** A question as a marketer types it, and whom it is about. */
export type Question = z.output<typeof Question>;

/** The questions of one of the files beside this one, by its name. */
export async function readQuestions(name: string): Promise<Question[]> {
  return z.array(Question).parse(parse(await readFile(new URL(`${name}.yaml`, import.meta.url), "utf8")));
}
