import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import type { Locale } from "../../../../src/base/index.ts";
import type { HALVES } from "../labelled.ts";

const Misspelt = z.strictObject({
  /** How it is mistyped: two letters changed places, one was left out, doubled or missed by a key, words were joined, letters are another's. */
  kind: z.enum(["swap", "drop", "double", "neighbour", "vowel", "joined", "layout", "translit", "letters", "own"]),
  ask: z.string(),
  /** What was meant. */
  of: z.string(),
  slugs: z.array(z.string()).min(1),
});
const Half = z.strictObject({ answered: z.array(Misspelt), unanswerable: z.array(z.string()) });

/** A misspelt question that articles answer. */
export type Misspelt = z.infer<typeof Misspelt>;

/** Reads the misspelt questions of a language. */
export async function readMisspelt(locale: Locale): Promise<Record<(typeof HALVES)[number], z.infer<typeof Half>>> {
  const text = await readFile(new URL(`${locale}.yaml`, import.meta.url), "utf8");
  return z.strictObject({ dev: Half, reported: Half }).parse(parse(text));
}
