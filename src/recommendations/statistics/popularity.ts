import type { Basket, Item } from "../evidence.ts";
import { type Ageing, LATE, weightOf } from "./age.ts";

/**
 * Each item's part of all orders, from 0 to 1, most popular first, ties by the lower item: the sum of the weights of the orders that
 * hold it over the sum of all orders' weights. `people` are everybody's baskets, each person's oldest first; without `ageing` all orders
 * count alike.
 */
export function popularityOf(
  people: Iterable<readonly Basket[]>,
  now: Date | null,
  ageing: Ageing | null = LATE,
): Map<Item, number> {
  const weights = new Map<Item, number>();
  let total = 0;
  for (const own of people) {
    for (const [place, basket] of own.entries()) {
      const weight = ageing ? weightOf(basket, own.length - 1 - place, now, ageing) : 1;
      total += weight;
      for (const item of new Set(basket.items)) weights.set(item, (weights.get(item) ?? 0) + weight);
    }
  }
  const ranked = [...weights].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other);
  return new Map(ranked.map(([item, weight]) => [item, weight / total]));
}
