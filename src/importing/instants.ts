import { DateTime } from "luxon";

const WRITTEN =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const DAY = 86_400_000;

/** Reads a time as an export writes it; null where it is none. */
export type InstantReader = (text: string) => Date | null;

/**
 * A reader of times: ISO with or without `T` and seconds, or `31.12.2026 10:00`; or in `format` (luxon's tokens) alone where one is
 * given. Times without a zone are in `zone`; a date without a time is the beginning of that day. Days that no calendar has and
 * years outside 1900–2200 are no times.
 *
 * luxon takes 15 µs a time, which is 15 s for a million visits; so the offset of each day is asked once, and only days on
 * which the clocks change go through it whole.
 */
export function instantReader(zone: string, format?: string): InstantReader {
  if (format) return (text) => sane(DateTime.fromFormat(text.trim(), format, { zone, locale: "en" }));
  const offsets = new Map<number, number | null>();
  return (text) => {
    const parts = partsOf(text.trim());
    if (!parts) return null;
    if (parts.offset !== null) return new Date(parts.wall - parts.offset * 60_000);
    const day = Math.floor(parts.wall / DAY);
    if (offsets.size > 20_000) offsets.clear();
    if (!offsets.has(day)) offsets.set(day, offsetOfDay(day * DAY, zone));
    const offset = offsets.get(day) ?? null;
    return offset === null ? localTime(parts.wall, zone) : new Date(parts.wall - offset * 60_000);
  };
}

/** A time as on a wall clock, in milliseconds as if it were UTC, and the offset in minutes that was written with it. */
interface WallTime {
  wall: number;
  offset: number | null;
}

function partsOf(text: string): WallTime | null {
  const match = WRITTEN.exec(text);
  if (!match) return null;
  const number = (place: number) => Number(match[place] ?? 0);
  const year = number(1) || number(6);
  const month = number(2) || number(5);
  const day = number(3) || number(4);
  const wall = Date.UTC(year, month - 1, day, number(7), number(8), number(9), millisecondsOf(match[10]));
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  const onClock = number(7) < 24 && number(8) < 60 && number(9) < 60;
  return exists && onClock && isSaneYear(year) ? { wall, offset: offsetOf(match[11]) } : null;
}

const millisecondsOf = (fraction: string | undefined): number => Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  if (/z/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || 0);
  return zone.startsWith("-") ? -minutes : minutes;
}

/** The offset of a day in minutes, or null where it changes within a day around it. */
function offsetOfDay(midnight: number, zone: string): number | null {
  const [before, after] = [midnight - DAY, midnight + 2 * DAY].map((at) => DateTime.fromMillis(at, { zone }).offset);
  return before === after ? (before ?? null) : null;
}

/**
 * Of an hour that a clock shows twice the first is taken, and an hour that it leaves out is counted on from before it, as RFC 5545
 * (3.3.5) has it. luxon alone would decide by the season that is now.
 */
function localTime(wall: number, zone: string): Date {
  const possible = DateTime.fromMillis(wall, { zone: "utc" })
    .setZone(zone, { keepLocalTime: true })
    .getPossibleOffsets();
  return new Date(Math.min(...possible.map((time) => time.toMillis())));
}

const isSaneYear = (year: number): boolean => year >= 1900 && year <= 2200;

function sane(time: DateTime): Date | null {
  return time.isValid && isSaneYear(time.year) ? time.toJSDate() : null;
}
