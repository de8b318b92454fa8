import { DateTime, type DurationLikeObject } from "luxon";
import { unreachable } from "../base/index.ts";
import type { Window } from "./definition.ts";

/** What "now" and "a day" are. */
export interface Reckoning {
  now: Date;
  /** An IANA time zone: Europe/Kyiv. */
  timezone: string;
}

/** A stretch of time: from an instant, that one included, to before another. null: open. */
export interface Span {
  from: Date | null;
  to: Date | null;
}

/** Lengths of time as a definition tells them. */
export interface Step {
  n: number;
  unit: "hour" | "day" | "week" | "month" | "quarter" | "year";
}

type CalendarUnit = Extract<Window, { kind: "this" }>["unit"];

const HOURS: Partial<Record<Step["unit"], number>> = { hour: 1, day: 24, week: 168 };
const MONTHS: Partial<Record<CalendarUnit, number>> = { month: 1, quarter: 3, season: 3, half: 6, year: 12 };

/** The instants of a window. What is "up to now" has the present millisecond in it. */
export function spanOf(window: Window, reckoning: Reckoning): Span {
  const now = nowIn(reckoning);
  switch (window.kind) {
    case "last":
      return { from: instant(back(now, window)), to: new Date(reckoning.now.getTime() + 1) };
    case "earlier":
      return { from: null, to: ending(back(now, window)) };
    case "ago":
      return { from: instant(back(now, window.from)), to: ending(back(now, window.to)) };
    case "next": {
      const today = now.startOf("day");
      return { from: instant(today), to: instant(move(move(today, window.unit, window.n), "day", 1)) };
    }
    case "this":
      return unitSpan(move(unitStart(now, window.unit), window.unit, window.shift), window.unit);
    case "named":
      return unitSpan(namedStart(window, now), window.unit);
    case "between":
      return {
        from: window.from ? instant(dayStart(window.from, now)) : null,
        to: window.to ? instant(dayStart(window.to, now).plus({ days: 1 }).startOf("day")) : null,
      };
    default:
      return unreachable(window);
  }
}

/** The present in the time zone. */
export const nowIn = ({ now, timezone }: Reckoning): DateTime => DateTime.fromJSDate(now, { zone: timezone });

/** So long before an instant: hours, days and weeks to the millisecond, longer ones on the calendar. */
function back(at: DateTime, { n, unit }: Step): DateTime {
  const hours = HOURS[unit];
  return at.minus(hours ? { hours: n * hours } : months(unit, n));
}

const months = (unit: Step["unit"] | CalendarUnit, n: number): DurationLikeObject => ({
  months: n * (MONTHS[unit as CalendarUnit] ?? 0),
});

/** The beginning of the calendar unit that an instant is in. */
export function unitStart(at: DateTime, unit: CalendarUnit): DateTime {
  switch (unit) {
    case "season":
      // Seasons begin in December, March, June and September: a month before, they are quarters.
      return at.startOf("month").plus({ months: 1 }).startOf("quarter").minus({ months: 1 });
    case "half":
      return at.startOf("year").plus({ months: at.month > 6 ? 6 : 0 });
    default:
      return at.startOf(unit);
  }
}

/** The beginning of the unit so many units later. */
export function move(start: DateTime, unit: CalendarUnit, by: number): DateTime {
  const moved = unit === "day" || unit === "week" ? { days: by * (unit === "day" ? 1 : 7) } : months(unit, by);
  // A day whose midnight the clock leaps over begins later.
  return start.plus(moved).startOf("day");
}

const unitSpan = (start: DateTime, unit: CalendarUnit): Span => ({
  from: instant(start),
  to: instant(move(start, unit, 1)),
});

/** The beginning of the most recent stretch of that name. */
function namedStart(window: Extract<Window, { kind: "named" }>, now: DateTime): DateTime {
  const { unit, index, year, ended } = window;
  if (unit === "day") return lastWeekday(index, now, ended === true);
  const startIn = (of: number) =>
    now
      .startOf("year")
      .set({ year: of })
      .plus({ months: firstMonth(unit, index) });
  if (year !== undefined) return startIn(year).startOf("day");
  const hasCome = (start: DateTime) => (ended ? move(start, unit, 1) <= now : start <= now);
  const latest = [now.year + 1, now.year, now.year - 1].map(startIn).find(hasCome);
  return (latest ?? startIn(now.year - 2)).startOf("day");
}

/** Months from the beginning of its year to the stretch's own; a winter begins a month before. */
const firstMonth = (unit: "month" | "quarter" | "half" | "season", index: number): number =>
  unit === "season" ? (index - 1) * 3 - 1 : (index - 1) * (MONTHS[unit] ?? 1);

function lastWeekday(index: number, now: DateTime, ended: boolean): DateTime {
  const today = now.startOf("day");
  const since = (today.weekday - index + 7) % 7;
  return move(today, "day", -(ended && since === 0 ? 7 : since));
}

const dayStart = (day: string, now: DateTime): DateTime => DateTime.fromISO(day, { zone: now.zone }).startOf("day");

/** What ends before the year 1 has nothing in it, and is not what has no end. */
const ending = (at: DateTime): Date | null => instant(at) ?? (at.year < 1 ? new Date("0001-01-01T00:00:00Z") : null);

/** Before the year 1 and after 9999 there is nothing to tell apart. */
const instant = (at: DateTime): Date | null => (at.year < 1 || at.year > 9999 || !at.isValid ? null : at.toJSDate());
