import type { ShopLexicon, ShopProduct } from "../reading.ts";
import { isFormOf } from "../words/inflection.ts";
import { sizeOf } from "../words/measures.ts";
import { type Measure, measuresIn, partsOf } from "./measure.ts";
import { ShopWords } from "./shop-words.ts";

/** A value of an option, as it is compared. */
interface Option {
  /** As the shop says it. */
  value: string;
  /** Of values of one kind a variant has one: weights, sizes, and what is said in words. */
  kind: string;
  measure: Measure | null;
  size: string | null;
  /** The words that tell it from the product's other options. */
  words: string[];
}

interface Options {
  all: Option[];
  words: ShopWords;
}

const ofProducts = new WeakMap<string[][], Options>();
const ofShops = new WeakMap<ShopLexicon, Options>();

/** Where a value stood in a text. */
interface Said {
  option: Option;
  at: number;
  to: number;
}

/**
 * Which of a product's variants a text wants, in the shop's words: "синюю" → "синий", "эмка" → "M", "кило" → "1 кг". Of several values of
 * one kind the last ("не синюю, а белую", "M вместо L" is M). Without a product any of the shop's. Null where it names none.
 */
export function variantIn(text: string, product: ShopProduct | null, lexicon: ShopLexicon): string | null {
  const options = optionsFor(product, lexicon);
  if (options.all.length === 0) return null;
  const parts = partsOf(withoutTakenBack(text));
  const wanted = new Map<string, Option>();
  for (const { option } of saidIn(parts, text, options)) wanted.set(option.kind, option);
  const values = options.all.filter((option) => wanted.get(option.kind) === option).map(({ value }) => value);
  return values.length > 0 ? values.join(", ") : unknownMeasure(parts, options);
}

/** The places among {@link partsOf} where a text names variants: what stands there counts nothing. */
export function variantPlaces(text: string, product: ShopProduct | null, lexicon: ShopLexicon): Set<number> {
  const said = saidIn(partsOf(text), text, optionsFor(product, lexicon));
  return new Set(said.flatMap(({ at, to }) => Array.from({ length: to - at }, (_, step) => at + step)));
}

/** "Instead of L", "вместо 250 граммов": what is not wanted. */
const TAKEN_BACK =
  /(?<!\p{L})(?:вместо|замість|instead of|rather than|(?<=[\s,])а не|not)\s+(?:a |the )?(?:\d+(?:[.,]\d+)?\s*)?[\p{L}'’-]+/giu;

const withoutTakenBack = (text: string): string => text.replace(TAKEN_BACK, " ");

function optionsFor(product: ShopProduct | null, lexicon: ShopLexicon): Options {
  if (product === null) {
    const known = ofShops.get(lexicon);
    const options = known ?? newOptions(distinct(lexicon.products.flatMap(({ options = [] }) => options)));
    ofShops.set(lexicon, options);
    return options;
  }
  const own = product.options ?? NONE;
  const options = ofProducts.get(own) ?? newOptions(own);
  ofProducts.set(own, options);
  return options;
}

const NONE: string[][] = [];
/** A product's colours are few: "мяхкой" can only be "мягкой". */
const FEW = 4;

function distinct(options: readonly string[][]): string[][] {
  return [...new Map(options.map((spellings) => [spellings[0], spellings])).values()];
}

function newOptions(all: readonly string[][]): Options {
  const everyWord = all.map((spellings) => [...new Set(spellings.flatMap(partsOf))]);
  const counts = new Map<string, number>();
  for (const words of everyWord) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const options = all.map((spellings, at) => newOption(spellings, everyWord[at] ?? [], counts));
  const told = options.filter(({ measure, size }) => measure === null && size === null);
  return {
    all: options,
    words: new ShopWords(
      told.flatMap(({ words }) => words),
      FEW,
    ),
  };
}

function newOption(spellings: string[], words: string[], counts: ReadonlyMap<string, number>): Option {
  const value = spellings[0] ?? "";
  const measure = measuresIn(partsOf(value))[0] ?? null;
  const size = /^(?:X{0,3}[SL]|M)$/.test(value) ? value : null;
  const isNumber = /^\d+$/.test(value);
  const kind = measure?.kind ?? (size !== null || isNumber ? "size" : "words");
  return { value, kind, measure, size, words: words.filter((word) => counts.get(word) === 1 && word.length > 1) };
}

/** Every value that a text names, in order. */
function saidIn(parts: readonly string[], text: string, options: Options): Said[] {
  const measures = measuresIn(parts);
  return parts.flatMap((part, at) => {
    const measure = measures.find((one) => one.to === at + 1);
    const option = measure ? measured(measure, options) : optionAt(part, parts, at, text, options);
    return option === undefined ? [] : [{ option, at: measure?.from ?? at, to: at + 1 }];
  });
}

const measured = ({ kind, amount }: Measure, { all }: Options): Option | undefined =>
  all.find(({ measure }) => measure?.kind === kind && measure.amount === amount);

function optionAt(
  part: string,
  parts: readonly string[],
  at: number,
  text: string,
  options: Options,
): Option | undefined {
  if (/^\d/.test(part)) return numbered(part, parts, at, options);
  const size = sizeSaid(part, parts, at, text);
  if (size !== null) return options.all.find((option) => option.size === size);
  const meant = options.words.of(part);
  return options.all.find(({ words }) => words.some((word) => meant.includes(word) || isFormOf(part, word)));
}

/** "44", "43 размер", "на 256": a number of a size, or of a measure without its unit, where it counts nothing else. */
function numbered(part: string, parts: readonly string[], at: number, { all }: Options): Option | undefined {
  const bare = all.find(({ value }) => value === part);
  if (bare !== undefined) return bare;
  return part.length >= SURELY_A_MEASURE || BEFORE_A_MEASURE.test(parts[at - 1] ?? "")
    ? all.find(({ measure }) => String(measure?.number) === part)
    : undefined;
}

/** Nobody orders 250 pieces. */
const SURELY_A_MEASURE = 3;
const BEFORE_A_MEASURE = /^(?:на|по|in|for|with|of|the|a|з|с)$/;

/** A word for a size; one letter by itself is one in capitals, or where a size is spoken of. */
function sizeSaid(part: string, parts: readonly string[], at: number, text: string): string | null {
  const two = sizeOf(`${part}-${parts[at + 1]}`);
  if (two !== null) return two;
  const size = sizeOf(part);
  if (size === null || sizeOf(`${parts[at - 1]}-${part}`) !== null) return null;
  if (part.length > 2) return size;
  const isCapital = new RegExp(`(?<!\\p{L})${part.toUpperCase()}(?!\\p{L}|'|’)`, "u").test(text);
  return isCapital || SPEAKS_OF_SIZE.test(parts[at - 1] ?? "") || parts.length === 1 ? size : null;
}

const SPEAKS_OF_SIZE = /^(?:размер\p{L}*|розмір\p{L}*|size|на|in)$/u;

/** "Полкило" of what is sold by 250 g and 1 kg: as it was said, so that it can be answered. */
function unknownMeasure(parts: readonly string[], { all }: Options): string | null {
  const measure = measuresIn(parts).find(({ kind }) => all.some((option) => option.kind === kind));
  if (measure === undefined) return null;
  const known = all.find(
    ({ measure: own }) => own?.kind === measure.kind && own.amount / own.number === measure.amount / measure.number,
  );
  return `${measure.number} ${known?.measure?.unit ?? measure.unit}`;
}
