import type { Basket, Item, Pair } from "../evidence.ts";
import { type Ageing, LASTING, weightOf } from "./age.ts";
import { certaintyOf } from "./certainty.ts";

/** Of a longer order only so many items are paired: a wholesaler's invoice of 500 lines says little about any two of them. */
const MOST_PAIRED = 60;
/** Two that met but once are no pair. */
const FEWEST_TOGETHER = 2;

export interface PairOptions {
  now: Date | null;
  ageing?: Ageing;
  /** How many others are kept for an item: the ones of the greatest `share × sure`. */
  most?: number;
}

/**
 * What is bought together in one order, by item, best first. `share` is the weight of the orders with both over the weight of the orders
 * with `item`; `together` counts orders plainly; `sure` is {@link certaintyOf} of the plain counts. Pairs in fewer than two orders are left out.
 */
export function pairsOf(
  people: Iterable<readonly Basket[]>,
  { now, ageing = LASTING, most = 50 }: PairOptions,
): Map<Item, Pair[]> {
  const counts = countPairs(people, now, ageing);
  const pairs = new Map<Item, Pair[]>();
  for (const { one, other, orders, weight } of counts.pairs()) {
    const [ofOne, ofOther] = [counts.items.get(one), counts.items.get(other)];
    if (orders < FEWEST_TOGETHER || !ofOne || !ofOther) continue;
    const sure = certaintyOf(orders, ofOne.orders, ofOther.orders, counts.orders);
    if (sure === 0) continue;
    add(pairs, { item: one, other, share: weight / ofOne.weight, together: orders, sure });
    add(pairs, { item: other, other: one, share: weight / ofOther.weight, together: orders, sure });
  }
  for (const [item, of] of pairs) {
    of.sort((one, other) => other.share * other.sure - one.share * one.sure || one.other - other.other);
    pairs.set(item, of.slice(0, most));
  }
  return pairs;
}

function add(pairs: Map<Item, Pair[]>, pair: Pair): void {
  const of = pairs.get(pair.item);
  if (of) of.push(pair);
  else pairs.set(pair.item, [pair]);
}

interface Count {
  orders: number;
  weight: number;
}

function countPairs(people: Iterable<readonly Basket[]>, now: Date | null, ageing: Ageing) {
  const items = new Map<Item, Count>();
  const met = new Map<Item, Map<Item, Count>>();
  let orders = 0;
  for (const own of people) {
    for (const [place, basket] of own.entries()) {
      const weight = weightOf(basket, own.length - 1 - place, now, ageing);
      const distinct = [...new Set(basket.items)];
      orders++;
      for (const item of distinct) raise(items, item, weight);
      raiseAll(met, thinned(distinct), weight);
    }
  }
  return {
    items,
    orders,
    *pairs() {
      for (const [one, others] of met) for (const [other, count] of others) yield { one, other, ...count };
    },
  };
}

function raiseAll(met: Map<Item, Map<Item, Count>>, items: readonly Item[], weight: number): void {
  for (const [place, one] of items.entries()) {
    const others = met.get(one) ?? new Map<Item, Count>();
    met.set(one, others);
    for (let at = place + 1; at < items.length; at++) raise(others, items[at] ?? 0, weight);
  }
}

function raise(counts: Map<Item, Count>, item: Item, weight: number): void {
  const count = counts.get(item);
  if (count) {
    count.orders++;
    count.weight += weight;
  } else counts.set(item, { orders: 1, weight });
}

/** The items in ascending order, so that each two have one place; of too many each n-th. */
function thinned(items: readonly Item[]): Item[] {
  const sorted = items.toSorted((one, other) => one - other);
  if (sorted.length <= MOST_PAIRED) return sorted;
  const step = sorted.length / MOST_PAIRED;
  return Array.from({ length: MOST_PAIRED }, (_, at) => sorted[Math.floor(at * step)] ?? 0);
}
