import { DateTime } from "luxon";
import { birthdaysIn, type YearDays } from "../birthdays.ts";
import type { Birthday, Window } from "../definition.ts";
import { nowIn, type Reckoning, type Span, spanOf } from "../spans.ts";
import type { Clock, Timeline } from "./clocks.ts";

/** Instants from one to another, both included. */
export interface Stretch {
  of: Timeline;
  from: Date;
  to: Date;
}

/** Whom time may have moved between two moments: those with something at these times or with these birthdays; or "all". */
export type Touched = { stretches: Stretch[]; birthdays: number[] } | "all";

const DAY_MS = 86_400_000;

/** Of which customers time alone, from one moment to another, may have changed whether they are in. Never too few. */
export function touchedBetween(clocks: readonly Clock[], before: Reckoning, after: Reckoning): Touched {
  const stretches: Stretch[] = [];
  const birthdays = new Set<number>();
  for (const clock of clocks) {
    const touched = touchedBy(clock, before, after);
    if (touched === "all") return "all";
    stretches.push(...touched.stretches);
    for (const day of touched.birthdays) birthdays.add(day);
  }
  return { stretches, birthdays: [...birthdays] };
}

function touchedBy(clock: Clock, before: Reckoning, after: Reckoning): Touched {
  switch (clock.kind) {
    case "whole":
      return clock.key(before) === clock.key(after) ? NOBODY : "all";
    case "window":
      return movedOver(clock.of, spanOf(clock.window, before), spanOf(clock.window, after));
    case "since":
      return { ...NOBODY, stretches: clock.days.map((days) => sinceStretch(clock.of, days, before, after)) };
    case "birthday":
      return { ...NOBODY, birthdays: movedBirthdays(clock.on, before, after) };
    case "age":
      return olderBetween(before, after);
  }
}

const NOBODY: Exclude<Touched, "all"> = { stretches: [], birthdays: [] };

/** Where each end of a window moved along is what it took in or let go. */
function movedOver(of: Timeline, before: Span, after: Span): Touched {
  const stretches: Stretch[] = [];
  for (const end of ["from", "to"] as const) {
    const [one, other] = [before[end], after[end]];
    if ((one === null) !== (other === null)) return "all";
    if (one && other && one.getTime() !== other.getTime()) stretches.push(stretchOf(of, one, other));
  }
  return { ...NOBODY, stretches };
}

const stretchOf = (of: Timeline, one: Date, other: Date): Stretch =>
  one < other ? { of, from: one, to: other } : { of, from: other, to: one };

const sinceStretch = (of: Timeline, days: number, { now: before }: Reckoning, { now: after }: Reckoning): Stretch =>
  stretchOf(of, new Date(before.getTime() - days * DAY_MS), new Date(after.getTime() - days * DAY_MS));

/** All days that a year may have, as month × 100 + day. */
const DAYS = Array.from({ length: 366 }, (_, day) => {
  const at = DateTime.utc(2024, 1, 1).plus({ days: day });
  return at.month * 100 + at.day;
});

function movedBirthdays(on: Birthday, before: Reckoning, after: Reckoning): number[] {
  const [one, other] = [birthdaysIn(on, before), birthdaysIn(on, after)];
  return DAYS.filter((day) => holds(one, day) !== holds(other, day));
}

function holds(days: YearDays | null, day: number): boolean {
  if (!days) return true;
  if (day === 229 && days.leap) return true;
  const { from, to } = days;
  return day !== 229 && (from <= to ? from <= day && day <= to : from <= day || day <= to);
}

/** Who was born on 29 February turns a day before or after, as the year has it. */
function olderBetween(before: Reckoning, after: Reckoning): Touched {
  const [one, other] = [nowIn(before).startOf("day"), nowIn(after).startOf("day")].toSorted(
    (a, b) => Number(a) - Number(b),
  );
  if (!one || !other || other.diff(one, "days").days > 360) return "all";
  const days: number[] = [];
  for (let day = one.plus({ days: 1 }); day <= other; day = day.plus({ days: 1 })) days.push(day.month * 100 + day.day);
  return { ...NOBODY, birthdays: days.some((day) => day === 228 || day === 301) ? [...days, 229] : days };
}

/** When time may next change something: at an instant, or so long after the first thing at or after another. */
export type NextUp = { at: Date } | { of: Timeline; from: Date; after: number };

/** What a clock waits for. Never too late; windows on the calendar are asked again every midnight. */
export function nextOf(clock: Clock, reckoning: Reckoning): NextUp[] {
  switch (clock.kind) {
    case "window":
      return nextOfWindow(clock.of, clock.window, reckoning);
    case "since":
      return clock.days.map((days) => ({ of: clock.of, from: ago(reckoning, days * DAY_MS), after: days * DAY_MS }));
    case "whole":
      return [{ at: quarterHourAfter(reckoning) }];
    default:
      return [{ at: midnightAfter(reckoning) }];
  }
}

const ago = ({ now }: Reckoning, ms: number): Date => new Date(now.getTime() - ms);
const HOUR_MS = 3_600_000;

/** A step back on the calendar is so many hours but for the clocks' change, until midnight. */
function nextOfWindow(of: Timeline, window: Window, reckoning: Reckoning): NextUp[] {
  if (window.kind === "this" || window.kind === "named" || window.kind === "next")
    return [{ at: midnightAfter(reckoning) }];
  const { from, to } = spanOf(window, reckoning);
  const onCalendar = isOnCalendar(window);
  const ends = [from, to].flatMap((end) => {
    if (!end) return [];
    const after = reckoning.now.getTime() - end.getTime() - (onCalendar ? HOUR_MS : 0);
    return [{ of, from: end, after }];
  });
  return onCalendar ? [...ends, { at: midnightAfter(reckoning) }] : ends;
}

function isOnCalendar(window: Window): boolean {
  const steps = window.kind === "ago" ? [window.from, window.to] : "n" in window ? [window] : [];
  return steps.some(({ unit }) => unit === "month" || unit === "quarter" || unit === "year");
}

const midnightAfter = (reckoning: Reckoning): Date => nowIn(reckoning).plus({ days: 1 }).startOf("day").toJSDate();

/** Zones differ by quarters of an hour. */
const quarterHourAfter = ({ now }: Reckoning): Date =>
  new Date((Math.floor(now.getTime() / (HOUR_MS / 4)) + 1) * (HOUR_MS / 4));
