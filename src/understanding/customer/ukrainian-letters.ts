import { knows } from "./words/vocabulary.ts";

/** Letters that Ukrainian has not, by those that stand for them where one types it with a Russian keyboard. */
const FOREIGN: Record<string, string> = { ы: "и", э: "е", ъ: "'" };
/** Words of one letter, which are others in Russian. */
const ALONE: Record<string, string> = { и: "і", е: "є" };
/** As many letters of a word are tried: each may be two. */
const TRIED = 5;

/**
 * A Ukrainian text that was typed with Russian letters, in its own: "скилькы коштуе" → "скільки коштує". Words that are none so stay as they
 * are, but for letters that the language has not.
 */
export const inUkrainianLetters = (text: string): string =>
  text.replace(/[\p{Script=Cyrillic}']+/gu, (word) => ALONE[word] ?? asUkrainian(word) ?? plainly(word));

/** The Ukrainian word that is typed so, with as few letters changed as may be; null where it is one as it stands, or none. */
export function asUkrainian(typed: string): string | null {
  const word = plainly(typed);
  if (!/^[\p{Ll}']{3,}$/u.test(word) || /[іїєґ]/.test(word) || knows(word, "uk")) return null;
  return waysOf(afterVowels(word)).find((way) => knows(way, "uk")) ?? null;
}

const plainly = (word: string): string => word.replace(/[ыэъ]/g, (letter) => FOREIGN[letter] ?? letter);

/** After a vowel, and first in a word, these are always said with a glide. */
const afterVowels = (word: string): string =>
  word.replace(/(?<=[аеиоуюя])[еи]|^е/gu, (letter) => (letter === "е" ? "є" : "ї"));

/** Every way to read "и", which stands for two letters of theirs; those with the fewest changed come first. */
function waysOf(word: string): string[] {
  const places = Array.from(word.matchAll(/и/g), ({ index }) => index).slice(0, TRIED);
  const changed = Array.from({ length: 2 ** places.length }, (_, number) =>
    places.filter((_, bit) => number & (1 << bit)),
  );
  return changed
    .toSorted((one, other) => one.length - other.length)
    .map((at) => Array.from(word, (letter, place) => (at.includes(place) ? "і" : letter)).join(""));
}
