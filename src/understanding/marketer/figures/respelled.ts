import { isOneSlip, type Locale } from "../../../base/index.ts";
import { isEveryday, knowsWord } from "../../customer/words/vocabulary.ts";
import { indexOf, type SegmentWords, sensesAt } from "../grammar/segment-words.ts";
import type { Term } from "../grammar/term.ts";
import type { Token } from "../tokens.ts";
import type { MarketerWords } from "../words.ts";

/** Shorter words are too like others: "марса" is no "марка". */
const SHORTEST = 6;

/** What is to be respelled. */
interface Typed {
  tokens: readonly Token[];
  terms: readonly Term[];
}

/**
 * The text with words that nobody knows and that are one slip away from a word of figures spelled so: "срдений чек", "вырчка". What the
 * words of segments only guessed is known to nobody either: as one of their fillers "по категорям" would vanish.
 */
export function respelled(text: string, { tokens, terms }: Typed, words: MarketerWords, locale: Locale): string {
  let spelled = text;
  for (const term of [...terms].reverse()) {
    const token = tokens[term.from];
    if (token === undefined || !isUnnamed(term) || !isWord(token) || isName(text, token)) continue;
    if ([words.figures, words.senses].some((known) => isSaid(tokens, term.from, known, locale))) continue;
    const better = firstOf(vocabularyOf(words.figures, locale), (word) => mended(token.plain, word));
    if (better !== null) spelled = spelled.slice(0, token.from) + better + spelled.slice(token.to);
  }
  return spelled;
}

const isUnnamed = ({ name, number, time, place, own }: Term): boolean =>
  (name ?? number ?? time ?? place ?? own) === undefined;

const isSaid = (tokens: readonly Token[], at: number, words: SegmentWords, locale: Locale): boolean =>
  sensesAt(tokens, at, indexOf(words), locale).length > 0;

const isWord = ({ plain, kind }: Token): boolean =>
  kind === "word" && plain.length >= SHORTEST && !isEveryday(plain) && !knowsWord(plain);

/** A capital within a sentence begins a name, and a name that nobody knows is not a slip. */
const isName = (text: string, { from }: Token): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(from, from + 2)) && /[\p{L}\p{N},]\s+$/u.test(text.slice(0, from));

/** A word of the vocabulary; of a stem any ending may follow. */
interface Known {
  text: string;
  isStem: boolean;
}

/** What was typed, with this word in its right spelling; null where it is none of one slip. */
function mended(plain: string, { text, isStem }: Known): string | null {
  if (plain[0] !== text[0]) return null;
  if (!isStem) return Math.abs(text.length - plain.length) <= 1 && isOneSlip(plain, text) ? text : null;
  const end = [text.length, text.length - 1, text.length + 1].find(
    (length) => plain.length >= length && isOneSlip(plain.slice(0, length), text),
  );
  return end === undefined || plain.length - end > LONGEST_ENDING ? null : text + plain.slice(end);
}
/** "Выручк" and "ами". */
const LONGEST_ENDING = 3;

function firstOf<One, Found>(all: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

const vocabularies = new WeakMap<SegmentWords, Map<Locale, Known[]>>();

/** The words of the phrases of a language, whole ones first. */
function vocabularyOf(words: SegmentWords, locale: Locale): Known[] {
  const kept = vocabularies.get(words) ?? new Map<Locale, Known[]>();
  vocabularies.set(words, kept);
  const made = kept.get(locale) ?? wordsIn(words[locale]);
  kept.set(locale, made);
  return made;
}

const wordsIn = (senses: Record<string, string>): Known[] =>
  [...new Set(Object.values(senses).flatMap((list) => list.split(/[,\s]+/)))]
    .map((word) => ({ text: word.replace(/\*$/, ""), isStem: word.endsWith("*") }))
    .filter(({ text }) => /^\p{L}+$/u.test(text) && text.length >= SHORTEST)
    .sort((one, other) => Number(one.isStem) - Number(other.isStem));
