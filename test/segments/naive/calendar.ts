import { DateTime } from "luxon";
import type { Window } from "../../../src/segments/index.ts";

/** Now, in the shop's time zone. */
export interface Present {
  now: Date;
  timezone: string;
}

/** A day of the calendar, and its number since 1970. */
export interface Day {
  year: number;
  month: number;
  day: number;
  number: number;
}

export type Unit = "day" | "week" | "month" | "quarter" | "season" | "half" | "year";
interface Step {
  n: number;
  unit: "hour" | "day" | "week" | "month" | "quarter" | "year";
}

export function dayOf(at: Date, timezone: string): Day {
  const { year, month, day } = DateTime.fromJSDate(at, { zone: timezone });
  return theDay(year, month, day);
}

export const theDay = (year: number, month: number, day: number): Day => ({
  year,
  month,
  day,
  number: Date.UTC(year, month - 1, day) / 86_400_000,
});

/** Which stretch of its kind a day is in, counted through all time. */
export function placeOf({ year, month, number }: Day, unit: Unit): number {
  const months = year * 12 + month - 1;
  switch (unit) {
    case "day":
      return number;
    case "week":
      return Math.floor((number + 3) / 7);
    case "month":
      return months;
    case "quarter":
      return Math.floor(months / 3);
    case "season":
      return Math.floor((months + 1) / 3);
    case "half":
      return Math.floor(months / 6);
    case "year":
      return year;
  }
}

const NAMES_IN_YEAR = { month: 12, quarter: 4, season: 4, half: 2 };

/** The stretch that a named window means. */
function namedPlace({ unit, index, year, ended }: Extract<Window, { kind: "named" }>, today: Day): number {
  const isNamed = (place: number) =>
    unit === "day"
      ? (((place + 3) % 7) + 7) % 7 === index - 1
      : place % NAMES_IN_YEAR[unit] === index - 1 && (!year || Math.floor(place / NAMES_IN_YEAR[unit]) === year);
  const current = placeOf(today, unit);
  let place = year ? placeOf(theDay(year + 1, 12, 31), unit) : current - (ended ? 1 : 0);
  while (!isNamed(place)) place--;
  return place;
}

/** The instant so long before or after another. */
export function moved(at: Date, { n, unit }: Step, sign: 1 | -1, timezone: string): Date {
  const hours = { hour: 1, day: 24, week: 168 }[unit as string];
  if (hours) return new Date(at.getTime() + sign * n * hours * 3_600_000);
  const months = n * ({ month: 1, quarter: 3, year: 12 }[unit as string] ?? 0);
  return DateTime.fromJSDate(at, { zone: timezone })
    .plus({ months: sign * months })
    .toJSDate();
}

export function isIn(at: Date, window: Window | undefined, { now, timezone }: Present): boolean {
  if (!window) return true;
  const ago = (step: Step) => moved(now, step, -1, timezone);
  switch (window.kind) {
    case "last":
      return at >= ago(window) && at <= now;
    case "earlier":
      return at < ago(window);
    case "ago":
      return at >= ago(window.from) && at < ago(window.to);
    case "next": {
      const [day, today] = [dayOf(at, timezone).number, dayOf(now, timezone).number];
      return day >= today && day <= lastOfNext(window, { now, timezone });
    }
    default:
      return isDayIn(dayOf(at, timezone), window, dayOf(now, timezone));
  }
}

type Next = Extract<Window, { kind: "next" }>;

/** The number of the day so much later. */
function lastOfNext({ n, unit }: Next, { now, timezone }: Present): number {
  const { year, month, day } = DateTime.fromJSDate(now, { zone: timezone }).plus({ [unit]: n });
  return theDay(year, month, day).number;
}

type ByDays = Extract<Window, { kind: "this" | "named" | "between" }>;

function isDayIn(day: Day, window: ByDays, today: Day): boolean {
  switch (window.kind) {
    case "this":
      return placeOf(day, window.unit) === placeOf(today, window.unit) + window.shift;
    case "named":
      return placeOf(day, window.unit) === namedPlace(window, today);
    case "between":
      return (
        (!window.from || dayNumber(window.from) <= day.number) && (!window.to || day.number <= dayNumber(window.to))
      );
  }
}

const dayNumber = (text: string): number => Date.parse(text) / 86_400_000;

/** The stretches that a window touches and that have begun; the last ten years of them. */
export function placesTouched(window: Window, unit: Unit, present: Present): Set<number> {
  const today = dayOf(present.now, present.timezone);
  const days = Array.from({ length: 3_700 }, (_, back) => ofNumber(today.number - back));
  const touches = daysTouched(window, present, today);
  return new Set(days.filter(touches).map((day) => placeOf(day, unit)));
}

function daysTouched(window: Window, { now, timezone }: Present, today: Day): (day: Day) => boolean {
  const ago = (step: Step, less = 0) =>
    dayOf(new Date(moved(now, step, -1, timezone).getTime() - less), timezone).number;
  switch (window.kind) {
    case "last":
      return (day) => day.number >= ago(window);
    case "earlier":
      return (day) => day.number <= ago(window, 1);
    case "ago":
      return moved(now, window.from, -1, timezone) < moved(now, window.to, -1, timezone)
        ? (day) => day.number >= ago(window.from) && day.number <= ago(window.to, 1)
        : () => false;
    case "next":
      return (day) => day.number >= today.number && day.number <= lastOfNext(window, { now, timezone });
    default:
      return (day) => isDayIn(day, window, today);
  }
}

function ofNumber(number: number): Day {
  const date = new Date(number * 86_400_000);
  return theDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
