import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { type Locale, words } from "../../base/index.ts";
import { STOP_WORDS } from "../stop-words.ts";
import { isDayName } from "./days.ts";
import { isUnit } from "./measures.ts";

const STEMMERS: Record<Locale, (word: string) => string> = { ru: russian, uk: ukrainian, en: english };

/** A (normalised) word without its ending. Words of like meaning stay apart, other than in a search: a town is not its country. */
export const stemOf = (word: string, locale: Locale): string => (/[a-z]/.test(word) ? english : STEMMERS[locale])(word);

/** The words of a text that say something, without their endings; numbers, units and days apart. */
export const tellingStems = (text: string, locale: Locale): Set<string> =>
  new Set(
    words(text)
      .flatMap((word) => word.split("-").map((part) => part.replace(/'s$/, "").replaceAll("'", "")))
      .flatMap((word) => (isTelling(word, locale) ? [stemOf(word, locale)] : [])),
  );

/** Forms of one verb differ behind so many letters: "обменять", "обменивается". */
const ROOT = 5;

/** A stem without what tells the forms of a verb apart. */
export const rootOf = (stem: string): string => stem.slice(0, ROOT);

/** Whether a (normalised) word says something by itself. */
export const isTelling = (word: string, locale: Locale): boolean =>
  /^\p{L}{2,}/u.test(word) && !STOP_WORDS[locale].has(word) && !isUnit(word) && !isDayName(word);
