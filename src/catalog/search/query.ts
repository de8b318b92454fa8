import { mendMixedScript } from "../../base/index.ts";
import type { Catalog } from "./catalog.ts";
import { type NamedWord, namedWords } from "./named-words.ts";
import { sizesIn } from "./size.ts";
import { TALK_WORDS } from "./stop-words.ts";
import { type Match, matchesOf, type Reach } from "./vocabulary.ts";

/** A word of a question, what it may mean in the catalogue, and how much it tells. */
export interface QueryWord {
  matches: Match[];
  weight: number;
}

/** A question as the catalogue reads it. */
export interface Query {
  words: QueryWord[];
  /** See `sizesIn`. */
  sizes: string[];
  /** Numbers without a unit: perhaps a size, perhaps how many. */
  numbers: string[];
}

/** A word that the catalogue does not know tells this much of what the rarest word tells: it may be a name, or only talk. */
const UNKNOWN = 0.6;
/** The least that a known word tells: "кофе" in a shop of coffee. */
const LEAST = 0.35;
const SURE = 0.9;

/** Reads a question: what is asked for, in which size. */
export function readQuery(catalog: Catalog, text: string): Query {
  const { sizes, rest } = sizesIn(mendMixedScript(text));
  const numbers: string[] = [];
  const words: QueryWord[] = [];
  for (const { matches, weight, word } of joinedUp(catalog, rest)) {
    const number = /^\d+$/.test(word);
    if (number) numbers.push(word);
    if (matches.length > 0) words.push({ matches, weight: weight * tellingOf(catalog, matches) });
    else if (!number && !TALK_WORDS.has(word)) words.push({ matches, weight: weight * UNKNOWN * rarest(catalog) });
  }
  return { words, sizes, numbers };
}

/** How well the likeliest of the matches fits. */
const surest = (matches: readonly Match[]): number => Math.max(0, ...matches.map((match) => match.closeness));

type ReadWord = NamedWord & { matches: Match[] };

/** The words with their matches; two that the catalogue writes as one ("аэро пресс") are one. */
function joinedUp(catalog: Catalog, text: string): ReadWord[] {
  const read = namedWords(text).map((named) => ({ ...named, matches: lookUp(catalog, named.word, "typo") }));
  const answer: ReadWord[] = [];
  for (let at = 0; at < read.length; at++) {
    const [first, second] = [read[at], read[at + 1]];
    if (!first) break;
    const one = second && oneWord(catalog, first, second);
    answer.push(one || first);
    if (one) at++;
  }
  return answer;
}

function oneWord(catalog: Catalog, first: ReadWord, second: ReadWord): ReadWord | null {
  if (surest(first.matches) >= SURE && surest(second.matches) >= SURE) return null;
  const word = first.word + second.word;
  const matches = lookUp(catalog, word, "sound");
  return matches.length > 0 ? { word, weight: first.weight, matches } : null;
}

function lookUp(catalog: Catalog, word: string, reach: Reach): Match[] {
  return matchesOf(catalog.vocabulary, word, TALK_WORDS.has(word) ? "form" : reach);
}

/** Inverse document frequency over the products that any of the meanings stands in. */
function tellingOf(catalog: Catalog, matches: readonly Match[]): number {
  const entries = new Set(matches.flatMap(({ term }) => (catalog.postings.get(term) ?? []).map(({ entry }) => entry)));
  const telling = Math.log(1 + catalog.entries.length / Math.max(1, entries.size));
  return Math.max(telling, LEAST * rarest(catalog));
}

const rarest = (catalog: Catalog): number => Math.log(1 + catalog.entries.length);
