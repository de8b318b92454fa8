import type { Database } from "../../../database/index.ts";
import type { Item, Rhythm, Weights } from "../../evidence.ts";
import { readState, readVersion } from "../../keeping/state/queries.ts";
import type { State, Totals } from "../../keeping/state/state.ts";
import { DEFAULT_WEIGHTS } from "../../ranking/default-weights.ts";
import { againOf } from "../../statistics/rhythms.ts";
import { readCrowd, readPopular, type Sold } from "./queries.ts";

/** Seasons are told after a whole year; each product's own counts as much as so many orders as the shop's. */
const SEASON_FROM_DAYS = 365;
const PRIOR_ORDERS = 20;
const [SEASON_LEAST, SEASON_MOST] = [0.5, 3];
/** More people than so many are not looked through whole, were it only while their index is made. */
const LOOKED_THROUGH = 30_000;
const DAY_MS = 86_400_000;

/** What is known of the whole shop. */
export interface Shop {
  totals: Totals;
  weights: Weights;
  popular: ReadonlyMap<Item, number>;
  popularEver: ReadonlyMap<Item, number>;
  /** The part of all people that has ever bought each of the popular. */
  buyers: ReadonlyMap<Item, number>;
  /** How many times as often as usual each of the popular is bought in this month. */
  seasons: ReadonlyMap<Item, number>;
  /** How nearest people are found: by an index, by looking through all, or not at all. */
  nearest: "indexed" | "all" | null;
}

const NO_TOTALS: Totals = { orders: 0, recent: 0, buyers: 0, twice: 0, first: "", months: [] };

/** Reads the shop, and keeps it as long as nothing became another and the month is the same. */
export function shopReader(db: Database): (at: Date) => Promise<Shop> {
  let kept: { key: string; shop: Shop } | null = null;
  return async (at) => {
    const key = `${await readVersion(db)} ${at.toISOString().slice(0, 7)}`;
    if (kept?.key !== key) kept = { key, shop: await readShop(db, await readState(db), at) };
    return kept.shop;
  };
}

async function readShop(db: Database, state: State | null, at: Date): Promise<Shop> {
  const [sold, { people, indexed }] = await Promise.all([readPopular(db), readCrowd(db, LOOKED_THROUGH)]);
  const totals = { ...NO_TOTALS, ...state?.totals };
  const seasons = new Map(sold.map((one) => [one.id, seasonOf(one, totals, at)]));
  const late = sold.map((one) => [one.id, (one.recent / (totals.recent || 1)) * (seasons.get(one.id) ?? 1)] as const);
  return {
    totals,
    weights: state?.weights ?? DEFAULT_WEIGHTS,
    popular: new Map(late.toSorted(([, one], [, other]) => other - one)),
    popularEver: new Map(sold.map((one) => [one.id, everOf(one, totals)])),
    buyers: new Map(sold.map((one) => [one.id, one.buyers / (people || 1)])),
    seasons,
    nearest: indexed ? "indexed" : people < LOOKED_THROUGH ? "all" : null,
  };
}

/** The part of all orders that hold it. */
export const everOf = ({ orders }: Pick<Sold, "orders">, totals: Totals): number => orders / (totals.orders || 1);

/** How it is bought again. */
export const rhythmOf = (
  { id, days, gaps, buyers, twice }: Pick<Sold, "id" | "days" | "gaps" | "buyers" | "twice">,
  totals: Totals,
): Rhythm => ({
  item: id,
  days,
  gaps,
  again: againOf(twice, buyers, totals.buyers ? totals.twice / totals.buyers : 0),
});

/**
 * How many times as often a product is bought in this month of the year as the shop's others are: its own months beside the shop's,
 * drawn towards 1 where it has few orders.
 */
function seasonOf({ months, orders }: Sold, totals: Totals, at: Date): number {
  if (at.getTime() - Date.parse(totals.first) < SEASON_FROM_DAYS * DAY_MS) return 1;
  const usual = (totals.months[at.getUTCMonth()] ?? 0) / totals.orders;
  if (!(usual > 0)) return 1;
  const part = ((months[at.getUTCMonth()] ?? 0) + PRIOR_ORDERS * usual) / (orders + PRIOR_ORDERS);
  return Math.min(SEASON_MOST, Math.max(SEASON_LEAST, part / usual));
}
