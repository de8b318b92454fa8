import { DateTime } from "luxon";
import { daysOf, type Policy } from "./policy.ts";

/** Whether somebody of the staff is there, and until when or from when; `opensAt` is null where no hours are given. */
export type Attendance = { open: true; until: Date } | { open: false; opensAt: Date | null };

/** Whether the shop's staff is there at an instant, by the policy's hours and holidays in the shop's zone. */
export function attendanceAt(policy: Policy, at: Date, timezone: string): Attendance {
  const now = DateTime.fromJSDate(at, { zone: timezone });
  const current =
    policy.staff_online > 0 ? spansOf(policy, now).find((span) => span.from <= now && now < span.to) : undefined;
  if (current) return { open: true, until: current.to.toJSDate() };
  return { open: false, opensAt: nextOpening(policy, now) };
}

function nextOpening(policy: Policy, now: DateTime): Date | null {
  if (policy.staff_online === 0) return null;
  // Two weeks ahead pass over any run of holidays; a shop closed for longer has no opening to promise.
  for (let day = 0; day <= 14; day += 1) {
    const next = spansOf(policy, now.plus({ days: day })).find((span) => span.from > now);
    if (next) return next.from.toJSDate();
  }
  return null;
}

/** Whether the shop has hours on a day, by its week and its holidays. */
export const opensOn = (policy: Policy, day: DateTime): boolean => spansOf(policy, day).length > 0;

/** The spans of hours of a day, by the policy's holidays and week, earliest first. */
export function spansOf(policy: Policy, day: DateTime): { from: DateTime; to: DateTime }[] {
  const holiday = policy.holidays[day.toISODate() ?? ""];
  return (holiday ?? weeklyHours(policy, day.weekday))
    .map((span) => span.split("-"))
    .map(([from = "", to = ""]) => ({ from: clockOn(day, from), to: clockOn(day, to) }))
    .sort((a, b) => a.from.toMillis() - b.from.toMillis());
}

/** The hours of a weekday: `wed: []` beside `mon-fri` is the exception, whichever stands first. */
function weeklyHours(policy: Policy, weekday: number): string[] {
  const fitting = Object.entries(policy.hours)
    .map(([key, spans]) => ({ days: daysOf(key) ?? [], spans }))
    .filter(({ days }) => days.includes(weekday));
  return fitting.sort((a, b) => a.days.length - b.days.length)[0]?.spans ?? [];
}

function clockOn(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour === 24 ? day.startOf("day").plus({ days: 1 }) : day.startOf("day").set({ hour, minute });
}
