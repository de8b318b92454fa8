import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { FLOW_NAMES, SLOT_NAMES, type SlotName } from "../../../src/dialogue/index.ts";
import type { ReadingContext } from "../../../src/understanding/index.ts";
import { readShops, SHOPS, Shop } from "./shops.ts";

const Topic = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("order"), number: z.string() }),
  z.object({ kind: z.literal("product"), name: z.string() }),
  z.object({ kind: z.literal("article"), title: z.string(), slug: z.string(), question: z.string() }),
]);

/** What the labelled messages are; `refuse` are those that nothing in a shop can answer. */
export const KINDS = ["two", "rough", "refuse", "follow", "knowledge", "answer", "plain"] as const;

export const Labelled = z.strictObject({
  kind: z.enum(KINDS),
  /** The shop that it is written to; null is the file's own. */
  shop: z.enum(SHOPS).nullable().default(null),
  text: z.string(),
  /** In the notation of dev.yaml's first lines. */
  expect: z.array(z.string()),
  /** Other readings that are as right. */
  or: z.array(z.array(z.string())).default([]),
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

const LabelledFile = z.object({ shop: Shop, messages: z.record(z.enum(LOCALES), z.array(Labelled)) });
/** A file of labelled messages in three languages, and the shops that they are written to. */
export type LabelledFile = z.infer<typeof LabelledFile> & { shops: Awaited<ReturnType<typeof readShops>> };

/** Slots that came when `dev.yaml` and `reported.yaml` had been labelled: there they count only where a label names them. */
const LATER = ["reason", "payment", "delivery", "topic", "field", "value"] as const;
/** Flows that can be told goods and days since. */
const LOOKS = ["track_order", "list_orders", "refund_status", "order_receipt", "repeat_order", "cancel_order"];
const TOLD_TO_LOOK = ["item", "date", "variant", "quantity"] as const;

/** Reads one of the files beside this one. */
export async function readLabelled(
  name: "dev" | "reported" | "self-service" | "self-service-reported",
): Promise<LabelledFile> {
  const text = await readFile(new URL(`${name}.yaml`, import.meta.url), "utf8");
  const file = { ...LabelledFile.parse(parse(text)), shops: await readShops() };
  const isOlder = !name.startsWith("self-service");
  for (const one of Object.values(file.messages).flat()) one.ignore.push(...unnamed(one, isOlder));
  return file;
}

/** Why somebody rates so, or something newer than the labels, is read as well where a label does not say it. */
function unnamed({ expect, or }: Labelled, isOlder: boolean): SlotName[] {
  const looks = isOlder && expect.some((one) => LOOKS.includes(one));
  const slots = ["comment" as const, ...(isOlder ? LATER : []), ...(looks ? TOLD_TO_LOOK : [])];
  return slots.filter((slot) => ![expect, ...or].flat().some((value) => value.startsWith(`${slot}=`)));
}

/** What a reader is given with a labelled message. */
export function contextOf(file: LabelledFile, locale: Locale, labelled: Labelled): ReadingContext {
  const { shop, asked, flow, proposal, choices, topic } = labelled;
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
    lexicon: shop === null ? file.shop : file.shops[shop][locale],
  };
}
