import { yearOf } from "../../customer/rules/when/calendar.ts";
import { numberAt } from "../numbers.ts";
import { type Asked, between, type Stretch, wholeYear } from "./stretch.ts";

/** A year that words say, and the token behind them. */
interface Year {
  year: number;
  next: number;
  /** Said without "года". */
  bare?: true;
  /** "Прошлого года": which one from this. */
  shift?: number;
}

/** "2025", "2025 года", "прошлого года", "торік". */
export function yearAt({ tokens, words, today }: Asked, at: number): Year | null {
  const ago = words.at(tokens, at, "the_year_before_last");
  const last = ago ?? words.at(tokens, at, "last_year");
  if (last !== null) return { year: yearOf(today) - (ago ? 2 : 1), next: last.next, shift: ago ? -2 : -1 };
  return numbered({ tokens, words }, at) ?? which({ tokens, words, today }, at);
}

function numbered({ tokens, words }: Pick<Asked, "tokens" | "words">, at: number): Year | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^(?:19|20)\d\d$/.test(token.plain)) return null;
  const unit = words.at(tokens, at + 1, "units");
  const end = unit?.value === "year" ? unit : words.at(tokens, at + 1, "year_end");
  if (end !== null) return { year: Number(token.plain), next: end.next };
  const number = numberAt(tokens, at, words);
  const isCount = number === null || number.to !== at + 1 || number.is === "money" || unit !== null;
  return isCount && number?.upTo === undefined ? null : { year: Number(token.plain), next: at + 1, bare: true };
}

function which({ tokens, words, today }: Asked, at: number): Year | null {
  const by = words.at(tokens, at, "which");
  const unit = by && words.at(tokens, by.next, "units");
  if (!by || unit?.value !== "year") return null;
  return { year: yearOf(today) + Number(by.value), next: unit.next, shift: Number(by.value) };
}

/** The year that stands behind a stretch: "октябрь [of / в] 2025". */
export function yearBehind(asked: Asked, at: number): Year | null {
  const { tokens, words } = asked;
  const comma = tokens[at]?.plain === "," ? at + 1 : at;
  const lead = words.at(tokens, comma, "articles") ?? words.at(tokens, comma, "on");
  const behind = lead === null ? null : (words.at(tokens, lead.next, "articles") ?? lead);
  const found = yearAt(asked, behind?.next ?? comma);
  return found?.bare && (comma > at || lead !== null) && !isLikely(asked, found.year) ? null : found;
}

const isLikely = ({ today }: Asked, year: number): boolean => year > yearOf(today) - 30 && year <= yearOf(today) + 1;

/** A whole year. */
export function yearStretch(asked: Asked, at: number): Stretch | null {
  const found = yearAt(asked, at);
  if (found === null) return null;
  const { year, next, bare, shift } = found;
  const span = wholeYear(year);
  const isAhead = span.from > asked.today;
  const window = shift === undefined ? between(span) : ({ kind: "this", unit: "year", shift } as const);
  const birthday = shift === undefined ? null : ({ kind: "this", unit: "year", shift } as const);
  return { next, span, window: isAhead ? null : window, birthday, ...(bare ? { weak: true } : {}) };
}
