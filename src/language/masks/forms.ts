import { skeletonOf } from "./skeleton.ts";
import type { Word } from "./words.ts";

/** Endings of names in ru and uk, by their sounds: nouns ("Анной", "Андрієм"), surnames ("Ивановых"), adjectives ("Ковальською"). */
const ENDING = /^(?:[aeiou]|i[aeu]|[oe]iu?|i?[oei]m|[oe]ho|[oe]mu|i?ah|i?ami?|ih|imi|aia|uiu|ieiu?|oe|i?[eo]v[ie]?)$/;
/** Stems of two sounds are too many words: only these. */
const SHORT_ENDING = /^(?:[aeiou]|i[au]|[oe]iu?|om)$/;
/** A stem shorter than this does not stand for a name by itself. */
const STANDS = 4;

/** Tells whether a skeleton is a form of a name: in any case, of a surname also the other gender's. */
export type IsForm = (said: Pick<Word, "skeleton" | "isCyrillic">) => boolean;

/**
 * A name's word → what recognises its forms. Latin names have none but the possessive, unless they are said in Cyrillic. A stem of
 * fewer sounds than `least` has no forms but itself: "Илья" would be met in every "или".
 */
export function formsOf(name: string, least = 2): IsForm {
  const whole = skeletonOf(name);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  const stems = stemsOf(whole).filter((stem) => stem.length >= least);
  return ({ skeleton, isCyrillic: isSaidSo }) => {
    if (skeleton === whole || skeleton === `${whole}s`) return true;
    if (!isCyrillic && !isSaidSo) return false;
    return stems.some((stem) => skeleton.startsWith(stem) && isEnding(skeleton.slice(stem.length), stem, whole));
  };
}

function isEnding(rest: string, stem: string, whole: string): boolean {
  if (rest === "") return stem.length >= STANDS && whole.startsWith(stem);
  return (stem.length < 3 ? SHORT_ENDING : ENDING).test(rest);
}

/** The name without its last vowel, and what becomes of its last consonants: "Павел" → "павл", "Яків" → "яков", "Ольга" → "ольз". */
function stemsOf(whole: string): string[] {
  const bare = whole.replace(/(?:ia|iu|[aeiou])$/, "");
  const stems = [bare, whole.replace(/[aeiou]$/, "")];
  const changed: [RegExp, string][] = [
    [/[eo](?=[^aeiou]$)/, ""],
    [/i(?=[^aeiou]$)/, "o"],
    [/i(?=[^aeiou]$)/, "e"],
    [/h$/, "z"],
    [/k$/, "c"],
  ];
  for (const [ending, instead] of changed) if (ending.test(bare)) stems.push(bare.replace(ending, instead));
  return [...new Set(stems)];
}
