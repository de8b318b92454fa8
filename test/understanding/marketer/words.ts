import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readPlaces } from "../../../src/understanding/marketer/names/places.ts";
import { type Token, tokensOf } from "../../../src/understanding/marketer/tokens.ts";
import { readValueWords } from "../../../src/understanding/marketer/value-words.ts";

const FOLDER = new URL("../../../knowledge-base/intents/segments/", import.meta.url);
const read = (file: string): unknown => parse(readFileSync(new URL(file, FOLDER), "utf8"));

/** The built-in words for numbers, money and time. */
export const VALUES = readValueWords(read("values.yaml"));
/** The built-in places of the world. */
export const PLACES = readPlaces(read("places.yaml"));

/** What a hit was said as, in the text as it was typed. */
export function saidAs(text: string, { from, to }: { from: number; to: number }): string {
  const tokens: Token[] = tokensOf(text);
  return text.slice(tokens[from]?.from, tokens[to - 1]?.to);
}
