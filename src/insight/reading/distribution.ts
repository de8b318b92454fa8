import type { Database } from "../../database/index.ts";
import { share } from "../trade/share.ts";
import { readBins, readTenths, type Spread, type Told } from "./queries.ts";

/** How what customers are worth is spread. */
export interface ValueDistribution {
  /** From a value on, up to the next bin's; the last is open. */
  bins: { from: number; customers: number; money: number }[];
  /** Tenths of the buyers, from those who are worth least: their least and greatest value, and what they are worth together. */
  tenths: { from: number; to: number; customers: number; money: number }[];
  /** Which share of all money, from 0 to 1, the fifth of the buyers brings who are worth most; null where there is none. */
  bestFifth: number | null;
}

/** The distribution of what buyers spent, are expected to spend, or spend at a time: of everybody, a segment or a cohort. */
export async function valueDistribution(db: Database, told: Told, of: Spread): Promise<ValueDistribution> {
  const tenths = (await readTenths(db, told, of)).map(({ tenth, ...rest }) => rest);
  const bounds = boundsUpTo(tenths.at(-2)?.to ?? tenths.at(-1)?.to ?? 0);
  const found = tenths.length === 0 ? [] : await readBins(db, told, { of, bounds });
  const bins = bounds.map((from, place) => {
    const { customers, money } = found.find(({ bin }) => bin === place + 1) ?? { customers: 0, money: 0 };
    return { from, customers, money };
  });
  const all = tenths.reduce((sum, { money }) => sum + money, 0);
  const best = tenths.slice(-2).reduce((sum, { money }) => sum + money, 0);
  return { bins: tenths.length === 0 ? [] : bins, tenths, bestFifth: tenths.length < 10 ? null : share(best, all) };
}

/** A dozen or so round bounds from 0 to above nine tenths of the values: the last tenth may reach far. */
function boundsUpTo(most: number): number[] {
  const rough = Math.max(most, 1) / 10;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => Number((place * step).toPrecision(12)));
}
