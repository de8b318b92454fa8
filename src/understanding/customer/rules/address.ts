import type { ShopLexicon } from "../reading.ts";
import { matchesName } from "../words/inflection.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { Entity } from "./entity.ts";
import { isRequest } from "./question.ts";

const CUE = new RegExp(anywhere(inAll((words) => words.addressCue)).source.replaceAll(" ", "\\s+"), "giu");
const STREET =
  /(?<!\p{L})(?:ул|улиц|вул|вулиц|пр|просп|проспект|пер|переул|провул|пл|площад|площ|бульв|наб|шоссе|шосе|г|gatv|street|st|road|rd|avenue|ave|lane|square|al|дом|буд|кв|квартир|flat|apt|apartment)(?:\p{L}{0,3})\.?(?!\p{L})/iu;

/** An address after "the address is …", "deliver to …": what follows to the end, if it has a house, a street or a known city in it. */
export function findAddresses(text: string): Entity[] {
  for (const match of text.matchAll(CUE)) {
    const from = match.index + match[0].length;
    const words = withoutRequest(tidyAddress(text.slice(from)));
    if (words.length >= 3 && hasStreet(words)) {
      return [{ slot: "address", value: words, words, from: text.indexOf(words, from) }];
    }
  }
  return [];
}

/** Whether words could be an address: letters with a number, a street, or a city of the shop's. */
export function looksLikeAddress(text: string, lexicon: ShopLexicon): boolean {
  if (/\?\s*$/.test(text)) return false;
  return hasStreet(text) || findCity(text, lexicon) !== null;
}

const hasStreet = (text: string): boolean => (/\p{L}{3}/u.test(text) && /\d/.test(text)) || STREET.test(text);

/** What comes after a comma and asks for something is no part of the address: "Riga, Brivibas 3, please update it". */
function withoutRequest(words: string): string {
  const parts = words.split(/,\s*/);
  const end = parts.findIndex((part, at) => at > 0 && !/\d/.test(part) && isRequest(plain(part)));
  return parts.slice(0, end < 0 ? undefined : end).join(", ");
}

/** An address without the words around it. */
export const tidyAddress = (text: string): string =>
  text
    .replace(/^[^\d:]*:(?=\s*\p{L})/u, "")
    .replace(/^[\s:,—-]+/, "")
    .replace(/^(?:(?:а|и|і|на|по|теперь|тепер|to|at|is|now)\s+)+/iu, "")
    .replace(
      /[\s,]+(?:пожалуйста|плиз|плз|будь ласка|please|pls|спасибо|дякую|thanks|instead|вместо старого)[\s.!]*$/iu,
      "",
    )
    .replace(/\s+/g, " ")
    .replace(/[\s.,!]+$/, "");

/** The first city of the shop's that a text names, in the lexicon's spelling. */
export function findCity(text: string, lexicon: ShopLexicon): string | null {
  const words = plain(text).split(" ");
  return lexicon.cities.find((city) => matchesName(words, city)) ?? null;
}
