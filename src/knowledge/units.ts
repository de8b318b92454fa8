import type { Locale } from "../base/index.ts";
import type { ShelvedArticle } from "./knowledge-index.ts";
import { BULLET, type Passage } from "./passages.ts";
import { ceilingOf, type Postings } from "./postings.ts";
import { sentencesOf } from "./sentences.ts";
import { type Terms, termsOf } from "./terms.ts";

/** The smallest thing that can answer: a title, an example question, a sentence, or a list's item under its lead-in. */
interface Unit {
  /** The passage that it stands in; null for a title and an example question. */
  passage: number | null;
  text: string;
  stems: ReadonlySet<string>;
  grams: ReadonlySet<string>;
}

/** An article read with a question in mind. Closeness is 0..1: the share of the question's weight that a text holds. */
export interface Reading {
  /** The closest of the title and the examples. */
  asked: number;
  /** For each sentence and item. */
  said: { passage: number; text: string; closeness: number }[];
  /** For each passage as a whole and for its closest sentence, halved. */
  passages: number[];
  /** The passage that fits best; the earliest of those alike. */
  best: number;
}

/** The closeness of an article: that of its closest part. */
export function closenessOf(reading: Reading): number {
  return reading.said.reduce((most, each) => Math.max(most, each.closeness), reading.asked);
}

/** Reads an article with a question in mind. Weights of words are those of the shelf's texts. */
export function readingOf(
  article: ShelvedArticle,
  question: Terms,
  side: { stems: Postings; grams: Postings },
): Reading {
  const share = sharesOf(question, side);
  const units = unitsOf(article);
  const asked = units.filter((unit) => unit.passage === null).map(share);
  const said = units.flatMap((unit) =>
    unit.passage === null ? [] : [{ passage: unit.passage, text: unit.text, closeness: share(unit) }],
  );
  const passages = article.passages.map((_, at) => {
    const own = units.filter((unit) => unit.passage === at);
    const closest = Math.max(0, ...said.filter((each) => each.passage === at).map((each) => each.closeness));
    return (share(together(own)) + closest) / 2;
  });
  const best = passages.reduce((top, value, at) => (value > (passages[top] ?? 0) + 1e-9 ? at : top), 0);
  return { asked: Math.max(0, ...asked), said, passages, best };
}

type Bag = Pick<Unit, "stems" | "grams">;

/** The mean of the shares by stems and by grams. */
function sharesOf(question: Terms, side: { stems: Postings; grams: Postings }): (bag: Bag) => number {
  const stems = weighed(question.stems, side.stems);
  const grams = weighed(question.grams, side.grams);
  return (bag) => (stems(bag.stems) + grams(bag.grams)) / 2;
}

/** How much of the terms' weight stands in a set of terms, 0..1: rare words weigh more, unknown ones most. */
function weighed(terms: string[], postings: Postings): (found: ReadonlySet<string>) => number {
  const weights = [...new Set(terms)].map((term) => [term, ceilingOf(postings, term)] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (found) =>
    all === 0 ? 0 : weights.reduce((sum, [term, weight]) => sum + (found.has(term) ? weight : 0), 0) / all;
}

const known = new WeakMap<ShelvedArticle, Unit[]>();

/** The units of an article, cut when it is first found. */
function unitsOf(article: ShelvedArticle): Unit[] {
  const held = known.get(article);
  if (held) return held;
  const { locale, title } = article.reference;
  const units = [
    ...[title, ...article.asks].map((text) => unitOf(text, text, null, locale)),
    ...article.passages.flatMap((passage, at) => passageUnits(passage, at, locale)),
  ];
  known.set(article, units);
  return units;
}

/** A passage's sentences and items, each with its heading and lead-in for context. */
function passageUnits(passage: Passage, at: number, locale: Locale): Unit[] {
  let lead = "";
  return passage.text.split("\n").flatMap((line) => {
    const isItem = line.startsWith(BULLET);
    if (!isItem) lead = line.endsWith(":") ? line : "";
    const context = [passage.heading ?? "", isItem ? lead : ""].join(" ");
    return (isItem ? [line] : sentencesOf(line)).map((text) => unitOf(text, `${context} ${text}`, at, locale));
  });
}

function unitOf(text: string, context: string, passage: number | null, locale: Locale): Unit {
  const { stems, grams } = termsOf(context, locale);
  return { text, passage, stems: new Set(stems), grams: new Set(grams) };
}

function together(units: Bag[]): Bag {
  return {
    stems: new Set(units.flatMap((unit) => [...unit.stems])),
    grams: new Set(units.flatMap((unit) => [...unit.grams])),
  };
}
