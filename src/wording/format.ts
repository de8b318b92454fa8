import type { Locale } from "../base/index.ts";

/** A value that each language writes in its own way. An instant travels as ISO text, so that what holds one can be stored. */
export type Formatted =
  | { at: string; style: "day" | "time" | "moment" }
  /** A day without a zone: `YYYY-MM-DD`. */
  | { date: string }
  | { amount: number; currency: string };

/** Dates and lists are written as in Britain: the day before the month, no comma before "and". */
const tagOf = (locale: Locale): string => (locale === "en" ? "en-GB" : locale);

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
/** When somebody will be there: always soon, so that the year goes without saying. */
const MOMENT = { day: "numeric", month: "long", ...TIME } as const;
const STYLES = { day: DAY, time: TIME, moment: MOMENT };

/** Puts a date, a time or money into the words of a language; times are told in `timeZone`. */
export function format(locale: Locale, value: Formatted, timeZone: string): string {
  if ("amount" in value) return money(locale, value.amount, value.currency);
  if ("date" in value) return date(locale, `${value.date}T12:00:00Z`, DAY, "UTC");
  return date(locale, value.at, STYLES[value.style], timeZone);
}

function date(locale: Locale, at: string, style: Intl.DateTimeFormatOptions, timeZone: string): string {
  const text = new Intl.DateTimeFormat(tagOf(locale), { ...style, timeZone }).format(new Date(at));
  // "22 ноября 2026 г.", "22 листопада 2026 р.": right in a document, stiff in a chat, and its full stop ends no sentence.
  return text.replace(/ [гр]\.$/, "");
}

/** Money as the language writes it: whole units without decimals, else two. */
function money(locale: Locale, amount: number, currency: string): string {
  const style = { style: "currency", currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" } as const;
  return new Intl.NumberFormat(locale, { ...style, currency }).format(amount);
}

/** Things one after another: "a, b и c". */
export const list = (locale: Locale, items: string[]): string => new Intl.ListFormat(tagOf(locale)).format(items);

/** Things to choose from: "a, b или c". */
export const either = (locale: Locale, items: string[]): string =>
  new Intl.ListFormat(tagOf(locale), { type: "disjunction" }).format(items);
