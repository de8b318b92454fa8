import type { Locale } from "../../base/index.ts";
import { isInStock, type Product, type Variant } from "../product.ts";
import { type Catalog, skuKey } from "./catalog.ts";
import { categoriesNamed, coverage } from "./coverage.ts";
import type { Entry } from "./entry.ts";
import { fitOf, fittingVariants } from "./fit.ts";
import { type Query, readQuery } from "./query.ts";

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
  /** The language that the conversation is in: how much of a product's name in it was said decides among near equals. */
  locale: Locale;
  /** Products at most. */
  limit: number;
}

/** Below this nothing is found. */
const FLOOR = 0.45;
/** What is this much worse than the best was not meant. */
const NEAR_BEST = 0.7;
/** A question that names a category in full is about what is in it. */
const OTHER_CATEGORY = 0.9;

/**
 * The products that a customer's words name, best first: "сколько стоит кемекс на 6 чашек?", "є ефіопія 1 кг?", "do you have any tea".
 * A question that names a category alone finds what it has in stock. Pure.
 */
export function findProducts(catalog: Catalog, question: string, { locale, limit }: FindOptions): FoundProduct[] {
  const exact = bySku(catalog, question);
  if (exact) return [exact];
  const query = readQuery(catalog, question);
  const said = new Set(query.words.flatMap((word) => word.matches.map(({ term }) => term)));
  return inOrder(scored(catalog, query, said, locale))
    .slice(0, limit)
    .map(({ entry, score }) => ({
      product: entry.product,
      variants: fittingVariants(entry, query, said),
      score: Math.min(1, score),
    }));
}

function bySku(catalog: Catalog, question: string): FoundProduct | null {
  for (const word of question.split(/[\s,;:?!"«»()]+/)) {
    const known = word.length >= 4 && /\d/.test(word) ? catalog.bySku.get(skuKey(word.replace(/\.$/, ""))) : undefined;
    if (known) return { product: known.product, variants: [known.variant], score: 1 };
  }
  return null;
}

interface Scored {
  entry: Entry;
  score: number;
}

function scored(catalog: Catalog, query: Query, said: ReadonlySet<number>, locale: Locale): Scored[] {
  const { entries, terms, alone } = categoriesNamed(catalog, query);
  const found: Scored[] = [];
  for (const [at, covered] of coverage(catalog, query.words)) {
    const entry = catalog.entries[at];
    const inside = entries.has(at);
    if (!entry || covered < FLOOR || (alone && !inside) || !isNamed(entry, said)) continue;
    const score = covered * fitOf(entry, entry.names[locale], query, said);
    if (entries.size === 0 || inside) found.push({ entry, score });
    else if (!isOtherKind(entry, terms)) found.push({ entry, score: score * OTHER_CATEGORY });
  }
  return alone ? inStockIfAny(found) : found;
}

/** Whether more was said of a product than what one variant of it is like: a "gift card" is no camera for an "SD card". */
const isNamed = (entry: Entry, said: ReadonlySet<number>): boolean => {
  for (const term of said) if (entry.weights.has(term) && !entry.variantWords.has(term)) return true;
  return false;
};

/** A coffee is no "tea without caffeine": of what is in no category that was named, its name must say the category's word, as "tea infuser" does. */
const isOtherKind = (entry: Entry, category: ReadonlySet<number>): boolean =>
  ![...category].some((term) => entry.weights.has(term));

function inStockIfAny(found: Scored[]): Scored[] {
  const inStock = found.filter(({ entry }) => entry.product.variants.some(isInStock));
  return inStock.length > 0 ? inStock : found;
}

/** Best first; among equals what is in stock, then in the shop's own order. */
function inOrder(found: Scored[]): Scored[] {
  const floor = found.reduce((best, { score }) => Math.max(best, score * NEAR_BEST), FLOOR);
  const near = found.filter(({ score }) => score >= floor);
  const missing = new Map(near.map(({ entry }) => [entry, entry.product.variants.some(isInStock) ? 0 : 1]));
  return near.sort((a, b) => b.score - a.score || (missing.get(a.entry) ?? 0) - (missing.get(b.entry) ?? 0));
}
