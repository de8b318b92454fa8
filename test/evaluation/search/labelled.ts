import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import type { Locale } from "../../../src/base/index.ts";

const Half = z.strictObject({
  answered: z.array(
    z.strictObject({
      ask: z.string(),
      /** The articles that answer it. */
      slugs: z.array(z.string()).min(1),
      /** What the answer must say; alternatives are divided by "|". */
      says: z.string(),
    }),
  ),
  unanswerable: z.array(z.string()),
});

/** One half of a language's questions. */
export type Half = z.infer<typeof Half>;

/** The halves: `dev` is tuned on, `reported` is only measured. */
export const HALVES = ["dev", "reported"] as const;

/** Reads the labelled questions of a language. */
export async function readLabelled(locale: Locale): Promise<Record<(typeof HALVES)[number], Half>> {
  const text = await readFile(new URL(`${locale}.yaml`, import.meta.url), "utf8");
  return z.strictObject({ dev: Half, reported: Half }).parse(parse(text));
}
