import { joinedWords, type NamedWord, namedWords } from "./named-words.ts";
import { sizesIn } from "./size.ts";
import { numberOf, numberOfJoined, type Vocabulary } from "./vocabulary.ts";

/** A word by its number in the vocabulary; one that says what a thing is weighs 1. */
export interface Term {
  term: number;
  weight: number;
}

/** A text of the catalogue as it is indexed. */
export interface ReadText {
  words: Term[];
  /** Neighbours written together. */
  joined: Term[];
  /** See `sizesIn`. */
  sizes: string[];
}

/** Reads texts into a vocabulary; the same text, such as a category's name, is read once. */
export function textReader(vocabulary: Vocabulary): (text: string) => ReadText {
  const known = new Map<string, ReadText>();
  const term = ({ word, weight }: NamedWord) => ({ term: numberOf(vocabulary, word), weight });
  const together = ({ word, weight }: NamedWord) => ({ term: numberOfJoined(vocabulary, word), weight });
  return (text) => {
    const again = known.get(text);
    if (again) return again;
    const { rest, sizes } = sizesIn(text);
    const named = namedWords(rest);
    const read = { words: named.map(term), joined: joinedWords(named).map(together), sizes };
    known.set(text, read);
    return read;
  };
}
