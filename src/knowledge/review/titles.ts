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
