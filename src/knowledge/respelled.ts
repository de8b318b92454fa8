import type { Locale } from "../base/index.ts";
import type { Shelf } from "./knowledge-index.ts";
import { type Lexicon, lexiconOf, type Spelt } from "./lexicon.ts";
import { isPlaceOnly } from "./region/places.ts";
import { BY_EAR, SWAPPED, slipsBetween, soundOf } from "./slips.ts";
import { bareWords, stemOf } from "./stems.ts";

/** By a word's length, how many slips it may have: short ones are one slip away from too many others. */
const MOST = [0, 0, 0, 1, 1, 1, 1.5, 1.5, 2];
/** Of a word this short no letter is taken for one that does not sound alike: "bake" is no "make". */
const SHORT = 4;
/** From how many letters on a word that everybody uses may be meant with a letter wrong: "погода" is no "погоди". */
const LONG = 7;
/** From how many letters on a stem tells a word, whose ending may be one that the shelf does not have, and what that costs. */
const STEMMED = 4;
const OTHER_ENDING = 0.25;
/** Letters that slips add or leave out at most. */
const LONGER = 2;
/** Shorter words are left as they are. */
const SHORTEST = 3;

/**
 * A question with its misspelt words as the shelf spells them: each that neither articles nor everybody has, and that is a slip or two away
 * from one of theirs, or is two of them without the space between. Null where there is none.
 */
export const respelled = (question: string, shelf: Shelf): string | null =>
  respell(question, lexiconOf(shelf))?.text ?? null;

/** A text as it was meant, and its words that were typed otherwise. */
export interface Respelled {
  text: string;
  words: { typed: string; meant: string }[];
}

/**
 * A text with its misspelt words as a lexicon spells them; `isOwn` says which are left as they are, by the place in the text where they
 * begin. Null where there is none.
 */
export function respell(
  text: string,
  lexicon: Lexicon,
  isOwn: (typed: string, at: number) => boolean = () => false,
): Respelled | null {
  const words: Respelled["words"] = [];
  const spelt = text.replace(/\p{L}+(?:['’ʼ]\p{L}+)*/gu, (typed, at: number) => {
    const [word = "", ...others] = bareWords(typed);
    const meant = word.length < SHORTEST || others.length > 0 || isOwn(typed, at) ? null : meantBy(word, lexicon);
    if (meant === null) return typed;
    words.push({ typed, meant });
    return meant;
  });
  return words.length > 0 ? { text: spelt, words } : null;
}

/** What a word is meant for; null where it is itself, or nothing is near. A form that the shelf does not have, of a word that it has, is itself but for what is written by ear. */
function meantBy(word: string, lexicon: Lexicon): string | null {
  if (lexicon.hasForm(word) || isPlaceOnly(word)) return null;
  const likely = nearestTo(word, lexicon);
  if (lexicon.has(word)) return likely && isByEar(likely, stemOf(word, lexicon.locale)) ? likely.word : null;
  if (likely !== null && likely.slips < 1) return likely.word;
  return partsOf(word, lexicon) ?? likely?.word ?? null;
}

const isByEar = ({ stem, slips }: { stem: string; slips: number }, own: string): boolean =>
  slips === 0 || (slips <= BY_EAR && stem !== own);

/** The word with the fewest slips; of several the commonest. Its stem counts where its ending is one that the shelf does not have. */
function nearestTo(word: string, lexicon: Lexicon): { word: string; stem: string; slips: number } | null {
  const { locale } = lexicon;
  const typed = { word, sound: soundOf(word, locale), stem: stemOf(word, locale) };
  let least = MOST[Math.min(word.length, MOST.length - 1)] ?? 0;
  let best: Spelt | null = null;
  const [first = "", second = ""] = typed.sound;
  const letters = new Set([first, second, ...(VOWELS.includes(first) ? VOWELS : "")]);
  for (let length = Math.max(2, word.length - LONGER); length <= word.length + LONGER; length++)
    for (const letter of letters)
      for (const spelt of lexicon.beginning(letter, length)) {
        const slips = slipsFrom(typed, spelt, locale, least);
        if (slips > least || (slips === least && best !== null && best.times >= spelt.times)) continue;
        [least, best] = [slips, spelt];
      }
  return best && { word: best.word, stem: best.stem, slips: least };
}

function slipsFrom(typed: Pick<Spelt, "word" | "sound" | "stem">, spelt: Spelt, locale: Locale, most: number): number {
  if (!beginAlike(typed.sound, spelt.sound)) return Number.POSITIVE_INFINITY;
  const whole = slipsBetween(typed.sound, spelt.sound, locale, most);
  const length = typed.word.length;
  if (length <= SHORT && whole > 0 && !isLeftOut(typed.word, spelt.word)) return Number.POSITIVE_INFINITY;
  if (spelt.isCommon && whole > SWAPPED && length < LONG) return Number.POSITIVE_INFINITY;
  if (whole <= SWAPPED || spelt.isCommon || typed.stem.length < STEMMED || spelt.stem.length < STEMMED) return whole;
  return Math.min(whole, slipsBetween(typed.stem, spelt.stem, locale, Math.min(most, 1) - OTHER_ENDING) + OTHER_ENDING);
}

const VOWELS = "aeiouаеиоуэяіїєы";

/** Most slips leave the first letter, or put it second; vowels are taken for each other there, too. */
const beginAlike = ([one = "", next]: string, [other = "", after]: string): boolean =>
  one === other || (VOWELS.includes(one) && VOWELS.includes(other)) || (one === after && next === other);

/** Whether a word is another one with a letter left out or doubled, or with its letters in another order. */
const isLeftOut = (word: string, whole: string): boolean =>
  word.length !== whole.length || Array.from(word).sort().join("") === Array.from(whole).sort().join("");

/** What other words begin with: "заверните" is not "за верните", and "reissue" no "issue". */
const PREFIX = new Set(
  "в во вз вы до за из ис к ко на над о об от по под пере при про раз с со у від ви з зі над об пре роз без de im in re un any every some".split(
    " ",
  ),
);

/** Two words that were typed as one, the first as long as may be; null where it is none. Two short ones are only what everybody says. */
function partsOf(word: string, { hasForm, isCommon }: Lexicon): string | null {
  for (let at = word.length - 1; at > 0; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (PREFIX.has(word.slice(0, at))) continue;
    const isTold = parts.some((part) => part.length >= SHORT) || parts.every(isCommon);
    if (
      isTold &&
      parts.every((part) => (part.length === 1 ? isCommon(part) && part !== "s" && part !== "t" : hasForm(part)))
    )
      return parts.join(" ");
  }
  return null;
}
