import { type Span, yearOf } from "../../customer/rules/when/calendar.ts";
import { hitOf, stretchAt } from "./calendar.ts";
import { dayNumber } from "./dates.ts";
import type { Read } from "./rolling.ts";
import { type Asked, between, birthdaysOf, oneDay, type Stretch } from "./stretch.ts";

/** "С 1 по 15 марта", "from March to May", "between … and …", "январь–март 2026", "2024-2025". */
export function rangeHit(asked: Asked, at: number): Read | null {
  const { tokens, words } = asked;
  const lead = words.at(tokens, at, "between") ?? words.at(tokens, at, "from") ?? words.at(tokens, at, "since");
  const soft = lead ?? words.at(tokens, at, "on") ?? words.at(tokens, at, "over");
  const start = words.at(tokens, soft?.next ?? at, "articles")?.next ?? soft?.next ?? at;
  const first = firstEnd(asked, start);
  const joined = first && joinAt(asked, first.next, lead !== null, words.at(tokens, at, "between") !== null);
  const second = joined === null ? null : stretchAt(asked, words.at(tokens, joined, "articles")?.next ?? joined);
  if (!first || !second || (first.weak && second.weak && soft === null)) return null;
  const span = ordered(first, second);
  if (span === null) return null;
  const included = words.at(tokens, second.next, "inclusive");
  const isAhead = span.from > asked.today;
  const weak = first.weak && second.weak;
  return hitOf(
    { ...second, ...(weak ? {} : { weak: undefined }) },
    "range",
    isAhead ? null : between(span),
    birthdaysOf(span),
    included?.next,
  );
}

function joinAt({ tokens, words }: Asked, at: number, led: boolean, isBetween: boolean): number | null {
  if (/^(?:-|--|\.{2,3})$/.test(tokens[at]?.plain ?? "")) return at + 1;
  const to = words.at(tokens, at, "to");
  if (to !== null && (led || tokens[at]?.plain === "to")) return to.next;
  return isBetween ? (words.at(tokens, at, "between_and")?.next ?? null) : null;
}

/** A stretch, or a day whose month stands with the other end: "с 1 по 15 марта". */
function firstEnd(asked: Asked, at: number): Stretch | null {
  const found = stretchAt(asked, at);
  if (found !== null) return found;
  const day = dayNumber(asked, at);
  if (day === null) return null;
  const span = { from: 0, to: 0 };
  return { next: day.next, span, window: null, birthday: null, ofDay: day.value };
}

/** Both ends in the years that bring the second behind the first. */
function ordered(first: Stretch, second: Stretch): Span | null {
  if (first.ofDay !== undefined) return dayTo(first.ofDay, second.span);
  const [one, other] = [first.span, second.span];
  if (one.from <= other.to && (first.yearly === undefined || second.yearly !== undefined))
    return { from: one.from, to: other.to };
  if (first.yearly !== undefined && second.yearly === undefined) {
    const year = yearOf(other.to);
    const from = [year, year - 1].flatMap((at) => first.yearly?.(at) ?? []).find((span) => span.from <= other.to);
    return from === undefined ? null : { from: from.from, to: other.to };
  }
  const year = yearOf(one.from);
  const to = [year, year + 1].flatMap((at) => second.yearly?.(at) ?? []).find((span) => span.to >= one.from);
  return to === undefined ? null : { from: one.from, to: to.to };
}

function dayTo(day: number, { from, to }: Span): Span | null {
  if (from !== to) return null;
  const date = new Date(from * 86_400_000);
  const start = oneDay(date.getUTCFullYear(), date.getUTCMonth() + 1, day)?.from;
  return start === undefined || start > to ? null : { from: start, to };
}
