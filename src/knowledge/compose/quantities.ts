import { type Locale, normalise } from "../../base/index.ts";
import { STOP_WORDS } from "../stop-words.ts";
import { withoutContacts } from "./contacts.ts";
import { withoutDays } from "./days.ts";
import { clockMeasure, type Measure, measureOf } from "./measures.ts";
import { ordinalValue, wordValue } from "./number-words.ts";

/** A number, or a range of them, with what it counts. */
export interface Quantity {
  /** In the smallest unit of its kind: "2 weeks" and "14 days" are alike. Of a range, its beginning. */
  value: number;
  /** The end of a range; a single number's own value. */
  upTo: number;
  /** Of {@link Measure}; "bare" where it counts nothing by name, "thing" where it counts what is no unit. */
  kind: string;
  /** Whether it is said to be the least or the most. */
  bound: "least" | "most" | null;
}

const TOKEN = /\d+:\d{2}|\d+(?:\.\d+)?|[\p{L}]+(?:['-]\p{L}+)*|°c?|[€$₴₽%×-]|[.,;:!?()—]/gu;
const NUMBER = /^\d/;
const LEAST =
  /^(?:от|від|с|з|із|from|over|above|more|больше|более|свыше|понад|більше|минимум|мінімум|least|min|minimum|после|після|через|after)$/;
const MOST =
  /^(?:до|up|to|within|under|below|less|max|maximum|меньше|менее|менше|most|максимум|пределах|межах|течение|протягом|until|till|by)$/;
const NOT = /^(?:не|no|not)$/;
/** What stands between the ends of a range, or in a list of numbers that one unit closes. */
const JOINTS = /^(?:-|×|до|to|по|или|або|чи|or|і|и|й|та|and|x|х)$/;

/** The numbers of a text, in digits and in words. Days of the calendar, phones and links are not among them. */
export function quantitiesIn(text: string, locale: Locale): Quantity[] {
  const tokens = tokensOf(withoutDays(withoutContacts(text)), locale);
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = numberIn(tokens[at] ?? "");
    if (value === null) {
      quantities.push(...nameless(tokens[at] ?? ""));
      continue;
    }
    const { kind, factor } = measureAt(tokens, at, locale);
    const end = rangeEnd(tokens, at);
    const upTo = numberIn(tokens[end] ?? "") ?? value;
    quantities.push({ value: value * factor, upTo: upTo * factor, kind, bound: end > at ? null : boundAt(tokens, at) });
    at = end;
  }
  return quantities;
}

/** The place of a range's other end ("2-4", "from 2 to 4", "€2-€4"); the same place where there is none. */
function rangeEnd(tokens: string[], at: number): number {
  const next = at + (MONEY.test(tokens[at + 1] ?? "") ? 2 : 1);
  const end = next + (MONEY.test(tokens[next + 1] ?? "") ? 2 : 1);
  const joint = tokens[next] ?? "";
  const isOpen = LEAST.test(tokens[at - 1] ?? "") && !NOT.test(tokens[at - 2] ?? "");
  const joins =
    joint === "-" ||
    (isOpen && /^(?:до|to|по)$/.test(joint)) ||
    (/^(?:between|между|між)$/.test(tokens[at - 1] ?? "") && /^(?:and|и|і|й|та)$/.test(joint));
  return joins && isNumber(tokens[end] ?? "") ? end : at;
}

const WORKING = /рабоч|робоч|working|business/i;

/** The numbers that a source gives: where it, or what it stands under, speaks of working days, days are such days there. */
export function quantitiesGiven(text: string, over: string, locale: Locale): Quantity[] {
  const given = quantitiesIn(text, locale);
  if (!WORKING.test(text) && !WORKING.test(over)) return given;
  const days = given.filter(({ kind, value }) => kind === "time" && value % 1440 === 0);
  return [
    ...given,
    ...days.map((each) => ({ ...each, kind: "working day", value: each.value / 1440, upTo: each.upTo / 1440 })),
  ];
}

function tokensOf(text: string, locale: Locale): string[] {
  const plain = normalise(text)
    .replace(
      /(?<![\d.,])(\d{1,3})((?: \d{3})+)(?!\d)/g,
      (_, head: string, rest: string) => head + rest.replaceAll(" ", ""),
    )
    .replace(locale === "en" ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?!)/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/полчаса|пол часа|півгодини|пів години|half an hour/g, "30 min")
    .replace(/(?<=\d)(?=\p{L})/gu, " ");
  return plain.match(TOKEN) ?? [];
}

function numberIn(token: string): number | null {
  if (!NUMBER.test(token)) return wordValue(token);
  const [hours = "", minutes] = token.split(":");
  return minutes === undefined ? Number(token) : Number(hours) + Number(minutes) / 60;
}

/** "The second", and "free" for a price of nothing. */
function nameless(token: string): Quantity[] {
  const place = ordinalValue(token);
  if (place !== null) return [{ value: place, upTo: place, kind: "place", bound: null }];
  return FREE.test(token) ? [{ value: 0, upTo: 0, kind: "free", bound: null }] : [];
}

const FREE = /^(?:бесплат|безплат|безкоштовн|free$)/;

const MONEY = /^[€$₴₽]$/;
const BARE: Measure = { kind: "bare", factor: 1 };
const THING: Measure = { kind: "thing", factor: 1 };

function measureAt(tokens: string[], at: number, locale: Locale): Measure {
  const [before = "", token = ""] = [tokens[at - 1], tokens[at]];
  if (token.includes(":")) return clockMeasure();
  if (MONEY.test(before)) return measureOf([before]) ?? BARE;
  const rest = tokens.slice(at + 1, at + 5);
  const [next = "", after = ""] = rest;
  if (JOINTS.test(next) && isNumber(after)) return measureAt(tokens, at + 2, locale);
  if (next === "-" && MONEY.test(after)) return measureOf([after]) ?? BARE;
  const end = rest.findIndex((each) => isNumber(each) || /^[.,;:!?()—-]$/.test(each) || MONEY.test(each));
  const words = MONEY.test(next) ? [next] : rest.slice(0, end < 0 ? undefined : end);
  const unit = measureOf(words);
  // "2026 г." is a year.
  if (unit && !(next === "г" && Number(token) >= 1900)) return unit;
  const [word] = words;
  return word === undefined || STOP_WORDS[locale].has(word) || LEAST.test(word) || MOST.test(word) ? BARE : THING;
}

const isNumber = (token: string): boolean => numberIn(token) !== null;

function boundAt(tokens: string[], at: number): Quantity["bound"] {
  const before = tokens
    .slice(Math.max(at - 3, 0), at)
    .filter((token) => !MONEY.test(token) && token !== "чем" && token !== "than" && token !== "ніж");
  const [earlier = "", last = ""] = before.slice(-2);
  if (last === "-" || last === "") return null;
  const bound = LEAST.test(last) ? "least" : MOST.test(last) ? "most" : null;
  if (bound === null || !NOT.test(earlier)) return bound;
  return bound === "least" ? "most" : "least";
}

/** Whether one of `said` says the same number: of the same kind, and not as the least where it is the most. */
export const isSaid = (wanted: Quantity, said: readonly Quantity[]): boolean =>
  said.some((each) => saysSame(wanted, each));

/** Whether a number that a text gives bears out one that is claimed. */
export function saysSame(wanted: Quantity, given: Quantity): boolean {
  if (!isWithin(wanted, given)) return false;
  const opposite = wanted.bound !== null && given.bound !== null && wanted.bound !== given.bound;
  return !opposite && (wanted.kind === given.kind || fits(wanted.kind, given.kind));
}

/** The same number or range. "Up to 4 days" and "from 2 days" hold of "2–4 days"; "2 days" does not. */
function isWithin(wanted: Quantity, given: Quantity): boolean {
  const [begins, ends] = [isAlike(wanted.value, given.value), isAlike(wanted.upTo, given.upTo)];
  return (begins && ends) || (wanted.bound === "least" && begins) || (wanted.bound === "most" && ends);
}

const isAlike = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** A number without its unit says no more than one with it; hours of the day are written with and without their minutes. */
function fits(wanted: string, given: string): boolean {
  if (wanted === "bare") return given !== "place" && given !== "free";
  if (wanted === "clock" || wanted === "thing")
    return given === "bare" || given === "thing" || (given === "clock" && wanted === "clock");
  return false;
}
