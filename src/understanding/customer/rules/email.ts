import { toLatinLookAlikes } from "../../../base/index.ts";
import { inLatin } from "../words/latin.ts";
import type { Entity } from "./entity.ts";

const EMAIL = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}/gu;

const AT =
  "\\s*(?:@|\\(at\\)|\\[at\\]|\\{at\\})\\s*|\\s*(?<!\\p{L})(?:собака|собачка|собак[уи]|равлик|пес|песик|at|эт|ет|эд)(?!\\p{L})\\s*";
const DOT = "\\s*(?:\\(dot\\)|\\[dot\\])\\s*|\\s*(?<!\\p{L})(?:точка|крапка|дот|dot|point)(?!\\p{L})\\s*";
const DASH = "\\s*(?<!\\p{L})(?:дефис|дефіс|тире|минус|мінус|dash|hyphen)(?!\\p{L})\\s*";
const LINE =
  "\\s*(?<!\\p{L})(?:нижнее подчеркивание|нижнее подчёркивание|подчеркивание|підкреслення|нижнє підкреслення|underscore)(?!\\p{L})\\s*";
const PART = "[\\p{L}\\p{N}._+-]+";

/** "анна собака mail точка ru", "siobhan dot oneill at gmail dot com": as people say it aloud. */
const SPOKEN = new RegExp(
  `(${PART}(?:(?:${DOT}|${DASH}|${LINE})${PART})*)(?:${AT})([\\p{L}\\p{N}-]+(?:(?:${DASH})[\\p{L}\\p{N}-]+)*(?:(?:${DOT}|\\.)[\\p{L}\\p{N}-]+)*?(?:(?:${DOT})|\\s*\\.\\s*)[a-zа-яіїє]{2,})`,
  "giu",
);

/** Domains as they are said in Cyrillic. */
const SAID: [RegExp, string][] = [
  [/^(?:джимейл|гмейл|жмейл|гмаил|джимеил|джімейл)(?=\.)/, "gmail"],
  [/^(?:мейл|маил|майл)(?=\.)/, "mail"],
  [/^(?:яндекс|яндэкс)(?=\.)/, "yandex"],
  [/^(?:укр-?нет|укрнет)(?=\.|$)/, "ukr"],
  [/^укр(?=\.)/, "ukr"],
  [/\.(?:ру)$/, ".ru"],
  [/\.(?:ком)$/, ".com"],
  [/\.(?:нет|нєт)$/, ".net"],
  [/\.(?:юа|уа)$/, ".ua"],
  [/\.(?:лт|элтэ)$/, ".lt"],
];

/** E-mail addresses in a text, in lower case, Cyrillic letters that look like Latin ones mended. */
export function findEmails(text: string): Entity[] {
  const typed = [...text.matchAll(EMAIL)].map((match) => entity(spelled(match[0]), match[0], match.index));
  if (typed.length > 0 || !SAYS_AT.test(text)) return typed;
  return [...text.matchAll(SPOKEN)].map((match) => {
    const [words, name = "", domain = ""] = match;
    const address = inLatin(`${inSigns(name)}@${domainOf(inSigns(domain))}`);
    return entity(address, words.trim(), match.index + words.search(/\S/));
  });
}

/** A name that is all Cyrillic was written as it sounds; one with a few Cyrillic letters has look-alikes in it. */
const spelled = (address: string): string => address.replace(/(?<![a-z])[а-яіїєґё]+(?=\s?@)/iu, inLatin);

const SAYS_AT = /@|собак|собачк|равлик|(?<!\p{L})(?:пес|песик|at|эт|ет|эд)(?!\p{L})/iu;

const inSigns = (said: string): string =>
  said
    .toLowerCase()
    .replace(new RegExp(LINE, "giu"), "_")
    .replace(new RegExp(DASH, "giu"), "-")
    .replace(new RegExp(DOT, "giu"), ".")
    .replace(/\s+/g, "");

const domainOf = (domain: string): string =>
  SAID.reduce((latin, [said, written]) => latin.replace(said, written), domain);

function entity(address: string, words: string, from: number): Entity {
  return { slot: "email", value: toLatinLookAlikes(address.replace(/\s/g, "").toLowerCase()), words, from };
}
