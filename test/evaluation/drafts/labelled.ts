import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import type { Locale } from "../../../src/base/index.ts";

const Drafts = z.strictObject({
  /** What people answered before, by names. */
  earlier: z.record(z.string(), z.strictObject({ asked: z.string(), said: z.string() })),
  /** What customers ask now; `right`: any of these answers it, an earlier answer by its name or `article:slug`; none where nothing does. */
  asked: z.array(z.strictObject({ question: z.string(), right: z.array(z.string()) })),
});
/** What a language's file holds. */
export type LabelledDrafts = z.infer<typeof Drafts>;

/** Reads a language's file. */
export async function readDrafts(locale: Locale): Promise<LabelledDrafts> {
  return Drafts.parse(parse(await readFile(new URL(`${locale}.yaml`, import.meta.url), "utf8")));
}
