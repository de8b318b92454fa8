import { type Database, factChangedAt, readFact, writeFact } from "../../database/index.ts";
import { DEFAULT_SETTINGS, InsightSettings } from "../settings/settings.ts";
import type { Frame } from "./frame.ts";

const STATE = "insight";
const SETTINGS = "insight_settings";

/** How far the figures of everybody are. */
export interface InsightState {
  frame: Frame;
  /** As of when the whole shop was looked at. */
  at: string;
  /** The customer up to whom everybody's figures were reckoned since; null: all are. */
  after: number | null;
  /** Customers there were then, and how many changed since. */
  customers: number;
  changed: number;
}

/** The state that the last rebuild left, or one that is under way; null before the first. */
export async function readState(db: Database): Promise<InsightState | null> {
  return (await readFact(db, STATE)) as InsightState | null;
}

/** Keeps the state. */
export const writeState = (db: Database, state: InsightState): Promise<void> =>
  writeFact(db, STATE, state, new Date(state.at));

/** What the shop decided about its scores, or what holds where it decided nothing. */
export async function readInsightSettings(db: Database): Promise<InsightSettings> {
  const kept = InsightSettings.safeParse(await readFact(db, SETTINGS));
  return kept.success ? kept.data : DEFAULT_SETTINGS;
}

/** Keeps what the shop decides; everybody's figures are due anew. */
export const writeInsightSettings = (db: Database, settings: InsightSettings, at: Date): Promise<void> =>
  writeFact(db, SETTINGS, InsightSettings.parse(settings), at);

/** When the shop last decided something of it; null where it never did. */
export const settingsChangedAt = (db: Database): Promise<Date | null> => factChangedAt(db, SETTINGS);
