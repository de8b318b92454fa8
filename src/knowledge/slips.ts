import type { Locale } from "../base/index.ts";

/** Letters that are taken for each other where one writes by ear, a group each. */
const ALIKE: Record<Locale, string> = {
  ru: "оа еияэы зс дт пб фв гкх жшщ цс",
  uk: "иіїыйе еєэ оа зс дт пб гґх шщ",
  en: "aeiou ckqs sz gj iy fv",
};

/** Endings and groups of letters that sound as others do, as they sound; both what was typed and what it may be are read so. */
const SOUNDS: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  ru: [
    [/т[ьъ]?ся$|т[ьъ]?с[аея]$|цц?[аея]$/u, "ца"],
    [/(?<=[оаеи])г(?=о$)/u, "в"],
    [/^ч(?=то)/u, "ш"],
    [/сч|зч|жч/u, "щ"],
    [/[ьъ]/gu, ""],
  ],
  uk: [
    [/т?[ьъ]?с[яа]$|ц?ц[ьъ]?[яа]$/u, "ця"],
    [/[ьъ]/gu, ""],
  ],
  en: [
    [/^wh/u, "w"],
    [/^kn/u, "n"],
    [/ph/u, "f"],
    [/ck/u, "k"],
    [/gh(?=t)/u, ""],
  ],
};

/** What letters alike, and a letter too many or too few of two, cost, and what letters that changed places do; any other slip of the finger costs 1. */
export const BY_EAR = 0.6;
export const SWAPPED = 0.75;
const groups = new Map<Locale, ReadonlyMap<string, ReadonlySet<string>>>();

function alikeIn(locale: Locale): Alike {
  const known = groups.get(locale);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const group of ALIKE[locale].split(" "))
    for (const letter of group) made.set(letter, new Set([...(made.get(letter) ?? []), ...group]));
  groups.set(locale, made);
  return made;
}

/** A word as it sounds. */
export const soundOf = (word: string, locale: Locale): string =>
  SOUNDS[locale].reduce((sound, [letters, as]) => sound.replace(letters, as), word);

/**
 * How many slips lie between two words: letters put in, left out, taken for another or changed places (Damerau 1964, each letter at most
 * once), by less where the letters sound alike, a letter is doubled or two changed places. Infinity where it is more than `most`.
 */
export function slipsBetween(one: string, other: string, locale: Locale, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most / BY_EAR) return Number.POSITIVE_INFINITY;
  const alike = alikeIn(locale);
  const lines = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const line = lineOf(one, row, other, lines, alike);
    if (Math.min(...line) > most) return Number.POSITIVE_INFINITY;
    lines.push(line);
  }
  const slips = lines.at(-1)?.at(-1) ?? Number.POSITIVE_INFINITY;
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}

type Alike = ReadonlyMap<string, ReadonlySet<string>>;

/** What the first letters of one word are away from the first of another, for each number of those. */
function lineOf(one: string, row: number, other: string, lines: number[][], alike: Alike): number[] {
  const above = lines[row - 1] ?? [];
  const line = [row];
  for (let at = 1; at <= other.length; at++) {
    const [typed, meant] = [one[row - 1], other[at - 1]];
    const taken = (above[at - 1] ?? 0) + costOf(typed, meant, alike);
    const tooMany = (above[at] ?? 0) + (typed === one[row - 2] ? BY_EAR : 1);
    const tooFew = (line[at - 1] ?? 0) + (meant === other[at - 2] ? BY_EAR : 1);
    const isSwap = at > 1 && typed === other[at - 2] && one[row - 2] === meant;
    const swapped = isSwap ? (lines[row - 2]?.[at - 2] ?? 0) + SWAPPED : taken;
    line.push(Math.min(taken, tooMany, tooFew, swapped));
  }
  return line;
}

const costOf = (typed = "", meant = "", alike: Alike): number =>
  typed === meant ? 0 : alike.get(typed)?.has(meant) ? BY_EAR : 1;
