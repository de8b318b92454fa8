import { isOneSlip, type Locale } from "../../../base/index.ts";
import { isEveryday, knowsWord } from "../../customer/words/vocabulary.ts";
import type { Token } from "../tokens.ts";
import type { WordIndex } from "./segment-words.ts";

/** Shorter words are too like others; one that lost a letter may be one shorter. */
const SHORTEST = 6;
/** The first letter is seldom mistyped: "книжки" are no "знижки". */
const SURE = 8;

/** What a misspelt word may mean: the senses of the words of its language that are one slip away; none where they disagree. */
export function slipSenses({ plain, kind }: Token, index: WordIndex, locale: Locale): string[] {
  if (kind !== "word" || plain.length < SHORTEST - 1 || isEveryday(plain) || knowsWord(plain)) return [];
  const found = new Set<string>(doubledSenses(plain, index, locale));
  if (found.size > 0) return [...found];
  for (const [map, isStem] of [
    [index.whole, false],
    [index.stems, true],
  ] as const) {
    for (const [word, phrases] of map) {
      if (!isSlipOf(plain, word, isStem)) continue;
      for (const { words, sense, locale: of } of phrases) if (words.length === 1 && of === locale) found.add(sense);
    }
  }
  return [...found].filter((sense) => !sense.startsWith("vague")).length === found.size ? [...found] : [];
}

/** "Citty", "клиенттов": a letter typed twice, in words too short for other slips. */
function doubledSenses(plain: string, index: WordIndex, locale: Locale): string[] {
  const once = [...plain.matchAll(/(.)\1/gu)].map(({ index: at }) => plain.slice(0, at) + plain.slice(at + 1));
  return once.flatMap((word) =>
    (index.whole.get(word) ?? []).flatMap(({ words, sense, locale: of }) =>
      words.length === 1 && of === locale && !sense.startsWith("vague") ? [sense] : [],
    ),
  );
}

function isSlipOf(plain: string, word: string, isStem: boolean): boolean {
  if (plain.length < SHORTEST && (isStem || word.length < SHORTEST)) return false;
  if (word.length < SHORTEST - 1 || (plain[0] !== word[0] && plain.length < SURE)) return false;
  if (!isStem) return Math.abs(word.length - plain.length) <= 1 && isLikely(plain, word);
  if (plain.length < word.length - 1 || plain.length > word.length + 5) return false;
  return [0, 1, -1].some((more) => isLikely(plain.slice(0, word.length + more), word));
}

/** One letter is taken for another that sounds like it or lies beside it: "перевели" is no "перешли", "topped" no "tapped". */
function isLikely(plain: string, word: string): boolean {
  if (!isOneSlip(plain, word)) return false;
  const at = [...plain].findIndex((letter, place) => letter !== word[place]);
  const [typed, meant] = [plain[at], word[at]];
  const isTaken = plain.length === word.length && plain.slice(at + 1) === word.slice(at + 1);
  if (!isTaken || typed === undefined || meant === undefined) return true;
  return ALIKE.some((letters) => letters.includes(typed) && letters.includes(meant)) || areBeside(typed, meant);
}

const ALIKE = [
  "аоя",
  "еёэиіїыйє",
  "уюв",
  "бп",
  "вф",
  "гкґх",
  "дт",
  "жш",
  "шщчц",
  "зс",
  "лр",
  "eiay",
  "csz",
  "kcq",
  "vwb",
  "ou",
];
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

function areBeside(typed: string, meant: string): boolean {
  const [row, other] = [typed, meant].map((letter) => ROWS.findIndex((keys) => keys.includes(letter)));
  if (row === undefined || other === undefined || row < 0 || Math.floor(row / 3) !== Math.floor(other / 3))
    return false;
  const [from, to] = [ROWS[row]?.indexOf(typed) ?? 0, ROWS[other]?.indexOf(meant) ?? 0];
  return Math.abs(row - other) <= 1 && Math.abs(from - to) <= 1;
}
