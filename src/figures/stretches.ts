import { DateTime } from "luxon";
import { move, nowIn, type Reckoning, type Span, spanOf, unitStart, type Window } from "../segments/index.ts";
import type { Question, TIMES } from "./question.ts";

type Time = (typeof TIMES)[number];

/** The stretches of a question: its own and the one beside it; null where there is none, and any time is meant. */
export interface Stretches {
  own: Span | null;
  /** undefined: nothing is compared with. */
  beside: Span | null | undefined;
}

/** The instants that a question is about. */
export function stretchesOf({ window, versus, timezone }: Question, now: Date): Stretches {
  const reckoning = { now, timezone };
  const own = window ? spanOf(window, reckoning) : null;
  if (versus === undefined) return { own, beside: undefined };
  if (typeof versus !== "string") return { own, beside: spanOf(versus, reckoning) };
  if (!window || !own) return { own, beside: null };
  return { own, beside: versus === "before" ? before(window, own, reckoning) : yearBefore(own, reckoning) };
}

/**
 * The stretch before, of the same length: before a unit of the calendar the one before it, before whole months so many months, before
 * so many months up to now so many before them, before others so many days or hours. Nothing comes before what has no beginning.
 */
function before(window: Window, own: Span, reckoning: Reckoning): Span | null {
  const { from, to } = own;
  if (!from) return null;
  const start = zoned(from, reckoning);
  if ((window.kind === "this" || window.kind === "named") && window.unit !== "day")
    return { from: move(start, window.unit, -1).toJSDate(), to: from };
  if (window.kind === "last") return { from: back(window, nowIn(reckoning), 2), to: from };
  const end = to ? zoned(to, reckoning) : nowIn(reckoning);
  const months = wholeMonths(start, end);
  if (months > 0) return { from: start.minus({ months }).toJSDate(), to: from };
  const days = end.diff(start, "days").days;
  const earlier = Number.isInteger(days) ? start.minus({ days }) : start.minus(end.toMillis() - start.toMillis());
  return { from: earlier.toJSDate(), to: from };
}

const HOURS: Partial<Record<Time, number>> = { hour: 1, day: 24, week: 168 };
const MONTHS: Partial<Record<Time, number>> = { month: 1, quarter: 3, year: 12 };

function back({ n, unit }: { n: number; unit: Time }, now: DateTime, times: number): Date {
  const hours = HOURS[unit];
  return now.minus(hours ? { hours: hours * n * times } : { months: (MONTHS[unit] ?? 0) * n * times }).toJSDate();
}

function wholeMonths(start: DateTime, end: DateTime): number {
  if (start.day !== 1 || end.day !== 1 || !isMidnight(start) || !isMidnight(end)) return 0;
  return (end.year - start.year) * 12 + end.month - start.month;
}

const isMidnight = (at: DateTime): boolean => at.toMillis() === at.startOf("day").toMillis();

function yearBefore({ from, to }: Span, reckoning: Reckoning): Span {
  const earlier = (at: Date | null) => (at ? zoned(at, reckoning).minus({ years: 1 }).toJSDate() : null);
  return { from: earlier(from), to: earlier(to) };
}

const zoned = (at: Date, { timezone }: Reckoning): DateTime => DateTime.fromJSDate(at, { zone: timezone });

/** How the key of a stretch of time is spelled: the day on which it begins; an hour by its instant. */
const keyOf = (start: DateTime, unit: Time): string =>
  unit === "hour"
    ? (start.toUTC().set({ millisecond: 0 }).toISO({ suppressMilliseconds: true }) ?? "")
    : (start.toISODate() ?? "");

/** When the stretch of a key begins. */
const startOf = (key: string, unit: Time, { timezone }: Reckoning): DateTime =>
  unit === "hour"
    ? DateTime.fromISO(key, { zone: timezone })
    : DateTime.fromISO(key, { zone: timezone }).startOf("day");

/**
 * The keys of all stretches that touch a span and have begun by now, with those in which something was found (`found`, in order); null
 * where they are more than `most`.
 */
export function keysOf(
  unit: Time,
  { span, found, most }: { span: Span | null; found: readonly string[]; most: number },
  reckoning: Reckoning,
): string[] | null {
  const [first, last] = [found[0], found.at(-1)].map((key) => (key ? startOf(key, unit, reckoning) : null));
  const begin = span?.from ? startIn(zoned(span.from, reckoning), unit) : first;
  if (!begin) return [];
  const now = nowIn(reckoning);
  const until = span?.to ? DateTime.min(zoned(new Date(span.to.getTime() - 1), reckoning), now) : now;
  const end = DateTime.max(until, last ?? until);
  const keys: string[] = [];
  for (let start = begin; start <= end; start = next(start, unit)) {
    keys.push(keyOf(start, unit));
    if (keys.length > most) return null;
  }
  return keys;
}

const startIn = (at: DateTime, unit: Time): DateTime => (unit === "hour" ? at.startOf("hour") : unitStart(at, unit));

const next = (start: DateTime, unit: Time): DateTime =>
  unit === "hour" ? start.plus({ hours: 1 }) : move(start, unit, 1);

/** At least how many stretches a span has, from its beginning up to its end or now; 0 where it has no beginning. */
export function howMany(unit: Time, { from, to }: Span, { now }: Reckoning): number {
  const end = to && to < now ? to : now;
  return from ? (end.getTime() - from.getTime()) / (LENGTH[unit] * 3_600_000) : 0;
}

const LENGTH: Record<Time, number> = { hour: 1, day: 23, week: 167, month: 672, quarter: 2_160, year: 8_760 };
