import type { Side } from "./knowledge-index.ts";
import { ceilingOf } from "./postings.ts";
import type { Terms } from "./terms.ts";
import { type Bag, numberOf } from "./units.ts";

/** A question's terms of one kind with what they weigh, ready to be looked up by their numbers. */
export interface AskedTerms {
  /** The terms' numbers, each in the first free slot from that of its last bits on; 0 is free. */
  slots: Uint32Array;
  /** By slot: the term's place in `weights`. */
  places: Uint16Array;
  /** Place 0 is that of every term that was not asked. */
  weights: Float64Array;
  /** The weight of all, those included that no article has. */
  total: number;
}

/** A question's terms by kind. */
export type Asked = Record<keyof Bag, AskedTerms>;

/** A question as articles are read with it in mind. Words weigh what they weigh in the texts of the shelf, unknown ones most. */
export function askedOf(question: Terms, answer: Side): Asked {
  const of = (kind: keyof Bag): AskedTerms => {
    const terms = [...new Set(question[kind])];
    const weights = Float64Array.from([0, ...terms.map((term) => ceilingOf(answer[kind], term))]);
    return { ...slotted(terms.map(numberOf)), weights, total: sum(weights) };
  };
  return { stems: of("stems"), grams: of("grams") };
}

/** Four times as many slots as terms: a term that was not asked nearly always meets a free one first. */
function slotted(numbers: number[]): Pick<AskedTerms, "slots" | "places"> {
  const size = 2 ** Math.ceil(Math.log2(4 * numbers.length + 1));
  const slots = new Uint32Array(size);
  const places = new Uint16Array(size);
  numbers.forEach((number, at) => {
    let slot = number & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number;
    places[slot] = at + 1;
  });
  return { slots, places };
}

function placeOf({ slots, places }: AskedTerms, number: number): number {
  const last = slots.length - 1;
  let slot = number & last;
  while (slots[slot] !== 0 && slots[slot] !== number) slot = (slot + 1) & last;
  return places[slot] ?? 0;
}

/** The places of the asked terms that a text has, each once. */
export type Met = Record<keyof Bag, number[]>;

/** What of a question a text has. */
export const metIn = (asked: Asked, { stems, grams }: Bag): Met => ({
  stems: metOf(asked.stems, stems),
  grams: metOf(asked.grams, grams),
});

/** The places of the asked terms that are among some numbers, each once. */
export function metOf(terms: AskedTerms, numbers: Uint32Array): number[] {
  const found = new Set<number>();
  for (const number of numbers) {
    const place = placeOf(terms, number);
    if (place !== 0) found.add(place);
  }
  return [...found];
}

/** What of a question several texts have together. */
export function metTogether(all: readonly Met[]): Met {
  const of = (kind: keyof Bag) => [...new Set(all.flatMap((met) => met[kind]))];
  return { stems: of("stems"), grams: of("grams") };
}

/** The same question with every weight changed by its term's place. */
export function reweighed(asked: Asked, change: (kind: keyof Bag, place: number) => number): Asked {
  const of = (kind: keyof Bag): AskedTerms => {
    const weights = asked[kind].weights.map((weight, place) => (place === 0 ? 0 : weight * change(kind, place)));
    return { ...asked[kind], weights, total: sum(weights) };
  };
  return { stems: of("stems"), grams: of("grams") };
}

/** The share of the asked weight that the terms of some places hold, 0..1. */
export function shareOf({ weights, total }: AskedTerms, places: readonly number[]): number {
  let share = 0;
  for (const place of places) share += weights[place] ?? 0;
  return total === 0 ? 0 : share / total;
}

/** How close a text comes to a question: the mean of its shares of the stems' and of the grams' weight. */
export const closeness = (asked: Asked, met: Met): number =>
  (shareOf(asked.stems, met.stems) + shareOf(asked.grams, met.grams)) / 2;

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
