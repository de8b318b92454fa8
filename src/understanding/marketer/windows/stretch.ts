import type { Birthday, Window } from "../../../segments/index.ts";
import { type Day, dayAt, inIso, monthAt, type Span, yearAt, yearOf } from "../../customer/rules/when/calendar.ts";
import type { Token } from "../tokens.ts";
import type { ValueWords } from "../value-words.ts";

/** What time is read from: the words, and the day that it is where the shop is. */
export interface Asked {
  tokens: readonly Token[];
  words: ValueWords;
  today: Day;
}

/** A stretch of the calendar that words name, and the token behind them. */
export interface Stretch {
  next: number;
  /** The days that it is: of one that comes again, the most recent that has begun. */
  span: Span;
  /** How what happened is held against it; null where it is yet to come. */
  window: Window | null;
  birthday: Birthday | null;
  /** Of one that comes every year and was said without the year: which days it is in a year. */
  yearly?: (year: number) => Span | null;
  /** Only a day of a month was said: "с 1" of "с 1 по 15 марта". */
  ofDay?: number;
  /** A bare "2025" may be a number as well. */
  weak?: true | undefined;
}

/** Reads a stretch from a token on. */
export type StretchReading = (asked: Asked, at: number) => Stretch | null;

/** Days as a definition has them. */
export const between = ({ from, to }: Partial<Span>): Window => ({
  kind: "between",
  ...(from === undefined ? {} : { from: inIso({ from, to: from }) }),
  ...(to === undefined ? {} : { to: inIso({ from: to, to }) }),
});

/** Days of any year; null for a year or more. */
export function birthdaysOf({ from, to }: Span): Birthday | null {
  if (to - from >= 365) return null;
  const [first, last] = [from, to].map((day) => inIso({ from: day, to: day }).slice(5));
  return { kind: "days", from: first ?? "", to: last ?? "" };
}

/** A stretch whose days are known. */
export const fixed = (span: Span, next: number): Stretch => ({
  next,
  span,
  window: between(span),
  birthday: birthdaysOf(span),
});

/** The days of a stretch that comes every year: the latest that have begun, or that are over. */
export function recent(yearly: (year: number) => Span | null, today: Day, ended = false): Span | null {
  for (let year = yearOf(today) + 1; year >= yearOf(today) - 5; year--) {
    const span = yearly(year);
    if (span !== null && (ended ? span.to < today : span.from <= today)) return span;
  }
  return null;
}

/** Whole months of a year, from one up to another. */
export const monthsOf = (year: number, first: number, last: number): Span => ({
  from: monthAt(year, first).from,
  to: monthAt(year, last).to,
});

/** A season's days; winter bears the year of its January. */
export const seasonOf = (year: number, season: number): Span =>
  season === 1
    ? { from: monthAt(year - 1, 12).from, to: monthAt(year, 2).to }
    : monthsOf(year, season * 3 - 3, season * 3 - 1);

/** All days of a year. */
export const wholeYear = (year: number): Span => yearAt(year);

/** A day of a month, or null where there is none such. */
export const oneDay = (year: number, month: number, day: number): Span | null => {
  const found = dayAt(year, month, day);
  return found === null ? null : { from: found, to: found };
};
