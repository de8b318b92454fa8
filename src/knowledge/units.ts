import type { Locale } from "../base/index.ts";
import type { ShelvedArticle } from "./knowledge-index.ts";
import { BULLET, type Passage } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import { termsOf } from "./terms.ts";

/** The terms that a text has, however often. */
export interface Bag {
  stems: ReadonlySet<string>;
  grams: ReadonlySet<string>;
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
}

const held = new WeakMap<ShelvedArticle, CutArticle>();

/** Cuts an article up when it is first found, and keeps it for as long as its index. */
export function cutUp(article: ShelvedArticle): CutArticle {
  const known = held.get(article);
  if (known) return known;
  const { locale, title } = article.reference;
  const units = article.passages.flatMap((passage, at) => unitsOf(passage, at, locale));
  const passages = article.passages.map((_, at) => together(units.filter((unit) => unit.passage === at)));
  const cut = { title: bagOf(title, locale), units, passages };
  held.set(article, cut);
  return cut;
}

function unitsOf(passage: Passage, at: number, locale: Locale): Unit[] {
  let lead = "";
  return passage.text.split("\n").flatMap((line) => {
    const isItem = line.startsWith(BULLET);
    if (!isItem) lead = line.endsWith(":") ? line : "";
    const context = [passage.heading ?? "", isItem ? lead : ""].join(" ");
    return (isItem ? [line] : sentencesOf(line)).map((text) => ({
      passage: at,
      text,
      bag: bagOf(`${context} ${text}`, locale),
    }));
  });
}

function bagOf(text: string, locale: Locale): Bag {
  const { stems, grams } = termsOf(text, locale);
  return { stems: new Set(stems), grams: new Set(grams) };
}

function together(units: Unit[]): Bag {
  return {
    stems: new Set(units.flatMap((unit) => [...unit.bag.stems])),
    grams: new Set(units.flatMap((unit) => [...unit.bag.grams])),
  };
}
