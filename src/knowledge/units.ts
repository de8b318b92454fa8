import type { Shelf, ShelvedArticle } from "./knowledge-index.ts";
import { BULLET, type Passage } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import { termsOf } from "./terms.ts";

/** The numbers of the terms that a text has, each once. */
export interface Bag {
  stems: Uint32Array;
  grams: Uint32Array;
}

/** The smallest thing that can answer: a sentence, or a list's item. Its bag holds its heading and lead-in too. */
export interface Unit {
  passage: number;
  text: string;
  bag: Bag;
}

/** An article cut up to be read closely. */
export interface CutArticle {
  title: Bag;
  units: Unit[];
  /** The bag of each passage. */
  passages: Bag[];
  /** The bag of the title and all passages. */
  whole: Bag;
  /** Every stem that the article has, those of its example questions included. */
  stems: Uint32Array;
}

/** The numbers of the terms of the articles that were cut up so far. */
export type Vocabulary = Record<keyof Bag, Map<string, number>>;

interface Cuts {
  vocabulary: Vocabulary;
  articles: Map<ShelvedArticle, CutArticle>;
}

const held = new WeakMap<Shelf, Cuts>();

/** Cuts articles of a shelf up, each when it is first found, and keeps them for as long as the shelf; with their vocabulary. */
export function cutUp(shelf: Shelf, articles: ShelvedArticle[]): { cuts: CutArticle[]; vocabulary: Vocabulary } {
  const known = held.get(shelf) ?? { vocabulary: { stems: new Map(), grams: new Map() }, articles: new Map() };
  held.set(shelf, known);
  const cuts = articles.map((article) => {
    const cut = known.articles.get(article) ?? cutArticle(article, known.vocabulary);
    known.articles.set(article, cut);
    return cut;
  });
  return { cuts, vocabulary: known.vocabulary };
}

function cutArticle({ reference, asks, passages }: ShelvedArticle, vocabulary: Vocabulary): CutArticle {
  const bagOf = (text: string): Bag => {
    const { stems, grams } = termsOf(text, reference.locale);
    return { stems: numbered(stems, vocabulary.stems), grams: numbered(grams, vocabulary.grams) };
  };
  const title = bagOf(reference.title);
  const units = passages.flatMap((passage, at) => unitsOf(passage, at, bagOf));
  const bags = passages.map((_, at) => together(units.filter((unit) => unit.passage === at).map((unit) => unit.bag)));
  const whole = together([title, ...bags]);
  return { title, units, passages: bags, whole, stems: together([whole, ...asks.map(bagOf)]).stems };
}

function unitsOf(passage: Passage, at: number, bagOf: (text: string) => Bag): Unit[] {
  let lead = "";
  return passage.text.split("\n").flatMap((line) => {
    const isItem = line.startsWith(BULLET);
    if (!isItem) lead = line.endsWith(":") ? line : "";
    const context = [passage.heading ?? "", isItem ? lead : ""].join(" ");
    const texts = isItem ? [line] : sentencesOf(line);
    return texts.map((text) => ({ passage: at, text, bag: bagOf(`${context} ${text}`) }));
  });
}

function numbered(terms: string[], numbers: Map<string, number>): Uint32Array {
  const found = new Set<number>();
  for (const term of terms) {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    found.add(number);
  }
  return Uint32Array.from(found);
}

function together(bags: Bag[]): Bag {
  const of = (kind: keyof Bag) => Uint32Array.from(new Set(bags.flatMap((bag) => [...bag[kind]])));
  return { stems: of("stems"), grams: of("grams") };
}
