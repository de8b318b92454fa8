import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Run } from "./digits.ts";
import type { Finder, Span } from "./span.ts";

/** So many last digits tell a number, whatever is dialled before them. */
const TELLING = 7;
/** No way of dialling puts more before a number: "00" and a country's code. */
const BEFORE = 6;

/** Finds the phones that are known, in any writing: with and without the country's code, a trunk 0 or 8, brackets and dashes. */
export function knownPhones(phones: readonly string[]): Finder {
  const known = phones.map((phone) => ({ phone, own: ownDigits(phone) })).filter(({ own }) => own.length >= TELLING);
  if (known.length === 0) return () => [];
  return ({ flat, runs }) =>
    runs.flatMap((run) => {
      const found = known.find(({ own, phone }) => isWritingOf(run.digits, own, phone));
      return found ? [{ ...spanOf(run, flat), key: found.phone }] : [];
    });
}

/** A number's digits without its country's code. */
function ownDigits(phone: string): string {
  const own = parsePhoneNumberFromString(phone)?.nationalNumber;
  return own ?? phone.replace(/\D/g, "").slice(-9);
}

function isWritingOf(digits: string, own: string, phone: string): boolean {
  if (digits === own.slice(-digits.length) && digits.length >= TELLING) return true;
  return (
    digits.endsWith(own) && isDialled(digits.slice(0, -own.length), phone.replace(/\D/g, "").slice(0, -own.length))
  );
}

/** "", "8", "0", "370", "00370", "810370", "+370 0". */
const isDialled = (before: string, code: string): boolean =>
  before.length <= BEFORE &&
  (before === "" || /^[08]$/.test(before) || before.replace(/[08]$/, "").endsWith(code) || before.endsWith(code));

/** In a text with more rows of digits than this nobody looks for phones one by one: each that is long enough is hidden. */
const FLOOD = 300;

/** Finds numbers that can be dialled, as {@link findNumbers} finds those that only look so. */
export function unknownPhones(country: string): Finder {
  return ({ flat, runs }) => {
    const long = runs.filter(({ digits }) => digits.length >= 8 && digits.length <= 15);
    return long.filter((run) => long.length > FLOOD || isPhone(flat, run, country)).map((run) => spanOf(run, flat));
  };
}

function isPhone(flat: string, run: Run, country: string): boolean {
  if (flat[run.from - 1] === "+") return true;
  if (isDate(flat.slice(run.from, run.to))) return false;
  const own: CountryCode[] = isSupportedCountry(country) ? [country] : [];
  if (/^8\d{10}$/.test(run.digits)) own.push("RU");
  if (/^0\d{9}$/.test(run.digits)) own.push("UA");
  if (/^1?\d{10}$/.test(run.digits)) own.push("US");
  if (own.some((one) => parsePhoneNumberFromString(run.digits, one)?.isValid())) return true;
  return run.digits.length >= 10 && parsePhoneNumberFromString(`+${run.digits}`)?.isValid() === true;
}

const isDate = (typed: string): boolean =>
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/.test(typed);

/** With the plus and the bracket before it. */
function spanOf({ from, to, digits }: Run, flat: string): Span {
  const before = /\+?\s?\(?\s?$/.exec(flat.slice(Math.max(0, from - 4), from))?.[0] ?? "";
  const start = /[+(]/.test(before) ? from - before.trimStart().length : from;
  return { kind: "PHONE", from: start, to, key: digits };
}
