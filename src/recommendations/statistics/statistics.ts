import type { Basket, Evidence, Fading, Item, Pair, Rhythm, Weights } from "../evidence.ts";
import { repeatsOf } from "../ranking/person.ts";
import { vectorOf } from "../vector.ts";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood.ts";
import { pairsOf } from "./pairs.ts";
import { popularityOf } from "./popularity.ts";
import { rhythmsOf } from "./rhythms.ts";

/** What everybody's baskets say together, held in memory: what a shop's database keeps in tables. */
export interface Statistics {
  now: Date | null;
  fading: Fading;
  popular: ReadonlyMap<Item, number>;
  popularEver: ReadonlyMap<Item, number>;
  rhythms: ReadonlyMap<Item, Rhythm>;
  pairs: ReadonlyMap<Item, readonly Pair[]>;
  neighbourhood: Neighbourhood;
  repeatShare: number;
}

/** Reads everybody's baskets, each person's oldest first. */
export function statisticsOf(people: readonly (readonly Basket[])[], now: Date | null, fading: Fading): Statistics {
  return {
    now,
    fading,
    popular: popularityOf(people, now),
    popularEver: popularityOf(people, now, null),
    rhythms: rhythmsOf(people),
    pairs: pairsOf(people, { now }),
    neighbourhood: neighbourhoodOf(people.map((own) => vectorOf(own, now, fading))),
    repeatShare: repeatShareOf(people),
  };
}

/** The part of repeats in everything that was bought after the first baskets. */
export function repeatShareOf(people: Iterable<readonly Basket[]>): number {
  let [again, later] = [0, 0];
  for (const own of people) {
    const of = repeatsOf(own);
    again += of.again;
    later += of.later;
  }
  return later ? again / later : 0.5;
}

/** All that is known for one person; `place` is theirs among the people of the statistics, where they are one of them. */
export function evidenceFrom(
  statistics: Statistics,
  own: readonly Basket[],
  { neighbours }: Pick<Weights, "neighbours">,
  { place, now = statistics.now }: { place?: number; now?: Date | null } = {},
): Evidence {
  const vector = vectorOf(own, now, statistics.fading);
  return {
    now,
    own,
    vector,
    pairs: [...vector.keys()].flatMap((item) => statistics.pairs.get(item) ?? []),
    rhythms: statistics.rhythms,
    neighbours: statistics.neighbourhood.nearest(vector, neighbours, place),
    popular: statistics.popular,
    popularNearby: new Map(),
    popularEver: statistics.popularEver,
    content: new Map(),
  };
}
