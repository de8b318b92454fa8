import { normalise } from "../../../base/index.ts";
import { currencyOf } from "../words/currencies.ts";
import { numeralOf } from "../words/numerals.ts";

const NUMBER = "\\d{1,3}(?:[ .,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const SIGN = "[€$₴₽£]";
/** A number, perhaps in thousands, with money before or after it, perhaps with cents. */
const MONEY = new RegExp(
  `(${SIGN})?\\s?(?<![\\p{L}\\p{N}.,])(${NUMBER})(?![\\d.,]*\\d)\\s?(к|k|тыс(?:яч\\p{L}*|\\.)?|тис(?:яч\\p{L}*|\\.)?|thousand|grand)?(?![\\p{N}])\\s?(${SIGN}|zł|\\p{L}+)?(?:\\s(\\d{1,2})\\s?(?:цент\\p{L}*|cents?|коп\\p{L}*)(?!\\p{L}))?`,
  "gu",
);

/**
 * Money in a text, as `5000 RUB`, or `5000` where no currency is said and `bare` numbers count too: "20 €", "пʼять тисяч гривень" (its words
 * are digits already), "5к рублей", "45 евро 90 центов". The first, or null.
 */
export function amountIn(text: string, bare: boolean): string | null {
  const said = normalise(text).replace(/\p{L}+(?:'\p{L}+)*/gu, (word) => digitsOf(word) ?? word);
  for (const [, sign, number = "", thousands, word, cents] of said.matchAll(MONEY)) {
    const currency = currencyOf(sign ?? word ?? "");
    if (currency === null && !bare && thousands === undefined) continue;
    const amount = amountOf(number) * (thousands === undefined ? 1 : 1000) + Number(cents ?? 0) / 100;
    return [inDigits(amount), currency ?? ""].join(" ").trim();
  }
  return null;
}

const digitsOf = (word: string): string | null => numeralOf(word)?.toString() ?? null;

/** "1 234,50" → 1234.5: of two signs the last is the decimal one, and a sign before three digits is none. */
function amountOf(typed: string): number {
  const [, whole = "", cents = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(typed) ?? [];
  return Number(`${whole.replace(/[ .,]/g, "")}.${cents}`);
}

const inDigits = (amount: number): string => (Number.isInteger(amount) ? String(amount) : amount.toFixed(2));
