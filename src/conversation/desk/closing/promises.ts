import { namesMoment } from "../../../understanding/index.ts";

/** A promise is told in so many letters at most; what is longer is no sentence. */
const LONGEST = 200;

/** A promise, and when it was made: "tomorrow" is the day after that. */
export interface Promised {
  text: string;
  at: Date;
}

/** What people said they would do, and by when: the sentences of theirs that name a day or a time to come, those of one message together, in their order. */
export function promisesIn(said: readonly Promised[], timezone: string): Promised[] {
  return said.flatMap(({ text, at }) => {
    const promised = sentencesOf(text).filter(
      (sentence) => sentence.length <= LONGEST && !sentence.endsWith("?") && namesMoment(sentence, { at, timezone }),
    );
    return promised.length > 0 ? [{ text: promised.join(" "), at }] : [];
  });
}

/** The sentences of a text, with their signs. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])\s+(?=\p{Lu}|\d|«|")|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
