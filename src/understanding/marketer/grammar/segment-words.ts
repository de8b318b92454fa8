import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, type Locale, normalise, Refused } from "../../../base/index.ts";
import { foldedOf, isFoldable } from "../folded.ts";
import type { Token } from "../tokens.ts";

/** `segments/<locale>.yaml`: phrases by what they mean, parted by commas; a star stands for any ending. */
const SegmentWordsFile = z.strictObject({ senses: z.record(z.string(), z.string()) });

/** Words of segments: by language, phrases of each sense. */
export type SegmentWords = Record<Locale, Record<string, string>>;

/** Reads the words of segments from the texts of the three files. Throws {@link Refused} naming the file and what is wrong in it. */
export function readSegmentWords(texts: Record<Locale, string>): SegmentWords {
  return Object.fromEntries(LOCALES.map((locale) => [locale, sensesIn(texts[locale], locale)])) as SegmentWords;
}

function sensesIn(text: string, locale: Locale): Record<string, string> {
  const read = SegmentWordsFile.safeParse(parse(text));
  if (read.success) return read.data.senses;
  throw new Refused("bad_intents", `intents/segments/${locale}.yaml: ${z.prettifyError(read.error)}`);
}

interface Phrase {
  words: { text: string; isStem: boolean }[];
  sense: string;
  locale: Locale;
}

/** Phrases by how their first word begins. */
export interface WordIndex {
  whole: Map<string, Phrase[]>;
  stems: Map<string, Phrase[]>;
  /** Those with letters that only Ukrainian has, as they look without them. */
  folded: Map<string, Phrase[]>;
}

/** What a phrase of the text means: its senses, the likeliest first. */
export interface SenseHit {
  from: number;
  to: number;
  senses: string[];
  /** All of it stands in the lists letter by letter. */
  isWhole: boolean;
}

const indexes = new WeakMap<SegmentWords, WordIndex>();

/** The index of these words, made once. */
export function indexOf(words: SegmentWords): WordIndex {
  const kept = indexes.get(words);
  if (kept !== undefined) return kept;
  const index: WordIndex = { whole: new Map(), stems: new Map(), folded: new Map() };
  for (const locale of LOCALES) {
    for (const [sense, list] of Object.entries(words[locale])) {
      for (const phrase of list.split(",")) add(index, phrase, sense, locale);
    }
  }
  indexes.set(words, index);
  return index;
}

function add(index: WordIndex, text: string, sense: string, locale: Locale): void {
  const parts = normalise(text.replaceAll('"', "")).split(" ").filter(Boolean);
  const words = parts.map((part) => ({ text: part.replace(/(?<=.)\*$/, ""), isStem: /.\*$/.test(part) }));
  const [first] = words;
  if (first === undefined) return;
  const map = first.isStem ? index.stems : index.whole;
  const phrase = { words, sense, locale };
  if (locale === "uk" && isFoldable(first.text)) put(index.folded, foldedOf(first.text), phrase);
  put(map, first.text, phrase);
}

function put(map: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const kept = map.get(word);
  if (kept === undefined) map.set(word, [phrase]);
  else kept.push(phrase);
}

/** The most letters that a star stands for: short stems have short endings. */
const endingOf = (stem: string): number => (stem.length <= 3 ? 3 : stem.length === 4 ? 5 : 8);

const fits = (word: { text: string; isStem: boolean }, plain: string): boolean =>
  word.isStem
    ? plain.startsWith(word.text) && plain.length - word.text.length <= endingOf(word.text)
    : plain === word.text;

/** What begins at a token, the longest phrases only; those of the text's own language before others. */
export function sensesAt(tokens: readonly Token[], at: number, index: WordIndex, locale: Locale): SenseHit[] {
  const found = phrasesAt(tokens, at, index);
  const lengths = [...new Set(found.map((phrase) => phrase.words.length))].sort((a, b) => b - a);
  return lengths.map((length) => {
    const same = found.filter((phrase) => phrase.words.length === length);
    const own = same.filter((phrase) => phrase.locale === locale);
    const local = own.length > 0 ? own : same;
    const best = Math.max(...local.map(weight));
    const ranked = local.filter((phrase) => weight(phrase) === best);
    return {
      from: at,
      to: at + length,
      senses: [...new Set(ranked.map((phrase) => phrase.sense))],
      isWhole: ranked.some((phrase) => phrase.words.every((word) => !word.isStem)),
    };
  });
}

const weight = (phrase: Phrase): number =>
  phrase.words.reduce((sum, word) => sum + word.text.length + (word.isStem ? 0 : 3), 0);

function phrasesAt(tokens: readonly Token[], at: number, index: WordIndex): Phrase[] {
  const plain = tokens[at]?.plain ?? "";
  const found = [...(index.whole.get(plain) ?? [])];
  for (let length = 2; length <= plain.length; length++) found.push(...(index.stems.get(plain.slice(0, length)) ?? []));
  const exact = found.filter((phrase) =>
    phrase.words.every((word, next) => fits(word, tokens[at + next]?.plain ?? "")),
  );
  return exact.length > 0 ? exact : foldedAt(tokens, at, index);
}

/** "Мисто", "жинки": Ukrainian words typed with the letters that Russian has too. */
function foldedAt(tokens: readonly Token[], at: number, index: WordIndex): Phrase[] {
  const plain = tokens[at]?.plain ?? "";
  if (plain.length < SHORTEST_FOLDED || !/^[а-яё'-]+$/.test(plain)) return [];
  const found: Phrase[] = [];
  for (let length = 3; length <= plain.length; length++)
    found.push(...(index.folded.get(plain.slice(0, length)) ?? []));
  const isOne = ({ text, isStem }: Phrase["words"][number], word: string): boolean =>
    fits({ text: foldedOf(text), isStem }, word);
  const isLong = plain.length > SHORTEST_FOLDED;
  return found.filter(
    ({ words }) =>
      (isLong || words[0]?.isStem === false) &&
      words.every((word, next) => isOne(word, tokens[at + next]?.plain ?? "")),
  );
}
const SHORTEST_FOLDED = 3;

/** All that the words of a name mean. */
export const meaningsOf = (tokens: readonly Token[], index: WordIndex, locale: Locale): string[] =>
  tokens.flatMap((_, at) => sensesAt(tokens, at, index, locale).flatMap(({ senses }) => senses));
