import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES } from "../../../src/base/index.ts";
import { goldOf } from "./gold.ts";

const STATUSES = ["answer", "clarify", "unsupported"] as const;

/** What is asked for, in short: see {@link goldOf}. */
const Gold = z.string().transform((line) => goldOf(parse(`{${line}}`)));

const Question = z
  .strictObject({
    id: z.string(),
    locale: z.enum(LOCALES),
    text: z.string(),
    /** The question that this one goes on from. */
    context: z.string().optional(),
    /** The shop for pets of ../segments; the demo shop where it is left out. */
    shop: z.enum(["demo", "pets"]).default("demo"),
    /** Any of these; an answer where there is a gold. */
    expects: z.union([z.enum(STATUSES), z.array(z.enum(STATUSES))]).optional(),
    gold: Gold.optional(),
    /** Other readings that DESIGN.md §9 leaves as right. */
    or: z.array(Gold).default([]),
    /** The words that cannot be read. */
    unread: z.array(z.string()).default([]),
  })
  .transform(({ expects = "answer", gold, or, ...question }) => ({
    ...question,
    expects: [expects].flat(),
    golds: [...(gold ? [gold] : []), ...or],
  }));
/** A question about figures as a marketer types it, and what is asked for. */
export type LabelledFigures = z.output<typeof Question>;

/** The questions of one of the files beside this one, by its name. */
export async function readFigureQuestions(name: string): Promise<LabelledFigures[]> {
  return z.array(Question).parse(parse(await readFile(new URL(`${name}.yaml`, import.meta.url), "utf8")));
}
