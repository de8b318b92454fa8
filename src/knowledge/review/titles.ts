import { type Locale, words } from "../../base/index.ts";
import type { SearchOptions } from "../hit.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { search } from "../search.ts";
import { visibleOn } from "../visible.ts";

/** An article by its title. */
export interface Titled {
  slug: string;
  title: string;
  locale: Locale;
}

/** An article of a slug in a language, else in another, whoever it is for; null where there is none. */
export function titleOf(index: KnowledgeIndex, locale: Locale, slug: string): Titled | null {
  const shelves = [index.shelves.get(locale), ...index.shelves.values()];
  for (const shelf of shelves) {
    const found = shelf?.articles.find(({ reference }) => reference.slug === slug)?.reference;
    if (found) return { slug, title: found.title, locale: found.locale };
  }
  return null;
}

/** Articles whose titles have what was typed at the beginnings of words, then those that a search finds; with nothing typed, all of a language. */
export function findTitles(index: KnowledgeIndex, typed: string, options: SearchOptions & { limit: number }): Titled[] {
  const said = words(typed);
  const isVisible = visibleOn(options);
  const shelf = index.shelves.get(options.locale)?.articles ?? [];
  const fits = (title: string) => said.every((word) => words(title).some((one) => one.startsWith(word)));
  const titled = shelf.filter((article) => isVisible(article) && fits(article.reference.title));
  const found = said.length > 0 ? search(index, typed, options).map(({ article }) => article) : [];
  const all = new Map([...titled.map(({ reference }) => reference), ...found].map((one) => [one.slug, one]));
  return [...all.values()].slice(0, options.limit).map(({ slug, title, locale }) => ({ slug, title, locale }));
}
