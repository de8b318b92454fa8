import { isEveryday } from "../../customer/words/vocabulary.ts";
import { type Token, tokensOf } from "../tokens.ts";

/** A word of a text or a name, those of a hyphen or an underscore apart, with the token that it is of. */
export interface Part {
  word: string;
  token: number;
}

/** The words and numbers of tokens, without signs. */
export function partsOf(tokens: readonly Token[]): Part[] {
  return tokens.flatMap((token, at) => {
    if (token.kind === "sign" || token.kind === "quote") return [];
    const words = token.kind === "word" ? token.plain.split(/[-_]/) : [token.plain];
    return words.filter(Boolean).map((word) => ({ word, token: at }));
  });
}

/** The words of a name. */
export const wordsOf = (name: string): string[] => partsOf(tokensOf(name)).map(({ word }) => word);

/** Words that say nothing alone: no name is found by them only. */
export const isEmpty = (word: string): boolean =>
  word.length < 2 || /^\d+(?:[.,]\d+)?$/.test(word) || isLittle(word) || UNITS.has(word);

/** A preposition and the like, at which no name ends. */
export const isLittle = (word: string): boolean => LITTLE.has(word) || (isEveryday(word) && word.length < 8);

const UNITS = new Set("кг гр мл шт см мм ml kg pcs oz lb".split(" "));
const LITTLE = new Set(
  "free best full hot any для без под над при про или або але the and for with from по на из від або що как як new our not всех тех все".split(
    " ",
  ),
);
