import type { Locale } from "../base/index.ts";

/** A value that each language writes in its own way. An instant travels as ISO text, so that what holds one can be stored. */
export type Formatted =
  | { at: string; style: "day" | "time" | "moment" }
  /** A day without a zone: `YYYY-MM-DD`. */
  | { date: string }
  /** Days from one to another, both included: "1–31 October 2026". */
  | { from: string; to: string }
  /** A day of every year: `MM-DD`. */
  | { anniversary: string }
  | { amount: number; currency: string };

/** Dates and lists are written as in Britain: the day before the month, no comma before "and". */
const tagOf = (locale: Locale): string => (locale === "en" ? "en-GB" : locale);

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
const DAY_OF_YEAR = { day: "numeric", month: "long" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
/** When somebody will be there: always soon, so that the year goes without saying. */
const MOMENT = { day: "numeric", month: "long", ...TIME } as const;
const STYLES = { day: DAY, time: TIME, moment: MOMENT };

/** Puts a date, a time or money into the words of a language; times are told in `timeZone`. */
export function format(locale: Locale, value: Formatted, timeZone: string): string {
  if ("amount" in value) return money(locale, value.amount, value.currency);
  if ("date" in value) return date(locale, `${value.date}T12:00:00Z`, DAY, "UTC");
  if ("from" in value) return days(locale, value.from, value.to);
  // A leap year, so that there is a 29 February.
  if ("anniversary" in value) return date(locale, `2024-${value.anniversary}T12:00:00Z`, DAY_OF_YEAR, "UTC");
  return date(locale, value.at, STYLES[value.style], timeZone);
}

function date(locale: Locale, at: string, style: Intl.DateTimeFormatOptions, timeZone: string): string {
  return withoutYearSign(dateFormat(locale, style, timeZone).format(new Date(at)));
}

function days(locale: Locale, from: string, to: string): string {
  const [first, last] = [from, to].map((day) => new Date(`${day}T12:00:00Z`)) as [Date, Date];
  return withoutYearSign(dateFormat(locale, DAY, "UTC").formatRange(first, last));
}

/** "22 ноября 2026 г.", "22 листопада 2026 р.": right in a document, stiff in a chat, and its full stop ends no sentence. */
const withoutYearSign = (text: string): string => text.replaceAll(/\s(?:г|р|рр)\.(?=\s|$)/g, "");

/** Money as the language writes it: whole units without decimals, else two. */
const money = (locale: Locale, amount: number, currency: string): string =>
  moneyFormat(locale, currency).format(amount);

/** Things one after another: "a, b и c". */
export const list = (locale: Locale, items: string[]): string => listFormat(locale, "conjunction").format(items);

/** Things to choose from: "a, b или c". */
export const either = (locale: Locale, items: string[]): string => listFormat(locale, "disjunction").format(items);

const dateFormat = kept(
  (locale: Locale, style: Intl.DateTimeFormatOptions, timeZone: string) =>
    new Intl.DateTimeFormat(tagOf(locale), { ...style, timeZone }),
);
const moneyFormat = kept((locale: Locale, currency: string) => {
  const style = { style: "currency", currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" } as const;
  return new Intl.NumberFormat(locale, { ...style, currency });
});
const listFormat = kept(
  (locale: Locale, type: "conjunction" | "disjunction") => new Intl.ListFormat(tagOf(locale), { type }),
);

/** Makes each thing once: making was more than half of the time in which a marketer's segment is put into words. */
function kept<Given extends unknown[], Made>(make: (...given: Given) => Made): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}
