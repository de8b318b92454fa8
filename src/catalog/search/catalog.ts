import { toLatinLookAlikes } from "../../base/index.ts";
import type { Product, Variant } from "../product.ts";
import { categoryNames, type Entry, entryOf } from "./entry.ts";
import { textReader } from "./read-text.ts";
import { newVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A product in which a word stands, by its place among the entries. */
interface Posting {
  entry: number;
  weight: number;
}

/** A category by its words in one language, and the products in it. */
interface Category {
  words: Set<number>;
  entries: Set<number>;
}

/** Everything that a search for products needs, in memory. Never changes once made. */
export interface Catalog {
  entries: Entry[];
  vocabulary: Vocabulary;
  /** By the number of a word. */
  postings: Map<number, Posting[]>;
  categories: Category[];
  /** By `skuKey`. */
  bySku: Map<string, { product: Product; variant: Variant }>;
}

/** Makes the index of a shop's products. */
export function makeCatalog(products: readonly Product[]): Catalog {
  const vocabulary = newVocabulary();
  const read = textReader(vocabulary);
  const entries = products.map((product) => entryOf(product, vocabulary, read));
  const categories = new Map<string, Category>();
  const postings: Catalog["postings"] = new Map();
  const bySku: Catalog["bySku"] = new Map();
  entries.forEach(({ product, weights }, entry) => {
    for (const [term, weight] of weights) listIn(postings, term, () => []).push({ entry, weight });
    for (const variant of product.variants) bySku.set(skuKey(variant.sku), { product, variant });
    for (const name of categoryNames(product))
      listIn(categories, name, () => ({ words: termsOf(read(name)), entries: new Set() })).entries.add(entry);
  });
  const named = [...categories.values()].filter((category) => category.words.size > 0);
  return { entries, vocabulary, postings, categories: named, bySku };
}

/** The product and variant of a SKU; null where the catalogue has not got it. */
export const soldAs = (catalog: Catalog, sku: string): { product: Product; variant: Variant } | null =>
  catalog.bySku.get(skuKey(sku)) ?? null;

/** The product that a SKU is of, or null. */
export const productOfSku = (catalog: Catalog, sku: string): Product | null => soldAs(catalog, sku)?.product ?? null;

/** The spelling in which SKUs are compared. */
export const skuKey = (text: string): string => toLatinLookAlikes(text).toLowerCase();

const termsOf = ({ words }: { words: { term: number }[] }): Set<number> => new Set(words.map(({ term }) => term));

function listIn<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = fresh();
  map.set(key, value);
  return value;
}
