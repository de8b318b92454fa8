import { skeletonOf } from "./skeleton.ts";

/** A word of a text with its place. */
export interface Word {
  word: string;
  /** See {@link skeletonOf}. */
  skeleton: string;
  isCyrillic: boolean;
  isCapital: boolean;
  from: number;
  to: number;
}

/** Every word of a text whose flat form is given. Hyphens and underscores part words, apostrophes do not. */
export function wordsOf(text: string, flat: string): Word[] {
  return [...flat.matchAll(/\p{L}+(?:'\p{L}+)*/gu)].map(({ 0: word, index }) => ({
    word,
    skeleton: skeletonOf(word),
    isCyrillic: /[а-яєіїґ]/u.test(word),
    isCapital: /\p{Lu}/u.test(text[index] ?? ""),
    from: index,
    to: index + word.length,
  }));
}
