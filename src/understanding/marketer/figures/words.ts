import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, Refused } from "../../../base/index.ts";
import type { SegmentWords } from "../grammar/segment-words.ts";

/** `segments/figures.yaml`: for each sense the phrases of each language, parted by commas; a star stands for any ending. */
const FigureWordsFile = z.strictObject({
  senses: z.record(z.string(), z.partialRecord(z.enum(LOCALES), z.string())),
});

/** Reads the words of questions about figures; none where the text is empty. Throws {@link Refused} saying what is wrong in it. */
export function readFigureWords(text: string): SegmentWords {
  const read = FigureWordsFile.safeParse(parse(text) ?? { senses: {} });
  if (!read.success) throw new Refused("bad_intents", `intents/segments/figures.yaml: ${z.prettifyError(read.error)}`);
  const words: SegmentWords = { ru: {}, uk: {}, en: {} };
  for (const [sense, phrases] of Object.entries(read.data.senses))
    for (const locale of LOCALES) if (phrases[locale]) words[locale][sense] = phrases[locale];
  return words;
}
