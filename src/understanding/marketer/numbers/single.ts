import type { Token } from "../tokens.ts";
import type { ValueWords } from "../value-words.ts";
import type { NumberHit } from "../values.ts";
import { type Amount, amountAt } from "./amount.ts";

/** A hit, and what its "thousand" multiplied, so that "5–10 тысяч" can be told from "500–2 тысячи". */
export interface Single extends NumberHit {
  mantissa: number;
}

/** One number with its currency, per cent sign or "раз": "$100", "5 тыс. руб.", "30%", "3 раза", "2+". */
export function singleAt(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const single = wholeAt(tokens, at, words);
  if (single === null) return null;
  const { mantissa: _, ...hit } = single;
  return hit;
}

/** {@link singleAt} */
export function wholeAt(tokens: readonly Token[], at: number, words: ValueWords): Single | null {
  const sign = isCurrencySign(tokens[at]) ? words.at(tokens, at, "currencies") : null;
  const amount = amountAt(tokens, sign?.next ?? at, words);
  return amount && unitOf(tokens, at, amount, words, sign?.value);
}

/** "$", "USD": what may stand before its number. */
const isCurrencySign = (token: Token | undefined): boolean =>
  token?.kind === "sign" || /^[a-z]{3}$/.test(token?.plain ?? "") || /^[a-z]{1,2}\$$/.test(token?.plain ?? "");

/** A number with what stands behind it. */
export function unitOf(
  tokens: readonly Token[],
  from: number,
  { value, next, mantissa, rough }: Amount,
  words: ValueWords,
  currency?: string,
): Single {
  const base = { from, value, mantissa, ...(rough ? { rough } : {}) };
  const money = words.at(tokens, next, "currencies");
  if (currency !== undefined || money !== null)
    return { ...base, is: "money", currency: currency ?? money?.value, ...plus(tokens, money?.next ?? next) };
  const percent = words.at(tokens, next, "percent");
  if (percent !== null) return { ...base, is: "percent", to: percent.next };
  const times = timesAt(tokens, next, words);
  if (times !== null) return { ...base, is: "times", to: times };
  const more = plus(tokens, next);
  const sum = more.sign === undefined ? null : words.at(tokens, more.to, "currencies");
  if (sum !== null) return { ...base, ...more, is: "money", currency: sum.value, to: sum.next };
  const often = more.sign === undefined ? null : timesAt(tokens, more.to, words);
  return often === null ? { ...base, is: "number", ...more } : { ...base, ...more, is: "times", to: often };
}

/** "2+" is 2 or more. */
function plus(tokens: readonly Token[], next: number): { to: number; sign?: ">=" } {
  const token = tokens[next];
  return token?.plain === "+" && token.glued && !tokens[next + 1]?.glued ? { to: next + 1, sign: ">=" } : { to: next };
}

/** "Раза"; "x" only right behind digits. */
function timesAt(tokens: readonly Token[], next: number, words: ValueWords): number | null {
  const found = words.at(tokens, next, "times_words");
  return found !== null && ((tokens[next]?.plain.length ?? 0) > 1 || tokens[next]?.glued) ? found.next : null;
}
