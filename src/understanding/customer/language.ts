import { franc } from "franc-min";
import { asLocale, type Locale } from "../../base/index.ts";
import type { ReadingContext } from "./reading.ts";
import { asUkrainian } from "./ukrainian-letters.ts";
import { plain } from "./words/phrases.ts";
import { ukrainianBy } from "./words/spelling.ts";
import { knows, knowsWord } from "./words/vocabulary.ts";

/** From this many letters on, letter statistics are asked where words and alphabet are silent; below it franc guesses. */
const ENOUGH_FOR_STATISTICS = 40;

/** How sure spelling must be to speak against a conversation's language, and where nothing has told that language yet. */
const SPELT = 10;
const SPELT_AT_FIRST = 3;

type Known = Pick<ReadingContext, "locale" | "clientLanguage" | "isFirst">;

/**
 * The language to answer a message in. Only what a person writes in a language counts: not names of products and people, e-mails,
 * numbers. A text that gives no evidence leaves the conversation in its language.
 */
export function languageOf(text: string, context: Known): Locale {
  const words = tellingWords(text);
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  const latin = words.filter((word) => /^[a-z'-]+$/.test(word));
  const english = latin.filter((word) => knows(word, "en")).length;
  if (cyrillic.length > 0 && !isMostlyEnglish(cyrillic, english)) return cyrillicLanguage(cyrillic, text, context);
  return isEnglish(latin, english, text, context) ? "en" : context.locale;
}

const isMostlyEnglish = (cyrillic: readonly string[], english: number): boolean =>
  english > 2 && english > 2 * cyrillic.length;

/** Words without e-mails, links, numbers, and names: words with a capital that are no everyday words. */
function tellingWords(text: string): string[] {
  const said = text
    .replace(/\S*[@/]\S*|\S*\d\S*/gu, " ")
    .replace(/(?<![\p{L}'’-])\p{Lu}[\p{Ll}'’-]+/gu, (word) => (isEveryday(word) ? word : " "));
  return plain(said).split(" ").filter(Boolean);
}

const isEveryday = (word: string): boolean => knowsWord(plain(word));

/** "ok", "sorry" and a product's name are borrowed words: English is two English words, or one where nothing speaks against it. */
function isEnglish(
  latin: readonly string[],
  english: number,
  text: string,
  { locale, clientLanguage, isFirst = false }: Known,
): boolean {
  if (locale === "en" || latin.length === 0) return locale === "en";
  if (!isFirst && latin.every((word) => BORROWED.has(word))) return false;
  if (english >= 2 && english * 2 >= latin.length) return true;
  if (isFirst && english > 0) return true;
  if (latin.length === english && english === 1) return asLocale(clientLanguage) === "en";
  const letters = text.replace(/[^a-z]/gi, "").length;
  return (
    letters >= ENOUGH_FOR_STATISTICS && franc(text, { only: ["eng", "pol", "lit", "deu", "spa", "fra"] }) === "eng"
  );
}

/** English that people say in any language. */
const BORROWED = new Set(
  "ok okay okey thanks thx tnx ty sorry pls plz please hi hello hey bye wow super cool lol".split(" "),
);

/** Letters that only one of the two has decide, then words that only one of the two has, then spelling and statistics, then the conversation. */
function cyrillicLanguage(words: readonly string[], text: string, known: Known): Locale {
  const { locale, clientLanguage } = known;
  const evidence = words.map((word, at) => (words[at - 1] === "хочу" && wished(word)) || evidenceOf(word));
  const ukrainian = evidence.filter((side) => side === "uk").length;
  const russian = evidence.filter((side) => side === "ru").length;
  if (ukrainian !== russian) return ukrainian > russian ? "uk" : "ru";
  const spelt = ukrainianBy(words);
  if (Math.abs(spelt) > (known.isFirst ? SPELT_AT_FIRST : SPELT)) return spelt > 0 ? "uk" : "ru";
  const everyday = words.some((word) => knows(word, "ru") || knows(word, "uk"));
  if (locale !== "en" || !everyday) return longText(text) ?? locale;
  const client = asLocale(clientLanguage);
  return longText(text) ?? (client === "uk" ? "uk" : "ru");
}

/** "Хочу вирнуть", "хочу змінити": verbs end apart, however they are misspelt. */
const wished = (word: string): Locale | null =>
  /ть(?:ся)?$/.test(word) ? "ru" : /ти(?:ся)?$/.test(word) ? "uk" : null;

function evidenceOf(word: string): Locale | null {
  if (/[іїєґ]|\p{L}'\p{L}/u.test(word)) return "uk";
  const [russian, ukrainian] = [
    knows(word, "ru"),
    knows(word, "uk") || (!knows(word, "ru") && asUkrainian(word) !== null),
  ];
  if (/[ыэъ]/.test(word)) return ukrainian && !russian ? "uk" : "ru";
  return russian === ukrainian ? null : russian ? "ru" : "uk";
}

function longText(text: string): Locale | null {
  if (text.replace(/\P{L}/gu, "").length < ENOUGH_FOR_STATISTICS) return null;
  return franc(text, { only: ["rus", "ukr"] }) === "ukr" ? "uk" : "ru";
}
