import type { Reader } from "./reading.ts";

/** Letters that are read of one message, of one word, and of one sign again and again: what a person types is shorter. */
const TEXT = 2_000;
const WORD = 200;
const RUN = 8;

/**
 * Reads no more of a message than a person types: a few thousand letters chosen for it keep any reader busy for seconds, and everybody
 * else waits. The message itself stays whole.
 */
export const bounded =
  (reader: Reader): Reader =>
  (text, context) =>
    reader(readable(text), context);

/** What is read of a text: runs of a sign stand thrice, endless words and texts end. Digits stay, as a number cut is another number. */
export function readable(text: string): string {
  return text
    .replace(LONG_RUN, "$1$1$1")
    .replace(LONG_WORD, (word) => word.slice(0, WORD))
    .slice(0, TEXT)
    .toWellFormed();
}

const LONG_RUN = new RegExp(`(\\P{N})\\1{${RUN},}`, "gu");
const LONG_WORD = new RegExp(`\\S{${WORD + 1},}`, "gu");
