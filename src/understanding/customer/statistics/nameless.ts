import type { ShopLexicon } from "../reading.ts";
import { productIn } from "../rules/named-product.ts";
import { plain } from "../words/phrases.ts";

/** Products looked for in one text at most. */
const NAMED_AT_MOST = 3;

/**
 * A text with its products' names replaced by "item" (or "товар"): which product it is says nothing about what is wanted, and its
 * words would be taken for something else ("Дюна в мягкой обложке").
 */
export function nameless(text: string, lexicon: ShopLexicon): string {
  let rest = text;
  for (let named = 0; named < NAMED_AT_MOST; named++) {
    const words = productIn(rest, lexicon)?.words ?? [];
    if (words.length === 0) break;
    rest = rest.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word) => (words.includes(plain(word)) ? thing(word) : word));
  }
  return rest.replace(/(товар|item)(?:[\s«»"“”]+\1)+(?!\p{L})/gu, "$1");
}

const thing = (word: string): string => (/\p{Script=Cyrillic}/u.test(word) ? "товар" : "item");
