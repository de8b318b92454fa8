import { parse } from "yaml";
import type { Locale } from "../../base/index.ts";
import { readFigureWords } from "./figures/words.ts";
import { readSegmentWords, type SegmentWords } from "./grammar/segment-words.ts";
import { type Places, readPlaces } from "./names/places.ts";
import { readVagueWords, type VagueWords } from "./readings/vague-words.ts";
import { readValueWords, type ValueWords } from "./value-words.ts";

/** The texts of `intents/segments/`: senses for each language, words of numbers, money and time, places of the world, what vague words may mean, and words of figures. */
export type MarketerWordTexts = Record<Locale | "values" | "places" | "vague" | "figures", string>;

/** All words that a marketer's question is read by, ready to be looked up. */
export interface MarketerWords {
  senses: SegmentWords;
  values: ValueWords;
  places: Places;
  vague: VagueWords;
  /** What is asked for in figures; people are described with `senses`. */
  figures: SegmentWords;
}

/** Reads the words of questions. Throws `Refused` naming the file and what is wrong in it. */
export const readMarketerWords = (texts: MarketerWordTexts): MarketerWords => ({
  senses: readSegmentWords(texts),
  values: readValueWords(parse(texts.values)),
  places: readPlaces(parse(texts.places)),
  vague: readVagueWords(parse(texts.vague) ?? {}),
  figures: readFigureWords(texts.figures),
});
