import type { Basket, Item, Weights } from "../evidence.ts";
import { COLUMNS, readRows } from "../ranking/rows.ts";
import { evidenceFrom, type Statistics } from "../statistics/statistics.ts";
import type { Random } from "./random.ts";

/** One person's candidates beside what they bought next. */
export interface Example {
  /** Of each candidate that is kept. */
  items: readonly Item[];
  repeat: Uint8Array;
  bought: Uint8Array;
  /** How many candidates each stands for: of the many that were not bought only some are kept. */
  stands: Float32Array;
  values: Float32Array;
  truth: readonly Item[];
}

/** Of the items that are new to a person and were not bought, so many are kept. */
const KEPT = 100;

export function exampleOf(
  statistics: Statistics,
  own: readonly Basket[],
  truth: Basket,
  options: Pick<Weights, "neighbours"> & { place: number; now: Date | null; random: Random; kept?: number },
): Example {
  const evidence = evidenceFrom(statistics, own, options, options);
  const rows = readRows(evidence, statistics.repeatShare);
  const bought = new Set(truth.items);
  const others = rows.items.flatMap((item, place) => (rows.repeat[place] || bought.has(item) ? [] : [place]));
  const most = options.kept ?? KEPT;
  const rate = Math.min(1, most / Math.max(1, others.length));
  const kept = rows.items.flatMap((item, place) =>
    rows.repeat[place] || bought.has(item) || options.random() < rate ? [place] : [],
  );
  const values = new Float32Array(kept.length * COLUMNS.length);
  for (const [to, place] of kept.entries())
    values.set(rows.values.subarray(place * COLUMNS.length, (place + 1) * COLUMNS.length), to * COLUMNS.length);
  return {
    items: kept.map((place) => rows.items[place] ?? 0),
    repeat: Uint8Array.from(kept, (place) => (rows.repeat[place] ? 1 : 0)),
    bought: Uint8Array.from(kept, (place) => (bought.has(rows.items[place] ?? 0) ? 1 : 0)),
    stands: Float32Array.from(kept, (place) =>
      rows.repeat[place] || bought.has(rows.items[place] ?? 0) ? 1 : 1 / rate,
    ),
    values,
    truth: [...bought],
  };
}
