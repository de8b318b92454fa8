import type { ShelvedArticle } from "./knowledge-index.ts";
import { BULLET, type Passage } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import type { Concepts } from "./synonyms.ts";
import { termsOf } from "./terms.ts";

/** The numbers of a text's terms, repeats included: see {@link numberOf}. */
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
  /** The stems of its example questions. */
  asks: Uint32Array;
  units: Unit[];
}

const held = new WeakMap<ShelvedArticle, CutArticle>();

/** An article cut up with the synonyms of its shelf: when it is first found, and kept for as long as it is. */
export function cutUp(article: ShelvedArticle, concepts: Concepts): CutArticle {
  const cut = held.get(article) ?? cutArticle(article, concepts);
  held.set(article, cut);
  return cut;
}

function cutArticle({ reference, asks, passages }: ShelvedArticle, concepts: Concepts): CutArticle {
  const { title, locale } = reference;
  const bagOf = (text: string): Bag => {
    const { stems, grams } = termsOf(text, locale, concepts);
    return { stems: Uint32Array.from(stems, numberOf), grams: Uint32Array.from(grams, numberOf) };
  };
  const units = passages.flatMap((passage, at) => unitsOf(passage, at, bagOf));
  return { title: bagOf(title), asks: bagOf(asks.join(" ")).stems, units };
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

/**
 * A term's number: FNV-1a, 32 bits, never 0. Two of a question's hundred terms and an article's thousands are one by chance in one reading
 * of some ten thousand; a table of all terms cost four milliseconds for each article that is found for the first time.
 */
export function numberOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}
