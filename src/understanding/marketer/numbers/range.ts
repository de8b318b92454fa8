import type { Token } from "../tokens.ts";
import type { ValueWords } from "../value-words.ts";
import type { NumberHit } from "../values.ts";
import { amountAt } from "./amount.ts";
import { type Single, unitOf, wholeAt } from "./single.ts";

/** Two numbers that are said as the ends of one stretch: "18-25", "от 5 до 10 тысяч", "between $10 and $20", "два-три". */
export function rangeAt(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const hyphenated = inOneWord(tokens, at, words);
  if (hyphenated !== null) return hyphenated;
  const between = words.at(tokens, at, "between");
  const lead = between ?? words.at(tokens, at, "from");
  const low = wholeAt(tokens, lead?.next ?? at, words);
  if (low === null) return null;
  const joined = joinedAt(tokens, low.to, words, { between: between !== null, led: lead !== null });
  const high = joined === null ? null : wholeAt(tokens, joined, words);
  return high === null ? oneOrNext(tokens, low, words) : spanned({ ...low, from: at }, high);
}

/** "9 или 10", "one or two": a number or the one behind it. */
function oneOrNext(tokens: readonly Token[], low: Single, words: ValueWords): NumberHit | null {
  const isEither = /^(?:или|либо|або|чи|or)$/.test(tokens[low.to]?.plain ?? "");
  const high = isEither && low.is === "number" && low.value <= MOST_EITHER ? wholeAt(tokens, low.to + 1, words) : null;
  return high !== null && high.value === low.value + 1 ? spanned(low, high) : null;
}
const MOST_EITHER = 30;

/** The token behind what joins two ends. Without a lead only a dash or an English "to" does: "5 по 500" is no range. */
function joinedAt(
  tokens: readonly Token[],
  at: number,
  words: ValueWords,
  { between, led }: { between: boolean; led: boolean },
): number | null {
  const token = tokens[at];
  if (/^(?:-|--|\.{2,3})$/.test(token?.plain ?? "")) return isMinus(tokens, at) ? null : at + 1;
  if (between) return (words.at(tokens, at, "between_and") ?? words.at(tokens, at, "to"))?.next ?? null;
  const to = words.at(tokens, at, "to");
  return to !== null && (led || token?.plain === "to") ? to.next : null;
}

/** "500 -10%": a sign of its number, not between two. */
const isMinus = (tokens: readonly Token[], at: number): boolean => !tokens[at]?.glued && tokens[at + 1]?.glued === true;

/** "От 5 до 10 тысяч" begins at five thousand; currency and per cent may be said once. */
function spanned(low: Single, high: Single): NumberHit | null {
  const isScaled = high.mantissa !== high.value && low.mantissa === low.value && low.value < high.mantissa;
  const value = isScaled ? (low.value * high.value) / high.mantissa : low.value;
  const is = high.is === "number" ? low.is : high.is;
  if (value >= high.value || (low.is !== "number" && low.is !== is)) return null;
  const currency = high.currency ?? low.currency;
  const rough = low.rough || high.rough;
  return {
    from: low.from,
    to: high.to,
    value,
    upTo: high.value,
    is,
    ...(currency === undefined ? {} : { currency }),
    ...(rough ? { rough: true } : {}),
  };
}

/** "Два-три", "пять-десять тысяч". */
function inOneWord(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const token = tokens[at];
  const parts = token?.kind === "word" ? token.plain.split("-") : [];
  if (token === undefined || parts.length !== 2) return null;
  const apart = [...parts.map((plain): Token => ({ ...token, plain })), ...tokens.slice(at + 1, at + 8)];
  const low = amountAt(apart.slice(0, 1), 0, words);
  const high = amountAt(apart, 1, words);
  if (low === null || high === null || high.next < 2) return null;
  const ended = unitOf(tokens, at, { ...high, next: at + high.next - 1 }, words);
  return spanned({ ...low, from: at, to: at, is: "number" }, ended);
}
