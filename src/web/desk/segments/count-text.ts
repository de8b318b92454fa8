import type { SegmentWords } from "./words/words.ts";

/** How many people, and whether there may be more. */
export const countText = (count: { value: number; atLeast: boolean }, words: SegmentWords): string =>
  count.atLeast ? words.atLeast(words.people(count.value)) : words.people(count.value);
