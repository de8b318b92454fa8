import { type Span, weekdayOf } from "../../customer/rules/when/calendar.ts";
import { type Asked, oneDay } from "./stretch.ts";

/** A day that has a name of its own: "8 марта" is not one, it is a date. */
export function holidayAt(
  { tokens, words }: Asked,
  at: number,
): { next: number; days: (year: number) => Span | null } | null {
  const found = words.at(tokens, at, "holidays");
  if (found === null) return null;
  const [month = 0, day = 0] = found.value.split("-").map(Number);
  const days = /\d/.test(found.value)
    ? (year: number) => oneDay(year, month, day)
    : (year: number) => behindThanksgiving(year, found.value === "monday" ? 4 : 1);
  return { next: found.next, days };
}

/** So many days behind the fourth Thursday of November. */
function behindThanksgiving(year: number, days: number): Span | null {
  const first = oneDay(year, 11, 1)?.from;
  if (first === undefined) return null;
  const day = first + ((4 - weekdayOf(first) + 7) % 7) + 21 + days;
  return { from: day, to: day };
}
