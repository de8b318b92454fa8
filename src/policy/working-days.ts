import { DateTime } from "luxon";
import { opensOn } from "./hours.ts";
import type { Policy } from "./policy.ts";

/** Far more days than any promise spans: a policy by which nobody ever works must not count for ever. */
const DAYS_AT_MOST = 400;

/**
 * The working day that comes `count` working days after a day, both `YYYY-MM-DD`. Banks and carriers work from Monday to Friday, but
 * for the days on which the policy's holidays close the shop.
 */
export const afterWorkingDays = (policy: Policy, day: string, count: number): string =>
  after(day, count, (date) => date.weekday <= 5 && !isClosedHoliday(policy, date));

/** The day that comes `count` days of the shop's own hours after a day, both `YYYY-MM-DD`; working days where it has no hours. */
export const afterOpenDays = (policy: Policy, day: string, count: number): string =>
  Object.values(policy.hours).some((spans) => spans.length > 0)
    ? after(day, count, (date) => opensOn(policy, date))
    : afterWorkingDays(policy, day, count);

/** The day on which an instant falls in a zone, `YYYY-MM-DD`. */
export const dayIn = (timezone: string, at: Date): string =>
  DateTime.fromJSDate(at, { zone: timezone }).toFormat("yyyy-MM-dd");

/** How many calendar days the second day comes after the first; below 0 where it comes before it. Both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round(DateTime.fromISO(to, { zone: "UTC" }).diff(DateTime.fromISO(from, { zone: "UTC" }), "days").days);

const isClosedHoliday = ({ holidays }: Policy, date: DateTime): boolean =>
  holidays[date.toFormat("yyyy-MM-dd")]?.length === 0;

function after(day: string, count: number, works: (date: DateTime) => boolean): string {
  let date = DateTime.fromISO(day, { zone: "UTC" });
  for (let left = count, passed = 0; left > 0 && passed < DAYS_AT_MOST; passed += 1) {
    date = date.plus({ days: 1 });
    if (works(date)) left -= 1;
  }
  return date.toFormat("yyyy-MM-dd");
}
