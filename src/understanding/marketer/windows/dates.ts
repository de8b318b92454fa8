import { dayAt } from "../../customer/rules/when/calendar.ts";
import { numberAt } from "../numbers.ts";
import type { Token } from "../tokens.ts";
import { type Asked, birthdaysOf, fixed, oneDay, recent, type Stretch } from "./stretch.ts";
import { yearBehind } from "./years.ts";

/** A day of the calendar: "2026-03-01", "01.03.2026", "01.03", "1 мая", "May 1st, 2025", "1 мая прошлого года". */
export function dateStretch(asked: Asked, at: number): Stretch | null {
  return numeric(asked, at) ?? spoken(asked, at);
}

function numeric({ tokens, today }: Asked, at: number): Stretch | null {
  const token = tokens[at];
  if (token?.kind === "date") {
    const day = dayOfDigits(token);
    return day === null ? null : fixed({ from: day, to: day }, at + 1);
  }
  const [, day, month] = /^(\d\d)\.(\d\d)$/.exec(token?.kind === "number" ? token.plain : "") ?? [];
  return day === undefined ? null : yearly(Number(month), Number(day), at + 1, today);
}

/** Day before month, as the three languages have it; the other way round where it cannot be else (03/15/2026). */
function dayOfDigits({ plain }: Token): number | null {
  const parts = plain.split(/[./-]/).map(Number);
  const [first = 0, second = 0, third = 0] = parts;
  if (first > 31) return dayAt(first, second, third);
  const year = third < 100 ? 2000 + third : third;
  return second > 12 ? dayAt(year, first, second) : dayAt(year, second, first);
}

function yearly(month: number, day: number, next: number, today: number): Stretch | null {
  const days = (year: number) => oneDay(year, month, day);
  const span = recent(days, today);
  if (span === null) return null;
  return { ...fixed(span, next), birthday: birthdayOn(month, day), yearly: days };
}

function birthdayOn(month: number, day: number) {
  const said = [month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return { kind: "days", from: said, to: said } as const;
}

/** "1 мая", "первого мая", "1st of May", "May 1". */
function spoken(asked: Asked, at: number): Stretch | null {
  const found = dayThenMonth(asked, at) ?? monthThenDay(asked, at);
  if (found === null) return null;
  const { month, day, next } = found;
  const behind = yearBehind(asked, next);
  const span = behind && oneDay(behind.year, month, day);
  if (behind !== null && span !== null)
    return {
      ...fixed(span, behind.next),
      birthday: birthdaysOf(span),
      window: span.from > asked.today ? null : fixed(span, 0).window,
    };
  return yearly(month, day, next, asked.today);
}

interface DayAndMonth {
  month: number;
  day: number;
  next: number;
}

function dayThenMonth({ tokens, words }: Asked, at: number): DayAndMonth | null {
  const day = dayNumber({ tokens, words }, at);
  if (day === null) return null;
  const of = words.at(tokens, day.next, "articles");
  const month = monthWord({ tokens, words }, of?.next ?? day.next);
  return month && { month: Number(month.value), day: day.value, next: month.next };
}

function monthThenDay({ tokens, words }: Asked, at: number): DayAndMonth | null {
  const month = /^[a-z]/.test(tokens[at]?.plain ?? "") ? monthWord({ tokens, words }, at) : null;
  const article = month && words.at(tokens, month.next, "articles");
  const day = month && dayNumber({ tokens, words }, article?.next ?? month.next);
  return day && month && { month: Number(month.value), day: day.value, next: day.next };
}

type Read = Pick<Asked, "tokens" | "words">;

const monthWord = ({ tokens, words }: Read, at: number) =>
  words.at(tokens, at, "months") ?? words.at(tokens, at, "months_short");

/** A number from 1 to 31, in digits or as an ordinal. */
export function dayNumber({ tokens, words }: Read, at: number): { value: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind === "number" && /^\d{1,2}$/.test(token.plain)) return inMonth(Number(token.plain), at + 1);
  const number = token?.kind === "word" ? numberAt(tokens, at, words) : null;
  return number?.is === "ordinal" ? inMonth(number.value, number.to) : null;
}

const inMonth = (value: number, next: number) => (value >= 1 && value <= 31 ? { value, next } : null);
