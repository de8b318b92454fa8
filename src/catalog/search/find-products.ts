import type { Locale } from "../../base/index.ts";
import { isInStock, type Product, productName, type Variant } from "../product.ts";
import { type Catalog, skuKey } from "./catalog.ts";
import type { Entry } from "./entry.ts";
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
/** A product whose name says a kind that was not asked for: "кемекс" is the brewer before it is "Фильтры Chemex". */
const OTHER_KIND = 0.9;
/** How much of a score hangs on how much of the product's name was said. */
const NAME_SHARE = 0.1;
/** A product that is not made in the size asked for. */
const OTHER_SIZE = 0.9;
const SURE = 0.9;

/**
 * The products that a customer's words name, best first: "сколько стоит кемекс на 6 чашек?", "є ефіопія 1 кг?", "do you have any tea".
 * A question that names a category alone finds what it has in stock. Pure.
 */
export function findProducts(catalog: Catalog, question: string, { locale, limit }: FindOptions): FoundProduct[] {
  const exact = bySku(catalog, question);
  if (exact) return [exact];
  const query = readQuery(catalog, question);
  const named = categoriesNamed(catalog, query);
  const found = Array.from(coverage(catalog, query.words), ([at, covered]) => ({ at, covered }))
    .filter(({ at }) => !named.alone || named.entries.has(at))
    .flatMap(({ at, covered }) => {
      const kind = named.entries.size === 0 || named.entries.has(at) ? 1 : OTHER_KIND;
      return hitOf(catalog.entries[at], covered * kind, query, locale);
    });
  return inOrder(named.alone ? inStockIfAny(found) : found, locale).slice(0, limit);
}

function bySku(catalog: Catalog, question: string): FoundProduct | null {
  for (const word of question.split(/[\s,;:?!"«»()]+/)) {
    const known = word.length >= 4 && /\d/.test(word) ? catalog.bySku.get(skuKey(word.replace(/\.$/, ""))) : undefined;
    if (known) return { product: known.product, variants: [known.variant], score: 1 };
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
    for (const { entry, weight } of catalog.postings.get(term) ?? [])
      fits.set(entry, Math.max(fits.get(entry) ?? 0, closeness * weight));
  return fits;
}

/** The products of the categories that a question names in full, and whether it names nothing else that the catalogue knows. */
function categoriesNamed(catalog: Catalog, query: Query): { entries: Set<number>; alone: boolean } {
  const meant = query.words.filter(({ matches }) => matches.length > 0).map(sureTerms);
  const named = catalog.categories.filter((category) =>
    [...category.words].every((term) => meant.some((terms) => terms.includes(term))),
  );
  const whole = named.filter((category) => meant.every((terms) => terms.some((term) => category.words.has(term))));
  const meaning = whole.length > 0 ? whole : named;
  return { entries: new Set(meaning.flatMap((category) => [...category.entries])), alone: whole.length > 0 };
}

const sureTerms = (word: QueryWord): number[] =>
  word.matches.filter(({ closeness }) => closeness >= SURE).map(({ term }) => term);

function hitOf(entry: Entry | undefined, covered: number, query: Query, locale: Locale): FoundProduct[] {
  if (!entry) return [];
  const said = new Set(query.words.flatMap((word) => word.matches.map(({ term }) => term)));
  const otherSize = query.sizes.length > 0 && !query.sizes.some((size) => entry.variantSizes.has(size));
  const otherKind = entry.kind.size > 0 && ![...entry.kind].some((term) => said.has(term));
  const naming = 1 - NAME_SHARE + NAME_SHARE * shareSaid(entry.names[locale], said);
  const score = covered * naming * (otherSize ? OTHER_SIZE : 1) * (otherKind ? OTHER_KIND : 1);
  return score < FLOOR ? [] : [{ product: entry.product, variants: fittingVariants(entry, query, said), score }];
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
  const wanted = [...sizes, ...[...entry.variantWords].filter(([term]) => said.has(term))].map(
    ([, variants]) => variants,
  );
  const fitOf = (variant: Variant) => wanted.filter((variants) => variants.has(variant)).length;
  const best = Math.max(0, ...entry.product.variants.map(fitOf));
  return entry.product.variants.filter((variant) => fitOf(variant) === best);
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
