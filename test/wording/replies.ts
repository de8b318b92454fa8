import { readFileSync } from "node:fs";
import { LOCALES, type Locale } from "../../src/base/index.ts";
import { type Wording, wording } from "../../src/wording/index.ts";

const fileOf = (locale: Locale): URL => new URL(`../../knowledge-base/replies/${locale}.ftl`, import.meta.url);

/** The built-in replies as they stand in their files. */
export const replyTexts = Object.fromEntries(
  LOCALES.map((locale) => [locale, readFileSync(fileOf(locale), "utf8")]),
) as Record<Locale, string>;

/** The built-in wording, in Vilnius. */
export const builtInWording = (timezone = "Europe/Vilnius"): Wording =>
  wording({ ru: [replyTexts.ru], uk: [replyTexts.uk], en: [replyTexts.en] }, timezone);

/** Each message of a file with the text of its pattern. */
export function messagesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", pattern = ""] of text.matchAll(
    /^([a-z][a-z0-9-]*) =((?:.*)(?:\n(?: .*|}.*|\s*(?=\n .*)))*)/gm,
  ))
    found.set(name, pattern);
  return found;
}

/** The names of the gaps in a pattern. */
export const gapsOf = (pattern: string): string[] =>
  Array.from(new Set(Array.from(pattern.matchAll(/\{\s*\$([a-z]+)/g), ([, name = ""]) => name))).sort();
