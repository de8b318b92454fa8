import type { Catalog } from "./catalog.ts";
import type { Query, QueryWord } from "./query.ts";

/** From here on a word is taken for what it means, not for what it may mean. */
const SURE = 0.9;

/** By product, the share of the question's weight that its words cover. */
export function coverage(catalog: Catalog, words: readonly QueryWord[]): Map<number, number> {
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

/** The categories that a question names in full. */
export interface NamedCategories {
  /** The products in them. */
  entries: Set<number>;
  /** All that the words which name them may stand for, in whatever form. */
  terms: Set<number>;
  /** Whether it names nothing else that the catalogue knows. */
  alone: boolean;
}

/** The categories that a question names in full: those that it names with all its words, where there are such. */
export function categoriesNamed(catalog: Catalog, query: Query): NamedCategories {
  const meant = query.words.filter(({ matches }) => matches.length > 0).map(sureTerms);
  const named = catalog.categories.filter((category) =>
    [...category.words].every((term) => meant.some((terms) => terms.includes(term))),
  );
  const whole = named.filter((category) => meant.every((terms) => terms.some((term) => category.words.has(term))));
  const meaning = whole.length > 0 ? whole : named;
  const naming = meant.filter((terms) => terms.some((term) => meaning.some(({ words }) => words.has(term))));
  return {
    entries: new Set(meaning.flatMap((category) => [...category.entries])),
    terms: new Set(naming.flat()),
    alone: whole.length > 0,
  };
}

const sureTerms = (word: QueryWord): number[] =>
  word.matches.filter(({ closeness }) => closeness >= SURE).map(({ term }) => term);
