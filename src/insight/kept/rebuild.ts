import { atomically, type Database } from "../../database/index.ts";
import { forgetChanges } from "../changes/queries.ts";
import { fitModel } from "../model/fit-model.ts";
import type { InsightSettings } from "../settings/settings.ts";
import type { Frame } from "./frame.ts";
import {
  beginSlice,
  dropAllDeleted,
  keepInsights,
  nextCustomers,
  readBuying,
  readFacts,
  readRhythm,
  readShopFacts,
  type ShopFacts,
} from "./queries.ts";
import { reckon } from "./reckon.ts";
import { type InsightState, readInsightSettings, readState, writeState } from "./state.ts";

/** How everybody's figures are reckoned. */
export interface RebuildOptions {
  at: Date;
  timezone: string;
  /** Hears how many customers are done, of how many. */
  progress?: (done: number, total: number) => void;
}

/** Customers of one slice: it is one transaction, and the embedded database serves nobody else meanwhile. */
const SLICE = 2_000;
/** A model is fitted to no more buyers than that, some of them where there are more: their number does not make it surer. */
const FITTED_TO = 25_000;
/** More customers than that are told to those who hear of changes as everybody. */
const EVERYBODY_FROM = 50_000;
const DAY_MS = 86_400_000;

/** Begins a rebuild: looks at the whole shop, fits the model, and notes that nobody's figures are reckoned yet. */
export async function beginRebuild(db: Database, { at, timezone }: RebuildOptions): Promise<InsightState> {
  const settings = await readInsightSettings(db);
  const shop = await readShopFacts(db);
  const frame = await frameOf(db, shop, { settings, at, timezone });
  const state = { frame, at: at.toISOString(), after: 0, customers: shop.customers, changed: 0 };
  await atomically(db, async () => {
    // Everybody's purchases are read after this; whatever changes from here on is noted anew.
    await forgetChanges(db);
    await dropAllDeleted(db);
    await writeState(db, state);
  });
  return state;
}

async function frameOf(
  db: Database,
  shop: ShopFacts,
  { settings, at, timezone }: { settings: InsightSettings; at: Date; timezone: string },
): Promise<Frame> {
  const { usualDays, mostDays } = await readRhythm(db, timezone);
  const history = {
    buyers: shop.buyers,
    days: daysBetween(shop.firstAt, at),
    daysSinceLast: daysBetween(shop.lastAt, at),
    mostDays,
  };
  const oneOf = Math.ceil(shop.buyers / FITTED_TO);
  const fitted = await fitModel(history, () => readBuying(db, { at, timezone, oneOf }));
  return { ...fitted, cuts: cutsOf(shop, settings, at), groups: settings.groups, churn: settings.churn, usualDays };
}

const daysBetween = (from: Date | null, to: Date): number => (from ? (to.getTime() - from.getTime()) / DAY_MS : 0);

function cutsOf(shop: ShopFacts, { thresholds }: InsightSettings, at: Date): Frame["cuts"] {
  const recency = thresholds.recency?.map((days) => at.getTime() - days * DAY_MS);
  return {
    recency: recency ?? shop.recency,
    frequency: thresholds.frequency ?? shop.frequency,
    monetary: thresholds.monetary ?? shop.monetary,
  };
}

/** Reckons some more of those whose figures a rebuild has not reached; answers how many, none when it is done. */
export async function continueRebuild(db: Database, options: Omit<RebuildOptions, "progress">): Promise<number> {
  return await atomically(db, async () => {
    const state = await readState(db);
    if (!state || state.after === null) return 0;
    const ids = await nextCustomers(db, state.after, SLICE);
    await beginSlice(db, { everybody: state.customers > EVERYBODY_FROM });
    await reckonThese(db, ids, { ...options, at: new Date(state.at), frame: state.frame });
    await writeState(db, { ...state, after: ids.at(-1) ?? null });
    return ids.length;
  });
}

/** Reckons everybody's figures anew, slice by slice; {@link rebuildInsight} sees to it that nobody else does. */
export async function rebuildAll(
  db: Database,
  options: RebuildOptions,
  between: () => Promise<void>,
): Promise<InsightState> {
  const state = await beginRebuild(db, options);
  let done = 0;
  for (let some = -1; some !== 0; ) {
    options.progress?.(done, state.customers);
    await between();
    some = await continueRebuild(db, options);
    done += some;
  }
  return { ...state, after: null };
}

/** Reckons the figures of some customers and keeps them. */
export async function reckonThese(
  db: Database,
  ids: readonly number[],
  { at, timezone, frame }: { at: Date; timezone: string; frame: Frame },
): Promise<void> {
  const facts = await readFacts(db, ids, { at, timezone });
  await keepInsights(
    db,
    facts.map((one) => reckon(one, frame, at)),
    at,
  );
}
