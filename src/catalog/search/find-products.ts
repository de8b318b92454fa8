import type { Locale } from "../../base/index.ts";
import { isInStock, type Product, productName, type Variant } from "../product.ts";
import { type Catalog, type Entry, skuKey } from "./catalog.ts";
import { type Query, type QueryWord, readQuery } from "./query.ts";

/** A product that a question may mean. */
export interface FoundProduct {
  product: Product;
  /** Those that fit the size, colour or packing asked for; all where none was, or none fits. */
  variants: Variant[];
  /** 0..1: how much of what was asked the product is. Comparable between questions. */
  score: number;
}

/** How to search for products. */
export interface FindOptions {
  /** The language that the conversation is in: its names decide what comes first among equals. */
  locale: Locale;
  /** Products at most. */
  limit: number;
}

/** Below this nothing is found. */
const FLOOR = 0.45;
/** What is this much worse than the best was not meant. */
const NEAR_BEST = 0.7;
/** How much of a score hangs on how much of the product's name was said: "кемекс" is the brewer before it is the filters for it. */
const NAME_SHARE = 0.1;
/** A product that is not made in the size asked for. */
const OTHER_SIZE = 0.9;
const SURE = 0.9;

/**
 * The products that a customer's words name, best first: "сколько стоит кемекс на 6 чашек?", "є ефіопія 1 кг?", "do you have any tea".
 * A question that names a category alone finds what it has in stock. Pure.
 */
export function findProducts(catalog: Catalog, question: string, { locale, limit }: FindOptions): FoundProduct[] {
  const named = bySku(catalog, question);
  if (named) return [named];
  const query = readQuery(catalog, question);
  const asked = categoryAsked(catalog, query.words);
  const found = Array.from(coverage(catalog, query.words), ([at, covered]) => ({ at, covered }))
    .filter(({ at, covered }) => covered >= FLOOR && (!asked || asked.has(at)))
    .flatMap(({ at, covered }) => hitOf(catalog.entries[at], covered, query, locale));
  return inOrder(asked ? inStockIfAny(found) : found, locale).slice(0, limit);
}

function bySku(catalog: Catalog, question: string): FoundProduct | null {
  for (const word of question.split(/[\s,;:?!"«»()]+/)) {
    const known = word.length >= 4 && /\d/.test(word) ? catalog.bySku.get(skuKey(word.replace(/\.$/, ""))) : undefined;
    const product = known && catalog.entries[known.entry]?.product;
    if (product) return { product, variants: [known.variant], score: 1 };
  }
  return null;
}

/** By product, the share of the question's weight that its words cover. */
function coverage(catalog: Catalog, words: readonly QueryWord[]): Map<number, number> {
  const ceiling = words.reduce((sum, word) => sum + word.weight, 0);
  const covered = new Map<number, number>();
  for (const word of words)
    for (const [entry, fit] of fitsOf(catalog, word))
      covered.set(entry, (covered.get(entry) ?? 0) + (fit * word.weight) / ceiling);
  return covered;
}

function fitsOf(catalog: Catalog, word: QueryWord): Map<number, number> {
  const fits = new Map<number, number>();
  for (const { term, closeness } of word.matches)
    for (const { entry, weight } of catalog.postings[term] ?? [])
      fits.set(entry, Math.max(fits.get(entry) ?? 0, closeness * weight));
  return fits;
}

/** The products of the categories that the question names with all their words and no other that the catalogue knows, or null. */
function categoryAsked(catalog: Catalog, words: readonly QueryWord[]): Set<number> | null {
  const meant = words.filter(({ matches }) => matches.length > 0).map(sureTerms);
  if (meant.length === 0) return null;
  const asked = catalog.categories.filter(
    (category) =>
      meant.every((terms) => terms.some((term) => category.words.has(term))) &&
      [...category.words].every((term) => meant.some((terms) => terms.includes(term))),
  );
  return asked.length > 0 ? new Set(asked.flatMap((category) => [...category.entries])) : null;
}

const sureTerms = (word: QueryWord): number[] =>
  word.matches.filter(({ closeness }) => closeness >= SURE).map(({ term }) => term);

function hitOf(entry: Entry | undefined, covered: number, query: Query, locale: Locale): FoundProduct[] {
  if (!entry) return [];
  const said = new Set(query.words.flatMap((word) => word.matches.map(({ term }) => term)));
  const otherSize = query.sizes.length > 0 && !query.sizes.some((size) => entry.variantSizes.has(size));
  const score = covered * (1 - NAME_SHARE + NAME_SHARE * shareSaid(entry.names[locale], said)) * (otherSize ? OTHER_SIZE : 1);
  return [{ product: entry.product, variants: fittingVariants(entry, query, said), score }];
}

/** How much of a name was said; what a thing is stands first, so each word weighs less than the one before it. */
function shareSaid(name: readonly number[], said: ReadonlySet<number>): number {
  let [whole, part] = [0, 0];
  name.forEach((term, at) => {
    whole += 1 / (at + 1);
    if (said.has(term)) part += 1 / (at + 1);
  });
  return whole === 0 ? 0 : part / whole;
}

function fittingVariants(entry: Entry, query: Query, said: ReadonlySet<number>): Variant[] {
  const sizes = [...entry.variantSizes].filter(
    ([size]) => query.sizes.includes(size) || query.numbers.some((number) => size.startsWith(`${number} `)),
  );
  const wanted = [...sizes, ...[...entry.variantWords].filter(([term]) => said.has(term))].map(([, variants]) => variants);
  const fit = (variant: Variant) => wanted.filter((variants) => variants.has(variant)).length;
  const best = Math.max(0, ...entry.product.variants.map(fit));
  return entry.product.variants.filter((variant) => fit(variant) === best);
}

function inStockIfAny(found: FoundProduct[]): FoundProduct[] {
  const inStock = found.filter(({ variants }) => variants.some(isInStock));
  return inStock.length > 0 ? inStock : found;
}

function inOrder(found: FoundProduct[], locale: Locale): FoundProduct[] {
  const best = Math.max(0, ...found.map(({ score }) => score));
  const missing = ({ variants }: FoundProduct) => (variants.some(isInStock) ? 0 : 1);
  const name = ({ product }: FoundProduct) => productName(product, locale);
  return found
    .filter(({ score }) => score >= best * NEAR_BEST)
    .sort((a, b) => b.score - a.score || missing(a) - missing(b) || name(a).localeCompare(name(b), locale));
}
