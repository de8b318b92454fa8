/** From so many letters on, a word's ending is left open: so many letters of it. */
const [LONG, ENDING] = [5, 2];
/** More words than this narrow nothing. */
const WORDS_AT_MOST = 8;

/**
 * A search over words, in the database's own terms: all of them, each from its beginning on, long ones with any ending ("заказы" finds "заказа").
 * Null where there is not one word. Spelling goes as the function `words_of_message` has it.
 */
export function soughtWords(text: string): string | null {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/['’ʼ`]/g, "");
  const words = plain.match(/[\p{L}\p{N}]+/gu)?.slice(0, WORDS_AT_MOST) ?? [];
  return words.length === 0 ? null : words.map((word) => `${stemOf(word)}:*`).join(" & ");
}

const stemOf = (word: string): string =>
  /\d/.test(word) || word.length < LONG ? word : word.slice(0, Math.max(word.length - ENDING, LONG - 1));
