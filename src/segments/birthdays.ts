import { DateTime } from "luxon";
import { unreachable } from "../base/index.ts";
import type { Birthday } from "./definition.ts";
import { move, nowIn, type Reckoning, unitStart } from "./spans.ts";

/** Days of any year: from one to another, both included; `to` before `from` goes over New Year. */
export interface YearDays {
  /** Month × 100 + day: 1225 is 25 December. */
  from: number;
  to: number;
  /** Whether who was born on 29 February has their birthday in it. */
  leap: boolean;
}

/** The days that a birthday is to be on; null: all days of the year. */
export function birthdaysIn(birthday: Birthday, reckoning: Reckoning): YearDays | null {
  const today = nowIn(reckoning).startOf("day");
  switch (birthday.kind) {
    case "next":
      return between(today, today.plus({ [birthday.unit]: birthday.n }));
    case "past":
      return between(today.minus({ [birthday.unit]: birthday.n }), today);
    case "this": {
      const start = move(unitStart(today, birthday.unit), birthday.unit, birthday.shift);
      return between(start, move(start, birthday.unit, 1).minus({ days: 1 }));
    }
    case "month":
      return { from: birthday.month * 100 + 1, to: birthday.month * 100 + 31, leap: birthday.month === 2 };
    case "days":
      return named(Number(birthday.from.replace("-", "")), Number(birthday.to.replace("-", "")), today);
    default:
      return unreachable(birthday);
  }
}

function between(from: DateTime, to: DateTime): YearDays | null {
  if (to.diff(from, "days").days >= 365) return null;
  const leap = [from.year, to.year].map((year) => leapBirthday(year, from)).some((day) => from <= day && day <= to);
  return { from: monthDay(from), to: monthDay(to), leap };
}

/** When who was born on 29 February has their birthday. */
const leapBirthday = (year: number, { zone }: DateTime): DateTime =>
  DateTime.fromObject({ year, month: 3, day: 1 }, { zone }).minus({ days: 1 }).startOf("day");

const monthDay = (day: DateTime): number => day.month * 100 + day.day;

/** In days that no year is told of, 29 February is in if it is named; else it is where this year's 28th stands for it. */
function named(from: number, to: number, today: DateTime): YearDays {
  const holds = (day: number) => (from <= to ? from <= day && day <= to : from <= day || day <= to);
  return { from, to, leap: holds(229) || (holds(228) && !today.isInLeapYear) };
}
