import { plain } from "../words/phrases.ts";

/** Words are the same where they begin alike for so many letters, or for all but the last: cases differ. */
const BEGINNING = 4;

/** Whether half of a value's words, or more, stand in a text, in whatever case. */
export function shares(value: string, text: string): boolean {
  const [words, said] = [wordsOf(value), wordsOf(text)];
  return words.filter((word) => said.some((one) => isAlike(word, one))).length * 2 >= words.length;
}

const wordsOf = (text: string): string[] => plain(text).split(" ").filter(Boolean);

function isAlike(a: string, b: string): boolean {
  const least = Math.min(BEGINNING, Math.max(2, Math.min(a.length, b.length) - 1));
  return a === b || (b.length > 2 && a.length > 2 && a.slice(0, least) === b.slice(0, least));
}
