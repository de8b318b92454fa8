import { LOCALES } from "../../base/index.ts";

/** Countries that live by one time zone, by ISO 3166 code. Of larger ones a card does not say where in them somebody lives. */
const ZONES: Readonly<Record<string, string>> = {
  AM: "Asia/Yerevan",
  AT: "Europe/Vienna",
  AZ: "Asia/Baku",
  BE: "Europe/Brussels",
  BG: "Europe/Sofia",
  BY: "Europe/Minsk",
  CH: "Europe/Zurich",
  CY: "Asia/Nicosia",
  CZ: "Europe/Prague",
  DE: "Europe/Berlin",
  DK: "Europe/Copenhagen",
  EE: "Europe/Tallinn",
  FI: "Europe/Helsinki",
  FR: "Europe/Paris",
  GB: "Europe/London",
  GE: "Asia/Tbilisi",
  GR: "Europe/Athens",
  HR: "Europe/Zagreb",
  HU: "Europe/Budapest",
  IE: "Europe/Dublin",
  IL: "Asia/Jerusalem",
  IN: "Asia/Kolkata",
  IT: "Europe/Rome",
  JP: "Asia/Tokyo",
  KG: "Asia/Bishkek",
  KZ: "Asia/Almaty",
  LT: "Europe/Vilnius",
  LU: "Europe/Luxembourg",
  LV: "Europe/Riga",
  MD: "Europe/Chisinau",
  NL: "Europe/Amsterdam",
  NO: "Europe/Oslo",
  PL: "Europe/Warsaw",
  RO: "Europe/Bucharest",
  RS: "Europe/Belgrade",
  SE: "Europe/Stockholm",
  SI: "Europe/Ljubljana",
  SK: "Europe/Bratislava",
  TR: "Europe/Istanbul",
  UA: "Europe/Kyiv",
  UZ: "Asia/Tashkent",
};

/** What cards say of where people are. */
export interface Place {
  /** A custom field `timezone`, `time_zone` or `tz`; "" where there is none. */
  own: string;
  /** "" where it is not known. */
  country: string;
}

/**
 * The time zone of somebody's day: that of their card, where it names one; else that of their country, where the whole of it has one; else
 * the shop's.
 */
export function zoneOf({ own, country }: Place, shops: string): string {
  if (own !== "" && isZone(own)) return own;
  return ZONES[codeOf(country)] ?? shops;
}

let codes: ReadonlyMap<string, string> | null = null;

/** "UA", "Ukraine", "Україна" and "Украина" are one country. */
function codeOf(country: string): string {
  const said = country.trim().toLowerCase();
  if (said.length === 2) return said.toUpperCase();
  codes ??= new Map(
    LOCALES.flatMap((locale) => {
      const names = new Intl.DisplayNames(locale, { type: "region" });
      return Object.keys(ZONES).map((code): [string, string] => [(names.of(code) ?? code).toLowerCase(), code]);
    }),
  );
  return codes.get(said) ?? "";
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
