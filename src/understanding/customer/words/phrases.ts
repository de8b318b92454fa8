import { words } from "../../../base/index.ts";

/**
 * Phrases as a person writes them down, one after another with `;` between: `*` is any ending, `…` up to five words between,
 * `(a|b)` either, `[a]` a word that may be missing. They are looked for in {@link plain} text.
 */
export type Phrases = string;

/** A text as words with single spaces and no signs: what phrases are compared with. Letters typed three times or more stand once. */
export function plain(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const said = words(text.replace(/(\p{L})\1{2,}/gu, "$1")).join(" ");
  if (made.size >= TEXTS_KEPT) made.clear();
  made.set(text, said);
  return said;
}

/** Every rule looks at the same few texts: a tenth of reading was making them plain again. */
const made = new Map<string, string>();
const TEXTS_KEPT = 200;

/** Finds one of the phrases anywhere in a plain text. */
export const anywhere = (phrases: Phrases): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source(phrases)})(?![\\p{L}\\p{N}])`, "u");

/** Finds one of the phrases at the beginning of a plain text. */
export const atStart = (phrases: Phrases): RegExp => new RegExp(`^(?:${source(phrases)})(?![\\p{L}\\p{N}])`, "u");

/** Whether a whole plain text is one of the phrases, or several of them one after another. */
export interface Wholly {
  test(plain: string): boolean;
}

/**
 * Is the whole plain text one of the phrases, or several of them one after another. The places where a phrase may end are walked once
 * each: a repeated group would try every way to cut "да нет да нет …", which doubles with each of its words.
 */
export function wholly(phrases: Phrases): Wholly {
  const begins = new RegExp(`(?:${source(phrases)})(?: |$)`, "uy");
  const whole = new RegExp(`^(?:${source(phrases)})$`, "u");
  const most = Math.max(...phrases.split(";").map(wordsAtMost));
  return { test: (plain) => isMadeOf(plain, begins, whole, most) };
}

/** What is longer says more than phrases do. */
const MOST_WORDS = 60;

function isMadeOf(plain: string, begins: RegExp, whole: RegExp, most: number): boolean {
  const said = plain.split(" ");
  if (plain === "" || said.length > MOST_WORDS) return false;
  const ends = new Set([0]);
  let at = 0;
  for (const [first, word] of said.entries()) {
    begins.lastIndex = at;
    at += word.length + 1;
    if (!ends.has(first) || !begins.test(plain)) continue;
    for (let end = first + 1; end <= Math.min(said.length, first + most); end++)
      if (!ends.has(end) && whole.test(said.slice(first, end).join(" "))) ends.add(end);
  }
  return ends.has(said.length);
}

/** How many words a phrase may take: what is between, and what may be missing, counted. */
const wordsAtMost = (phrase: string): number =>
  phrase.trim().split(/\s+/).length + BETWEEN * (phrase.split("…").length - 1);

/** Words that `…` may stand for. */
const BETWEEN = 5;

/** Finds the phrases, with the signs between them, that a text as it was typed begins with. */
export const leading = (phrases: Phrases): RegExp =>
  new RegExp(`^(?:[\\s,.:;!—-]|(?:${source(phrases)})(?![\\p{L}\\p{N}'’]))+`, "iu");

/** Takes every one of the phrases out of a plain text. */
export function without(text: string, phrases: RegExp): string {
  return text.replace(new RegExp(phrases.source, "gu"), " ").replace(/\s+/g, " ").trim();
}

function source(phrases: Phrases): string {
  const each = phrases
    .replaceAll("ё", "е")
    .split(";")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "));
  return each.filter(Boolean).sort(longestFirst).map(toPattern).join("|");
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

const toPattern = (phrase: string): string =>
  phrase
    .replace(/^\[([^\]]+)\] /, "(?:(?:$1) )?")
    .replace(/ \[([^\]]+)\]/g, "(?: (?:$1))?")
    .replaceAll(" … ", `(?: \\S+){0,${BETWEEN}}? `)
    .replaceAll("е", "[её]")
    .replaceAll("*", "[\\p{L}'-]*")
    .replace(/\((?!\?)/g, "(?:");
