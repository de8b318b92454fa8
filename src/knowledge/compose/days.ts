import { normalise } from "../../base/index.ts";

const MONTHS: readonly RegExp[] = [
  /^(?:январ[ьяюе]|янв|січ(?:ень|ня|ні)|january|jan)$/,
  /^(?:феврал[ьяюе]|фев|лют(?:ий|ого|ому)|february|feb)$/,
  /^(?:март[ае]?|берез(?:ень|ня|ні)|march|mar)$/,
  /^(?:апрел[ьяюе]|апр|квіт(?:ень|ня|ні)|april|apr)$/,
  /^(?:ма[йяюе]|трав(?:ень|ня|ні)|may)$/,
  /^(?:июн[ьяюе]|черв(?:ень|ня|ні)|june|jun)$/,
  /^(?:июл[ьяюе]|лип(?:ень|ня|ні)|july|jul)$/,
  /^(?:август[ае]?|авг|серп(?:ень|ня|ні)|august|aug)$/,
  /^(?:сентябр[ьяюе]|сен|верес(?:ень|ня|ні)|september|sept?)$/,
  /^(?:октябр[ьяюе]|окт|жовт(?:ень|ня|ні)|october|oct)$/,
  /^(?:ноябр[ьяюе]|ноя|листопад[аі]?|november|nov)$/,
  /^(?:декабр[ьяюе]|дек|груд(?:ень|ня|ні)|december|dec)$/,
];

const WEEKDAYS: readonly RegExp[] = [
  /^(?:понедельник(?:а|у|ам|и|ом)?|понеділ(?:ок|ка|ку|ки|кам)|пн|mondays?|mon)$/,
  /^(?:вторник(?:а|у|ам|и|ом)?|вівтор(?:ок|ка|ку|ки|кам)|вт|tuesdays?|tues?)$/,
  /^(?:сред(?:а|у|ы|е|ам)|серед(?:а|у|и|ам)|ср|wednesdays?|wed)$/,
  /^(?:четверг(?:а|у|ам|и)?|четвер(?:га|гам|ги)?|чт|thursdays?|thu(?:rs?)?)$/,
  /^(?:пятниц(?:а|у|ы|е|ам)|п'ятниц(?:я|ю|і|ям)|пт|fridays?|fri)$/,
  /^(?:суббот(?:а|у|ы|е|ам)|субот(?:а|у|и|і|ам)|сб|saturdays?|sat)$/,
  /^(?:воскресень(?:е|я|ю|ям)|неділ(?:я|ю|і|ям)|вс|нд|sundays?|sun)$/,
];

const RELATIVE: readonly (readonly [RegExp, string])[] = [
  [/^(?:сегодня|сьогодні|today)$/, "today"],
  [/^(?:завтра|tomorrow)$/, "tomorrow"],
  [/^(?:послезавтра|післязавтра)$/, "after tomorrow"],
  [/^(?:вчера|вчора|yesterday)$/, "yesterday"],
];

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const DOTTED = /(?<![\d.,])(\d{1,2})\.(\d{2})\.(\d{4}|\d{2})(?!\d)/g;
const WORD = /\d+|[\p{L}]+(?:'\p{L}+)*|-/gu;

/** Whether a (normalised) word names a day of the week or a month. */
export const isDayName = (word: string): boolean =>
  weekdayOf(word) >= 0 || (MONTHS.some((pattern) => pattern.test(word)) && !AMBIGUOUS.test(word));

/** The days that a text names, each in one spelling: "12-24", "month 12", "weekday 1", "tomorrow". */
export function daysIn(text: string): string[] {
  return read(text).days;
}

/** The text without the numbers of the days of {@link daysIn}. */
export function withoutDays(text: string): string {
  return read(text).rest;
}

function read(text: string): { days: string[]; rest: string } {
  const days: string[] = [];
  const plain = normalise(text)
    .replace(ISO, (_, _year: string, month: string, day: string) => keep(days, Number(day), Number(month)))
    .replace(DOTTED, (_, day: string, month: string) => keep(days, Number(day), Number(month)));
  const tokens = [...plain.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
  const words = tokens.map(({ word }) => word);
  const used = new Set<number>();
  words.forEach((word, at) => {
    const month = MONTHS.findIndex((pattern) => pattern.test(word)) + 1;
    if (month > 0) for (const number of monthDays(words, at)) used.add(number);
    if (month > 0) days.push(...namedDays(words, at, month, word));
    days.push(...weekdaysAt(words, at));
    const relative = RELATIVE.find(([pattern]) => pattern.test(word))?.[1];
    if (relative) days.push(relative);
  });
  const rest = tokens.toReversed().reduce((left, { word, at }, from) => {
    return used.has(tokens.length - 1 - from) ? left.slice(0, at) + left.slice(at + word.length) : left;
  }, plain);
  return { days, rest };
}

function keep(days: string[], day: number, month: number): string {
  days.push(`${month}-${day}`);
  return " ";
}

/** English words that are no months without a day. */
const AMBIGUOUS = /^(?:may|march|mar|sep|dec|oct|jan|ма[йяюе])$/;

function namedDays(words: string[], at: number, month: number, word: string): string[] {
  const numbers = monthDays(words, at).map((place) => `${month}-${Number(words[place])}`);
  if (numbers.length > 0) return numbers;
  return AMBIGUOUS.test(word) ? [] : [`month ${month}`];
}

/** The places of a month's days: "24 December", "25-26 December", "December 24th". */
function monthDays(words: string[], at: number): number[] {
  const isDay = (place: number) =>
    /^\d{1,2}$/.test(words[place] ?? "") && Number(words[place]) <= 31 && Number(words[place]) > 0;
  let before = at - 1;
  if (/^(?:го|е|th|st|nd|rd|of)$/.test(words[before] ?? "")) before -= 1;
  if (words[before] === "-" && !isDay(before)) before -= 1;
  if (isDay(before)) {
    const joint = /^(?:-|и|і|та|and|до|по|to)$/.test(words[before - 1] ?? "");
    return joint && isDay(before - 2) ? [before - 2, before] : [before];
  }
  return isDay(at + 1) ? [at + 1] : [];
}

/** The weekday at a place; with those up to it where it ends a range. */
function weekdaysAt(words: string[], at: number): string[] {
  const day = weekdayOf(words[at]);
  if (day < 0) return [];
  const joint = /^(?:-|по|до|to|through|till)$/.test(words[at - 1] ?? "");
  const from = joint ? weekdayOf(words[at - 2]) : -1;
  const count = from < 0 ? 1 : ((day - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, step) => `weekday ${((day - step + 7) % 7) + 1}`);
}

/** "Щочетверга" is a day too. */
const weekdayOf = (word = ""): number => WEEKDAYS.findIndex((pattern) => pattern.test(word.replace(/^що/, "")));
