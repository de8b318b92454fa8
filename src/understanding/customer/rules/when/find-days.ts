import { dayOf, inIso, type Span } from "./calendar.ts";
import { isSign, type Now, type Point, pointAt, saying } from "./points.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Where and when a text is read; `direction` says which Friday "on Friday" is. */
export interface Moment {
  at: Date;
  timezone: string;
  direction: Now["direction"];
}

/** Days that a text speaks of. */
export interface Days extends Span {
  /** `2026-11-27`, or `2026-11-20/2026-11-26`. */
  value: string;
  /** The words that say so, normalised. */
  words: string;
}

/**
 * The days that a text names: "вчера", "в следующую пятницу", "на тому тижні", "с 5 по 12 октября", "за октябрь", "3 days ago",
 * "to the end of the month". Weeks begin on Monday; a day without a year is the last such day, or the next one.
 */
export function findDays(text: string, { at, timezone, direction }: Moment): Days[] {
  const tokens = tokensOf(text);
  const now: Now = { today: dayOf(at, timezone), direction };
  const found: Days[] = [];
  for (let place = 0; place < tokens.length; ) {
    const point = rangeAt(tokens, place, now) ?? pointAt(tokens, place, now);
    if (point !== null)
      found.push({ from: point.from, to: point.to, value: inIso(point), words: wordsOf(tokens, place, point.next) });
    place = point?.next ?? place + 1;
  }
  return found;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

/** "С 5 по 12 октября", "between May 1 and June 3", "5-12 октября", "с понедельника". */
function rangeAt(tokens: readonly Token[], at: number, now: Now): Point | null {
  const begun = isSign(tokens[at], "from");
  const start = begun ? at + 1 : at;
  const end = endOf(tokens, start, now);
  if (end !== null) return end;
  const first = pointAt(tokens, start, now);
  if (first === null) return null;
  const last = isTo(tokens[first.next]) ? pointAt(tokens, first.next + 1, now) : null;
  if (last !== null && last.to > first.from) return { from: first.from, to: last.to, next: last.next };
  return begun && SINCE.test(tokens[at]?.text ?? "") && now.direction === "past" && first.from < now.today
    ? { from: first.from, to: now.today, next: first.next }
    : null;
}

/** "From" is also "of": an order from Monday is Monday's, orders since Monday are all after it. */
const SINCE = /^(?:с|со|з|із|зі|since|начиная|починаючи)$/;

const isTo = (token: Token | undefined): boolean => isSign(token, "to") || token?.text === "-";

/** "5-12 октября", "October 5 to 12": one of the two days has no month of its own. */
function endOf(tokens: readonly Token[], at: number, now: Now): Point | null {
  const isDay = (token: Token | undefined) => token !== undefined && token.number !== null && token.number <= 31;
  if (isDay(tokens[at]) && isTo(tokens[at + 1]) && isDay(tokens[at + 2])) {
    const last = pointAt(tokens, at + 2, now);
    const days = (tokens[at + 2]?.number ?? 0) - (tokens[at]?.number ?? 0);
    return last !== null && last.from === last.to && days > 0 ? { ...last, from: last.from - days } : null;
  }
  if (saying(tokens[at], "month") === null || !isDay(tokens[at + 1]) || !isTo(tokens[at + 2])) return null;
  if (!isDay(tokens[at + 3])) return null;
  const first = pointAt(tokens, at, now);
  const days = (tokens[at + 3]?.number ?? 0) - (tokens[at + 1]?.number ?? 0);
  return first !== null && days > 0 ? { from: first.from, to: first.to + days, next: at + 4 } : null;
}
