import type { Locale } from "../../../base/index.ts";
import type { Words } from "../words.ts";

const DAY_MS = 86_400_000;

/** 14:05, as the language writes it. */
export const clockTime = (at: Date, locale: Locale): string => at.toLocaleTimeString(locale, { timeStyle: "short" });

/** Today, yesterday, or the date, with its year where that is another one. */
export function dayName(at: Date, today: Date, locale: Locale, words: Words): string {
  if (at.toDateString() === today.toDateString()) return words.today;
  if (at.toDateString() === new Date(today.getTime() - DAY_MS).toDateString()) return words.yesterday;
  const year = at.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return at.toLocaleDateString(locale, { day: "numeric", month: "long", year });
}
