import type { Database } from "../../../database/index.ts";
import type { Item, Neighbour } from "../../evidence.ts";
import { readSparse, searchText } from "../../keeping/people/people.ts";
import type { Shop } from "../shop/shop.ts";
import { type Card, readNearest } from "./queries.ts";

/** More people are not asked: of 200,000 to find 100 takes twice as long as 60. */
const MOST_NEIGHBOURS = 60;

/** Those who are nearest to each of the people: none where too many are to be looked through. */
export async function neighboursOf(
  db: Database,
  shop: Shop,
  drafts: readonly { card: Card | null; vector: ReadonlyMap<Item, number> }[],
  neighbours = MOST_NEIGHBOURS,
): Promise<Neighbour[][]> {
  const most = Math.min(neighbours, shop.weights.neighbours, MOST_NEIGHBOURS);
  const found: Neighbour[][] = drafts.map(() => []);
  const asked = drafts.flatMap(({ vector, card }, place) => (vector.size > 0 ? [{ place, vector, card }] : []));
  if (!shop.nearest || asked.length === 0) return found;
  const vectors = asked.map(({ vector, card }) => ({ customer: card?.id ?? 0, items: searchText(vector) }));
  const rows = await readNearest(db, vectors, { most, indexed: shop.nearest === "indexed" });
  for (const { of, likeness, items } of rows)
    found[asked[of]?.place ?? -1]?.push({ likeness: Math.min(1, likeness), items: readSparse(items) });
  return found;
}
