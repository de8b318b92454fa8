import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Entity } from "./entity.ts";

/** A run that could be a phone number: at least seven digits with the signs that people put between them. */
const RUN = /(?<![\p{L}\p{N}#№@.])\+?\(?\d[\d\s().-]{5,20}\d(?![\p{L}\p{N}@])/gu;

/** Phone numbers in a text, as E.164. Numbers of the shop's country first; then of the countries whose way of dialling the run has. */
export function findPhones(text: string, country: string): Entity[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const value = phoneOf(match[0], country);
    return value === null ? [] : [{ slot: "phone" as const, value, words: match[0].trim(), from: match.index }];
  });
}

/** One typed number → E.164, or null where it is none. */
function phoneOf(typed: string, country: string): string | null {
  const digits = typed.replace(/\D/g, "");
  if (digits.length < 8 || digits.length > 15) return null;
  for (const candidate of candidates(typed, digits, country)) {
    const parsed = parsePhoneNumberFromString(candidate.text, candidate.country);
    if (parsed?.isValid() || (isInternational(typed) && parsed?.isPossible())) return parsed.number;
  }
  return null;
}

/** Whoever types the country's code means a phone, though nobody may have been given that number. */
const isInternational = (typed: string): boolean => /^\s*\(?\+/.test(typed);

interface Candidate {
  text: string;
  country?: CountryCode;
}

/** "8 916 …" is dialled so in Russia and "067 …" in Ukraine, wherever the shop is; "370 …" lost its plus. */
function candidates(typed: string, digits: string, country: string): Candidate[] {
  if (typed.trim().startsWith("+")) return [{ text: typed }];
  const found: Candidate[] = isSupportedCountry(country) ? [{ text: digits, country }] : [];
  if (/^8\d{10}$/.test(digits)) found.push({ text: digits, country: "RU" });
  if (/^0\d{9}$/.test(digits)) found.push({ text: digits, country: "UA" });
  if (digits.length >= 10) found.push({ text: `+${digits}` });
  return found;
}
