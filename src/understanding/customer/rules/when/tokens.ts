import { normalise } from "../../../../base/index.ts";
import { numeralOf } from "../../words/numerals.ts";
import { type TimeWord, timeWordsOf } from "../../words/time-words.ts";
import { dayOfWord } from "../spoken-date.ts";

/** A word, a number or a numeric date of a text, and what it may say of time. */
export interface Token {
  text: string;
  from: number;
  says: readonly TimeWord[];
  /** What it counts, in digits or words. */
  number: number | null;
  /** "5-го", "3rd": a day of a month even without the month. */
  ordinal: boolean;
}

const DATE = "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}(?:[./](?:\\d{4}|\\d{2}))?(?![\\d.,]*\\d)";
const ORDINAL = "\\d{1,2}-?(?:го|ое|ого|е|му|те|та|st|nd|rd|th)(?![\\p{L}])";
const TOKEN = new RegExp(`${DATE}|${ORDINAL}|\\d+|\\p{L}+(?:'\\p{L}+)*|-`, "gu");

/** Words that say nothing of when, and may stand anywhere between those that do. */
const SILENT = new Set(
  "the of a an on at for during в во на у за про whole весь всю вся all цілий целый самом самый самого".split(" "),
);

/** Two words that are one. */
const JOINED: [RegExp, string][] = [
  [/\b(?:the )?day before yesterday(?:'s)?/g, "позавчера"],
  [/\b(?:the )?day after tomorrow(?:'s)?/g, "послезавтра"],
  [/\b(?:the )?(week|month) before last/g, "позапрошлый $1"],
  [/(?<!\p{L})торік(?!\p{L})/gu, "минулого року"],
  [/(?<!\p{L})(?:прошлогодн|торішн)\p{L}+/gu, "прошлого года"],
  [/(?<!\p{L})пів ?року(?!\p{L})|(?<!\p{L})полгода(?!\p{L})|\bhalf a year\b/gu, "6 месяцев"],
  [/(?<!\p{L})полтор[аы] (?=месяц|недел)/gu, "2 "],
  [/\bfortnight\b/g, "2 weeks"],
  [/\b(in|for|during|of|since|from|last|this|next|until|and|to|between) may\b/g, "$1 мая"],
];

/** The tokens of a text, without words that say nothing of when. */
export function tokensOf(text: string): Token[] {
  let said = normalise(text);
  for (const [pattern, word] of JOINED) said = said.replace(pattern, word);
  const tokens = [...said.matchAll(TOKEN)].flatMap(({ 0: word, index }) =>
    SILENT.has(word) ? [] : tokenOf(word, index),
  );
  return tokens.flatMap((token, at) => (isTens(tokens[at], tokens[at + 1]) ? [] : withTens(tokens[at - 1], token)));
}

/** The numbers of a text that may be days of a month, in digits or words. */
export const numbersIn = (text: string): number[] =>
  tokensOf(text).flatMap(({ number }) => (number !== null && number >= 1 && number <= 31 ? [number] : []));

/** "Двадцать пятого" is one day, said in two words. */
const isTens = (token: Token | undefined, next: Token | undefined): boolean =>
  (token?.number === 20 || token?.number === 30) &&
  !/\d/.test(token.text) &&
  dayOfWord(`${token.text} ${next?.text}`) !== null;

const withTens = (before: Token | undefined, token: Token): Token =>
  isTens(before, token) ? { ...token, number: dayOfWord(`${before?.text} ${token.text}`) } : token;

function tokenOf(text: string, from: number): Token {
  if (/^\d/.test(text)) {
    const number = /^\d+(?![./\d-])/.test(text) || /\d-?\p{L}/u.test(text) ? Number.parseInt(text, 10) : null;
    return { text, from, says: [], number, ordinal: /\p{L}/u.test(text) };
  }
  const says = timeWordsOf(text);
  if (says.length > 0) return { text, from, says, number: countOf(says), ordinal: false };
  return { text, from, says, number: numeralOf(text) ?? dayOfWord(text), ordinal: false };
}

const countOf = (says: readonly TimeWord[]): number | null =>
  says.flatMap((word) => (word.kind === "count" ? [word.count] : []))[0] ?? null;
