import type { Window } from "../../../segments/index.ts";
import { amountAt } from "../numbers/amount.ts";
import type { Length } from "../values.ts";
import { type LengthAt, lengthAt } from "./lengths.ts";
import { lastOf, type Read } from "./rolling.ts";
import type { Asked } from "./stretch.ts";

/** "30 дней назад", "больше 60 дней назад", "от 30 до 60 дней назад", "less than a week ago", "3 months ago or earlier". */
export function agoHit(asked: Asked, at: number): Read | null {
  const range = betweenAgo(asked, at);
  if (range !== null) return range;
  const bound = boundAt(asked, at);
  const found = lengthAt(asked, bound.next);
  const ago = found && asked.words.at(asked.tokens, found.next, "ago");
  if (!found || !ago || found.many) return null;
  if (found.length.upTo !== undefined)
    return agoRange(found.length, { ...found.length, n: found.length.upTo }, ago.next);
  const behind = behindAt(asked, ago.next);
  const side = bound.side ?? behind?.side ?? (found.plus ? "earlier" : null);
  const read = {
    kind: "window",
    to: behind?.next ?? ago.next,
    lead: "ago",
    birthday: null,
    length: found.length,
  } as const;
  if (bound.isEither) return { ...read, window: lastOf(found.length), others: [earlierThan(found.length)] };
  if (side !== null) return { ...read, window: side === "earlier" ? earlierThan(found.length) : lastOf(found.length) };
  return { ...read, window: dayAgo(found.length), others: [earlierThan(found.length), lastOf(found.length)] };
}

const earlierThan = ({ n, unit }: Length): Window => ({ kind: "earlier", n, unit });

/** The day, or the month and such, that was so long ago. */
const dayAgo = ({ n, unit }: Length): Window =>
  unit === "hour"
    ? { kind: "last", n, unit }
    : unit === "week"
      ? { kind: "this", unit: "day", shift: -Math.min(n * 7, 1000) }
      : { kind: "this", unit, shift: -Math.min(n, 1000) };

/** "[не] больше [чем]", "at least", "since", "before": on which side of the moment. */
function boundAt(asked: Asked, at: number): { side: "earlier" | "later" | null; next: number; isEither?: boolean } {
  const { tokens, words } = asked;
  const sign = tokens[at]?.plain ?? "";
  if (/^[<>]=?$/.test(sign)) return { side: sign.startsWith(">") ? "earlier" : "later", next: at + 1 };
  const least = words.at(tokens, at, "at_least");
  if (least !== null) return { side: "earlier", next: least.next };
  const most = words.at(tokens, at, "at_most");
  if (most !== null) return { side: "later", next: most.next };
  const not = words.at(tokens, at, "not");
  const start = not?.next ?? at;
  const more = words.at(tokens, start, "more") ?? words.at(tokens, start, "before");
  const less = more === null ? (words.at(tokens, start, "less") ?? words.at(tokens, start, "since")) : null;
  const found = more ?? less;
  if (found === null) return { side: null, next: at };
  const than = words.at(tokens, found.next, "than");
  if (not !== null && LATER.test(tokens[start]?.plain ?? ""))
    return { side: null, isEither: true, next: than?.next ?? found.next };
  return { side: (more === null) === (not === null) ? "later" : "earlier", next: than?.next ?? found.next };
}

/** "Не позже чем месяц назад": most say it of what is no older than that, some of what is no younger. */
const LATER = /^(?:позже|позднее|пізніше|later)$/;

/** "60 дней назад или раньше". */
function behindAt({ tokens, words }: Asked, at: number): { side: "earlier" | "later"; next: number } | null {
  const more = words.at(tokens, at, "or_more");
  const less = words.at(tokens, at, "or_less");
  return more !== null ? { side: "earlier", next: more.next } : less && { side: "later", next: less.next };
}

/** "От месяца до двух месяцев назад", "between 30 and 60 days ago", "from 60 days ago to 30 days ago". */
function betweenAgo(asked: Asked, at: number): Read | null {
  const { tokens, words } = asked;
  const between = words.at(tokens, at, "between");
  const lead = between ?? words.at(tokens, at, "from");
  const first = lead && endAt(asked, lead.next);
  if (!first) return null;
  const joined = words.at(tokens, first.next, between === null ? "to" : "between_and");
  const second = joined && endAt(asked, joined.next);
  if (!second?.ago || second.length === null) return null;
  const length = first.length ?? { n: first.n, unit: second.length.unit };
  return agoRange(length, second.length, second.next);
}

/** A length, or a number whose unit comes later. */
function endAt(asked: Asked, at: number): { length: Length | null; n: number; next: number; ago: boolean } | null {
  const found: LengthAt | null = lengthAt(asked, at);
  if (found !== null && found.length.upTo === undefined) {
    const ago = asked.words.at(asked.tokens, found.next, "ago");
    return { length: found.length, n: found.length.n, next: ago?.next ?? found.next, ago: ago !== null };
  }
  const amount = amountAt(asked.tokens, at, asked.words);
  return amount && { length: null, n: amount.value, next: amount.next, ago: false };
}

const HOURS: Record<Length["unit"], number> = { hour: 1, day: 24, week: 168, month: 730, quarter: 2190, year: 8760 };
const hoursOf = ({ n, unit }: Length): number => n * HOURS[unit];

function agoRange(one: Length, other: Length, next: number): Read | null {
  const [near, far] = hoursOf(one) < hoursOf(other) ? [one, other] : [other, one];
  if (!Number.isInteger(near.n) || near.n < 1 || hoursOf(near) === hoursOf(far)) return null;
  const window: Window = { kind: "ago", from: { n: far.n, unit: far.unit }, to: { n: near.n, unit: near.unit } };
  return { kind: "window", to: next, lead: "ago", window, birthday: null };
}
