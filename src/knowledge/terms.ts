import type { Locale } from "../base/index.ts";
import { bareWords, stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stop-words.ts";
import type { Concepts } from "./synonyms.ts";

/** The kinds of terms that a text is found by. */
export const KINDS = ["stems", "pairs", "grams"] as const;

/**
 * The terms of a text in their order, repeats included. `stems`: words without their endings and without stop words; `pairs`:
 * neighbouring stems; `grams`: every 4 characters of the words joined by spaces, which forgives typos and endings.
 */
export type Terms = Record<(typeof KINDS)[number], string[]>;

/**
 * Say which analysis the stored postings come from: change it with anything that changes terms, passages or what is kept of a file, and everything
 * is indexed anew.
 */
export const ANALYSIS = "6";

const GRAM = 4;

/** The terms of a text in a language. Words that mean one thing are one stem. */
export function termsOf(text: string, locale: Locale, concepts: Concepts): Terms {
  const all = bareWords(text);
  const telling = all.filter((word) => !STOP_WORDS[locale].has(word));
  const stems = (telling.length > 0 ? telling : all).map((word) => {
    const stem = stemOf(word, locale);
    return concepts.get(stem) ?? stem;
  });
  return { stems, pairs: stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`), grams: gramsOf(all) };
}

function gramsOf(all: string[]): string[] {
  const text = ` ${all.join(" ")} `;
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= text.length; at++) grams.push(text.slice(at, at + GRAM));
  return grams;
}
