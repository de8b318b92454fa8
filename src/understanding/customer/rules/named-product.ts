import type { ShopLexicon, ShopProduct } from "../reading.ts";
import { isFormOf } from "../words/inflection.ts";
import { isCounted, unitOf } from "../words/measures.ts";
import { plain, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { isEveryday, knowsWord } from "../words/vocabulary.ts";
import { ShopWords } from "./shop-words.ts";

/** A product's name as it is compared. */
interface Name {
  product: ShopProduct;
  words: string[];
}

/** The names of a shop's products, made ready once: it may have thousands. */
interface Index {
  words: ShopWords;
  /** A word → the names that it stands in. */
  names: Map<string, Name[]>;
  /** In how many products' names a word stands. */
  spread: Map<string, number>;
  /** Whether a word is that of a category. */
  isKind: (word: string) => boolean;
  found: Map<string, NamedProduct | null>;
}

const indexes = new WeakMap<ShopLexicon, Index>();
/** The same few texts are looked at by several rules. */
const TEXTS_KEPT = 100;

/** A product that a text names: the name to show first, and the words that named it. */
export interface NamedProduct {
  name: string;
  product: ShopProduct;
  words: string[];
}

/**
 * The product whose name's telling words stand in a text, in whatever case, mistyped, shortened or said fondly ("кенийка"). A name of
 * everyday words only ("Утро") must stand in the text with a capital, or, where something is `wanted`, after what it is counted in
 * ("пачку утра").
 */
export function productIn(text: string, lexicon: ShopLexicon, wanted = false): NamedProduct | null {
  const index = indexOf(lexicon);
  const key = `${wanted ? "+" : "-"}${text}`;
  const known = index.found.get(key);
  if (known !== undefined) return known;
  const found = find(text, index, wanted);
  if (index.found.size >= TEXTS_KEPT) index.found.clear();
  index.found.set(key, found);
  return found;
}

/** Whether a word of the text stands in a product's name, or in that of a category. */
export function speaksOfGoods(text: string, lexicon: ShopLexicon): boolean {
  const { words, isKind } = indexOf(lexicon);
  return plain(text)
    .split(" ")
    .some((word) => word.length > 2 && (isKind(word) || words.of(word).length > 0));
}

/** The category that a text names, by its first name: "Coffee" in "I'd like some coffee". Null where it names none. */
export function kindIn(text: string, { categories }: ShopLexicon): string | null {
  const said = plain(text).split(" ");
  const isSaid = (category: string) =>
    tellingWords(category).some((part) => part !== "and" && said.some((word) => isFormOf(word, part)));
  return categories.find(isSaid) ?? null;
}

/** Whether a text has what another product's name begins with, and nothing that the name of this one has: "a kettle" after "dark chocolate". */
export function speaksOfAnother(text: string, name: string, lexicon: ShopLexicon): boolean {
  const { words, names, isKind } = indexOf(lexicon);
  const named = plain(text)
    .split(" ")
    .filter((word) => word.length > 2 && !isKind(word))
    .flatMap((word) => words.of(word).flatMap((part) => (names.get(part) ?? []).map((one) => ({ part, ...one }))));
  const isThis = named.some(({ product }) => product.names.includes(name));
  return !isThis && named.some(({ part, words: [head] }) => part === head);
}

/** So much of a name's weight must be said; half lets "Кения" stand for "Кения АА, 250 г". */
const NAMED = 0.45;

/** Where something is surely wanted the first of three words is enough: "алису" for "Алиса в Стране чудес". */
const BY_ITS_HEAD = 0.3;

/** "Tea" in "tea infuser" says of what kind it is, not which: a word of a category's name counts so much less. */
const OF_A_KIND = 4;

/** Names looked at for one text at most: a word that stands in more of them tells nothing by itself. */
const NAMES_AT_MOST = 400;

function find(text: string, index: Index, wanted: boolean): NamedProduct | null {
  const said = saidFor(text, index, wanted);
  const names = new Set<Name>();
  for (const parts of [...said.values()].sort((a, b) => rarity(a, index) - rarity(b, index)))
    for (const part of parts)
      if (names.size < NAMES_AT_MOST) for (const name of index.names.get(part) ?? []) names.add(name);
  return likest(names, said, index, { wanted, all: plain(text).split(" ") });
}

function likest(
  names: ReadonlySet<Name>,
  said: ReadonlyMap<string, readonly string[]>,
  index: Index,
  { wanted, all }: { wanted: boolean; all: readonly string[] },
): NamedProduct | null {
  let best: { score: number; name: Name; words: string[] } | null = null;
  for (const name of names) {
    const { score, words } = likeness(name.words, said, index);
    if (isSaidOfAnother(words, name.product, all, index)) continue;
    const isHead =
      wanted && score >= BY_ITS_HEAD && words.some((word) => said.get(word)?.includes(name.words[0] ?? ""));
    if ((score >= NAMED || isHead) && score > (best?.score ?? 0)) best = { score, name, words };
  }
  if (best === null) return null;
  const { product } = best.name;
  return { name: product.names[0] ?? "", product, words: best.words };
}

/**
 * Whether the words that would name a product only tell what goods of another category are like: "decaf tea", "чай без кофеина". In a tea
 * cup the cup is meant, and what has the category's word in its own name ("tea infuser") is no other.
 */
function isSaidOfAnother(
  words: readonly string[],
  { names, kinds }: ShopProduct,
  all: readonly string[],
  { isKind }: Index,
): boolean {
  if (kinds === undefined) return false;
  const own = [...kinds, ...names].flatMap(tellingWords);
  const isOwnKind = (word: string) => kinds.flatMap(tellingWords).some((part) => isFormOf(word, part));
  if (words.every((word) => isKind(word) && !isOwnKind(word))) return true;
  return words.some((word) => {
    const at = all.indexOf(word);
    const head = [all[at + 1], WITHOUT.test(all[at - 1] ?? "") ? all[at - 2] : undefined];
    return head.some((one) => one !== undefined && isKind(one) && !own.some((part) => isFormOf(one, part)));
  });
}

const WITHOUT = /^(?:без|without|no)$/;

const rarity = (parts: readonly string[], { spread }: Index): number =>
  Math.min(...parts.map((part) => spread.get(part) ?? 1));

/** The text's words that may name something → the words of names that each may be. */
function saidFor(text: string, index: Index, wanted: boolean): Map<string, readonly string[]> {
  const said = new Map<string, readonly string[]>();
  const all = plain(text).split(" ");
  for (const [at, word] of all.entries()) {
    const counted = wanted && [all[at - 1], all[at - 2]].some((one = "") => isCounted(one) || unitOf(one) !== null);
    const isOther = wanted ? isEveryday(word) : knowsWord(word);
    const isBlend = [all[at - 1], all[at + 1]].some((one = "") => BLEND.test(one));
    const isNamed = isBlend || standsCapital(text, word) || standsBeside(word, [all[at - 1], all[at + 1]], index);
    if (isOther && !counted && !isNamed) continue;
    const parts = index.words.of(word);
    if (parts.length > 0) said.set(word, parts);
  }
  return said;
}

/** "The morning blend", "смесь утро": beside such a word an everyday one is a name. */
const BLEND = /^(?:blends?|mix|смес[ьи]|сміш|суміш[іу]?|сорт[аы]?|бленд[аы]?)$/u;

/** "Morning" in "the morning blend" is that of a name: the word beside it stands in the same one. */
function standsBeside(word: string, beside: readonly (string | undefined)[], { words, names }: Index): boolean {
  const namesOf = (one: string) => words.of(one).flatMap((part) => names.get(part) ?? []);
  const own = namesOf(word);
  return (
    own.length > 0 && beside.some((one = "") => !knowsWord(one) && namesOf(one).some((name) => own.includes(name)))
  );
}

function likeness(name: readonly string[], said: ReadonlyMap<string, readonly string[]>, { spread, isKind }: Index) {
  let [found, total] = [0, 0];
  const words: string[] = [];
  for (const part of name) {
    const shared = spread.get(part) ?? 1;
    const weight = 1 / shared / (shared > 1 && isKind(part) ? OF_A_KIND : 1);
    total += weight;
    const word = [...said].find(([, parts]) => parts.includes(part))?.[0];
    if (word === undefined) continue;
    found += weight;
    words.push(word);
  }
  return { score: total === 0 ? 0 : (found / total) * Math.min(1, found * 3), words };
}

function standsCapital(text: string, word: string): boolean {
  const at = text.indexOf(`${word[0]?.toUpperCase()}${word.slice(1)}`);
  return at > 0 && /[\s«"“'(]/.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[at + word.length] ?? "");
}

function indexOf(lexicon: ShopLexicon): Index {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const index = newIndex(lexicon);
  indexes.set(lexicon, index);
  return index;
}

function newIndex({ products, categories }: ShopLexicon): Index {
  // "Brewing and tableware" has no "and" for its word.
  const kinds = categories.flatMap(tellingWords).filter((word) => word !== "and");
  const names = new Map<string, Name[]>();
  const spread = new Map<string, number>();
  for (const product of products) {
    const all = product.names.flatMap((name) => waysToWrite(name).map((words) => ({ product, words })));
    for (const name of all) for (const word of new Set(name.words)) append(names, word, name);
    for (const word of new Set(all.flatMap(({ words }) => words))) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const isKind = (word: string) => kinds.some((kind) => isFormOf(word, kind));
  return { words: new ShopWords(names.keys()), names, spread, isKind, found: new Map() };
}

/** A name's words, and all of it in one: "дахунпао", "earlgrey". */
function waysToWrite(name: string): string[][] {
  const joined = plain(name).replace(/[\s-]/g, "");
  const words = tellingWords(name);
  return joined.length > 12 || /\d/.test(joined) || words[0] === joined ? [words] : [words, [joined]];
}

function append(names: Map<string, Name[]>, word: string, name: Name): void {
  const others = names.get(word);
  if (others === undefined) names.set(word, [name]);
  else others.push(name);
}

/** Words of a name that tell it from others: no numbers, no measures, no one- and two-letter words, and no "for". */
const tellingWords = (name: string): string[] =>
  plain(name)
    .split(" ")
    .filter((word) => word.length > 2 && !/^\d/.test(word) && !LITTLE.test(word));

const LITTLE = wholly(inAll((words) => words.placeBefore));
