import type { Birthday, Window } from "../../../segments/index.ts";
import {
  type Day,
  monthAt,
  monthOf,
  type Span,
  weekAt,
  weekdayOf,
  yearOf,
} from "../../customer/rules/when/calendar.ts";
import { type Asked, between, birthdaysOf, fixed, monthsOf, type Stretch, seasonOf, wholeYear } from "./stretch.ts";

/** Calendar units that "this" and "last" go with. */
export type CalendarUnit = Extract<Window, { kind: "this" }>["unit"];

/** Stretches that are told from today: "вчера", "прошлый месяц", "this week", "в пятницу", "на прошлых выходных". */
export function relativeStretch(asked: Asked, at: number): Stretch | null {
  return (
    dayWord(asked, at) ??
    dayOfWeek(asked, at) ??
    unitOf(asked, at) ??
    unitBeforeLast(asked, at) ??
    weekday(asked, at) ??
    weekend(asked, at)
  );
}

function dayWord({ tokens, words, today }: Asked, at: number): Stretch | null {
  const found = words.at(tokens, at, "days");
  return found && unitStretch("day", Number(found.value), today, found.next);
}

/** The calendar unit that is so many from the one that today is in. */
export function unitStretch(unit: CalendarUnit, shift: number, today: Day, next: number): Stretch {
  const span = spanOf(unit, shift, today);
  return {
    next,
    span,
    window: shift > 0 ? null : { kind: "this", unit, shift },
    birthday: birthdayOf(unit, shift, span),
  };
}

function birthdayOf(unit: CalendarUnit, shift: number, span: Span): Birthday | null {
  if (unit === "day" && shift === 0) return { kind: "next", n: 0, unit: "day" };
  if (unit === "half" || Math.abs(shift) > 12) return birthdaysOf(span);
  return { kind: "this", unit, shift };
}

function spanOf(unit: CalendarUnit, shift: number, today: Day): Span {
  const [year, month] = [yearOf(today), monthOf(today)];
  if (unit === "day") return { from: today + shift, to: today + shift };
  if (unit === "week") return weekAt(today, shift);
  if (unit === "month") return monthAt(year, month + shift);
  if (unit === "quarter") return ofMonths(year, Math.ceil(month / 3) + shift, 3);
  if (unit === "half") return ofMonths(year, Math.ceil(month / 6) + shift, 6);
  if (unit === "year") return wholeYear(year + shift);
  const index = Math.floor((month % 12) / 3) + shift;
  return seasonOf(year + (month === 12 ? 1 : 0) + Math.floor(index / 4), (((index % 4) + 4) % 4) + 1);
}

const ofMonths = (year: number, index: number, size: number): Span =>
  monthsOf(year, (index - 1) * size + 1, index * size);

function unitOf({ tokens, words, today }: Asked, at: number): Stretch | null {
  const year = words.at(tokens, at, "last_year");
  if (year !== null) return unitStretch("year", -1, today, year.next);
  const current = words.at(tokens, at, "this_year");
  if (current !== null) return unitStretch("year", 0, today, current.next);
  const by = words.at(tokens, at, "which");
  const found = by && (words.at(tokens, by.next, "units") ?? words.at(tokens, by.next, "season_units"));
  if (!by || !found || found.value === "hour") return null;
  return unitStretch(found.value as CalendarUnit, Number(by.value), today, found.next);
}

/** "The week before last". */
function unitBeforeLast({ tokens, words, today }: Asked, at: number): Stretch | null {
  const article = words.at(tokens, at, "articles");
  const found = words.at(tokens, article?.next ?? at, "units");
  const last = found && words.at(tokens, found.next, "before_last");
  if (!found || !last || found.value === "hour") return null;
  return unitStretch(found.value as CalendarUnit, -2, today, last.next);
}

/** "Во вторник на прошлой неделе", "last week on Tuesday": that day of it. */
function dayOfWeek(asked: Asked, at: number): Stretch | null {
  const { tokens, words, today } = asked;
  const behindLead = (next: number): number => words.at(tokens, next, "on")?.next ?? next;
  const first = words.at(tokens, at, "weekdays");
  const week = unitOf(asked, first === null ? at : behindLead(first.next));
  if (week?.window?.kind !== "this" || week.window.unit !== "week") return null;
  const day = first ?? words.at(tokens, behindLead(week.next), "weekdays");
  if (day === null) return null;
  const from = week.span.from + Number(day.value) - 1;
  const found = fixed({ from, to: from }, Math.max(week.next, day.next));
  return from > today ? { ...found, window: null } : found;
}

function weekday({ tokens, words, today }: Asked, at: number): Stretch | null {
  const by = words.at(tokens, at, "which") ?? words.at(tokens, at, "latest") ?? words.at(tokens, at, "nearest");
  const short = at > 0 && words.at(tokens, at - 1, "on") !== null ? words.at(tokens, at, "weekdays_short") : null;
  const found = words.at(tokens, by?.next ?? at, "weekdays") ?? short;
  if (found === null) return null;
  const index = Number(found.value);
  const behind = (weekdayOf(today) - index + 7) % 7;
  const [which, ahead] = [by === null ? 0 : Number(by.value === "" ? -1 : by.value), (7 - behind) % 7];
  const isLast = which < 0;
  const day = which === 1 ? today + (ahead || 7) : today - (isLast && behind === 0 ? 7 : behind);
  const window = { kind: "named", unit: "day", index, ...(isLast ? { ended: true as const } : {}) } as const;
  return {
    next: found.next,
    span: { from: day, to: day },
    window: which === 1 ? null : window,
    birthday: { kind: "this", unit: "day", shift: isLast ? day - today : ahead },
  };
}

/** "На прошлых выходных", "за выходные"; without either it is a weekend of any week. */
function weekend({ tokens, words, today }: Asked, at: number): Stretch | null {
  const by = words.at(tokens, at, "which") ?? words.at(tokens, at, "latest") ?? words.at(tokens, at, "nearest");
  const found = words.at(tokens, by?.next ?? at, "weekend");
  const before = tokens[at - 1]?.plain === "the" ? at - 2 : at - 1;
  if (!found || (!by && !OVER.test(tokens[before]?.plain ?? ""))) return null;
  const isAhead = words.at(tokens, at, "nearest") !== null;
  // The one that is over, or goes on.
  const shift = by ? Number(by.value === "" ? -1 : by.value) : weekAt(today, 0).to - 1 <= today ? 0 : -1;
  const { to } = weekAt(today, isAhead ? 0 : shift);
  const stretch = fixed({ from: to - 1, to }, found.next);
  return to - 1 > today ? { ...stretch, window: null } : { ...stretch, window: between(stretch.span) };
}

const OVER = /^(?:за|over)$/;
