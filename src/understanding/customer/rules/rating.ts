import { normalise } from "../../../base/index.ts";
import { numeralOf } from "../words/numerals.ts";
import { reasonIn } from "./reason.ts";

const MARKS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:one|1|одн[уау]) (?:star|звезд[ау]|зірк[ау])(?!\p{L})/u, 1],
  [/(?<!\p{L})(?:one|1|одн[уау]) (?:star|звезд[ау]|зірк[ау])(?!\p{L})/u, 1],
  [/(?<!\p{L})(?:пят[её]рк\p{L}*|п'ятірк\p{L}*|отлично|відмінно|excellent)(?!\p{L})/u, 5],
  [/(?<!\p{L})(?:четв[её]рк\p{L}*|четвірк\p{L}*)(?!\p{L})/u, 4],
  [/(?<!\p{L})(?:тройк\p{L}*|тройбан|трояк|трійк\p{L}*)(?!\p{L})/u, 3],
  [/(?<!\p{L})(?:двойк\p{L}*|двійк\p{L}*|неуд)(?!\p{L})/u, 2],
  [/(?<!\p{L})(?:единиц\p{L}*|кол|одиниц\p{L}*)(?!\p{L})/u, 1],
];
/** "Out of 5": the scale. */
const SCALE = /(?:(?:из|з|із|out of|of)\s+|\/\s?)(?:\d+|пяти|п'яти|десяти|five|ten)(?!\p{L})/gu;
const MOST = 10;

/** What somebody gives: "пятёрка", "4 из 5", "two stars" → 5, 4, 2; null where no number is said. */
export function ratingIn(text: string): number | null {
  const said = normalise(text).replace(SCALE, " ");
  const mark = MARKS.find(([words]) => words.test(said))?.[1];
  if (mark !== undefined) return mark;
  const numbers = said.match(/\d+(?![.,]?\d)|\p{L}[\p{L}']*/gu) ?? [];
  return numbers.map(countOf).find((count) => count !== null && count <= MOST) ?? null;
}

const countOf = (word: string): number | null =>
  /^\d/.test(word) ? Number(word) : /^(?:one|a|один|одна|одну|одно|одне)$/.test(word) ? null : numeralOf(word);

/** Why somebody gives that: what stands after "because", or after the first comma. */
export function commentIn(text: string): string | null {
  const [, ...rest] = text.split(/[,;.:]\s+|\s[-–—]\s/);
  const told = rest.join(", ").trim();
  return reasonIn(text) ?? (told.split(/\s+/).length > 1 ? told : null);
}
