import type { Birthday, Window } from "../../../segments/index.ts";
import { monthAt, monthOf, weekAt, yearOf } from "../../customer/rules/when/calendar.ts";
import type { Length, TimeHit } from "../values.ts";
import { type LengthAt, lengthAt } from "./lengths.ts";
import { unitStretch } from "./relative.ts";
import { type Asked, between, birthdaysOf, wholeYear } from "./stretch.ts";

/** A hit before it is known where it begins. */
export type Read = { [Kind in TimeHit["kind"]]: Omit<Extract<TimeHit, { kind: Kind }>, "from"> }[TimeHit["kind"]];

/** Up to now: "за последние 90 дней", "last two weeks", "за полгода", "в течение месяца", "3 останні місяці". */
export function rollingHit(asked: Asked, at: number): Read | null {
  return latest(asked, at) ?? over(asked, at);
}

function latest(asked: Asked, at: number): Read | null {
  const { tokens, words } = asked;
  const { lead, next, led } = leadAt(asked, at);
  const word = words.at(tokens, next, "latest");
  const found = lengthAt(asked, word?.next ?? next);
  if (found === null || found.length.upTo !== undefined) return null;
  if (word === null) return found.latest ? latestOnes(hit(asked, found, lead)) : null;
  const isMany = words.at(tokens, word.next, "plural_units") !== null;
  if (found.bare && (isMany || !isRolling(tokens[next]?.plain ?? "", led))) return null;
  return latestOnes(hit(asked, found, lead));
}

const latestOnes = (read: Read): Read => (read.kind === "window" ? { ...read, latest: true } : read);

/** "Last week" is one of the calendar, "the last week" and "past week" are not; "прошлый" never rolls without a number. */
const isRolling = (word: string, led: boolean): boolean =>
  /^(?:последн|останн|крайн|past|recent|trailing|latest|истекш)/.test(word) || (word === "last" && led);

/** "За 30 дней", "over 3 months", "в течение недели". */
function over(asked: Asked, at: number): Read | null {
  const { tokens, words } = asked;
  const within = words.at(tokens, at, "within");
  const lead = within ?? words.at(tokens, at, "over_length");
  const whole = lead && (words.at(tokens, lead.next, "whole") ?? words.at(tokens, lead.next, "articles"));
  const found = lead && lengthAt(asked, whole?.next ?? lead.next);
  if (!found || found.many || found.length.upTo !== undefined || isAnyOne(asked, whole?.next ?? lead.next)) return null;
  const isAhead = tokens[at]?.plain === "in";
  const read = hit(asked, found, within === null ? "over" : "within", isAhead);
  // "Twice in a week" is any week.
  return isAhead && found.bare && read.kind === "window" ? { ...read, window: null } : read;
}

/** "За один день": in any one, and not in the last. */
const isAnyOne = ({ tokens }: Asked, at: number): boolean =>
  /^(?:один|одну|одне|one|single)$/.test(tokens[at]?.plain ?? "");

/** "[за | в | in] [the]" before "последние". */
function leadAt({ tokens, words }: Asked, at: number): { lead: "over" | "within"; next: number; led: boolean } {
  const within = words.at(tokens, at, "within");
  const lead = within ?? words.at(tokens, at, "over") ?? words.at(tokens, at, "on");
  const article = words.at(tokens, lead?.next ?? at, "articles");
  const these = words.at(tokens, article?.next ?? lead?.next ?? at, "which");
  const next = these?.value === "0" ? these.next : (article?.next ?? lead?.next ?? at);
  return { lead: within === null ? "over" : "within", next, led: article !== null || these?.value === "0" };
}

function hit(asked: Asked, found: LengthAt, lead: "over" | "within", isAhead = false): Read {
  const { length, next, bare, whole } = found;
  const window = whole ? wholeOnes(asked, length) : lastOf(length);
  const birthday = isAhead || lead === "within" ? nextOf(length) : pastOf(length);
  const others = bare ? calendarOnes(length) : [];
  return { kind: "window", to: next, lead, window, birthday, length, ...(others.length ? { others } : {}) };
}

/** "За последний месяц": the one before this on the calendar; "за год": this one too. */
function calendarOnes({ n, unit }: Length): Window[] {
  if (n !== 1 || unit === "hour" || unit === "day") return [];
  const before: Window = { kind: "this", unit, shift: -1 };
  return unit === "year" ? [{ ...before, shift: 0 }, before] : [before];
}

/** So long up to now. */
export const lastOf = ({ n, unit }: Length): Window => ({ kind: "last", n, unit });

/** Birthdays so long up to today. */
const pastOf = (length: Length): Birthday | null => birthdayFor("past", length);
/** Birthdays from today on. */
const nextOf = (length: Length): Birthday | null => birthdayFor("next", length);

function birthdayFor(kind: "past" | "next", { n, unit }: Length): Birthday | null {
  const months = { month: 1, quarter: 3, year: 12 }[unit as string];
  if (months !== undefined) return n * months > 12 ? null : { kind, n: n * months, unit: "month" };
  const [count, of] = unit === "hour" ? [Math.ceil(n / 24), "day" as const] : [n, unit as "day" | "week"];
  return count > 366 ? null : { kind, n: count, unit: of };
}

/** "Последние 3 полных месяца": without the one that now is in. */
function wholeOnes({ today }: Asked, { n, unit }: Length): Window {
  const [year, month] = [yearOf(today), monthOf(today)];
  if (unit === "month") return between({ from: monthAt(year, month - n).from, to: monthAt(year, month - 1).to });
  if (unit === "week") return between({ from: weekAt(today, -n).from, to: weekAt(today, -1).to });
  if (unit === "year") return between({ from: wholeYear(year - n).from, to: wholeYear(year - 1).to });
  return lastOf({ n, unit });
}

/** Yet to come, for birthdays: "в ближайшие 7 дней", "next 2 weeks", "через неделю", "coming week". */
export function aheadHit(asked: Asked, at: number): Read | null {
  const { tokens, words } = asked;
  const through = words.at(tokens, at, "ahead");
  if (through !== null) return throughHit(asked, through.next);
  const lead = words.at(tokens, at, "within") ?? words.at(tokens, at, "on") ?? words.at(tokens, at, "over");
  const article = words.at(tokens, lead?.next ?? at, "articles");
  const start = article?.next ?? lead?.next ?? at;
  const next = words.at(tokens, start, "nearest") ?? nextWord(asked, start);
  const found = next && lengthAt(asked, next.next);
  if (!next || !found || (found.bare && !article && words.at(tokens, start, "nearest") === null)) return null;
  return {
    kind: "window",
    to: found.next,
    lead: "ahead",
    window: null,
    birthday: nextOf(found.length),
    length: found.length,
  };
}

function nextWord({ tokens, words }: Asked, at: number) {
  const found = words.at(tokens, at, "which");
  return found?.value === "1" ? found : null;
}

/** "Через 3 дня" is that day. */
function throughHit(asked: Asked, at: number): Read | null {
  const found = lengthAt(asked, at);
  if (found === null || found.length.upTo !== undefined) return null;
  const { n, unit } = found.length;
  const days = unit === "day" ? n : unit === "week" ? n * 7 : null;
  const day = days === null ? null : asked.today + days;
  const birthday =
    day === null
      ? unit === "month"
        ? unitStretch("month", n, asked.today, at).birthday
        : null
      : birthdaysOf({ from: day, to: day });
  return { kind: "window", to: found.next, lead: "ahead", window: null, birthday, length: found.length };
}
