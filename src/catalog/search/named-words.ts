import { toLatinLookAlikes, words } from "../../base/index.ts";
import { FUNCTION_WORDS } from "./stop-words.ts";

/** The words of a text one by one: hyphens part them, apostrophes and a possessive 's are dropped, a "с3" becomes a "c3". */
function bareWords(text: string): string[] {
  return words(text).flatMap((word) =>
    word.split("-").map((part) => {
      const bare = part.replace(/'s$/, "").replaceAll("'", "");
      return /\d/.test(bare) ? toLatinLookAlikes(bare) : bare;
    }),
  );
}

/** What follows one of these tells what a thing is for, not what it is: "фильтры для кемекса". */
const FOR = new Set(["для", "под", "к", "до", "for"]);
/** Weight of such words beside those that say what it is. */
const SECONDARY = 0.7;
/** Short words that are often written as one: "Long Jing", "френч-пресс", "Да Хун Пао". */
const LONGEST_JOINED = 12;
const MOST_JOINED = 3;

/** A word of a name; one that says what the thing is weighs 1. */
export interface NamedWord {
  word: string;
  weight: number;
}

/** The words of a name that tell it from others. */
export function namedWords(name: string): NamedWord[] {
  let weight = 1;
  const named: NamedWord[] = [];
  for (const word of bareWords(name)) {
    if (FOR.has(word)) weight = SECONDARY;
    else if (!FUNCTION_WORDS.has(word)) named.push({ word, weight });
  }
  return named;
}

/** Neighbours of a name written together. */
export function joinedWords(named: readonly NamedWord[]): NamedWord[] {
  const joined: NamedWord[] = [];
  named.forEach(({ word: first, weight }, at) => {
    let word = first;
    for (const { word: next } of named.slice(at + 1, at + MOST_JOINED)) {
      word += next;
      if (word.length > LONGEST_JOINED || /[^\p{L}]/u.test(word)) break;
      joined.push({ word, weight });
    }
  });
  return joined;
}
