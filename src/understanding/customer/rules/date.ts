import { LOCALES } from "../../../base/index.ts";
import { anywhere } from "../words/phrases.ts";
import { WORDS } from "../words/rule-words.ts";
import type { Entity } from "./entity.ts";
import { DAY_WORDS, dayOfWord, yearOfWords } from "./spoken-date.ts";

const MONTH_PHRASES = Array.from({ length: 12 }, (_, month) =>
  LOCALES.map((locale) => WORDS[locale].months[month] ?? "").join(";"),
);
const MONTHS = MONTH_PHRASES.map(anywhere);
const MONTH = anywhere(MONTH_PHRASES.join(";")).source;

/** "14 V 1988". */
const ROMAN = /(?<=\d[\s./-]{1,3})(?:x[i]{0,2}|i{1,3}|iv|vi{0,3}|ix)(?=[\s./-]{1,3}\d{2,4}(?!\d))/giu;
const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const NUMERIC =
  /(?<![\p{L}\p{N}.])(\d{1,2}|\d{4})\s{0,3}[./-]\s{0,3}(\d{1,2})\s{0,3}[./-]\s{0,3}(\d{2,4})(?=$|[^\p{L}\p{N}]|г)/gu;
/** "14 05 1988", "14051988": digits alone, where a date of birth was asked for. */
const BARE = /^\D{0,12}?(\d{1,2})(?:\s+(\d{1,2})\s+|(\d{2}))((?:19|20)\d{2})\D{0,12}$/u;

const DAY = "\\d{1,2}(?!\\d)(?:-?(?:st|nd|rd|th|го|е|ое|ого))?";
const YEAR = "['’]?(?:\\d{4}|\\d{2})(?!\\d)|(?:[\\p{L}'’]+ ?){1,4}";
/** A day, a month by its name, and a year, in either order of day and month; day and year may be words. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${DAY}|${DAY_WORDS})(?: of)? (${MONTH})|(${MONTH})\\.? (${DAY}|${DAY_WORDS}))\\.?,? ?(${YEAR})`,
  "giu",
);

/**
 * Full dates in a text, as yyyy-mm-dd: "3 марта 1990", "03.03.90", "3 березня 1990 року", "March 3rd 1990". Day before month where
 * both could be either. A date that does not exist ("31.02.1990") keeps its typed words as its value, so that it
 * can be refused with a reason.
 */
export function findDates(typed: string, at: Date, asked = false): Entity[] {
  const text = typed.replace(ROMAN, (month) => String(ROMANS.indexOf(month.toLowerCase()) + 1).padEnd(month.length));
  const numeric = [...text.matchAll(NUMERIC)].map((match) => {
    const value = numericDate(Number(match[1]), Number(match[2]), Number(match[3]), at);
    return entity(value ?? match[0], match[0], match.index);
  });
  if (numeric.length > 0) return numeric;
  const bare = asked ? BARE.exec(text) : null;
  if (bare !== null) {
    const value = numericDate(Number(bare[1]), Number(bare[2] ?? bare[3]), Number(bare[4]), at);
    return value === null ? [] : [entity(value, text.trim(), text.search(/\S/))];
  }
  return [...text.matchAll(NAMED)].flatMap((match) => namedDate(match, at) ?? []);
}

function numericDate(first: number, second: number, third: number, at: Date): string | null {
  if (first > 31) return iso(first, second, third);
  const year = fullYear(third, at);
  return second > 12 ? iso(year, first, second) : iso(year, second, first);
}

function namedDate(match: RegExpExecArray, at: Date): Entity | null {
  const month = monthOf(match[2] ?? match[3] ?? "");
  const day = dayOf(match[1] ?? match[4] ?? "");
  const year = yearOf((match[5] ?? "").trim(), at);
  if (month === null || day === null || year === null) return null;
  return entity(iso(year, month, day) ?? match[0].trim(), match[0], match.index);
}

/** 1 to 12, or null for a word that is no month. */
function monthOf(word: string): number | null {
  const found = MONTHS.findIndex((month) => month.test(word.toLowerCase()));
  return found < 0 ? null : found + 1;
}

const dayOf = (text: string): number | null => (/^\d/.test(text) ? Number.parseInt(text, 10) : dayOfWord(text));

const yearOf = (text: string, at: Date): number | null =>
  /^['’]?\d+$/.test(text) ? fullYear(Number(text.replace(/\D/, "")), at) : yearOfWords(text);

/** "90" is 1990, "05" is 2005: the last such year that is not in the future. */
function fullYear(year: number, at: Date): number {
  if (year >= 100) return year;
  const century = Math.floor(at.getUTCFullYear() / 100) * 100;
  return century + year > at.getUTCFullYear() ? century - 100 + year : century + year;
}

/** yyyy-mm-dd, or null where the calendar has no such day. */
function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1000;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function entity(value: string, words: string, from: number): Entity {
  return { slot: "birth_date", value, words: words.trimEnd(), from };
}
