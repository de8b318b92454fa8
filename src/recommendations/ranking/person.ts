import type { Basket, Evidence, Item } from "../evidence.ts";
import type { Person } from "./source.ts";

const DAY_MS = 86_400_000;
/** The shop's own share counts as much as so many items of the person's. */
const PRIOR_ITEMS = 10;

/** What the ranking reads of a person's own baskets; `shopShare` is the part of repeats that the shop's people have. */
export function readPerson({ own, now }: Pick<Evidence, "own" | "now">, shopShare: number): Person {
  const { again, later } = repeatsOf(own);
  return {
    ages: agesOf(own),
    baskets: own.length,
    repeatShare: (again + PRIOR_ITEMS * shopShare) / (later + PRIOR_ITEMS),
    daysAgo: daysAgoOf(own, now),
  };
}

/** Of the items in all baskets but the first, how many were bought before: `again` of `later`. */
export function repeatsOf(own: readonly Basket[]): { again: number; later: number } {
  const seen = new Set<Item>();
  let again = 0;
  let later = 0;
  for (const [place, { items }] of own.entries()) {
    const distinct = new Set(items);
    if (place > 0) {
      later += distinct.size;
      for (const item of distinct) if (seen.has(item)) again++;
    }
    for (const item of distinct) seen.add(item);
  }
  return { again, later };
}

function agesOf(own: readonly Basket[]): Map<Item, number[]> {
  const ages = new Map<Item, number[]>();
  for (let age = 0; age < own.length; age++) {
    for (const item of new Set(own[own.length - 1 - age]?.items)) {
      const known = ages.get(item);
      if (known) known.push(age);
      else ages.set(item, [age]);
    }
  }
  return ages;
}

function daysAgoOf(own: readonly Basket[], now: Date | null): number[] | null {
  if (!now || own.length === 0 || own.some(({ at }) => !at)) return null;
  return own.map(({ at }) => Math.max(0, (now.getTime() - (at?.getTime() ?? 0)) / DAY_MS)).reverse();
}
