import type { Locale } from "../../../base/index.ts";
import { type Lexicon, lexiconOfWords, stemOf } from "../../../knowledge/index.ts";
import { isEveryday } from "../words/vocabulary.ts";

/** A lexicon of bare words, the commonest first, and of what everybody says. */
export function spellingsOf(words: readonly string[], locale: Locale): Lexicon {
  const stems = new Set(words.map((word) => stemOf(word, locale)));
  return lexiconOfWords(new Map(words.map((word, at) => [word, words.length - at])), locale, {
    has: (word) => stems.has(stemOf(word, locale)) || isEveryday(word),
    isCommon: () => false,
  });
}
