import { type Locale, words } from "../base/index.ts";
import type { KnowledgeIndex } from "./knowledge-index.ts";
import { isPlaceOnly } from "./region/places.ts";
import { bareWords, stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** What the shop itself says in its articles for customers, word by word: what is not in it may be somebody's own. */
export interface Vocabulary {
  /** Whether a word stands there, in any of its forms, or is one that everybody uses. */
  hasWord(word: string): boolean;
  /** Whether a word stands there with a capital that no sentence gave it, names a place, or is one that everybody uses. */
  hasName(word: string): boolean;
  /** Whether a number stands there near one of these words: "2017" after "since" is not the "2017" of a code. */
  hasNumber(number: string, near: readonly string[]): boolean;
  /** Whether a phone, an e-mail, an address or a link stands there, however it is spaced. */
  hasText(text: string): boolean;
}

/** As many words before and after a number are near it. */
export const NEAR = 3;
const WORD = /\p{L}+(?:['’ʼ-]\p{L}+)*|\d+(?:[.,:]\d+)*/gu;
/** Behind other words of a sentence. */
const NAME = /(?<=[\p{Ll}\d,;)»”€%]\s)\p{Lu}\p{L}+/gu;
const vocabularies = new WeakMap<KnowledgeIndex, Map<Locale, Vocabulary>>();

/** The vocabulary of a language; made once an index. */
export function vocabularyOf(index: KnowledgeIndex, locale: Locale): Vocabulary {
  const known = vocabularies.get(index) ?? new Map<Locale, Vocabulary>();
  vocabularies.set(index, known);
  const own = known.get(locale) ?? makeVocabulary(index, locale);
  known.set(locale, own);
  return own;
}

function makeVocabulary({ shelves }: KnowledgeIndex, locale: Locale): Vocabulary {
  const own = (shelves.get(locale)?.articles ?? []).filter(({ audience }) => audience === "customers");
  const texts = own.flatMap(({ reference, asks, passages }) => [
    ...asks,
    reference.title,
    reference.url ?? "",
    ...passages.flatMap(({ heading, text }) => [heading ?? "", text]),
  ]);
  const stems = new Set(texts.flatMap(bareWords).map((word) => stemOf(word, locale)));
  const numbers = numbersIn(texts, locale);
  const names = new Set(
    texts.flatMap((text) => text.match(NAME) ?? []).map((name) => stemOf(name.toLowerCase(), locale)),
  );
  const bare = texts.map(bared).join("\n");
  return {
    hasWord: (word) =>
      bareWords(word).every(
        (each) => STOP_WORDS[locale].has(each) || isMade(each, (part) => stems.has(stemOf(part, locale))),
      ),
    hasName: (word) =>
      isPlaceOnly(word) ||
      bareWords(word).every((each) => STOP_WORDS[locale].has(each) || names.has(stemOf(each, locale))),
    hasNumber(number, near) {
      const beside = numbers.get(plainNumber(number));
      return beside !== undefined && telling(near, locale).some((stem) => beside.has(stem));
    },
    hasText: (text) => bared(text).length > 4 && bare.includes(bared(text)),
  };
}

/** Letters of the part of a word by which it is known, and of what may stand before it. */
const [PART, BEFORE] = [6, 6];

/** Whether a word is known, or what it is made of: "необжаренный" by "обжаренный", "freshly" by "fresh". */
function isMade(word: string, isKnown: (word: string) => boolean): boolean {
  if (isKnown(word) || (word.endsWith("ly") && isKnown(word.slice(0, -2)))) return true;
  const parts = Array.from({ length: Math.min(BEFORE, Math.max(0, word.length - PART)) }, (_, at) =>
    word.slice(at + 1),
  );
  return parts.some((part) => part.length >= PART && isKnown(part));
}

/** The stems near each number of the articles. */
function numbersIn(texts: readonly string[], locale: Locale): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const text of texts) {
    const said = text.match(WORD) ?? [];
    said.forEach((word, at) => {
      if (!/^\d/.test(word)) return;
      const beside = numbers.get(plainNumber(word)) ?? new Set<string>();
      numbers.set(plainNumber(word), beside);
      for (const stem of telling(said.slice(Math.max(0, at - NEAR), at + NEAR + 1), locale)) beside.add(stem);
    });
  }
  return numbers;
}

const telling = (near: readonly string[], locale: Locale): string[] =>
  near
    .flatMap((word) => words(word))
    .flatMap(bareWords)
    .filter((word) => !STOP_WORDS[locale].has(word) && !/\d/.test(word))
    .map((word) => stemOf(word, locale));

/** "4,90" and "4.9" are one number. */
const plainNumber = (number: string): string => {
  const plain = number.replace(",", ".");
  return /^\d+\.\d+$/.test(plain) ? String(Number(plain)) : plain;
};

const bared = (text: string): string => text.toLowerCase().replace(/[\s()\u00a0.,-]+/g, "");
