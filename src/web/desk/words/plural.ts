import type { Locale } from "../../../base/index.ts";

/** Counts in a language: the number with the noun in the form that it takes, such as `3 минуты` (one, few and many; or one and other). */
export function plural(locale: Locale): (count: number, one: string, few: string, many?: string) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, one, few, many = few) => {
    const form = { one, few, many }[rules.select(count) as "one"] ?? many;
    return `${numbers.format(count)} ${form}`;
  };
}
