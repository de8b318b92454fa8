import type { Locale } from "../../../base/index.ts";

const DAY_MS = 86_400_000;
const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** 14:05, as the language writes it. */
export const clockTime = (at: Date, locale: Locale): string => at.toLocaleTimeString(locale, { timeStyle: "short" });

/** Today, yesterday, or the date, with its year where that is another one. */
export function dayName(at: Date, now: Date, locale: Locale, words: { today: string; yesterday: string }): string {
  if (isSameDay(at, now)) return words.today;
  if (isSameDay(at, new Date(now.getTime() - DAY_MS))) return words.yesterday;
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return at.toLocaleDateString(locale, { day: "numeric", month: "long", year });
}

/** Whether two times are on one day of the reader's calendar. */
export const isSameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** The time on the same day, else the date: as short as a row needs. */
export function shortMoment(at: Date, now: Date, locale: Locale): string {
  if (isSameDay(at, now)) return clockTime(at, locale);
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return at.toLocaleDateString(locale, { day: "numeric", month: "short", year });
}

/** A span of seconds in its two largest units: 25 s, 4 min, 2 h 5 min, 3 d. */
export function spanOf(seconds: number, locale: Locale): string {
  const left = Math.max(0, Math.floor(seconds));
  const unit = (value: number, name: "second" | "minute" | "hour" | "day") =>
    value.toLocaleString(locale, { style: "unit", unit: name, unitDisplay: "short" });
  if (left < MINUTE_S) return unit(left, "second");
  if (left < HOUR_S) return unit(Math.floor(left / MINUTE_S), "minute");
  if (left >= DAY_S) return unit(Math.floor(left / DAY_S), "day");
  const minutes = Math.floor((left % HOUR_S) / MINUTE_S);
  const hours = unit(Math.floor(left / HOUR_S), "hour");
  return minutes === 0 ? hours : `${hours} ${unit(minutes, "minute")}`;
}

/** An amount in its currency, by its sign as the bot tells it; a currency that is not one stands behind the number. */
export function money(amount: number, currency: string, locale: Locale): string {
  try {
    return amount.toLocaleString(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  } catch {
    return `${amount.toLocaleString(locale)} ${currency}`;
  }
}

/** The date, short. */
export const shortDate = (at: Date, locale: Locale): string => at.toLocaleDateString(locale, { dateStyle: "medium" });
