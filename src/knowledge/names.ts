import type { ShelvedArticle } from "./knowledge-index.ts";

/** What a question names: as it is likely to stand in a text that speaks of it. */
export interface Named {
  /** Beginnings of words with a capital that begin no sentence, in small letters; without the endings that Slavic names take. */
  names: string[];
  numbers: string[];
}

const NAME = /(?<=[^\s.!?…]\s+["'«„“(]?)\p{Lu}[\p{L}\d]{2,}/gu;
/** Letters that a name's ending may have, and those that a beginning must. */
const ENDING = 2;
const BEGINNING = 4;

/** The names and numbers that a question says. */
export function namedIn(question: string): Named {
  const names = [...question.matchAll(NAME)].map(([name]) =>
    name.toLowerCase().slice(0, Math.max(BEGINNING, name.length - ENDING)),
  );
  return { names, numbers: question.match(/\d+/g) ?? [] };
}

/** The shares of the named names and numbers that the text of an article does not have, 0..1. */
export function unnamed({ names, numbers }: Named, article: ShelvedArticle): { names: number; numbers: number } {
  if (names.length + numbers.length === 0) return { names: 0, numbers: 0 };
  const texts = article.passages.map(({ heading, text }) => `${heading ?? ""} ${text}`.toLowerCase());
  const shareOf = (all: string[]) => {
    const without = all.filter((each) => !texts.some((text) => text.includes(each)));
    return all.length === 0 ? 0 : without.length / all.length;
  };
  return { names: shareOf(names), numbers: shareOf(numbers) };
}
