import type { Basket, Item } from "../../../src/recommendations/index.ts";
import { JUDGED } from "../../../src/recommendations/learning/measure.ts";
import { popularityOf } from "../../../src/recommendations/statistics/popularity.ts";
import { vectorOf } from "../../../src/recommendations/vector.ts";

/** A plain way to foretell a basket: the first ten for one person's baskets. */
export type Baseline = (own: readonly Basket[]) => Item[];

/** What any recommender must beat: what is popular, what one buys oneself (ties by popularity), both in turn, and these with decay .9. */
export function baselinesOf(people: readonly (readonly Basket[])[]): Record<string, Baseline> {
  const popular = popularityOf(people, null, null);
  const most = [...popular.keys()].slice(0, JUDGED);
  const own = (perBasket: number) => (own: readonly Basket[]) => frequent(own, perBasket, popular);
  const then = (first: Baseline) => (own: readonly Basket[]) => [...new Set([...first(own), ...most])].slice(0, JUDGED);
  return {
    popular: () => most,
    own: own(1),
    own_then_popular: then(own(1)),
    decayed: own(0.9),
    decayed_then_popular: then(own(0.9)),
  };
}

function frequent(own: readonly Basket[], perBasket: number, popular: ReadonlyMap<Item, number>): Item[] {
  const weights = vectorOf(own, null, { perBasket, halfLifeDays: null });
  // What differs in the last digits only was bought as often.
  const weight = (item: Item) => Math.round((weights.get(item) ?? 0) * 1e9);
  const shop = (item: Item) => popular.get(item) ?? 0;
  return [...weights.keys()]
    .sort((one, other) => weight(other) - weight(one) || shop(other) - shop(one) || one - other)
    .slice(0, JUDGED);
}
