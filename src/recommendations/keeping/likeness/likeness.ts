import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { words } from "../../../base/index.ts";
import type { Alike, ProductText } from "./queries.ts";

/** A product is like so many others at most, and what is less alike than this is not alike. */
const MOST_ALIKE = 20;
const LEAST_LIKENESS = 0.15;
/** A word of more than so many products says nothing of any two of them, and would cost the most. */
const MOST_HOLDERS = 2000;
/** To be of one category, or of one brand, counts for so many words of the name. */
const CATEGORY_WEIGHT = 1.5;
const BRAND_WEIGHT = 0.7;

/** Finds which products are alike, by the words of their names (the rarer a word, the more it counts), categories and brands. */
export interface Likeness {
  /** The nearest of the product at a place among those given, nearest first. */
  nearestTo(place: number): Alike[];
}

/** Cosines of TF-IDF vectors, found through what they share. */
export function likenessOf(products: readonly ProductText[]): Likeness {
  const holders = holdersOf(products.map(termsOf));
  const vectors = products.map((product) => unitVector(termsOf(product), holders, products.length));
  const postings = new Map<string, { place: number; weight: number }[]>();
  for (const [place, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const known = postings.get(term);
      if (known) known.push({ place, weight });
      else postings.set(term, [{ place, weight }]);
    }
  return {
    nearestTo(place) {
      const sums = new Map<number, number>();
      for (const [term, weight] of vectors[place] ?? [])
        for (const other of commonOf(postings.get(term)))
          sums.set(other.place, (sums.get(other.place) ?? 0) + weight * other.weight);
      sums.delete(place);
      return [...sums]
        .filter(([, likeness]) => likeness >= LEAST_LIKENESS)
        .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other)
        .slice(0, MOST_ALIKE)
        .map(([other, likeness], at) => ({
          product: products[place]?.id ?? 0,
          place: at + 1,
          other: products[other]?.id ?? 0,
          likeness: Math.min(1, likeness),
        }));
    },
  };
}

const commonOf = <T>(posting: readonly T[] | undefined): readonly T[] =>
  posting && posting.length <= MOST_HOLDERS ? posting : [];

/** What a product is told by, each with its weight. */
function termsOf({ name, category, brand }: ProductText): Map<string, number> {
  const terms = new Map<string, number>(words(name).map((word) => [stemOf(word), 1]));
  if (category) terms.set(`category:${category.toLowerCase()}`, CATEGORY_WEIGHT);
  if (brand) terms.set(`brand:${brand.toLowerCase()}`, BRAND_WEIGHT);
  return terms;
}

function holdersOf(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const terms of all) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return holders;
}

function unitVector(terms: ReadonlyMap<string, number>, holders: ReadonlyMap<string, number>, all: number) {
  const weighted = Array.from(
    terms,
    ([term, weight]) => [term, weight * Math.log(1 + all / (holders.get(term) ?? 1))] as const,
  );
  const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
  return new Map(weighted.map(([term, weight]) => [term, weight / length]));
}

function stemOf(word: string): string {
  if (/[a-z]/.test(word)) return english(word);
  return (/[іїєґ]/.test(word) ? ukrainian : russian)(word);
}
