import { knowsWord } from "./words/vocabulary.ts";

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхїъ", "фывапролджэ", "фівапролджє", "ячсмитьбю"];
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{6}|[бвгджзйклмнпрстфхцчшщ]{6}/;

/** Whether there is nothing to read: no letters and no digits, or a single run of keys struck at random. */
export function isNoise(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return true;
  return (
    words.length <= 2 &&
    words.every((word) => word.length > 3 && !/\d/.test(word) && !knowsWord(word) && isStruck(word))
  );
}

const isStruck = (word: string): boolean =>
  CONSONANTS.test(word) || /^(.{1,2})\1{2,}$/u.test(word) || alongRow(word) >= word.length * 0.8;

/** How many letters of a word follow one another on a row of keys. */
function alongRow(word: string): number {
  const steps = Array.from(word).filter((letter, at) => at > 0 && isStep(word[at - 1] ?? "", letter)).length;
  return steps + 1;
}

const isStep = (a: string, b: string): boolean =>
  ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) <= 1);
