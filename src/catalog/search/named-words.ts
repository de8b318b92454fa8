import { words } from "../../base/index.ts";
import { FUNCTION_WORDS } from "./stop-words.ts";

/** The words of a text one by one: hyphens part them, apostrophes and a possessive 's are dropped. */
export function bareWords(text: string): string[] {
  return words(text).flatMap((word) => word.split("-").map((part) => part.replace(/'s$/, "").replaceAll("'", "")));
}

/** What follows one of these tells what a thing is for, not what it is: "фильтры для кемекса". */
const FOR = new Set(["для", "под", "к", "до", "for"]);
/** Weight of such words beside those that say what it is. */
const SECONDARY = 0.7;
/** Two short words that are often written as one: "Long Jing", "френч-пресс". */
const LONGEST_JOINED = 16;

/** The words of a name that tell it from others, each with its weight, and its neighbours also written together. */
export function namedWords(name: string): { word: string; weight: number; joined: boolean }[] {
  let weight = 1;
  const plain: { word: string; weight: number; joined: boolean }[] = [];
  for (const word of bareWords(name)) {
    if (FOR.has(word)) weight = SECONDARY;
    else if (!FUNCTION_WORDS.has(word)) plain.push({ word, weight, joined: false });
  }
  const joined = plain.slice(1).flatMap((second, at) => {
    const word = `${plain[at]?.word}${second.word}`;
    return word.length <= LONGEST_JOINED && /^\p{L}+$/u.test(word) ? [{ ...second, word, joined: true }] : [];
  });
  return [...plain, ...joined];
}
