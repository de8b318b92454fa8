import { tensOfLife } from "./numbers/life.ts";
import { rangeAt } from "./numbers/range.ts";
import { singleAt } from "./numbers/single.ts";
import { quotedIn, type Token } from "./tokens.ts";
import type { ValueWords } from "./value-words.ts";
import type { NumberHit } from "./values.ts";

/** The numbers of a text, in order, none in another; what stands in quotes is a name and holds none. */
export function numbersIn(tokens: readonly Token[], words: ValueWords): NumberHit[] {
  const quoted = quotedIn(tokens);
  const hits: NumberHit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const quote = quoted.find(({ from, to }) => from <= at && at < to);
    const hit = quote === undefined ? numberAt(tokens, at, words) : null;
    if (hit !== null) hits.push(hit);
    at = quote?.to ?? hit?.to ?? at + 1;
  }
  return hits;
}

/** The number that begins with a token, as much as belongs to it. */
export function numberAt(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const token = tokens[at];
  if (token === undefined || !words.mayBegin(token)) return null;
  return (
    signed(tokens, at, words) ??
    about(tokens, at, words) ??
    adverb(tokens, at, words) ??
    tensOfLife(tokens, at, words) ??
    rangeAt(tokens, at, words) ??
    ordinal(tokens, at, words) ??
    singleAt(tokens, at, words)
  );
}

/** ">5", "≥ 1000 грн". */
function signed(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const sign = tokens[at]?.plain ?? "";
  const hit = isSign(sign) ? singleAt(tokens, at + 1, words) : null;
  return hit && isSign(sign) ? { ...hit, from: at, sign } : null;
}

const isSign = (sign: string): sign is NonNullable<NumberHit["sign"]> => /^(?:[<>]=?|!?=)$/.test(sign);

/** "Около 5". */
function about(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const word = words.at(tokens, at, "rough");
  const hit = word && (rangeAt(tokens, word.next, words) ?? singleAt(tokens, word.next, words));
  return hit && { ...hit, from: at, rough: true };
}

/** "Дважды", "раз". */
function adverb(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const found = words.at(tokens, at, "times");
  return found && { from: at, to: found.next, value: Number(found.value), is: "times" };
}

/** "Второй", "двадцать первый", "2-й", "3rd". */
function ordinal(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const token = tokens[at];
  if (token?.kind === "number" && ORDINAL.test(token.ending ?? "") && /^\d{1,4}$/.test(token.plain))
    return { from: at, to: at + 1, value: Number(token.plain), is: "ordinal" };
  const tens = words.at(tokens, at, "numerals");
  const isTens = tens !== null && Number(tens.value) >= 20 && Number(tens.value) <= 90;
  const found = words.at(tokens, isTens ? tens.next : at, "ordinals");
  if (found === null || (isTens && Number(found.value) > 9)) return null;
  return { from: at, to: found.next, value: Number(found.value) + (isTens ? Number(tens.value) : 0), is: "ordinal" };
}

const ORDINAL = /^(?:ы?й|[ая]я|[оеє]|ое|ю|ую|о?го|о?му|[иі]й|и|st|nd|rd|th)$/;
