import type { Token } from "../tokens.ts";
import type { Meaning, ValueWords } from "../value-words.ts";
import { digitsAt } from "./digits.ts";

/** One number, in digits, words or both, without what it counts. */
export interface Amount {
  value: number;
  next: number;
  /** What its "thousand" or "k" multiplied: 5 of "5к"; itself without one. */
  mantissa: number;
  rough?: true;
}

/** The number that the tokens from here on say: "5к", "пять тысяч двести", "2,5 млн", "полторы тысячи", "a dozen". */
export function amountAt(tokens: readonly Token[], at: number, words: ValueWords): Amount | null {
  return digitAmount(tokens, at, words) ?? wordAmount(tokens, at, words);
}

function digitAmount(tokens: readonly Token[], at: number, words: ValueWords): Amount | null {
  const digits = digitsAt(tokens, at);
  if (digits === null) return null;
  const half = words.at(tokens, digits.next, "half_more");
  const [said, next] = half === null ? [digits.value, digits.next] : [digits.value + 0.5, half.next];
  const by = multiplierAt(tokens, next, words);
  if (by === null) return half === null ? { value: said, mantissa: said, next } : null;
  const more = by.times >= 1000 ? restAt(tokens, by.next, by.times, words) : null;
  return { value: rounded(said * by.times) + (more?.value ?? 0), mantissa: said, next: more?.next ?? by.next };
}

/** "Тысяч", or "к" where it cannot be the preposition. */
function multiplierAt(tokens: readonly Token[], at: number, words: ValueWords): { times: number; next: number } | null {
  const token = tokens[at];
  const suffix = words.at(tokens, at, "suffixes");
  const isSuffix = suffix !== null && (token?.glued || token?.plain !== "к" || tokens[at + 1] === undefined);
  const found = (isSuffix ? suffix : null) ?? words.at(tokens, at, "multipliers");
  if (found === null || (Number(found.value) === 100 && token?.glued)) return null;
  return { times: Number(found.value), next: found.next };
}

/** What is left under a thousand: "5 тысяч двести", "2 млн 300 тысяч". */
function restAt(tokens: readonly Token[], at: number, under: number, words: ValueWords): Amount | null {
  const rest = amountAt(tokens, at, words);
  if (rest === null || rest.value >= under || rest.value < 1 || !Number.isInteger(rest.value)) return null;
  const isDigits = tokens[at]?.kind === "number";
  return isDigits && (rest.value < 100 || rest.mantissa !== rest.value) && under === 1000 ? null : rest;
}

/** "Сто двадцать пять", "две с половиной тысячи", "hundred and fifty". */
function wordAmount(tokens: readonly Token[], at: number, words: ValueWords): Amount | null {
  const rough = words.at(tokens, at, "rough_numerals");
  if (rough !== null)
    return { value: Number(rough.value), mantissa: Number(rough.value), next: rough.next, rough: true };
  const collective = collectiveAt(tokens, at, words);
  if (collective !== null) return collective;
  return invertedAt(tokens, at, words) ?? said(tokens, at, words);
}

function collectiveAt(tokens: readonly Token[], at: number, words: ValueWords): Amount | null {
  const count = words.at(tokens, at, "numerals");
  const found = words.at(tokens, count?.next ?? at, "collective");
  if (found === null) return null;
  const value = Number(count?.value ?? 1) * Number(found.value);
  return { value, mantissa: value, next: found.next };
}

/** "Тысяч пять": about so many. */
function invertedAt(tokens: readonly Token[], at: number, words: ValueWords): Amount | null {
  if (!/^(?:тысяч|тысячи|тисяч|тыщ)$/.test(tokens[at]?.plain ?? "")) return null;
  const count = words.at(tokens, at + 1, "numerals");
  const value = Number(count?.value ?? 0);
  if (count === null || value < 2 || value > 90) return null;
  return { value: value * 1000, mantissa: value, next: count.next, rough: true };
}

/** A number that is being said: the thousands behind it, what is said since, and the smallest part of that. */
interface Saying {
  sum: number;
  part: number;
  least: number;
  /** The smallest thousand so far. */
  under: number;
  mantissa: number | null;
  next: number;
}

function said(tokens: readonly Token[], at: number, words: ValueWords): Amount | null {
  let saying: Saying = { sum: 0, part: 0, least: Infinity, under: Infinity, mantissa: null, next: at };
  for (let more = goOn(saying, tokens, words, at); more !== null; more = goOn(saying, tokens, words, at)) saying = more;
  if (saying.next === at) return null;
  const value = rounded(saying.sum + saying.part);
  return { value, mantissa: saying.mantissa ?? value, next: saying.next };
}

function goOn(saying: Saying, tokens: readonly Token[], words: ValueWords, start: number): Saying | null {
  const isFirst = saying.next === start;
  const joined = isFirst ? null : words.at(tokens, saying.next, "and");
  const more = joined !== null && saying.least === 100 ? numeral(saying, tokens, words, joined.next) : null;
  return more ?? multiplied(saying, tokens, words, isFirst) ?? numeral(saying, tokens, words, saying.next);
}

function multiplied(saying: Saying, tokens: readonly Token[], words: ValueWords, isFirst: boolean): Saying | null {
  const half = isFirst ? null : words.at(tokens, saying.next, "half_more");
  const by = words.at(tokens, half?.next ?? saying.next, "multipliers");
  if (by === null) return null;
  const times = Number(by.value);
  const part = (saying.part || (isFirst ? 1 : 0)) + (half === null ? 0 : 0.5);
  if (part === 0 || part >= times || times >= saying.under) return null;
  if (times === 100) return part >= 10 ? null : { ...saying, part: part * 100, least: 100, next: by.next };
  const sum = saying.sum + part * times;
  return { sum, part: 0, least: times, under: times, mantissa: saying.mantissa ?? part, next: by.next };
}

function numeral(saying: Saying, tokens: readonly Token[], words: ValueWords, at: number): Saying | null {
  const found = words.at(tokens, at, "numerals") ?? hyphenated(tokens, at, words);
  if (found === null) return null;
  const value = Number(found.value);
  if (saying.least !== Infinity && !fitsBehind(value, saying.least)) return null;
  return { ...saying, part: saying.part + value, least: value === 0 ? 1 : leastOf(value), next: found.next };
}

/** "Fifty-five". */
function hyphenated(tokens: readonly Token[], at: number, words: ValueWords): Meaning | null {
  const token = tokens[at];
  const parts = /^[a-z]+-[a-z]+$/.test(token?.plain ?? "") ? (token?.plain.split("-") ?? []) : [];
  const [tens, one] = parts.flatMap((plain) => (token ? (words.at([{ ...token, plain }], 0, "numerals") ?? []) : []));
  if (!tens || !one || Number(tens.value) < 20 || Number(one.value) > 9 || Number(one.value) < 1) return null;
  return { value: String(Number(tens.value) + Number(one.value)), next: at + 1 };
}

/** The order of the last digit that is not nought: 20 → 10, 500 → 100. Teens take nothing more. */
const leastOf = (value: number): number =>
  value >= 1000 ? 1000 : value >= 100 && value % 100 === 0 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 1;

const fitsBehind = (value: number, least: number): boolean =>
  value > 0 && Number.isInteger(value) && value < least && !(least === 10 && value > 9);

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
