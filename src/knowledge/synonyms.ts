import type { Locale } from "../base/index.ts";
import { bareWords, stemOf } from "./stems.ts";

/** Words that mean one thing, a list each; see {@link makeSynonyms} for those that stand in two. */
export type WordLists = Record<Locale, string[][]>;

/** Stems of words that mean the same as others, each with the one that stands for all of them. */
export type Concepts = ReadonlyMap<string, string>;

/** What is known of the words of each language. */
export type Synonyms = Record<Locale, Concepts>;

/** Every word means itself alone. */
export const NO_SYNONYMS: Synonyms = { ru: new Map(), uk: new Map(), en: new Map() };

/**
 * Reads lists in their order. A list's first word names what is meant: where it stands in an earlier list, that one grows by the other
 * words. A word that stands in two lists counts where it stands last.
 */
export const makeSynonyms = (lists: WordLists): Synonyms => ({
  ru: conceptsOf(lists.ru, "ru"),
  uk: conceptsOf(lists.uk, "uk"),
  en: conceptsOf(lists.en, "en"),
});

function conceptsOf(lists: string[][], locale: Locale): Concepts {
  const concepts = new Map<string, string>();
  for (const list of lists) {
    const [first, ...others] = list.flatMap(bareWords).map((word) => stemOf(word, locale));
    if (first === undefined) continue;
    const concept = concepts.get(first) ?? first;
    for (const stem of [first, ...others]) concepts.set(stem, concept);
  }
  return concepts;
}
