const LATIN_FOR_CYRILLIC: Record<string, string> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  н: "h",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  т: "t",
  х: "x",
  у: "y",
  і: "i",
  ј: "j",
  ѕ: "s",
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
  І: "I",
  Ј: "J",
  Ѕ: "S",
};
const CYRILLIC_FOR_LATIN: Record<string, string> = Object.fromEntries(
  Object.entries(LATIN_FOR_CYRILLIC)
    .filter(([cyrillic]) => !"јѕЈЅ".includes(cyrillic))
    .map(([cyrillic, latin]) => [latin, cyrillic]),
);

/**
 * One spelling for texts that differ only in how they were typed: Unicode NFKC, lower case, ё → е, one kind of apostrophe and
 * dash, single spaces. For comparing and searching, never for showing.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\u2019\u02bc\u2018`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a text: runs of letters and digits with inner apostrophes and hyphens, normalised, in order. */
export function words(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Cyrillic letters that look like Latin ones, as Latin: for codes, SKUs and e-mails typed with the wrong keyboard. */
export const toLatinLookAlikes = (text: string): string =>
  Array.from(text, (letter) => LATIN_FOR_CYRILLIC[letter] ?? letter).join("");

/**
 * Latin letters that look like Cyrillic ones, as Cyrillic, in words that are Cyrillic otherwise ("Moсква" with a Latin M), and small
 * ones that stand alone in a Cyrillic text: "a", "c", "o" and "y" are its commonest words, and "k" one of them; "i" is Ukrainian.
 */
export function mendMixedScript(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  return text.replace(/[\p{L}]+/gu, (word) =>
    /^[acoyki]$/.test(word) || (/\p{Script=Cyrillic}/u.test(word) && /[a-z]/i.test(word))
      ? Array.from(word, (letter) => CYRILLIC_FOR_LATIN[letter] ?? letter).join("")
      : word,
  );
}

/** The digits of a number typed with the letters О/о/O for 0, l/I/І for 1 and З for 3, other characters dropped. */
export function digitsOf(text: string): string {
  return text
    .replace(/[оo]/gi, "0")
    .replace(/[lIІ|]/g, "1")
    .replace(/(?<=\d)[зЗ]/g, "3")
    .replace(/\D/g, "");
}
