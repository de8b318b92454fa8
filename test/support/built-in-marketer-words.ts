import { readFileSync } from "node:fs";
import { readMarketerWords } from "../../src/understanding/index.ts";

const text = (name: string) =>
  readFileSync(new URL(`../../knowledge-base/intents/segments/${name}.yaml`, import.meta.url), "utf8");

/** The words of marketers' questions that come with the program. */
export const builtInMarketerWords = readMarketerWords({
  ru: text("ru"),
  uk: text("uk"),
  en: text("en"),
  values: text("values"),
  places: text("places"),
  vague: text("vague"),
  figures: text("figures"),
});
