import type { Birthday, Window } from "../../../segments/index.ts";
import { type Span, yearOf } from "../../customer/rules/when/calendar.ts";
import { numberAt } from "../numbers.ts";
import { holidayAt } from "./holidays.ts";
import { type Asked, between, birthdaysOf, monthsOf, recent, type Stretch, seasonOf } from "./stretch.ts";
import { yearAt, yearBehind } from "./years.ts";

/** Something that comes every year and has a name, before it is known of which year. */
interface Named {
  next: number;
  days: (year: number) => Span | null;
  /** How a definition names it, where it can. */
  unit?: { unit: "month" | "quarter" | "season" | "half"; index: number };
  birthday?: Birthday;
}

/**
 * Months, seasons, quarters, halves of years and holidays: "октябрь", "прошлым летом", "Q3 2025", "first half of last year", "в прошлом
 * году в октябре".
 */
export function namedStretch(asked: Asked, at: number): Stretch | null {
  const before = yearAt(asked, at);
  if (before !== null) return behindYear(asked, before.next, before.year);
  const by = asked.words.at(asked.tokens, at, "which") ?? asked.words.at(asked.tokens, at, "latest");
  const named = namedAt(asked, by?.next ?? at, by !== null);
  if (named === null) return null;
  const behind = by === null ? yearBehind(asked, named.next) : null;
  if (behind !== null) return ofYear(asked, named, behind.year, behind.next);
  return ofNone(asked, named, by === null ? null : Number(by.value === "" ? -1 : by.value));
}

/** "2025, октябрь", "в прошлом году летом". */
function behindYear(asked: Asked, at: number, year: number): Stretch | null {
  const lead = asked.words.at(asked.tokens, at, "on");
  const named = namedAt(asked, lead?.next ?? at, lead !== null);
  return named && ofYear(asked, named, year, named.next);
}

/** Without a year: the most recent, or as "прошлый" and "следующий" say. */
function ofNone(asked: Asked, named: Named, which: number | null): Stretch | null {
  const { days, unit, next } = named;
  const span = recent(days, asked.today, which !== null && which < 0);
  if (span === null) return null;
  const birthday = named.birthday ?? birthdaysOf(span);
  const years = yearOf(span.to);
  if (which === 1) return { next, span: days(years + 1) ?? span, window: null, birthday };
  if (which === -2) return ofYear(asked, named, years - 1, next);
  const window: Window =
    unit === undefined ? between(span) : { kind: "named", ...unit, ...(which === -1 ? { ended: true } : {}) };
  return { next, span, window, birthday, ...(which === null ? { yearly: days } : {}) };
}

function ofYear(asked: Asked, { days, unit, birthday }: Named, year: number, next: number): Stretch | null {
  const span = days(year);
  if (span === null) return null;
  const window: Window = unit === undefined || year < 1970 ? between(span) : { kind: "named", ...unit, year };
  return { next, span, window: span.from > asked.today ? null : window, birthday: birthday ?? birthdaysOf(span) };
}

function namedAt(asked: Asked, at: number, led: boolean): Named | null {
  return month(asked, at, led) ?? season(asked, at, led) ?? part(asked, at) ?? holidayAt(asked, at);
}

function month(asked: Asked, at: number, led: boolean): Named | null {
  const { tokens, words } = asked;
  const short = words.at(tokens, at, "months_short");
  const isPlaced = short !== null && (led || isLed(asked, at) || yearBehind(asked, short.next) !== null);
  const found = words.at(tokens, at, "months") ?? (isPlaced ? short : null);
  if (found === null) return null;
  const index = Number(found.value);
  const unit = words.at(tokens, found.next, "units");
  const next = unit?.value === "month" ? unit.next : found.next;
  return {
    next,
    days: (year) => monthsOf(year, index, index),
    unit: { unit: "month", index },
    birthday: { kind: "month", month: index },
  };
}

/** "In may", "since may", "jan-mar": what leads to a time or joins two stands beside it. */
const isLed = ({ tokens, words }: Asked, at: number): boolean =>
  tokens[at - 1]?.plain === "-" ||
  tokens[at + 1]?.plain === "-" ||
  (at > 0 &&
    ["on", "over", "since", "after", "before", "by_end", "to", "between", "between_and"].some(
      (lead) => words.at(tokens, at - 1, lead)?.next === at,
    ));

function season({ tokens, words, today }: Asked, at: number, led: boolean): Named | null {
  const short = led || isLed({ tokens, words, today }, at) ? words.at(tokens, at, "seasons_short") : null;
  const found = words.at(tokens, at, "seasons") ?? short;
  if (found === null) return null;
  const index = Number(found.value);
  const birthday = index === 1 ? { birthday: WINTER } : {};
  return { next: found.next, days: (year) => seasonOf(year, index), unit: { unit: "season", index }, ...birthday };
}

/** Whatever the year: 29 February is of it. */
const WINTER: Birthday = { kind: "days", from: "12-01", to: "02-29" };

/** Quarters and halves: "Q3", "3 квартал", "третий квартал", "H1", "первое полугодие", "first half of the year". */
function part(asked: Asked, at: number): Named | null {
  const { tokens, words } = asked;
  const [, letter, digit] = /^([qh])([1-4])$/.exec(tokens[at]?.plain ?? "") ?? [];
  if (letter !== undefined) return partOf(letter === "q" ? "quarter" : "half", Number(digit), at + 1);
  const roman = words.at(tokens, at, "romans");
  const number =
    roman === null
      ? numberAt(tokens, at, words)
      : { value: Number(roman.value), to: roman.next, is: "ordinal", upTo: undefined };
  if (number === null || number.upTo !== undefined || !/^(?:number|ordinal)$/.test(number.is)) return null;
  const unit = words.at(tokens, number.to, "units");
  if (unit?.value === "quarter" || unit?.value === "half") return partOf(unit.value, number.value, unit.next);
  const half = words.at(tokens, number.to, "halves_of");
  return half === null || number.is !== "ordinal" ? null : halfOf(asked, number.value, half.next);
}

function partOf(unit: "quarter" | "half", index: number, next: number): Named | null {
  const months = unit === "quarter" ? 3 : 6;
  if (!Number.isInteger(index) || index < 1 || index > 12 / months) return null;
  return { next, days: (year) => monthsOf(year, index * months - months + 1, index * months), unit: { unit, index } };
}

/** "Первая половина года": of this one unless another is said behind; "of 2025" is read as the year behind it. */
function halfOf(asked: Asked, index: number, at: number): Named | null {
  const { tokens, words } = asked;
  const article = words.at(tokens, at, "articles");
  const unit = words.at(tokens, article?.next ?? at, "units");
  if (unit?.value === "year") return partOf("half", index, unit.next);
  const of = month(asked, article?.next ?? at, true);
  if (of?.unit !== undefined && index <= 2) return halfOfMonth(of.unit.index, index, of.next);
  return yearBehind(asked, at) === null ? null : partOf("half", index, at);
}

/** "Первая половина октября": up to the 15th, and from the 16th on. */
function halfOfMonth(month: number, index: number, next: number): Named {
  const days = (year: number): Span => {
    const { from, to } = monthsOf(year, month, month);
    return index === 1 ? { from, to: from + 14 } : { from: from + 15, to };
  };
  return { next, days };
}
