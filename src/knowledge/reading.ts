import { type Asked, askedOf, closeness, type Met, metIn, metOf, metTogether, reweighed, shareOf } from "./asked.ts";
import type { Shelf, ShelvedArticle } from "./knowledge-index.ts";
import type { Question } from "./question.ts";
import { type CutArticle, cutUp, type Unit } from "./units.ts";

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
  const asked = askedOf(question, shelf.answer);
  return articles.map((article) => read(article, cutUp(article, shelf.concepts), asked, question.wantsNumber));
}

/** A sentence or an item, and what of the question it has. */
type ReadUnit = Pick<Unit, "passage" | "text"> & { met: Met };

function read(article: ShelvedArticle, cut: CutArticle, asked: Asked, wantsNumber: boolean): Reading {
  const title = metIn(asked, cut.title);
  const units = cut.units.map(({ passage, text, bag }): ReadUnit => ({ passage, text, met: metIn(asked, bag) }));
  const said = units.map(({ passage, text, met }) => ({ passage, text, closeness: closeness(asked, met) }));
  const closest = said.reduce((most, each) => Math.max(most, each.closeness), 0);
  const spelling = units.reduce((most, { met }) => Math.max(most, shareOf(asked.grams, met.grams)), 0);
  const whole = metTogether([title, ...units.map(({ met }) => met)]);
  const missing = missingOf(new Set([...whole.stems, ...metOf(asked.stems, cut.asks)]), asked);
  const isGeneral = closeness(asked, title) >= GENERAL * closeness(asked, whole);
  const passages = passagesOf(units, article.passages.length, asked, wantsNumber);
  const best = isGeneral ? 0 : passages.reduce((top, value, at) => (value > (passages[top] ?? 0) ? at : top), 0);
  return { said, closest, spelling, missing, passages, best, isGeneral };
}

/** Words count alike here: rare ones weigh in everything else, and a customer's own words are all rare. */
function missingOf(present: ReadonlySet<number>, { stems }: Asked): number {
  const words = stems.weights.length - 1;
  return words === 0 ? 0 : 1 - present.size / words;
}

/** A passage as a whole and its closest sentence, half and half, by words that few passages of the article have. */
function passagesOf(units: ReadUnit[], count: number, asked: Asked, wantsNumber: boolean): number[] {
  const passages = Array.from({ length: count }, (_, at) =>
    metTogether(units.flatMap(({ passage, met }) => (passage === at ? [met] : []))),
  );
  const having = { stems: havingOf(passages, asked, "stems"), grams: havingOf(passages, asked, "grams") };
  const rare = reweighed(asked, (kind, place) => Math.log((count + 1) / ((having[kind][place] ?? 0) + 0.5)));
  const closest = passages.map(() => 0);
  for (const { passage, text, met } of units) {
    const worth = closeness(rare, met) * (wantsNumber && /\d/.test(text) ? WITH_NUMBER : 1);
    closest[passage] = Math.max(closest[passage] ?? 0, worth);
  }
  return passages.map((met, at) => (closeness(rare, met) + (closest[at] ?? 0)) / 2);
}

/** By a term's place, how many of the passages have it. */
function havingOf(passages: Met[], asked: Asked, kind: keyof Met): Uint16Array {
  const having = new Uint16Array(asked[kind].weights.length);
  for (const met of passages) for (const place of met[kind]) having[place] = (having[place] ?? 0) + 1;
  return having;
}
