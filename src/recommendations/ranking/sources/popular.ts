import type { Evidence, Item } from "../../evidence.ts";
import type { Source } from "../source.ts";

/** From so many of the most popular items newcomers' recommendations are taken. */
const CANDIDATES = 200;

/** What everybody buys of late, and beside it what was always bought: the difference is the season. */
export const popular: Source = {
  name: "popular",
  features: ["late", "root", "log", "ever", "trend"],
  read: (evidence) => ({
    candidates: firstOf(evidence.popular),
    of: (item) => valuesOf(item, evidence),
  }),
};

function valuesOf(item: Item, { popular, popularEver }: Evidence): number[] {
  const late = popular.get(item) ?? 0;
  const ever = popularEver.get(item) ?? 0;
  const trend = Math.log((late + 1e-4) / (ever + 1e-4));
  return [late, Math.sqrt(late), Math.log1p(late * 1000), Math.log1p(ever * 1000), trend];
}

function firstOf(popular: ReadonlyMap<Item, number>): Item[] {
  const items: Item[] = [];
  for (const item of popular.keys()) {
    if (items.length === CANDIDATES) break;
    items.push(item);
  }
  return items;
}
