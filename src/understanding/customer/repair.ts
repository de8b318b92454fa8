import { fromLatinLetters, type Locale, mendMixedScript, retype, toLatinLookAlikes } from "../../base/index.ts";
import { plain } from "./words/phrases.ts";
import { knows } from "./words/vocabulary.ts";

/** Another way to take what was typed: with the keyboard in the wrong layout, or in Latin letters for want of Cyrillic ones. */
interface Way {
  of: (word: string) => string;
  language: Locale;
  /** Words that can be taken so, and signs at their end that are only signs: on a wrong layout a comma is a letter. */
  from: RegExp;
  /** Whether soft signs are lost on the way, as they are where one writes "skolko". */
  loose?: boolean;
}

const LATIN_KEYS = /^([a-z[\];',.`{}:"<>~&/]+?)([?!…]*)$/i;
const LATIN = /^([a-z'`]+)([?!….,:;)]*)$/i;

const WAYS: readonly Way[] = [
  { of: retype("en", "ru"), language: "ru", from: LATIN_KEYS },
  { of: retype("en", "uk"), language: "uk", from: LATIN_KEYS },
  { of: fromLatinLetters("ru"), language: "ru", from: LATIN, loose: true },
  { of: fromLatinLetters("uk"), language: "uk", from: LATIN, loose: true },
  { of: retype("ru", "en"), language: "en", from: /^([а-яёъэ]+)([?!….,]*)$/i },
  { of: retype("uk", "en"), language: "en", from: /^([а-яіїєґ']+)([?!….,]*)$/i },
];

/** What was meant, and its language where it had to be mended. */
export interface Repaired {
  text: string;
  language: Locale | null;
}

/**
 * Undoes a wrong keyboard layout ("ult vjq pfrfp" → "где мой заказ") and transliteration ("gde moy zakaz"), and look-alike letters
 * within a word. Taken only if at least half the words become known and more than twice as many as were known before,
 * so that names, brands and other languages stay as typed. Where two ways do equally well, that of the conversation's language.
 */
export function repair(text: string, locale: Locale): Repaired {
  const mended = mendMixedScript(inOneScript(cleaned(text), locale));
  const words = mended.split(/\s+/).filter((word) => /\p{L}\S/u.test(word) && !/[\d@/]/.test(word));
  if (words.length === 0 || words.length > 60) return { text: mended, language: null };
  const before = words.filter((word) => isKnown(word)).length;
  if (before * 2 > words.length) return { text: mended, language: null };
  const ways = WAYS.map((way) => ({ way, known: gain(words, way), own: Number(way.language === locale) }));
  const [best] = ways.sort((a, b) => b.known - a.known || b.own - a.own);
  if (best === undefined || best.known * 2 < words.length || best.known <= 2 * before) {
    return { text: mended, language: null };
  }
  return { text: apply(mended, best.way), language: best.way.language };
}

/** Without signs that nobody sees, with plain letters and digits for those of other typefaces (𝗵𝗶, ７, 1️⃣), each typed once or twice. */
const cleaned = (text: string): string =>
  squeezedWords(
    text
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]|\ufe0f|\u20e3/g, "")
      .replace(/[\uff01-\uff5e]|[\u{1d400}-\u{1d7ff}]/gu, (sign) => sign.normalize("NFKC"))
      .replace(/[\u00a0\u2007\u202f]/g, " "),
  );

const STRETCHED = /(\p{L})\1{2}/iu;
const squeezedWords = (text: string): string =>
  STRETCHED.test(text) ? text.replace(/\p{L}+/gu, (word) => (STRETCHED.test(word) ? squeezed(word) : word)) : text;

/** "Where is mу оrder" with Cyrillic у and о: Latin words with look-alikes in them, in a word of look-alikes only by the conversation. */
const inOneScript = (text: string, locale: Locale): string =>
  text.replace(/\p{L}+/gu, (word) => {
    const latin = /\p{Script=Cyrillic}/u.test(word) && /[a-z]/i.test(word) ? toLatinLookAlikes(word) : word;
    const isLatin = latin !== word && /^[a-z]+$/i.test(latin) && (/[dfghijlnqrstuvwz]/.test(word) || locale === "en");
    return isLatin ? latin : word;
  });

/** "Heeelp" is "help", "coooool" is "cool": of a letter typed three times or more two are left only where that makes a word. */
function squeezed(word: string): string {
  const [once, twice] = ["$1", "$1$1"].map((letters) => word.replace(/(\p{L})\1{2,}/giu, letters));
  return isKnown(twice ?? "") && !isKnown(once ?? "") ? (twice ?? "") : (once ?? "");
}

const isKnown = (word: string): boolean =>
  plain(word) !== "" && (["ru", "uk", "en"] as const).some((locale) => knows(plain(word), locale));

/** How many words the way makes known. */
const gain = (words: readonly string[], way: Way): number => words.filter((word) => become(word, way).known).length;

function become(word: string, { of, language, from, loose }: Way): { word: string; known: boolean } {
  const [whole, bare = "", end = ""] = from.exec(word) ?? [];
  if (whole === undefined) return { word, known: false };
  const become = of(bare);
  return { word: become + end, known: knows(plain(become), language, loose) };
}

/** Names of people and places stay as they were typed: "smenite adres na Pilies 5". */
const apply = (text: string, way: Way): string =>
  text.replace(/\S+/g, (word) => {
    if (/[\d@]/.test(word)) return word;
    const { word: meant, known } = become(word, way);
    return way.loose && !known && /^\p{Lu}/u.test(word) ? word : meant;
  });
