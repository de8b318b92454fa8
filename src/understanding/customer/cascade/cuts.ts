import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

/** A mark that ends a sentence: not the point of an abbreviation, a date, an e-mail or a flat's number. */
const SENTENCE_END =
  /(?<=[?!…]+|(?<!(?<!\p{L})(?:\p{L}{1,2}|ул|вул|просп|буд|кв|пер|пров|обл|тел|шт|руб|грн|св|al|pr|st|mr|mrs|no|apt|fl))(?<!\d)\.|(?<=\d)\.(?=\s+\p{Lu}))\s+|\n+|;\s+/gu;

/** The sentences of a message, in order. */
export function sentencesOf(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const ALSO = new RegExp(
  `[\\s,]+(?:${anywhere(inAll((words) => words.also)).source})[\\s,:]+|,\\s+|\\s[-—]\\s|\\s\\+\\s`,
  "giu",
);
const STRONG = anywhere(inAll((words) => words.alsoSurely));
/** More places than this in one sentence are a list, not requests. */
const SPLITS_AT_MOST = 6;

/** A sentence in two, and by what: a bare comma or "and" joins more often than it adds, "and also" adds. */
export interface Cut {
  left: string;
  right: string;
  by: "comma" | "and" | "also";
}

/** Every way to cut a sentence in two at a comma, a dash, or words such as "and also". */
export function* cuts(sentence: string): Generator<Cut> {
  const places = [...sentence.matchAll(ALSO)].slice(0, SPLITS_AT_MOST);
  for (const { index, 0: between } of places) {
    const [left, right] = [sentence.slice(0, index).trim(), sentence.slice(index + between.length).trim()];
    if (left && right) yield { left, right, by: kindOf(between) };
  }
}

const kindOf = (between: string): Cut["by"] => {
  if (!/\p{L}/u.test(between)) return "comma";
  return STRONG.test(plain(between)) ? "also" : "and";
};
