/** The languages that Beseda speaks. */
export const LOCALES = ["ru", "uk", "en"] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** Whether a tag such as `uk-UA` or `ru` names one of {@link LOCALES}; gives it, or null. */
export function asLocale(tag: string | null | undefined): Locale | null {
  const short = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale === short) ?? null;
}
