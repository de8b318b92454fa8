import type { Basket, Item, Neighbour, Weights } from "../evidence.ts";
import { placesOf } from "../ranking/rank.ts";
import { neighbours } from "../ranking/sources/neighbours.ts";
import { neighbourhoodOf } from "../statistics/neighbourhood.ts";
import { vectorOf } from "../vector.ts";
import { JUDGED, qualityOf } from "./measure.ts";

/** How people's vectors are made, and how many of the nearest are asked. */
type Vectors = Pick<Weights, "fading" | "neighbours">;

/** Somebody whose last basket is held out: their place among the people, and the basket. */
export interface Held {
  place: number;
  truth: Basket;
}

const PER_BASKET = [0.7, 0.9, 1];
const ASKED = [50, 100, 200];

/**
 * The fading of vectors by baskets, and the number of neighbours, under which what people with alike baskets buy foretells the held-out
 * baskets best by itself; the least fading and the fewest of what is as good. The half-life in days stays as it is.
 */
export function chooseVectors(
  before: readonly (readonly Basket[])[],
  held: readonly Held[],
  now: Date | null,
  usual: Vectors,
): Vectors {
  const tried = PER_BASKET.flatMap((perBasket) => {
    const fading = { ...usual.fading, perBasket };
    const vectors = before.map((own) => vectorOf(own, now, fading));
    const crowd = neighbourhoodOf(vectors);
    const sums = ASKED.map(() => 0);
    for (const { place, truth } of held) {
      const nearest = crowd.nearest(vectors[place] ?? new Map(), Math.max(...ASKED), place);
      for (const [at, most] of ASKED.entries())
        sums[at] = (sums[at] ?? 0) + worthOf(nearest.slice(0, most), truth.items);
    }
    return ASKED.map((asked, at) => ({ vectors: { fading, neighbours: asked }, worth: sums[at] ?? 0 }));
  });
  return tried.reduce((one, other) => (other.worth > one.worth ? other : one)).vectors;
}

function worthOf(nearest: readonly Neighbour[], truth: readonly Item[]): number {
  const { candidates, of } = neighbours.read({ neighbours: nearest });
  const scores = Float64Array.from(candidates, (item) => of(item)?.[0] ?? 0);
  const first = Array.from(placesOf(candidates, scores).slice(0, JUDGED), (place) => candidates[place] ?? 0);
  const { recall, ndcg } = qualityOf(first, truth);
  return recall + ndcg;
}
