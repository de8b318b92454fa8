import type { ShopLexicon, ShopProduct } from "../reading.ts";
import { isCounted, unitOf } from "../words/measures.ts";
import { numeralOf } from "../words/numerals.ts";
import { plain } from "../words/phrases.ts";
import { kindIn, productIn } from "./named-product.ts";
import { quantityIn } from "./quantity.ts";
import { variantIn, variantPlaces } from "./variant.ts";

/** One of the goods that a text names. */
export interface Goods {
  name: string;
  product: ShopProduct;
  count: number | null;
  variant: string | null;
  /** The part of the text that speaks of it. */
  words: string;
  /** The words that named it. */
  named: string[];
}

/** Goods looked for in one text at most. */
const MOST = 6;
/** More words between two names that nobody can place, and they are no list. */
const STRANGE_AT_MOST = 2;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** What stands between two names that are not both meant. */
const NOT_BOTH =
  /(?<!\p{L})(?:вместо|замість|instead|rather|на|for(?! (?:me|us)(?!\p{L}))|не|нет|ні|not|no|or|или|либо|або|чи|than|чем|ніж|to|into|а|але|но|but|мне|поменять|обменять|заменить)(?!\p{L})/u;
const LINK =
  /^(?:и|та|й|і|and|plus|also|ещё|еще|ще|также|також|плюс|по|a|an|the|of|some|шт|x|х|from|из|із|з|с|my|order|заказа|замовлення|each)$/u;
const SEPARATOR = /,|;|\n|\+|(?<!\p{L})(?:и|та|й|і|and|plus|плюс)(?!\p{L})/giu;

/**
 * The goods that a text lists, in its order, each with its count and variant: "две эфиопии, пачку сенчи и ройбуш". What is named and not
 * joined to the first like one of a list ("the mug for the dripper", "чай или кофе") is left out.
 */
export function goodsIn(text: string, lexicon: ShopLexicon): Goods[] {
  if (kept.text !== text || kept.lexicon !== lexicon) kept = { text, lexicon, goods: listIn(text, lexicon) };
  return kept.goods;
}

/** The same text is looked at by several rules, one after another. */
let kept: { text: string; lexicon: ShopLexicon | null; goods: Goods[] } = { text: "", lexicon: null, goods: [] };

function listIn(text: string, lexicon: ShopLexicon): Goods[] {
  const places = placesOf(text, lexicon);
  if (places.length === 0) return [];
  const listed = places.slice(0, listLength(text, places));
  const cuts = [0, ...listed.slice(1).map(({ from }, at) => cutBetween(text, listed[at]?.to ?? 0, from)), text.length];
  return listed.map(({ name, product, named }, at) => {
    const words = text.slice(cuts[at], listed.length === 1 ? undefined : cuts[at + 1]);
    return { name, product, words, named, ...toldOf(words, product, lexicon) };
  });
}

function toldOf(words: string, product: ShopProduct, lexicon: ShopLexicon): Pick<Goods, "count" | "variant"> {
  const taken = variantPlaces(words, product, lexicon);
  return {
    count: quantityIn(withoutNumbersOf(product, words), taken),
    variant: product.options?.length ? variantIn(words, product, lexicon) : null,
  };
}

/** "Orbit 7" counts no phones. */
export function withoutNumbersOf(product: ShopProduct | null, text: string): string {
  const numbers = product?.names.flatMap((name) => name.match(/\d+/g) ?? []) ?? [];
  return numbers.reduce(
    (rest, number) => rest.replace(new RegExp(`(?<=\\p{L}[»"”]? ?)${number}(?!\\d)`, "u"), "#"),
    text,
  );
}

interface Place {
  name: string;
  product: ShopProduct;
  named: string[];
  from: number;
  to: number;
}

/** Where the names stand. */
function placesOf(text: string, lexicon: ShopLexicon): Place[] {
  const places: Place[] = [];
  let rest = text;
  for (let at = 0; at < MOST; at++) {
    const named = productIn(rest, lexicon, true);
    const tokens = named === null ? [] : [...rest.matchAll(WORD)].filter(([word]) => named.words.includes(plain(word)));
    const [first] = tokens;
    if (named === null || first === undefined) break;
    const last = lastBeside(tokens);
    const { name, product, words } = named;
    if (places.some((one) => one.name === name)) break;
    places.push({ name, product, named: words, from: first.index, to: last.index + last[0].length });
    for (const { 0: word, index } of tokens)
      rest = rest.slice(0, index) + " ".repeat(word.length) + rest.slice(index + word.length);
  }
  const kind = places.length > 0 ? kindPlace(rest, lexicon) : null;
  return [...places, ...(kind ? [kind] : [])].sort((a, b) => a.from - b.from);
}

/** Words between a count and the category that it counts: "two packs of good tea". */
const BEFORE_KIND = 3;

/** "…and two packs of tea": a category that is counted beside goods is one of the list; which of its goods is for the shop to ask. */
function kindPlace(rest: string, lexicon: ShopLexicon): Place | null {
  const tokens = [...rest.matchAll(WORD)];
  for (const [at, { 0: word, index }] of tokens.entries()) {
    const before = tokens.slice(Math.max(0, at - BEFORE_KIND), at).map(([one]) => plain(one));
    if (!before.some((one) => isCounted(one) || numeralOf(one) !== null || /^\d{1,2}$/.test(one))) continue;
    const name = kindIn(word, lexicon);
    if (name === null) continue;
    return { name, product: { names: [name] }, named: [plain(word)], from: index, to: index + word.length };
  }
  return null;
}

/** The last of the words of a name that stand together. */
function lastBeside(tokens: RegExpExecArray[]): RegExpExecArray {
  return tokens.reduce((last, token) => (token.index - (last.index + last[0].length) <= 6 ? token : last));
}

function listLength(text: string, places: readonly Place[]): number {
  const end = places.findIndex(({ from }, at) => at > 0 && !isJoint(text.slice(places[at - 1]?.to ?? 0, from)));
  return end < 0 ? places.length : end;
}

function isJoint(between: string): boolean {
  const said = plain(between);
  if (NOT_BOTH.test(said) || /[.!?]\s/.test(between)) return false;
  const strange = said.split(" ").filter((word) => word !== "" && !isOfAList(word));
  return strange.length <= STRANGE_AT_MOST && /[,;+\n\s]/.test(between);
}

const isOfAList = (word: string): boolean =>
  /^\d/.test(word) || LINK.test(word) || isCounted(word) || unitOf(word) !== null || numeralOf(word) !== null;

/** Behind the last separator; a count that stands before a name is of that name. */
function cutBetween(text: string, from: number, to: number): number {
  const separator = [...text.slice(from, to).matchAll(SEPARATOR)].at(-1);
  return separator === undefined ? from : from + separator.index + separator[0].length;
}

/** Goods as a slot spells them: `2 × Hand grinder; V60 filters (white)`; what is said of the first's variant stands by itself. */
export const inOneSlot = (goods: readonly Goods[], sign: (one: Goods) => string = () => ""): string =>
  goods
    .map((one, at) => sign(one) + counted(one) + one.name + (at > 0 && one.variant ? ` (${one.variant})` : ""))
    .join("; ");

const counted = ({ count }: Goods): string => (count === null ? "" : `${count} × `);
