import type { Locale } from "../base/index.ts";
import type { Shelf } from "./knowledge-index.ts";
import { soundOf } from "./slips.ts";
import { bareWords, stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A word that may have been meant. */
export interface Spelt {
  word: string;
  sound: string;
  stem: string;
  /** How often the shelf's articles have it. */
  times: number;
  /** Whether it is one that everybody uses and that says little. */
  isCommon: boolean;
}

/** The words of a shelf as they are spelt there, and everybody's. */
export interface Lexicon {
  locale: Locale;
  /** Whether a word stands there in any form, or means the same as one that does. */
  has(word: string): boolean;
  /** Whether exactly this word stands there. */
  hasForm(word: string): boolean;
  /** Whether it is one that everybody uses and that says little. */
  isCommon(word: string): boolean;
  /** Those of a length whose sound begins with a letter: slips make words little longer or shorter, and mostly leave the first letter. */
  beginning(letter: string, length: number): readonly Spelt[];
}

const lexicons = new WeakMap<Shelf, Lexicon>();

/** The lexicon of a shelf: made when something is first misspelt, and kept with the shelf. */
export function lexiconOf(shelf: Shelf): Lexicon {
  const made = lexicons.get(shelf) ?? makeLexicon(shelf);
  lexicons.set(shelf, made);
  return made;
}

function makeLexicon(shelf: Shelf): Lexicon {
  const { locale, concepts, question, answer } = shelf;
  const forms = countForms(shelf);
  for (const word of STOP_WORDS[locale]) forms.set(word, Math.max(forms.get(word) ?? 0, OF_EVERYBODY));
  const known = [question.stems.ids, answer.stems.ids, concepts];
  const has = (word: string) => known.some((stems) => stems.has(stemOf(word, locale)));
  return lexiconOfWords(forms, locale, { has, isCommon: (word) => STOP_WORDS[locale].has(word) });
}

/** What else is known of words than how often they are used. */
type OfWords = Pick<Lexicon, "has" | "isCommon">;

/** A lexicon of bare words by how often they are used; `has` knows words beside them. */
export function lexiconOfWords(forms: ReadonlyMap<string, number>, locale: Locale, ofWords: OfWords): Lexicon {
  const groups = new Map<string, Spelt[]>();
  for (const [word, times] of forms) {
    if (/\d/.test(word)) continue;
    const isCommon = ofWords.isCommon(word);
    const spelt = { word, sound: soundOf(word, locale), stem: stemOf(word, locale), times, isCommon };
    const group = `${spelt.sound[0]}${word.length}`;
    const alike = groups.get(group) ?? [];
    alike.push(spelt);
    groups.set(group, alike);
  }
  return {
    locale,
    has: (word) => forms.has(word) || ofWords.has(word),
    hasForm: (word) => forms.has(word),
    isCommon: ofWords.isCommon,
    beginning: (letter, length) => groups.get(`${letter}${length}`) ?? [],
  };
}

/** What a word that everybody uses counts, where the articles have it less often. */
const OF_EVERYBODY = 20;

/** The words of a shelf's articles by how often they stand there, and the stems of their synonyms once. */
function countForms({ articles, concepts, locale }: Shelf): Map<string, number> {
  const forms = new Map<string, number>();
  const add = (word: string) => forms.set(word, (forms.get(word) ?? 0) + 1);
  for (const { reference, asks, passages } of articles) {
    const texts = [reference.title, ...asks, ...passages.flatMap(({ heading, text }) => [heading ?? "", text])];
    for (const text of texts) for (const word of bareWords(text)) add(word);
  }
  const stems = new Set(Array.from(forms.keys(), (word) => stemOf(word, locale)));
  for (const stem of concepts.keys()) if (!stems.has(stem)) add(stem);
  return forms;
}
