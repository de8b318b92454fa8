import type { Database } from "../../../database/index.ts";
import type { Basket, Weights } from "../../evidence.ts";
import { learnWeights } from "../../learning/learn-weights.ts";
import { DEFAULT_WEIGHTS } from "../../ranking/default-weights.ts";
import { basketsOf } from "./people.ts";
import { readBought, recentRegulars } from "./queries.ts";

/** From so many customers at most, who bought so many things in all: some 300 MB while it lasts. */
const MOST_PEOPLE = 3_000;
const MOST_ITEMS = 100_000;
const BATCH = 500;

/** Learns what the sources count for from those who bought several times, the latest first. */
export async function learnFrom(db: Database, at: Date): Promise<Weights> {
  const regulars = await recentRegulars(db, at, MOST_PEOPLE);
  const people: (readonly Basket[])[] = [];
  let items = 0;
  for (let from = 0; from < regulars.length && items < MOST_ITEMS; from += BATCH) {
    for (const own of basketsOf(await readBought(db, regulars.slice(from, from + BATCH), at)).values()) {
      people.push(own);
      for (const basket of own) items += basket.items.length;
    }
  }
  return withUnseen(learnWeights(people, { now: at }));
}

/** What histories alone do not show, the likeness of goods and the customer's city, counts for what it counts for in every shop. */
function withUnseen(weights: Weights): Weights {
  const explore = Object.entries(DEFAULT_WEIGHTS.explore).filter(([name]) => /^(?:content|nearby)\./.test(name));
  return { ...weights, explore: { ...weights.explore, ...Object.fromEntries(explore) } };
}
