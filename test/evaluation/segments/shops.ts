import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemo } from "../../../db/demo/index.ts";
import type { Database } from "../../../src/database/index.ts";
import { importFolder } from "../../../src/importing/index.ts";
import { rebuildInsight } from "../../../src/insight/index.ts";
import { type Condition, saveSegment } from "../../../src/segments/index.ts";
import { lexiconReader } from "../../../src/services/marketer-lexicon.ts";
import type { MarketerLexicon } from "../../../src/understanding/index.ts";
import { memoryDatabase } from "../model/memory-database.ts";
import { otherShop } from "./other-shop/export.ts";
import type { Trade } from "./other-shop/trade.ts";

/** When all questions are asked: a Wednesday, noon in Vilnius and Kyiv. */
export const NOW = new Date("2026-11-18T10:00:00Z");

/** A shop that questions are asked about. */
export interface Shop {
  db: Database;
  lexicon: MarketerLexicon;
  /** Ids of saved segments, by what stands for them in the questions. */
  segments: Record<string, string>;
  close(): Promise<void>;
}

/** The demo shop with so many customers made up, and two segments saved. */
export async function openDemoShop(customers: number): Promise<Shop> {
  const { db, close } = await memoryDatabase();
  await loadDemo(db, { at: NOW, customers });
  const timezone = "Europe/Vilnius";
  const segments: Record<string, string> = {};
  for (const { standIn, name, where } of SAVED) {
    const given = { name, kind: "dynamic" as const, definition: { where, timezone }, words: null };
    segments[standIn] = (await saveSegment(db, given, { by: "system", at: NOW, channel: null })).id;
  }
  await rebuildInsight(db, { at: NOW, timezone }, "evaluation");
  return { db, close, segments, lexicon: await lexiconReader(db, { TIMEZONE: timezone, CURRENCY: "EUR" })() };
}

/** A shop of another trade, as it is imported from its export. */
export async function openOtherShop(trade: Trade, timezone: string): Promise<Shop> {
  const { db, close } = await memoryDatabase();
  const { country, currency } = trade.place;
  const settings = { timezone, currency };
  const folder = await mkdtemp(join(tmpdir(), "beseda-other-shop-"));
  try {
    for (const [file, text] of Object.entries(otherShop(NOW, trade))) await writeFile(join(folder, file), text);
    await importFolder(db, { folder, at: NOW, country, ...settings });
    await rebuildInsight(db, { at: NOW, timezone }, "evaluation");
  } finally {
    await rm(folder, { recursive: true });
  }
  const lexicon = await lexiconReader(db, { TIMEZONE: timezone, CURRENCY: currency })();
  return { db, close, segments: {}, lexicon };
}

const spent = (over: number, category?: string): Condition => ({
  kind: "quantity",
  of: {
    measure: "amount",
    of: { source: "orders", ...(category && { items: [{ categories: [category] }] }) },
  },
  is: { op: ">=", value: over },
});

const SAVED: readonly { standIn: string; name: string; where: Condition }[] = [
  { standIn: "00000000-0000-4000-8000-000000000001", name: "VIP", where: spent(500) },
  { standIn: "00000000-0000-4000-8000-000000000002", name: "Чайная комната", where: spent(60, "Чай") },
];
