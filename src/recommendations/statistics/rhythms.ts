import type { Basket, Item, Rhythm } from "../evidence.ts";

const DAY_MS = 86_400_000;
/** The shop's own rate of buying again counts as much as so many buyers of the item. */
const PRIOR_BUYERS = 5;

/**
 * How each item is bought again. `days` is the median gap between one person's purchases of it, in days, or in orders where times are not
 * known, 0 where nobody bought it twice; `again` is `(buyers who bought it twice + 5 × the shop's part) / (buyers + 5)`, so that an
 * item with three buyers is not taken for sure: `againOf`.
 */
export function rhythmsOf(people: Iterable<readonly Basket[]>): Map<Item, Rhythm> {
  const items = new Map<Item, { buyers: number; twice: number; gaps: number[] }>();
  let buyers = 0;
  let twice = 0;
  for (const own of people) {
    for (const [item, times] of timesOf(own)) {
      const of = items.get(item) ?? { buyers: 0, twice: 0, gaps: [] };
      items.set(item, of);
      of.buyers++;
      buyers++;
      if (times.length < 2) continue;
      of.twice++;
      twice++;
      for (const [place, time] of times.slice(1).entries()) of.gaps.push(time - (times[place] ?? 0));
    }
  }
  return new Map(
    [...items].map(([item, of]) => {
      const again = againOf(of.twice, of.buyers, buyers ? twice / buyers : 0);
      return [item, { item, days: medianOf(of.gaps), gaps: of.gaps.length, again }];
    }),
  );
}

/** The part of an item's buyers who buy it again, drawn towards the whole shop's part. */
export const againOf = (twice: number, buyers: number, shop: number): number =>
  (twice + PRIOR_BUYERS * shop) / (buyers + PRIOR_BUYERS);

/** When each item was bought: in days, or by the basket's number where any time is missing. */
function timesOf(own: readonly Basket[]): Map<Item, number[]> {
  const dated = own.every(({ at }) => at);
  const times = new Map<Item, number[]>();
  for (const [place, { items, at }] of own.entries()) {
    const time = dated && at ? at.getTime() / DAY_MS : place;
    for (const item of new Set(items)) {
      const known = times.get(item);
      if (known) known.push(time);
      else times.set(item, [time]);
    }
  }
  return times;
}

function medianOf(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
