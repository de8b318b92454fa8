import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { FLOW_NAMES, SLOT_NAMES } from "../../../src/dialogue/index.ts";
import type { ReadingContext } from "../../../src/understanding/index.ts";

const Topic = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("order"), number: z.string() }),
  z.object({ kind: z.literal("product"), name: z.string() }),
  z.object({ kind: z.literal("article"), title: z.string(), slug: z.string(), question: z.string() }),
]);

const Labelled = z.strictObject({
  kind: z.enum(["two", "rough", "follow", "knowledge", "answer", "plain"]),
  text: z.string(),
  /** In the notation of dev.yaml's first lines. */
  expect: z.array(z.string()),
  /** Words that a completed question must hold. */
  has: z.array(z.string()).default([]),
  /** Slots that may be read or not. */
  ignore: z.array(z.enum(SLOT_NAMES)).default([]),
  language: z.enum(LOCALES).optional(),
  asked: z.enum(SLOT_NAMES).nullable().default(null),
  flow: z.enum(FLOW_NAMES).nullable().default(null),
  proposal: z.boolean().default(false),
  choices: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
  topic: Topic.nullable().default(null),
});
/** A message with what should be read from it. */
export type Labelled = z.infer<typeof Labelled>;

const Shop = z.object({
  orderShapes: z.array(z.string()),
  products: z.array(z.object({ names: z.array(z.string()), options: z.array(z.array(z.string())).optional() })),
  categories: z.array(z.string()),
  cities: z.array(z.string()),
});

const LabelledFile = z.object({ shop: Shop, messages: z.record(z.enum(LOCALES), z.array(Labelled)) });
/** A file of labelled messages in three languages, and the shop that they are written to. */
export type LabelledFile = z.infer<typeof LabelledFile>;

/** Reads `dev.yaml` or `reported.yaml`. */
export async function readLabelled(name: "dev" | "reported"): Promise<LabelledFile> {
  return LabelledFile.parse(parse(await readFile(new URL(`${name}.yaml`, import.meta.url), "utf8")));
}

/** What a reader is given with a labelled message. */
export function contextOf({ shop }: LabelledFile, locale: Locale, labelled: Labelled): ReadingContext {
  const { asked, flow, proposal, choices, topic } = labelled;
  return {
    locale,
    clientLanguage: locale,
    asked,
    flow,
    proposal,
    choices,
    topic,
    at: new Date("2026-11-18T10:00:00Z"),
    timezone: "Europe/Vilnius",
    country: "LT",
    lexicon: shop,
  };
}
