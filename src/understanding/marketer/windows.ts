import { dayOf } from "../customer/rules/when/calendar.ts";
import { quotedIn, type Token } from "./tokens.ts";
import type { ValueWords } from "./value-words.ts";
import type { TimeHit } from "./values.ts";
import { agoHit } from "./windows/ago.ts";
import { boundHit } from "./windows/bounds.ts";
import { calendarHit, hitOf } from "./windows/calendar.ts";
import { lengthAt } from "./windows/lengths.ts";
import { everHit, everyHit, vagueHit, weekdaysHit } from "./windows/others.ts";
import { rangeHit } from "./windows/ranges.ts";
import { unitStretch } from "./windows/relative.ts";
import { aheadHit, type Read, rollingHit } from "./windows/rolling.ts";
import type { Asked } from "./windows/stretch.ts";

/** Where several read equally many tokens, the earlier counts. */
const READINGS = [
  everHit,
  weekdaysHit,
  everyHit,
  rangeHit,
  agoHit,
  aheadHit,
  rollingHit,
  boundHit,
  calendarHit,
  vagueHit,
  lengthHit,
];

/**
 * What a text says of time, in order, none in another, each as long as it can be; what stands in quotes is a name. `at` is now,
 * `timezone` the shop's.
 */
export function timesIn(tokens: readonly Token[], words: ValueWords, at: Date, timezone: string): TimeHit[] {
  const apart = takenApart(tokens, words);
  const asked: Asked = { tokens: apart.map(({ token }) => token), words, today: dayOf(at, timezone) };
  const placed = ({ from, to, ...hit }: TimeHit): TimeHit => ({
    ...hit,
    from: apart[from]?.at ?? 0,
    to: (apart[to - 1]?.at ?? 0) + 1,
  });
  return hitsOf(asked).map(placed);
}

/** "Январь-март" and "пн-пт" as the two words that they are, each with the token that it came from. */
function takenApart(tokens: readonly Token[], words: ValueWords): { token: Token; at: number }[] {
  return tokens.flatMap((token, at) => {
    const [first, second, more] = token.kind === "word" ? token.plain.split("-") : [];
    const ends = [first, second].flatMap((plain) => (plain ? [{ ...token, plain }] : []));
    const isRange = more === undefined && ends.length === 2 && ends.every((end) => isEnd(end, words));
    const dash: Token = { ...token, plain: "-", kind: "sign" };
    return (isRange ? [ends[0] ?? token, dash, ends[1] ?? token] : [token]).map((one) => ({ token: one, at }));
  });
}

const isEnd = (token: Token, words: ValueWords): boolean =>
  ["months", "months_short", "weekdays"].some((of) => words.at([token], 0, of) !== null);

function hitsOf(asked: Asked): TimeHit[] {
  const { tokens } = asked;
  const quoted = quotedIn(tokens);
  const hits: TimeHit[] = [];
  for (let from = 0; from < tokens.length; ) {
    const quote = quoted.find((span) => span.from <= from && from < span.to);
    const hit = quote === undefined ? (timeAt(asked, from) ?? sameUnitHit(asked, from, hits.at(-1))) : null;
    if (hit !== null) hits.push(hit);
    from = quote?.to ?? hit?.to ?? from + 1;
  }
  return hits;
}

function timeAt(asked: Asked, from: number): TimeHit | null {
  const token = asked.tokens[from];
  if (token === undefined || !asked.words.mayBegin(token)) return null;
  let best: Read | null = null;
  for (const reading of READINGS) {
    const read = reading(asked, from);
    if (read !== null && read.to > (best?.to ?? from)) best = read;
  }
  return best && { ...best, from };
}

/** "В прошлом месяце покупали, в этом ещё нет": the unit that was told before. */
function sameUnitHit(asked: Asked, from: number, before: TimeHit | undefined): TimeHit | null {
  const { tokens, words, today } = asked;
  const window = before?.kind === "window" ? before.window : null;
  const lead = words.at(tokens, from, "on");
  const which = words.at(tokens, lead?.next ?? from, "which");
  if (window?.kind !== "this" && window?.kind !== "named") return null;
  if (which === null || which.value === "1" || !isBehindUnit(tokens[which.next]?.plain)) return null;
  if (window.kind === "this") {
    const found = unitStretch(window.unit, Number(which.value), today, which.next);
    return { from, ...hitOf(found, "on", found.window, found.birthday) } as TimeHit;
  }
  if (which.value !== "0" || window.unit === "day") return null;
  const named = { kind: "named" as const, unit: window.unit, index: window.index };
  return { from, to: which.next, kind: "window", lead: "on", window: named, birthday: null };
}

const isBehindUnit = (plain: string | undefined): boolean =>
  plain === undefined || /^(?:[,.;!?-]|один|one|еще|ще|пока|поки|нет|не|ні|ни|уже|вже|yet)$/.test(plain);

function lengthHit(asked: Asked, at: number): Read | null {
  const found = lengthAt(asked, at);
  return found && { kind: "length", to: found.next, length: found.length, ...(found.bare ? { bare: true } : {}) };
}
