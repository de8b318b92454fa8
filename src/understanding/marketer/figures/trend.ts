import type { Dimension } from "../../../figures/index.ts";
import { type Span, spanOf, type Window } from "../../../segments/index.ts";
import type { Sketch } from "./sketch.ts";

const DAY = 86_400_000;

/** What a "динамика" is told by where nobody said: days up to a month, weeks up to a quarter, else months. */
export function trendOf({ isTrend, context }: Sketch, window: Window | undefined): Dimension | null {
  if (!isTrend) return null;
  const span = window && spanOf(window, { now: context.now, timezone: context.lexicon.timezone });
  const days = daysOf(span);
  if (days <= 2) return "hour";
  return days <= 35 ? "day" : days <= 100 ? "week" : "month";
}

const daysOf = (span: Span | undefined): number =>
  span?.from && span.to ? (span.to.getTime() - span.from.getTime()) / DAY : Number.POSITIVE_INFINITY;
