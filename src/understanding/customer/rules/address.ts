import type { ShopLexicon } from "../reading.ts";
import { matchesName } from "../words/inflection.ts";
import { anywhere, leading, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { timeWordsOf } from "../words/time-words.ts";
import type { Entity } from "./entity.ts";
import { isRequest } from "./question.ts";

const LEAD = leading(inAll((words) => `${words.addressCue};${words.now}`));
/** "… of 10811 to": the order that it is for. */
const OF_ORDER = /^\s*(?:of|for|in|on|в|у|для|по|из|із|з)\s+[#№]?[\p{Lu}-]{0,3}\d{4,}\s+(?:to|на|:|—|-)\s*/iu;

const CUE = new RegExp(anywhere(inAll((words) => words.addressCue)).source.replaceAll(" ", "\\s+"), "giu");
/** What a street or a house is called by. Short forms that begin everyday words ("all", "где", "про") count with their dot only. */
const STREET =
  /(?<!\p{L})(?:(?:улиц|вулиц|проспект|переул|провул|площ|бульв|набереж|шоссе|шосе|gatv|street|road|avenue|square|квартир|apartment)\p{L}{0,6}(?!\p{L})|(?:ул|вул|просп|бул|lane|flat|apt)\.?(?!\p{L})|дом(?:а|у|ом|е)?(?!\p{L})|буд(?:инок|инку)?(?!\p{L})|(?:пр|пер|пл|наб|ш|г|кв|д|буд|st|rd|ave|al|pl|g|pr)\.)/iu;

/** An address after "the address is …", "deliver to …": what follows to the end, if it has a house, a street or a known city in it. */
export function findAddresses(text: string): Entity[] {
  // The last one that has an address behind it: "I moved, change the address to …" has two.
  for (const match of [...text.matchAll(CUE)].reverse()) {
    const from = match.index + match[0].length;
    const words = withoutRequest(tidyAddress(text.slice(from).split(AND_A_CONTACT)[0] ?? "")).replace(LEAD, "");
    if (words.length >= 3 && hasStreet(words)) {
      return [{ slot: "address", value: words, words, from: text.indexOf(words, from) }];
    }
  }
  return afterSign(text);
}

/** "Change its address, the new one is: …": what stands after a sign. */
const AFTER_SIGN = /адрес|address/iu;
const SIGN = /(?:—|–|:|\s-\s)\s*(?=\p{L}|\d)/gu;

function afterSign(text: string): Entity[] {
  if (!AFTER_SIGN.test(text)) return [];
  const street = streetIn(text);
  if (street !== null)
    return [{ slot: "address", value: street, words: street, from: Math.max(0, text.indexOf(street)) }];
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const from = index + sign.length;
    const words = withoutRequest(tidyAddress(text.slice(from)));
    if (/\d/.test(words) && /\p{L}{3}/u.test(words))
      return [{ slot: "address", value: words, words, from: text.indexOf(words, from) }];
  }
  return [];
}

/** A street and a house after "to" or a comma: "redirect it to 4 Castle Lane", "на Тилто 5-12", "…, Гедимино 30". */
const PLACED =
  /(?:(?<!\p{L})(?:на|в|у|до|to|at)\s+|[,:]\s+)((?:\d{1,3}\p{L}?\s+)?(?:(?:ул|улиц|вул|вулиц|пр|просп|проспект|пер|провул|бульв|наб|площ)\p{L}{0,3}\.?\s+)?\p{Lu}[\p{L}'’.-]+(?:[ ,]+[\p{L}\d'’./-]+){0,8})/gu;

/** A street with its house number where a text names a place without speaking of an address; order numbers are none. */
export function streetIn(text: string): string | null {
  for (const [, placed = ""] of text.matchAll(PLACED)) {
    const words = withoutRequest(tidyAddress(placed.split(AND)[0] ?? ""));
    if (hasHouse(words) && !/\d{4}(?!\d)/.test(words.replace(/\d{5}/, ""))) return words;
  }
  return null;
}

/** "Каунас 27 ноября" has a day, not a house. */
function hasHouse(words: string): boolean {
  const [, number, next = ""] = /(?<!\d)(\d{1,3})(?!\d)(?:-?\p{L}{1,2})?(?:\s+(\p{L}+))?/u.exec(words) ?? [];
  return number !== undefined && timeWordsOf(plain(next)).length === 0;
}

/** What is asked for besides. */
const AND = /\s+(?:и|і|та|and)\s+(?=\p{Ll})/u;

/** "…, and the phone to +370…": another value, and no part of the address. */
const AND_A_CONTACT =
  /[\s,]+(?:и|і|й|а|та|and)\s+(?:\p{L}+\s+)?(?:телефон|номер|почт|пошт|e-?mail|имейл|phone|number)/iu;

/** Whether words could be an address: letters with a number, a street, or a city of the shop's. */
export function looksLikeAddress(text: string, lexicon: ShopLexicon): boolean {
  if (/\?\s*$/.test(text)) return false;
  return hasStreet(text) || findCity(text, lexicon) !== null;
}

const hasStreet = (text: string): boolean =>
  !FOR_A_NUMBER.test(text) && ((/\p{L}{3}/u.test(text) && /\d/.test(text)) || STREET.test(text));

/** "… for 20340", "доставки для 20340" only says whose: no street is called so. */
const FOR_A_NUMBER =
  /^(?:(?:доставки|delivery|shipping)\s+)?(?:for|of|on|in|для|по|у|в|к|до)\s+(?:№|#)?[\p{L}-]{0,3}\d{4,}[\s.!?]*$/iu;

/** What comes after a comma and asks for something is no part of the address: "Riga, Brivibas 3, please update it". */
function withoutRequest(words: string): string {
  const parts = words.split(/,\s*/);
  const end = parts.findIndex((part, at) => at > 0 && !/\d/.test(part) && isRequest(plain(part)));
  return parts.slice(0, end < 0 ? undefined : end).join(", ");
}

/** An address without the words around it. */
export const tidyAddress = (text: string): string =>
  text
    .replace(OF_ORDER, "")
    .replace(/^[^\d:]*:(?=\s*\p{L})/u, "")
    .replace(/^[\s:,—-]+/, "")
    .replace(/^(?:(?:а|и|і|на|по|теперь|тепер|to|at|is|now)\s+)+/iu, "")
    .replace(
      /[\s,]+(?:пожалуйста|плиз|плз|будь ласка|please|pls|спасибо|дякую|thanks|instead|вместо старого|now|теперь|тепер|сейчас|зараз)[\s.!]*$/iu,
      "",
    )
    .replace(/\s+/g, " ")
    .replace(/[\s.,!]+$/, "");

/** The first city of the shop's that a text names, in the lexicon's spelling. */
export function findCity(text: string, lexicon: ShopLexicon): string | null {
  const words = plain(text).split(" ");
  const cities = new Set(words.flatMap((word) => citiesOf(lexicon).get(word.slice(0, BEGINNING)) ?? []));
  for (const city of cities) if (matchesName(words, city)) return city;
  return null;
}

/** A shop may send to thousands of cities: those whose names begin as a word does are looked at. */
const BEGINNING = 3;
const byBeginning = new WeakMap<ShopLexicon, Map<string, string[]>>();

function citiesOf(lexicon: ShopLexicon): Map<string, string[]> {
  const known = byBeginning.get(lexicon);
  if (known !== undefined) return known;
  const cities = Map.groupBy(lexicon.cities, (city) => plain(city).slice(0, BEGINNING));
  byBeginning.set(lexicon, cities);
  return cities;
}
