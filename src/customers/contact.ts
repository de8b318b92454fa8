import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { DateTime } from "luxon";
import * as z from "zod";
import { LOCALES, normalise, toLatinLookAlikes } from "../base/index.ts";

const Email = z.email().max(320);

/**
 * The country that phone numbers without a country code are read in (ISO 3166-1 alpha-2), from such a code or from its name in
 * Russian, Ukrainian or English; null where it is none.
 */
export function phoneCountry(country: string | null | undefined): CountryCode | null {
  const code = country?.trim().toUpperCase() ?? "";
  if (isSupportedCountry(code)) return code;
  return code.length > 2 ? (countriesByName().get(normalise(code)) ?? null) : null;
}

let byName: Map<string, CountryCode> | undefined;

function countriesByName(): Map<string, CountryCode> {
  byName ??= new Map(
    LOCALES.flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: "region" });
      return getCountries().map((code): [string, CountryCode] => [normalise(names.of(code) ?? code), code]);
    }),
  );
  return byName;
}

/**
 * A phone number as E.164 (`+37061234567`), or null where it cannot be one. `country` (ISO 3166-1 alpha-2) is that of numbers
 * written without a country code. The letters О, о and O typed for 0, and l, I, І and | typed for 1, are read as digits.
 */
export function parsePhone(text: string, country: string): string | null {
  return readPhone(text, country)?.value ?? null;
}

/** Like {@link parsePhone}; `mended` says that letters stood where digits belong. */
export function readPhone(text: string, country: string): { value: string; mended: boolean } | null {
  const spelled = text.normalize("NFKC").replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "");
  const asTyped = validPhone(spelled, country);
  if (asTyped) return { value: asTyped, mended: false };
  const mended = validPhone(lettersToDigits(spelled), country);
  return mended ? { value: mended, mended: true } : null;
}

function lettersToDigits(text: string): string {
  return text.replace(/[оo]/gi, "0").replace(/[lIІ|]/g, "1");
}

function validPhone(text: string, country: string): string | null {
  if (/[оo|lIІ]/i.test(text.replace(/^\P{N}*?\p{L}{2,}[^\d+(]*/u, ""))) return null;
  const parsed = parsePhoneNumberFromString(withPlus(text), phoneCountry(country) ?? undefined);
  return parsed?.isValid() ? parsed.number : null;
}

const withPlus = (text: string): string => text.replace(/^(\D*)00(?=[1-9])/, "$1+");

/**
 * An e-mail address, or null where it cannot be one. Spaces around it, `mailto:` and angle brackets go, the domain becomes lower
 * case. `mended` says that Cyrillic letters that look Latin were replaced.
 */
export function parseEmail(text: string): { value: string; mended: boolean } | null {
  const bare = text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^<(.*)>$/, "$1");
  const latin = toLatinLookAlikes(bare);
  const at = latin.lastIndexOf("@");
  const value = latin.slice(0, at + 1) + latin.slice(at + 1).toLowerCase();
  return at > 0 && Email.safeParse(value).success ? { value, mended: latin !== bare } : null;
}

const MONTHS: readonly RegExp[] = [
  /^(янв|січ|jan)/,
  /^(фев|лют|feb)/,
  /^(мар|бер|mar)/,
  /^(апр|кві|apr)/,
  /^(ма[йя]|тра|may)/,
  /^(июн|чер|jun)/,
  /^(июл|лип|jul)/,
  /^(авг|сер|aug)/,
  /^(сен|вер|sep)/,
  /^(окт|жов|oct)/,
  /^(ноя|лис|nov)/,
  /^(дек|гру|dec)/,
];

/**
 * A birth date as `YYYY-MM-DD`, or null where it is none: impossible (30 February), after `at`, or more than 120 years before it.
 * Reads ISO, `17.05.1990`, `17/05/1990` (day first, unless only month first is possible), `1990/05/17`, `17 мая 1990`,
 * `17 травня 1990`, `May 17, 1990`. A year of two digits gives an age from 10 to 109.
 */
export function parseBirthDate(text: string, at: Date): string | null {
  const parts = dateParts(normalise(text), at);
  if (!parts) return null;
  const date = DateTime.fromObject(parts, { zone: "utc" });
  const now = DateTime.fromJSDate(at, { zone: "utc" });
  const tooOld = date < now.minus({ years: 120 });
  return date.isValid && date <= now && !tooOld ? date.toISODate() : null;
}

/** A day as `YYYY-MM-DD`, of any time from 1900 to 2199, in the spellings of {@link parseBirthDate}; null where it is none. */
export function parseDay(text: string, at: Date): string | null {
  const parts = dateParts(normalise(text), at);
  const date = parts ? DateTime.fromObject(parts, { zone: "utc" }) : null;
  return date?.isValid && date.year >= 1900 && date.year < 2200 ? date.toISODate() : null;
}

type DateParts = { year: number; month: number; day: number };

function dateParts(text: string, at: Date): DateParts | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ]0{1,2}:00.*)?$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numeric = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})(?: ?(?:г|р)\.?)?$/.exec(text);
  if (numeric) return dayFirst(Number(numeric[1]), Number(numeric[2]), yearOf(numeric[3] ?? "", at));
  return namedMonth(text, at);
}

function dayFirst(first: number, second: number, year: number): DateParts {
  return second > 12 ? { year, month: first, day: second } : { year, month: second, day: first };
}

function namedMonth(text: string, at: Date): DateParts | null {
  const spelled = text.replace(/(\d)(st|nd|rd|th|-?го)\b/g, "$1");
  const dayThenMonth = /^(\d{1,2})\s+(\p{L}+)\.?,?\s+(\d{4}|\d{2})(?:\s.*)?$/u.exec(spelled);
  const monthThenDay = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(spelled);
  const [day, name, year] = dayThenMonth
    ? [dayThenMonth[1], dayThenMonth[2], dayThenMonth[3]]
    : [monthThenDay?.[2], monthThenDay?.[1], monthThenDay?.[3]];
  const month = MONTHS.findIndex((pattern) => pattern.test(name ?? "")) + 1;
  return month > 0 ? { year: yearOf(year ?? "", at), month, day: Number(day) } : null;
}

function yearOf(digits: string, at: Date): number {
  if (digits.length === 4) return Number(digits);
  const recent = 2000 + Number(digits);
  return at.getUTCFullYear() - recent >= 10 ? recent : recent - 100;
}
