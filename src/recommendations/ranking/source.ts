import type { Evidence, Item, SourceName } from "../evidence.ts";

/** One way of knowing what a person may want. */
export interface Source {
  name: SourceName;
  /** What it says of an item, in the order of its values; the first can rank alone. */
  features: readonly string[];
  read(evidence: Evidence, person: Person): Reading;
}

/** What a source has to say to one person. */
export interface Reading {
  /** The items that it proposes to rank. */
  candidates: readonly Item[];
  /** Its values for an item, whoever proposed that; nothing is all zeros. */
  of(item: Item): readonly number[] | undefined;
}

/** Of what a source knows, so many items are proposed: what stands lower on every list is in nobody's first ten. */
const MOST = 200;

/** The reading of a source that proposes what it knows, the greatest first values first. */
export function readingOf(values: ReadonlyMap<Item, readonly number[]>): Reading {
  return { candidates: greatest(values), of: (item) => values.get(item) };
}

function greatest(values: ReadonlyMap<Item, readonly number[]>): Item[] {
  if (values.size <= MOST) return [...values.keys()];
  const firsts = new Float64Array(values.size);
  let place = 0;
  for (const list of values.values()) firsts[place++] = list[0] ?? 0;
  firsts.sort();
  const least = firsts[firsts.length - MOST] ?? 0;
  const items: Item[] = [];
  for (const [item, list] of values) if ((list[0] ?? 0) >= least) items.push(item);
  return items;
}

/** What holds for the whole person, reckoned once. */
export interface Person {
  /** Each own item's purchases, as ages in baskets: 0 is the last basket. The latest first. */
  ages: ReadonlyMap<Item, readonly number[]>;
  baskets: number;
  /** Of what they bought after their first basket, the part that they had bought before, drawn towards the shop's. */
  repeatShare: number;
  /** Days since each basket, by its age in baskets; null where times are not known. */
  daysAgo: readonly number[] | null;
}
