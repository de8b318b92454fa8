import { normalise } from "../../base/index.ts";

/** Units as people write them, what they measure, and how many of the base unit they are. */
const UNITS: readonly (readonly [pattern: string, measure: string, base: number])[] = [
  ["кг|кило(?:грам\\p{L}*)?|кіло(?:грам\\p{L}*)?|kg|kgs|kilos?|kilograms?", "g", 1000],
  ["г|гр|грам\\p{L}*|g|gr|grams?|grammes?", "g", 1],
  ["мл|миллилитр\\p{L}*|мілілітр\\p{L}*|ml", "ml", 1],
  ["л|литр\\p{L}*|літр\\p{L}*|l|lit(?:er|re)s?", "ml", 1000],
  ["см|cm", "mm", 10],
  ["мм|mm", "mm", 1],
  ["шт|штук\\p{L}*|pcs?|pieces?", "pcs", 1],
  ["чаш(?:ка|ки|ек|ок|ку)|cups?", "cups", 1],
];
const LARGE = "(?:кг|кило|кіло|kilo|kg|литр|літр|lit(?:er|re))";
const HALF = new RegExp(`(?<!\\p{L})(?:пол|пів|half(?: a)?)[- ]?(?=${LARGE})`, "gu");
/** "Кило кофе": the number is left out. */
const ONE =
  /(?<![\p{L}\p{N}])(?<!\d[ -])(?=(?:кило|кіло)(?:грам\p{L}*)?(?!\p{L})|(?:kilo(?:gram)?|lit(?:er|re)|литр|літр)(?!\p{L}))/gu;
const PATTERNS = UNITS.map(([pattern, measure, base]) => ({
  pattern: new RegExp(`(\\d+(?:[.,]\\d+)?) ?-?(?:${pattern})\\.?(?![\\p{L}\\p{N}])`, "gu"),
  measure,
  base,
}));

/** The sizes that a text names, as `250 g`, and the text without them. */
export interface Sized {
  sizes: string[];
  rest: string;
}

/** Most texts name no size, and are spared the patterns. */
const MAY_HAVE_SIZE = new RegExp(`\\d|${LARGE}`, "iu");

/** Finds sizes with their units in a text: "1 кг", "1000г" and "кило" are all `1000 g`. */
export function sizesIn(text: string): Sized {
  if (!MAY_HAVE_SIZE.test(text)) return { sizes: [], rest: text };
  let rest = normalise(text).replace(HALF, "0.5 ").replace(ONE, "1 ");
  const sizes: string[] = [];
  for (const { pattern, measure, base } of PATTERNS) {
    rest = rest.replace(pattern, (_, number: string) => {
      sizes.push(`${Math.round(Number(number.replace(",", ".")) * base)} ${measure}`);
      return " ";
    });
  }
  return { sizes, rest };
}
