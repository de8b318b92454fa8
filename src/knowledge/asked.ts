import type { Side } from "./knowledge-index.ts";
import { ceilingOf } from "./postings.ts";
import type { Terms } from "./terms.ts";
import type { Bag, Vocabulary } from "./units.ts";

/** A question's terms of one kind with what they weigh, ready to be looked up by their numbers. */
export interface AskedTerms {
  /** By a term's number: its place in `weights`. Place 0 is that of every term that was not asked. */
  places: Uint16Array;
  weights: Float64Array;
  /** The weight of all, those included that no article has. */
  total: number;
}

/** A question's terms by kind. */
export type Asked = Record<keyof Bag, AskedTerms>;

/** A question as articles are read with it in mind. Words weigh what they weigh in the texts of the shelf, unknown ones most. */
export function askedOf(question: Terms, answer: Side, vocabulary: Vocabulary): Asked {
  const of = (kind: keyof Bag): AskedTerms => {
    const terms = [...new Set(question[kind])];
    const weights = Float64Array.from([0, ...terms.map((term) => ceilingOf(answer[kind], term))]);
    const places = new Uint16Array(vocabulary[kind].size);
    terms.forEach((term, at) => {
      const number = vocabulary[kind].get(term);
      if (number !== undefined) places[number] = at + 1;
    });
    return { places, weights, total: sum(weights) };
  };
  return { stems: of("stems"), grams: of("grams") };
}

/** The same question with every weight changed by its term's place. */
export function reweighed(asked: Asked, change: (kind: keyof Bag, place: number) => number): Asked {
  const of = (kind: keyof Bag): AskedTerms => {
    const weights = asked[kind].weights.map((weight, place) => (place === 0 ? 0 : weight * change(kind, place)));
    return { places: asked[kind].places, weights, total: sum(weights) };
  };
  return { stems: of("stems"), grams: of("grams") };
}

/** The share of the asked weight that terms hold, 0..1. */
export function shareOf({ places, weights, total }: AskedTerms, numbers: Uint32Array): number {
  let share = 0;
  for (const number of numbers) share += weights[places[number] ?? 0] ?? 0;
  return total === 0 ? 0 : share / total;
}

/** How close a text comes to a question: the mean of its shares of the stems' and of the grams' weight. */
export const closeness = (asked: Asked, bag: Bag): number =>
  (shareOf(asked.stems, bag.stems) + shareOf(asked.grams, bag.grams)) / 2;

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
