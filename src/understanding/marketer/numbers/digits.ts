import type { Token } from "../tokens.ts";

/**
 * What the digits of a token say. One sign with three digits behind it parts thousands ("5.000", "5,000"), any other is a decimal one
 * ("1,5", "4.75", "0.500"); of two kinds the last is ("5.000,50"). Null where they are no number ("1.2.3").
 */
function numberOf(said: string): number | null {
  const digits = said.replace(/['’]/g, "");
  const signs = digits.replace(/\d/g, "");
  const decimal = decimalOf(digits, signs);
  if (decimal === null) return null;
  const value = Number(`${digits.slice(0, decimal).replace(/\D/g, "")}.${digits.slice(decimal + 1)}`);
  return Number.isSafeInteger(Math.trunc(value)) ? value : null;
}

/** Where the decimal sign stands, the end where there is none. */
function decimalOf(digits: string, signs: string): number | null {
  if (signs === "") return digits.length;
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const thousands = /^(?!0)\d{1,3}(?:[.,]\d{3})+$/.test(digits) && new Set(signs).size === 1;
  if (thousands) return digits.length;
  if (signs.length === 1) return last;
  return /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits) ? last : null;
}

/** A number in digits from a token on, with the groups of thousands that stand behind spaces ("12 500 000"). */
export function digitsAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokens[at];
  if (first?.kind !== "number") return null;
  let [said, next] = [first.plain, at + 1];
  if (/^[1-9]\d{0,2}$/.test(said) && first.ending === undefined)
    while (isGroup(tokens[next - 1], tokens[next])) said += tokens[next++]?.plain.replace(",", ".");
  const value = /^\d+\.\d+$/.test(said) && next > at + 1 ? Number(said) : numberOf(said);
  return value === null ? null : { value, next };
}

/** Three digits one space behind the ones before, perhaps the last with a part ("5 000,50"). */
const isGroup = (before: Token | undefined, token: Token | undefined): boolean =>
  before !== undefined &&
  token?.kind === "number" &&
  /^\d{3}(?:[.,]\d{1,2})?$/.test(token.plain) &&
  /^\d+$/.test(before.plain) &&
  before.ending === undefined &&
  token.from - before.to === 1;
