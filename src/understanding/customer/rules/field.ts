import { normalise } from "../../../base/index.ts";
import type { ShopLexicon } from "../reading.ts";
import { isFormOf } from "../words/inflection.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { stemOf } from "../words/stem.ts";

/** Fields of a card that have no flow of their own, by the names that the card gives them. */
const FIELDS: readonly (readonly [string, RegExp])[] = (
  [
    ["postal_code", "[почтов*] индекс*; [поштов*] індекс*; postcode*; post code; zip; zipcode; zip code; postal code"],
    [
      "gender",
      "пол; стать; статі; статтю; gender; sex; мужчина; женщина; (мужской|женский|женского|мужского); чоловік; жінка; жіноч*; чоловіч*; male; female; woman; man",
    ],
    ["region", "регион*; област*; регіон*; county; region; province; state; уезд"],
    ["country", "страна; страну; страны; стране; країна; країну; країни; country"],
  ] as const
).map(([field, phrases]) => [field, anywhere(phrases)]);

const FEMALE =
  /(?<!\p{L})(?:женск\p{L}*|женщин\p{L}*|жінк\p{L}*|жіноч\p{L}*|female|woman|девушк\p{L}*|дівчин\p{L}*)(?!\p{L})/gu;
const MALE = /(?<!\p{L})(?:мужск\p{L}*|мужчин\p{L}*|чоловік\p{L}*|чоловіч\p{L}*|male|man|парень|хлопець)(?!\p{L})/gu;
const CODE = /(?<![\p{L}\d])(?:[a-z]{2}-?\d{3,5}|\d{2}-\d{3}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|\d{4,6})(?![\p{L}\d])/giu;
const OLD = /(?<!\p{L})(?:был\p{L}*|був|була|was|not|не|вместо|замість|instead of|стар\p{L}*|old)\s*$/iu;
const TAKEN_BACK = /(?<!\p{L})(?:вместо|замість|instead of|rather than|not|не)\s+\p{L}+/giu;

/** A field of the card that a text names, by its name there or the policy's key, and what should stand in it where that was said. */
export interface FieldSaid {
  field: string;
  value: string | null;
}

/** The field that a text is about; null where it names none. */
export function fieldIn(text: string, lexicon: ShopLexicon): FieldSaid | null {
  const said = plain(text);
  const own = (lexicon.fields ?? []).find(({ names }) => names.some((name) => isNamed(said, name)));
  if (own !== undefined) return { field: own.key, value: choiceIn(said, own.choices) ?? behind(text, own.names) };
  const field = FIELDS.find(([, named]) => named.test(said))?.[0];
  if (field !== undefined) return { field, value: valueFor(field, text) };
  const chosen = (lexicon.fields ?? []).find(({ choices }) => choiceIn(said, choices) !== null);
  return chosen === undefined ? null : { field: chosen.key, value: choiceIn(said, chosen.choices) };
}

/** What an answer says for a field that was asked for: one of its choices in the first spelling, or as it was typed. */
export function valueAnswered(text: string, lexicon: ShopLexicon): string {
  const choices = (lexicon.fields ?? []).flatMap((field) => field.choices);
  const whole = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.!,]+$/, "");
  return choiceIn(plain(text), choices) ?? whole;
}

const isNamed = (said: string, name: string): boolean =>
  plain(name)
    .split(" ")
    .every((part) => said.split(" ").some((word) => isFormOf(word, part)));

/** The choice of which every telling word was said, in its first spelling. */
function choiceIn(said: string, choices: readonly string[][]): string | null {
  const words = said.split(" ");
  const isSaid = (spelling: string) => {
    const telling = plain(spelling)
      .split(" ")
      .filter((word) => word.length > 3);
    return telling.length > 0 && telling.every((part) => words.some((word) => isSame(word, part)));
  };
  return choices.find((spellings) => spellings.some(isSaid))?.[0] ?? null;
}

const isSame = (word: string, part: string): boolean =>
  isFormOf(word, part) || (stemOf(word).length > 3 && stemOf(word) === stemOf(part));

function valueFor(field: string, text: string): string | null {
  if (field === "gender") return genderIn(text);
  if (field === "postal_code") return codeIn(text);
  return behind(text, []);
}

function genderIn(text: string): string | null {
  const said = normalise(text).replace(TAKEN_BACK, " ");
  const last = (pattern: RegExp) => [...said.matchAll(pattern)].at(-1)?.index ?? -1;
  const [female, male] = [last(FEMALE), last(MALE)];
  if (female < 0 && male < 0) return null;
  return female > male ? "f" : "m";
}

const codeIn = (text: string): string | null =>
  [...text.matchAll(CODE)].findLast(({ index }) => !OLD.test(text.slice(0, index)))?.[0].toUpperCase() ?? null;

const AFTER = /(?::|—|–|\s-\s|(?<!\p{L})(?:на|to|is|это|це|now|теперь|тепер|у меня|у мене)(?!\p{L}))\s*/giu;
const TAIL =
  /[\s,]+(?:пожалуйста|будь ласка|please|pls|теперь|тепер|now|запишите|запишіть|спасибо|дякую|thanks)[\s.!]*$/iu;

/** What stands at the end behind "to", a colon or "now": "region: Harju". Of the field's own words nothing. */
function behind(text: string, names: readonly string[]): string | null {
  const last = [...text.matchAll(AFTER)].at(-1);
  if (last === undefined) return null;
  const value = text
    .slice(last.index + last[0].length)
    .replace(TAIL, "")
    .replace(/[.!?]+$/, "")
    .trim();
  const isOwn =
    names.some((name) => isNamed(plain(value), name)) || FIELDS.some(([, named]) => named.test(plain(value)));
  return value === "" || value.split(" ").length > 5 || isOwn ? null : value;
}
