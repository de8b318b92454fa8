import type { ShopLexicon } from "../reading.ts";
import { isFormOf } from "../words/inflection.ts";
import { plain, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { knowsWord } from "../words/vocabulary.ts";

/** Beginnings of words → products whose names have a word that begins so: found once for a shop, since it may have thousands. */
interface Index {
  names: { product: number; words: string[] }[];
  byBeginning: Map<string, number[]>;
  /** In how many products' names a word stands. */
  spread: Map<string, number>;
  /** Whether a word is that of a category. */
  isKind: (word: string) => boolean;
}

const indexes = new WeakMap<ShopLexicon, Index>();
const BEGINNING = 3;

/** A product that a text names: the name to show first, and the words that named it. */
export interface NamedProduct {
  name: string;
  words: string[];
}

/**
 * The product whose name's telling words stand in a text, in whatever case and with an ending of another. A name of everyday
 * words only ("Утро") must stand in the text with a capital.
 */
export function productIn(text: string, lexicon: ShopLexicon): NamedProduct | null {
  const index = indexOf(lexicon);
  const said = plain(text).split(" ");
  const candidates = new Set(said.flatMap((word) => index.byBeginning.get(word.slice(0, BEGINNING)) ?? []));
  let best: { score: number; product: number; words: string[] } | null = null;
  for (const candidate of candidates) {
    const name = index.names[candidate];
    if (name === undefined) continue;
    const { score, words } = likeness(said, name.words, index, text);
    if (score >= NAMED && score > (best?.score ?? 0)) best = { score, product: name.product, words };
  }
  const name = best === null ? undefined : lexicon.products[best.product]?.names[0];
  return best === null || name === undefined ? null : { name, words: best.words };
}

/** So much of a name's weight must be said; half lets "Кения" stand for "Кения АА, 250 г". */
const NAMED = 0.45;

/** "Tea" in "tea infuser" says of what kind it is, not which: a word of a category's name counts so much less. */
const OF_A_KIND = 4;

function likeness(said: readonly string[], name: readonly string[], { spread, isKind }: Index, text: string) {
  let [found, total] = [0, 0];
  const words: string[] = [];
  for (const part of name) {
    const weight = 1 / (spread.get(part) ?? 1) / (isKind(part) ? OF_A_KIND : 1);
    total += weight;
    const word = said.find((one) => isFormOf(one, part));
    if (word === undefined || (knowsWord(word) && !standsCapital(text, word))) continue;
    found += weight;
    words.push(word);
  }
  return { score: total === 0 ? 0 : (found / total) * Math.min(1, found * 3), words };
}

const standsCapital = (text: string, word: string): boolean =>
  new RegExp(`[\\s«"“'(]${word[0]?.toUpperCase()}${word.slice(1)}(?!\\p{L})`, "u").test(text);

function indexOf(lexicon: ShopLexicon): Index {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const kinds = lexicon.categories.flatMap(tellingWords);
  const isKind = (word: string) => kinds.some((kind) => isFormOf(word, kind));
  const index: Index = { names: [], byBeginning: new Map(), spread: new Map(), isKind };
  for (const [product, { names }] of lexicon.products.entries()) {
    for (const name of names) addName(index, product, name);
    for (const word of new Set(names.flatMap(tellingWords))) index.spread.set(word, (index.spread.get(word) ?? 0) + 1);
  }
  indexes.set(lexicon, index);
  return index;
}

function addName(index: Index, product: number, name: string): void {
  const words = tellingWords(name);
  const place = index.names.push({ product, words }) - 1;
  for (const beginning of new Set(words.map((word) => word.slice(0, BEGINNING)))) {
    const places = index.byBeginning.get(beginning);
    if (places === undefined) index.byBeginning.set(beginning, [place]);
    else places.push(place);
  }
}

/** Words of a name that tell it from others: no numbers, no measures, no one- and two-letter words, and no "for". */
const tellingWords = (name: string): string[] =>
  plain(name)
    .split(" ")
    .filter((word) => word.length > 2 && !/^\d/.test(word) && !LITTLE.test(word));

const LITTLE = wholly(inAll((words) => words.placeBefore));
