import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { type Locale, words } from "../base/index.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { SYNONYMS } from "./synonyms.ts";

/** The kinds of terms that a text is found by. */
export const KINDS = ["stems", "pairs", "grams"] as const;

/**
 * The terms of a text in their order, repeats included. `stems`: words without their endings and without stop words; `pairs`:
 * neighbouring stems; `grams`: every 4 characters of the words joined by spaces, which forgives typos and endings.
 */
export type Terms = Record<(typeof KINDS)[number], string[]>;

/**
 * Say which analysis the stored postings come from: change it with anything that changes terms or passages, and everything
 * is indexed anew.
 */
export const ANALYSIS = "4";

const GRAM = 4;
const STEMMERS: Record<Locale, (word: string) => string> = { ru: russian, uk: ukrainian, en: english };

/** The terms of a text in a language. Latin words are stemmed as English in every language; words of a hyphen count apart. */
export function termsOf(text: string, locale: Locale): Terms {
  const all = words(text).flatMap(bareWords);
  const telling = all.filter((word) => !STOP_WORDS[locale].has(word));
  const stems = (telling.length > 0 ? telling : all).map((word) => stemOf(word, locale));
  return { stems, pairs: stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`), grams: gramsOf(all) };
}

/** "кур'єр" and "курєр", "shop's" and "shop" are one word. */
function bareWords(word: string): string[] {
  return word.split("-").map((part) => part.replace(/'s$/, "").replaceAll("'", ""));
}

/** Words by their stems as far as they were met: stemming is two thirds of indexing. Emptied when it holds too many. */
const MET: Record<Locale, Map<string, string>> = { ru: new Map(), uk: new Map(), en: new Map() };
const MET_AT_MOST = 50_000;

function stemOf(word: string, locale: Locale): string {
  const met = MET[locale];
  const known = met.get(word);
  if (known !== undefined) return known;
  const stem = (/[a-z]/.test(word) ? english : STEMMERS[locale])(word);
  const canonical = CANONICAL[locale].get(stem) ?? stem;
  if (met.size >= MET_AT_MOST) met.clear();
  met.set(word, canonical);
  return canonical;
}

/** The stem that stands for its whole group of synonyms. */
const CANONICAL: Record<Locale, Map<string, string>> = { ru: groupsOf("ru"), uk: groupsOf("uk"), en: groupsOf("en") };

function groupsOf(locale: Locale): Map<string, string> {
  const groups = SYNONYMS[locale].trim().split("\n");
  return new Map(
    groups.flatMap((group) => {
      const stems = words(group).map((word) => (/[a-z]/.test(word) ? english : STEMMERS[locale])(word));
      return stems.map((stem): [string, string] => [stem, stems[0] ?? stem]);
    }),
  );
}

function gramsOf(all: string[]): string[] {
  const text = ` ${all.join(" ")} `;
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= text.length; at++) grams.push(text.slice(at, at + GRAM));
  return grams;
}
