import { normalise } from "../../base/index.ts";
import { daysIn } from "./days.ts";

const WORD = /[\p{L}][\p{L}\p{M}'’ʼ-]*/gu;

/**
 * Words that name somebody or something: capitals within a sentence, and Latin words among Cyrillic ones. The first word of a sentence,
 * or of a quotation has its capital for another reason.
 */
export function namesIn(text: string): string[] {
  const isCyrillic = /\p{Script=Cyrillic}{3}/u.test(text);
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (word.length < 2 || daysIn(word).length > 0) return [];
    const isLatin = isCyrillic && /^[a-z]{3}/i.test(word);
    return isLatin || (/^\p{Lu}/u.test(word) && !isFirst(text.slice(0, index))) ? [normalise(word)] : [];
  });
}

/** The first word of a text, normalised, where it begins with a capital: it may be a name or not. */
export function firstWord(text: string): string | null {
  const [, word = null] = /^[\s•"«„“(-]*(\p{Lu}[\p{L}\p{M}'’ʼ-]+)/u.exec(text) ?? [];
  return word && normalise(word);
}

const isFirst = (before: string): boolean => /(?:^|[.!?…]["»”)]*|\n|^\s*[•*-])[\s"«„“(]*$/u.test(before);
