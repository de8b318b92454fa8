import { fromLatinLetters, type Locale, retype } from "../base/index.ts";

/**
 * What a question may be that was typed in the other alphabet than its language has: with the keyboard in the wrong layout, or in Latin
 * letters. None for one that is in its own alphabet, or in both.
 */
export function retypings(question: string, locale: Locale): string[] {
  const isLatin = /[a-z]/i.test(question);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(question);
  if (isLatin === isCyrillic || isLatin === (locale === "en")) return [];
  if (locale === "en") return [retype("ru", "en")(question), retype("uk", "en")(question)];
  return [retype("en", locale)(question), question.replace(/\p{L}+/gu, fromLatinLetters(locale))];
}
