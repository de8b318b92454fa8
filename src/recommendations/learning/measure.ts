import type { Item } from "../evidence.ts";

/** How many recommendations are judged. */
export const JUDGED = 10;

/** How well a list foretells a basket: both from 0 to 1. */
export interface Quality {
  recall: number;
  ndcg: number;
}

/**
 * Recall and NDCG of the first ten, as the next-basket literature has them (Hu et al. 2020; Li et al., "A Next Basket Recommendation
 * Reality Check", 2023): `recall = |top 10 ∩ basket| / |basket|`; `NDCG = Σ 1/log2(place + 1)` over the places (from 1) of what was
 * bought, divided by that sum for the best possible list, `min(10, |basket|)` hits in front. What the basket holds twice counts once.
 */
export function qualityOf(top: readonly Item[], basket: readonly Item[]): Quality {
  const truth = new Set(basket);
  let hits = 0;
  let gain = 0;
  for (const [place, item] of top.slice(0, JUDGED).entries()) {
    if (!truth.has(item)) continue;
    hits++;
    gain += gainAt(place);
  }
  let ideal = 0;
  for (let place = 0; place < Math.min(JUDGED, truth.size); place++) ideal += gainAt(place);
  return { recall: truth.size ? hits / truth.size : 0, ndcg: ideal ? gain / ideal : 0 };
}

/** What a hit gains at a place, counted from 0. */
const gainAt = (place: number): number => 1 / Math.log2(place + 2);

/** The mean over people; of nobody zeros. */
export function meanOf(qualities: readonly Quality[]): Quality {
  const mean = (of: (quality: Quality) => number) =>
    qualities.length ? qualities.reduce((sum, quality) => sum + of(quality), 0) / qualities.length : 0;
  return { recall: mean(({ recall }) => recall), ndcg: mean(({ ndcg }) => ndcg) };
}
