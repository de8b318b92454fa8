import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { Entity } from "./entity.ts";

const CUE = anywhere(inAll((words) => words.codeCue));
const SIX = /(?<![\p{L}\p{N}+#№])\d{3}[\s-]?\d{3}(?![\p{L}\p{N}])/gu;
const ABOUT_SIX = /(?<![\p{L}\p{N}+#№])\d(?:[\s-]?\d){3,7}(?![\p{L}\p{N}])/gu;

/** One-time codes: six digits where a code was asked for or the word stands there; asked for, four to eight, so that a slip is told. */
export function findCodes(text: string, asked: boolean): Entity[] {
  if (!asked && !CUE.test(plain(text))) return [];
  return [...text.matchAll(asked ? ABOUT_SIX : SIX)].map((match) => ({
    slot: "code",
    value: match[0].replace(/\D/g, ""),
    words: match[0],
    from: match.index,
  }));
}
