import type { Item, Neighbour } from "../evidence.ts";

/** Everybody's vectors by item, so that people with alike baskets are found by what they share, not by looking at all. */
export interface Neighbourhood {
  /** The `most` people with the greatest cosine to a vector, nearest first, without the one at place `except`. */
  nearest(vector: ReadonlyMap<Item, number>, most: number, except?: number): Neighbour[];
}

/** Who has an item, and how much of it, beside the length of their whole vector. */
interface Posting {
  people: Uint32Array;
  weights: Float32Array;
}

/** An inverted index over vectors; their places in the array name the people. */
export function neighbourhoodOf(vectors: readonly ReadonlyMap<Item, number>[]): Neighbourhood {
  const postings = postingsOf(vectors);
  const sums = new Float64Array(vectors.length);
  return {
    nearest(vector, most, except) {
      sums.fill(0);
      for (const [item, weight] of vector) {
        const posting = postings.get(item);
        if (posting) addTo(sums, posting, weight);
      }
      if (except !== undefined) sums[except] = 0;
      const length = lengthOf(vector);
      return greatest(sums, most).map((person) => ({
        likeness: (sums[person] ?? 0) / length,
        items: vectors[person] ?? new Map(),
      }));
    },
  };
}

function addTo(sums: Float64Array, { people, weights }: Posting, weight: number): void {
  for (let at = 0; at < people.length; at++) {
    const person = people[at] as number;
    sums[person] = (sums[person] as number) + weight * (weights[at] as number);
  }
}

/** The places of the greatest positive sums, greatest first, ties by the lower place. */
function greatest(sums: Float64Array, most: number): number[] {
  const places: number[] = [];
  let least = 0;
  for (let place = 0; place < sums.length; place++) {
    const sum = sums[place] as number;
    if (sum <= least) continue;
    let at = places.length < most ? places.length : most - 1;
    for (; at > 0 && (sums[places[at - 1] as number] as number) < sum; at--) places[at] = places[at - 1] as number;
    places[at] = place;
    if (places.length === most) least = sums[places[most - 1] as number] as number;
  }
  return places;
}

function postingsOf(vectors: readonly ReadonlyMap<Item, number>[]): Map<Item, Posting> {
  const lists = new Map<Item, { people: number[]; weights: number[] }>();
  for (const [person, vector] of vectors.entries()) {
    const length = lengthOf(vector);
    for (const [item, weight] of vector) {
      const list = lists.get(item) ?? { people: [], weights: [] };
      if (list.people.length === 0) lists.set(item, list);
      list.people.push(person);
      list.weights.push(weight / length);
    }
  }
  return new Map(
    [...lists].map(([item, { people, weights }]) => [
      item,
      { people: Uint32Array.from(people), weights: Float32Array.from(weights) },
    ]),
  );
}

function lengthOf(vector: ReadonlyMap<Item, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
