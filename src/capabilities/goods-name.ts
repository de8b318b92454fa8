import type { Locale } from "../base/index.ts";
import { optionWords } from "./option-words.ts";

/** Something bought or to be bought: as the shop writes it, and what its product is called in other languages. */
export interface NamedGoods {
  name: string;
  translations: Record<string, { name?: string; options?: Record<string, string> }>;
  /** What tells the variant from the product's others: its size, its colour. */
  options: Record<string, string>;
}

/** A variant's whole name in a language. A translated name is the product's: what tells the variant comes after it. */
export function goodsName({ name, translations, options }: NamedGoods, locale: Locale): string {
  const translated = translations[locale]?.name;
  return translated ? [translated, ...optionWords(options, translations, locale)].join(", ") : name;
}
