import { atomically, type Database } from "../../../database/index.ts";
import type { Basket, Fading } from "../../evidence.ts";
import { vectorOf } from "../../vector.ts";
import { type BoughtRow, readBought, replacePeople } from "./queries.ts";

/** Who bought fewer different products is compared with nobody: everybody else who bought that one would be their twin. */
const FEWEST_ITEMS = 2;
/** Of a person's items the heaviest are kept: what weighs less makes nobody a neighbour, and each costs time with every search. */
const MOST_ITEMS = 64;
/** As many dimensions as a sparse vector of pgvector may have: a product's id is its index. */
const DIMENSIONS = 1_000_000_000;

/** Each customer's baskets, oldest first. */
export function basketsOf(rows: readonly BoughtRow[]): Map<number, Basket[]> {
  const people = new Map<number, Basket[]>();
  for (const [order, lines] of Map.groupBy(rows, (row) => row.order)) {
    const [first] = lines;
    if (!first) throw new Error(`order ${order} has no lines`);
    const basket = { items: [...new Set(lines.map(({ product }) => product))], at: first.at };
    const own = people.get(first.customer);
    if (own) own.push(basket);
    else people.set(first.customer, [basket]);
  }
  return people;
}

/** A vector as pgvector reads it. */
export function sparseText(vector: ReadonlyMap<number, number>): string {
  const entries = [...vector].sort(([one], [other]) => one - other);
  return `{${entries.map(([item, weight]) => `${item}:${Number(weight.toPrecision(4))}`).join(",")}}/${DIMENSIONS}`;
}

/** The heaviest items of a vector, as people are compared by them. */
export const searchText = (vector: ReadonlyMap<number, number>): string =>
  sparseText(new Map([...vector].slice(0, MOST_ITEMS)));

/** Reads it back. */
export function readSparse(text: string): Map<number, number> {
  const inner = text.slice(1, text.indexOf("}"));
  if (inner === "") return new Map();
  return new Map(
    inner.split(",").map((entry) => {
      const colon = entry.indexOf(":");
      return [Number(entry.slice(0, colon)), Number(entry.slice(colon + 1))];
    }),
  );
}

/** Reckons these customers' vectors anew. */
export async function reckonPeople(
  db: Database,
  customers: readonly number[],
  { at, fading }: { at: Date; fading: Fading },
): Promise<void> {
  const people = basketsOf(await readBought(db, customers, at));
  const vectors = [...people].flatMap(([customer, own]) => {
    const vector = vectorOf(own, at, fading);
    return vector.size >= FEWEST_ITEMS ? [{ customer, items: searchText(vector) }] : [];
  });
  await atomically(db, () => replacePeople(db, customers, vectors));
}
