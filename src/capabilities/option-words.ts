import type { Locale } from "../base/index.ts";

/** What a product's translations say of its variants. */
type Translations = Partial<Record<string, { options?: Record<string, string> }>>;

/** What tells a variant from the others (its size, its colour), in the customer's language where the shop has words for it. */
export const optionWords = (options: Record<string, string>, translations: Translations, locale: Locale): string[] =>
  Object.values(options).map((option) => translations[locale]?.options?.[option] ?? option);
