import type { Finder, Span } from "./span.ts";

/** The months by how their names begin in ru, uk and en. */
const MONTHS = [
  "янв|січ|jan",
  "фев|лют|feb",
  "мар|бер|mar",
  "апр|квіт|apr",
  "ма[йя]|трав|may",
  "июн|черв|jun",
  "июл|лип|jul",
  "авг|серп|aug",
  "сен|вер|sep",
  "окт|жовт|oct",
  "ноя|лист|nov",
  "дек|груд|dec",
].map((names) => new RegExp(`^(?:${names})`, "u"));
const MONTH =
  "(?:янв|січ|jan|фев|лют|feb|март|бер|mar|апр|квіт|apr|ма[йя]|трав|may|июн|черв|jun|июл|лип|jul|авг|серп|aug|сен|верес|sep|окт|жовт|oct|ноя|лист|nov|дек|груд|dec)[а-яіїє.a-z]*";
const NUMERIC = /(?<!\d)(\d{1,4})(\s?[./-]\s?|\s)(\d{1,2})\2(\d{1,4})(?!\d)/gu;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?\\s?(?:of\\s)?(${MONTH})(?:[\\s,]+(\\d{4}|\\d{2}(?=\\s?-?(?:г|р|$|[^\\d:]))))?(?!\\d)`,
  "gu",
);
const MONTH_FIRST = new RegExp(`(?<!\\p{L})(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,]+(\\d{4}))?(?!\\d)`, "gu");

/** Who speaks of birth near a date gives theirs. */
const BIRTH =
  /родил|рожд(?!еств)|народи[вл]|народж|(?<!\p{L})(?:д\.?\s?р|г\.?\s?р|р\.?\s?н|dob|bday|b-day)(?!\p{L})|(?<!\p{L})born|birth/u;
/** Of two digits these and greater ones are of the last century. */
const LAST_CENTURY = 40;
/** So many letters before and after a date are near it. */
const NEAR = [45, 25] as const;
/** The last year that no order, delivery or sale of a shop is ever spoken of. */
const LONG_AGO = 2014;

interface Found extends Span {
  /** Every day that may be meant. */
  days: { year: string; month: number; day: number }[];
}

/** Finds dates that are somebody's birth: known ones in any writing, any date beside a word for birth, any of long ago. */
export function birthDates(known: readonly string[]): Finder {
  return ({ flat }) => [
    ...datesIn(flat)
      .filter((found) => isBirth(found, known, flat))
      .map(({ days, ...span }) => ({ ...span, key: knownOf(days, known) ?? days.map(isoOf).join(" ") })),
    ...known.flatMap((date) => together(flat, date)),
  ];
}

const knownOf = (days: Found["days"], known: readonly string[]): string | undefined =>
  known.find((date) => days.some((day) => day.year !== "" && date.endsWith(isoOf(day))));

function isBirth({ days, from, to }: Found, known: readonly string[], flat: string): boolean {
  const [before, after] = NEAR;
  if (BIRTH.test(flat.slice(Math.max(0, from - before), from)) || BIRTH.test(flat.slice(to, to + after))) return true;
  return knownOf(days, known) !== undefined || days.some(({ year }) => isLongAgo(year));
}

const isLongAgo = (year: string): boolean =>
  year.length === 2 ? Number(year) >= LAST_CENTURY : Number(year) > 1900 && Number(year) <= LONG_AGO;

function datesIn(flat: string): Found[] {
  const found: Found[] = [];
  for (const { 0: words, 1: a = "", 2: sign = "", 3: b = "", 4: c = "", index } of flat.matchAll(NUMERIC))
    found.push({ ...place(index, words), days: waysOf(a, b, c, sign.trim() === "") });
  for (const { 0: words, 1: day = "", 2: month = "", 3: year = "", index } of flat.matchAll(DAY_FIRST))
    found.push({ ...place(index, words), days: dayOf(year, monthOf(month), day) });
  for (const { 0: words, 1: month = "", 2: day = "", 3: year = "", index } of flat.matchAll(MONTH_FIRST))
    found.push({ ...place(index, words), days: dayOf(year, monthOf(month), day) });
  return found.filter(({ days }) => days.length > 0);
}

/** Day, month and year in the orders in which people write them. Apart by spaces only they need a year of four digits. */
function waysOf(a: string, b: string, c: string, isSpaced: boolean): Found["days"] {
  if (a.length === 4) return c.length <= 2 ? dayOf(a, Number(b), c) : [];
  if (a.length > 2 || c.length === 1 || (isSpaced && c.length !== 4)) return [];
  return [...dayOf(c, Number(b), a), ...dayOf(c, Number(a), b)];
}

const place = (from: number, words: string) => ({
  kind: "BIRTH_DATE" as const,
  from,
  to: from + words.trimEnd().length,
});

const monthOf = (name: string): number => MONTHS.findIndex((names) => names.test(name)) + 1;

function dayOf(year: string, month: number, day: string): Found["days"] {
  const isDay = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay && year.length !== 3 ? [{ year, month, day: Number(day) }] : [];
}

const isoOf = ({ year, month, day }: Found["days"][number]): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** "17051990" and "19900517". */
function together(flat: string, date: string): Span[] {
  const [year = "", month = "", day = ""] = date.split("-");
  return [`${day}${month}${year}`, `${year}${month}${day}`].flatMap((digits) => {
    if (digits.length !== 8) return [];
    const found = flat.matchAll(new RegExp(`(?<!\\d)${digits}(?!\\d)`, "g"));
    return Array.from(found, ({ index: from }) => ({ kind: "BIRTH_DATE" as const, from, to: from + 8 }));
  });
}
