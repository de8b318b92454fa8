import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { type Locale, words } from "../base/index.ts";

const STEMMERS: Record<Locale, (word: string) => string> = { ru: russian, uk: ukrainian, en: english };

/** The words of a text as they are stemmed: those of a hyphen apart; "кур'єр" and "курєр", "shop's" and "shop" are one word. */
export const bareWords = (text: string): string[] =>
  words(text).flatMap((word) => word.split("-").map((part) => part.replace(/'s$/, "").replaceAll("'", "")));

/** Words by their stems as far as they were met: stemming is two thirds of indexing. Emptied when it holds too many. */
const MET: Record<Locale, Map<string, string>> = { ru: new Map(), uk: new Map(), en: new Map() };
const MET_AT_MOST = 50_000;

/** A bare word without its ending. Latin words are stemmed as English in every language. */
export function stemOf(word: string, locale: Locale): string {
  const met = MET[locale];
  const known = met.get(word);
  if (known !== undefined) return known;
  const stem = (/[a-z]/.test(word) ? english : STEMMERS[locale])(word);
  if (met.size >= MET_AT_MOST) met.clear();
  met.set(word, stem);
  return stem;
}
