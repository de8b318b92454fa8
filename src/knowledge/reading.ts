import { type Asked, askedOf, closeness, reweighed, shareOf } from "./asked.ts";
import type { Shelf, ShelvedArticle } from "./knowledge-index.ts";
import type { Question } from "./question.ts";
import { type Bag, type CutArticle, cutUp } from "./units.ts";

/** An article read with a question in mind. Closeness is 0..1: the share of the question's weight that a text holds. */
export interface Reading {
  /** For each sentence and list's item. */
  said: { passage: number; text: string; closeness: number }[];
  /** The closeness of the closest of them. */
  closest: number;
  /** The same by grams alone: how much of the question's spelling one sentence has. */
  spelling: number;
  /** The share of the question's words that the article has nowhere, 0..1. */
  missing: number;
  /** For each passage, how much it says of what only some passages of the article say, 0..1. */
  passages: number[];
  /** The passage that answers best; the first where the question is no narrower than the title. */
  best: number;
  /** Whether the question asks what the title says, so that the article answers from its beginning. */
  isGeneral: boolean;
}

/** The share of the title in what an article knows of a question, from which on the question is about all of it. */
const GENERAL = 0.8;

/** What a sentence with a number is worth where a number is asked. */
const WITH_NUMBER = 1.5;

/** Reads articles of a shelf with a question in mind. */
export function readClosely(shelf: Shelf, articles: ShelvedArticle[], question: Question): Reading[] {
  const { cuts, vocabulary } = cutUp(shelf, articles);
  const asked = askedOf(question, shelf.answer, vocabulary);
  return cuts.map((cut) => read(cut, asked, question.wantsNumber));
}

function read(cut: CutArticle, asked: Asked, wantsNumber: boolean): Reading {
  const said = cut.units.map(({ passage, text, bag }) => ({ passage, text, closeness: closeness(asked, bag) }));
  const closest = said.reduce((most, each) => Math.max(most, each.closeness), 0);
  const spelling = cut.units.reduce((most, { bag }) => Math.max(most, shareOf(asked.grams, bag.grams)), 0);
  const missing = missingOf(cut.stems, asked);
  const isGeneral = closeness(asked, cut.title) >= GENERAL * closeness(asked, cut.whole);
  const passages = passagesOf(cut, asked, wantsNumber);
  const best = isGeneral ? 0 : passages.reduce((top, value, at) => (value > (passages[top] ?? 0) ? at : top), 0);
  return { said, closest, spelling, missing, passages, best, isGeneral };
}

/** Words count alike here: rare ones weigh in everything else, and a customer's own words are all rare. */
function missingOf(stems: Uint32Array, { stems: { places, weights } }: Asked): number {
  const words = weights.length - 1;
  const present = new Set<number>();
  for (const number of stems) present.add(places[number] ?? 0);
  present.delete(0);
  return words === 0 ? 0 : 1 - present.size / words;
}

/** A passage as a whole and its closest sentence, half and half, by words that few passages of the article have. */
function passagesOf({ passages, units }: CutArticle, asked: Asked, wantsNumber: boolean): number[] {
  const having = { stems: havingOf(passages, asked, "stems"), grams: havingOf(passages, asked, "grams") };
  const rare = reweighed(asked, (kind, place) => Math.log((passages.length + 1) / ((having[kind][place] ?? 0) + 0.5)));
  const closest = passages.map(() => 0);
  for (const { passage, text, bag } of units) {
    const worth = closeness(rare, bag) * (wantsNumber && /\d/.test(text) ? WITH_NUMBER : 1);
    closest[passage] = Math.max(closest[passage] ?? 0, worth);
  }
  return passages.map((bag, at) => (closeness(rare, bag) + (closest[at] ?? 0)) / 2);
}

/** By a term's place, how many of the passages have it. */
function havingOf(passages: Bag[], asked: Asked, kind: keyof Bag): Uint16Array {
  const { places, weights } = asked[kind];
  const having = new Uint16Array(weights.length);
  for (const bag of passages)
    for (const number of bag[kind]) {
      const place = places[number] ?? 0;
      having[place] = (having[place] ?? 0) + 1;
    }
  return having;
}
