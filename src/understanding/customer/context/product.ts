import type { Command } from "../../../dialogue/index.ts";
import type { ReadCommand, ShopLexicon } from "../reading.ts";
import { quantityIn } from "../rules/choice.ts";
import { isQuestion } from "../rules/question.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { isFormOf } from "../words/inflection.ts";
import { anywhere, plain, wholly, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { knowsWord } from "../words/vocabulary.ts";

const PRICE = anywhere(inAll((words) => words.price));
const STOCK = anywhere(inAll((words) => words.stock));
/** "How much caffeine is in it?" asks no price: with other words beside, a price or a stock must be asked for by its name. */
const EXPLICIT = anywhere(inAll((words) => words.priceOrStock));
const WRAPPING = anywhere(inAll((words) => words.productWrapping));
const MEASURE = anywhere(inAll((words) => words.money));

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

/** What a question about a product asks of it. */
function aspectOf(said: string): Extract<Command, { type: "ask_product" }>["aspect"] {
  if (PRICE.test(said)) return "price";
  return STOCK.test(said) ? "stock" : "any";
}

/** What is left of a question about a product without the words it is wrapped in: what to look for. */
export const productQuery = (text: string): string => without(plain(text), WRAPPING) || text.trim();

const WISHES = new Set<Concept>(["want", "buy", "ordering"]);

/** "I want two bags of it" is an order, if it asks for no other deed. */
const wants = (said: string): boolean => quantityIn(said) !== null && speaksOf(said, WISHES);

/** "What does delivery of it cost?" asks about the service. */
const SERVICE = new Set<Concept>(["deliver", "send", "back", "exchange", "pay", "promo", "pickup", "courier"]);
/** Something went wrong with it: that is no question about the product. */
const TROUBLE = new Set<Concept>(["broken", "lacking", "complain", "wrong", "arrive"]);

/** A product's name with nothing else wanted of it is a question about it. "How do I brew Kenya?" is a question to the knowledge base. */
export function readProduct(text: string, lexicon: ShopLexicon): ReadCommand | null {
  const named = productIn(text, lexicon);
  if (named === null) return null;
  const said = plain(text);
  const rest = without(
    without(without(said, WRAPPING), MEASURE),
    new RegExp(`(?<!\\p{L})(?:${named.words.join("|")})(?!\\p{L})`, "u"),
  );
  const left = rest.split(" ").filter((word) => word.length > 2 && !/\d/.test(word)).length;
  if (!isQuestion(text, said) && wants(said))
    return { command: { type: "start_flow", flow: "place_order" }, confidence: 0.85, words: text };
  const aspect = aspectOf(said);
  if (left > 0 && speaksOf(rest, TROUBLE)) return null;
  if (left > 0 && isQuestion(text, said) && (aspect === "any" || !EXPLICIT.test(said) || speaksOf(rest, SERVICE)))
    return null;
  const confidence = left === 0 ? 0.95 : aspect === "any" ? 0.6 : 0.8;
  return { command: { type: "ask_product", query: named.name, aspect }, confidence, words: text };
}
