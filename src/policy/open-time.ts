import { DateTime } from "luxon";
import { spansOf } from "./hours.ts";
import type { Policy } from "./policy.ts";

/** Far more days than any clock of support runs: a shop that is never open must not be looked through for ever. */
const DAYS_AT_MOST = 60;

/** How many seconds of the shop's hours lie between two instants; all of them where the policy has no hours. */
export function openSeconds(policy: Policy, from: Date, to: Date, timezone: string): number {
  if (to <= from) return 0;
  if (!hasHours(policy)) return (to.getTime() - from.getTime()) / 1000;
  let seconds = 0;
  for (const [begin, end] of spansAfter(policy, from, timezone)) {
    if (begin >= to.getTime()) break;
    seconds += (Math.min(end, to.getTime()) - begin) / 1000;
  }
  return seconds;
}

/**
 * The instant at which so many minutes of the shop's hours have passed since another one; plain minutes where the policy has no hours, null where it is
 * closed for longer than {@link DAYS_AT_MOST} days.
 */
export function afterOpenMinutes(policy: Policy, from: Date, minutes: number, timezone: string): Date | null {
  if (!hasHours(policy)) return new Date(from.getTime() + minutes * 60_000);
  let left = minutes * 60_000;
  for (const [begin, end] of spansAfter(policy, from, timezone)) {
    if (begin + left <= end) return new Date(begin + left);
    left -= end - begin;
  }
  return null;
}

const hasHours = ({ hours }: Policy): boolean => Object.values(hours).some((spans) => spans.length > 0);

/** The shop's spans of hours from an instant on, the first cut to begin there; in milliseconds. */
function* spansAfter(policy: Policy, from: Date, timezone: string): Generator<[begin: number, end: number]> {
  const first = DateTime.fromJSDate(from, { zone: timezone });
  for (let day = 0; day <= DAYS_AT_MOST; day += 1)
    for (const span of spansOf(policy, first.plus({ days: day })))
      if (span.to.toMillis() > from.getTime())
        yield [Math.max(span.from.toMillis(), from.getTime()), span.to.toMillis()];
}
