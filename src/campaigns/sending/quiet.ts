import { DateTime } from "luxon";

/** Whether somebody may be written to now, and until when. */
export type Waking = { quiet: true } | { quiet: false; until: Date | null };

/** Whether an instant falls into the quiet hours of a zone; where it does not, when the next begin (null: never). */
export function wakingAt(hours: readonly string[], zone: string, at: Date): Waking {
  const now = DateTime.fromJSDate(at, { zone });
  // Those that began yesterday may last until this morning.
  const spans = [-1, 0, 1].flatMap((days) => hours.map((span) => spanOn(now.plus({ days }), span)));
  if (spans.some(({ from, to }) => from <= now && now < to)) return { quiet: true };
  const begins = spans.map(({ from }) => from.toMillis()).filter((from) => from > now.toMillis());
  return { quiet: false, until: begins.length > 0 ? new Date(Math.min(...begins)) : null };
}

function spanOn(day: DateTime, span: string): { from: DateTime; to: DateTime } {
  const [from = "", to = ""] = span.split("-");
  return { from: clockOn(day, from), to: clockOn(to < from ? day.plus({ days: 1 }) : day, to) };
}

function clockOn(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return day.startOf("day").set({ hour, minute });
}
