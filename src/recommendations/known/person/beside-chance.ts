import type { Item, Neighbour, Pair } from "../../evidence.ts";

/** What is a little likelier than chance says little of a pair of goods: 60 % sure counts for next to nothing, 98 % for most. */
const SHARPNESS = 8;
/** So many standard deviations above what is expected are no chance, of so many people at least. */
const [NO_CHANCE, FEWEST] = [2.3, 3];

/** A pair by how sure it is that it is none by chance, where what goes together is told and not only weighed. */
export const surely = (pair: Pair): Pair => ({ ...pair, sure: pair.sure ** SHARPNESS });

/**
 * Of those who bought the same goods only what they buy more often than others do who buy as much: whoever buys a filter holder buys many
 * things, and a tea that everybody buys does not go with it. `buyers` is the part of all people that bought an item; of what it does not
 * know nearly nobody did.
 */
export function withWhatIsTheirs(near: readonly Neighbour[], buyers: ReadonlyMap<Item, number>): Neighbour[] {
  const counts = new Map<Item, number>();
  for (const { items } of near) for (const item of items.keys()) counts.set(item, (counts.get(item) ?? 0) + 1);
  let [held, usual] = [0, 0];
  for (const [item, share] of buyers) {
    held += counts.get(item) ?? 0;
    usual += share * near.length;
  }
  const busier = usual > 0 ? held / usual : 1;
  const isTheirs = (item: Item): boolean => {
    const [count, share] = [counts.get(item) ?? 0, Math.min(0.9, (buyers.get(item) ?? 0) * busier)];
    const expected = share * near.length;
    return count >= FEWEST && count - expected > NO_CHANCE * Math.sqrt(expected * (1 - share));
  };
  const theirs = new Set([...counts.keys()].filter(isTheirs));
  return near.map(({ likeness, items }) => ({
    likeness,
    items: new Map([...items].filter(([item]) => theirs.has(item))),
  }));
}
