import type { Token } from "../tokens.ts";
import type { ValueWords } from "../value-words.ts";
import type { NumberHit } from "../values.ts";

/** "In their thirties", "in her 40s", "30-somethings": ten years of a life, both ends included. */
export function tensOfLife(tokens: readonly Token[], at: number, words: ValueWords): NumberHit | null {
  const lead = words.at(tokens, at, "their");
  const found = lead === null ? somethings(tokens, at, words) : told(tokens, lead.next, words);
  return found && { from: at, to: found.next, value: found.value, upTo: found.value + 9, is: "number", isAge: true };
}

interface Tens {
  value: number;
  next: number;
}

function told(tokens: readonly Token[], at: number, words: ValueWords): Tens | null {
  const word = words.at(tokens, at, "tens_of_life");
  if (word !== null) return { value: Number(word.value), next: word.next };
  const digits = tokens[at];
  return isTens(digits) && tokens[at + 1]?.plain === "s" ? { value: Number(digits?.plain), next: at + 2 } : null;
}

function somethings(tokens: readonly Token[], at: number, words: ValueWords): Tens | null {
  const digits = tokens[at];
  const behind = isTens(digits)
    ? words.at(tokens, tokens[at + 1]?.plain === "-" ? at + 2 : at + 1, "somethings")
    : null;
  return behind && { value: Number(digits?.plain), next: behind.next };
}

const isTens = (token: Token | undefined): boolean => token?.kind === "number" && /^[2-9]0$/.test(token.plain);
