import type { Basket, Fading, Item } from "./evidence.ts";

const DAY_MS = 86_400_000;
/** What an index over sparse vectors bears at most: the lighter items beyond it are left out. */
const MOST_ITEMS = 1000;

/**
 * A person's items as a temporal vector: the part of their baskets that hold the item, where a basket counts the less, the longer
 * ago it was (in baskets, and in days where both `now` and the baskets' times are known). Baskets are given oldest first; the answer's
 * weights lie between 0 and 1, heaviest first, at most 1000 of them. After Hu et al., "Modeling Personalized Item Frequency
 * Information for Next-basket Recommendation" (2020), with one fading in the place of its two.
 */
export function vectorOf(own: readonly Basket[], now: Date | null, fading: Fading): Map<Item, number> {
  const weights = new Map<Item, number>();
  let total = 0;
  for (const [place, basket] of own.entries()) {
    const weight = basketWeight(basket, own.length - 1 - place, now, fading);
    total += weight;
    for (const item of new Set(basket.items)) weights.set(item, (weights.get(item) ?? 0) + weight);
  }
  const entries = [...weights].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other);
  return new Map(entries.slice(0, MOST_ITEMS).map(([item, weight]) => [item, weight / total]));
}

function basketWeight({ at }: Basket, age: number, now: Date | null, { perBasket, halfLifeDays }: Fading): number {
  const byOrder = perBasket ** age;
  if (!halfLifeDays || !now || !at) return byOrder;
  const days = Math.max(0, (now.getTime() - at.getTime()) / DAY_MS);
  // Never quite nothing: somebody who was away for years is still known by what they bought.
  return byOrder * Math.max(2 ** (-days / halfLifeDays), 1e-6);
}
