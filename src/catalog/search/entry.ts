import type { Locale } from "../../base/index.ts";
import { type Product, productName, type Variant } from "../product.ts";
import type { ReadText, Term } from "./read-text.ts";
import { shareStem, type Vocabulary } from "./vocabulary.ts";

/** A product as it is searched. Words are numbers in the vocabulary. */
export interface Entry {
  product: Product;
  /** Its words; those that say what it is weigh 1. */
  weights: Map<number, number>;
  /** The words of its names, in each language those of the name that is shown there. */
  names: Record<Locale, number[]>;
  /** Those words of its names that are its category's too: "Фильтры" of "Фильтры Chemex". */
  kind: Set<number>;
  /** Words of variants that are none of the product's. */
  variantWords: Map<number, Set<Variant>>;
  variantSizes: Map<string, Set<Variant>>;
}

/** What only tells variants apart says less than what names the product. */
const OPTION_WEIGHT = 0.7;

/** Indexes one product. */
export function entryOf(product: Product, vocabulary: Vocabulary, read: (text: string) => ReadText): Entry {
  const weights = new Map<number, number>();
  const add = (term: number, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const text of [...namesOf(product), ...categoryNames(product), product.brand ?? ""]) {
    const { words, joined } = read(text);
    for (const { term, weight } of [...words, ...joined]) add(term, weight);
  }
  for (const { term, weight } of sharedByVariants(product, read)) add(term, weight);
  const { variantWords, variantSizes } = variantsByText(product, new Set(weights.keys()), read);
  for (const term of variantWords.keys()) add(term, OPTION_WEIGHT);
  const shown = (locale: Locale) => read(productName(product, locale)).words.map(({ term }) => term);
  const names = { ru: shown("ru"), uk: shown("uk"), en: shown("en") };
  const category = categoryNames(product).flatMap((name) => read(name).words.map(({ term }) => term));
  const isKind = (term: number) => category.some((other) => shareStem(vocabulary, term, other));
  const kind = new Set([...names.ru, ...names.uk, ...names.en].filter(isKind));
  return { product, weights, names, kind, variantWords, variantSizes };
}

/** A product's names in all languages, the shop's own first. */
const namesOf = (product: Product): string[] => [
  ...new Set([product.name, ...Object.values(product.translations).flatMap((translation) => translation.name ?? [])]),
];

/** The names of a product's category in all languages, the shop's own first. */
export const categoryNames = (product: Product): string[] => [
  ...new Set([
    ...(product.category ? [product.category] : []),
    ...Object.values(product.translations).flatMap((translation) => translation.category ?? []),
  ]),
];

/** What the names of all variants say is a name of the product too. */
function sharedByVariants(product: Product, read: (text: string) => ReadText): Term[] {
  const [first = [], ...others] = product.variants.map((variant) => read(variant.name).words);
  return first.filter(({ term }) => others.every((words) => words.some((other) => other.term === term)));
}

function variantsByText(product: Product, common: ReadonlySet<number>, read: (text: string) => ReadText) {
  const variantWords: Entry["variantWords"] = new Map();
  const variantSizes: Entry["variantSizes"] = new Map();
  for (const variant of product.variants)
    for (const text of [
      variant.name,
      ...Object.entries(variant.options).flatMap((option) => optionTexts(option, product)),
    ]) {
      const { words, sizes } = read(text);
      for (const size of sizes) collect(variantSizes, size, variant);
      for (const { term } of words) if (!common.has(term)) collect(variantWords, term, variant);
    }
  return { variantWords, variantSizes };
}

/** What an option is called in every language: "250 г", "250 g". */
const optionTexts = ([name, value]: [string, string], { translations }: Product): string[] => [
  optionText([name, value]),
  ...Object.values(translations).flatMap((words) => words.options?.[value] ?? []),
];

/** The unit of a bare number stands in its option's name: "Вес, г": "250". */
const optionText = ([name, value]: [string, string]): string =>
  /^[\d.,]+$/.test(value) ? `${value} ${name.split(/[\s,()]+/).findLast(Boolean) ?? ""}` : value;

function collect<Key>(sets: Map<Key, Set<Variant>>, key: Key, variant: Variant): void {
  const set = sets.get(key);
  if (set) set.add(variant);
  else sets.set(key, new Set([variant]));
}
