import type { Birthday, Window } from "../../../segments/index.ts";
import { numbersIn } from "../numbers.ts";
import { type Token, tokensOf } from "../tokens.ts";
import type { NumberHit, TimeHit } from "../values.ts";
import { timesIn } from "../windows.ts";
import type { MarketerWords } from "../words.ts";
import { canonical, type Element } from "./elements.ts";

/** The figures of a text: which numbers, lengths of time and days it says. */
export interface Figures {
  tokens: readonly Token[];
  numbers: readonly NumberHit[];
  times: readonly TimeHit[];
}

/** Reads the figures of a text as the rules do. */
export function figuresOf(
  text: string,
  { words, now, timezone }: { words: MarketerWords; now: Date; timezone: string },
): Figures {
  const tokens = tokensOf(text);
  return {
    tokens,
    numbers: numbersIn(tokens, words.values),
    times: timesIn(tokens, words.values, now, timezone),
  };
}

/** DESIGN §9 9 knows these groups by their names. */
const NPS_BOUNDS = [6, 7, 8, 9, 10];

/** Whether a number, a time or a length was said in the text; what is no figure needs not be. */
export function isSaid(element: Element, figures: Figures, source: string | null): boolean {
  const { kind, key, value } = element;
  if (kind === "time") return isTimeSaid(value as Window, figures);
  if (kind === "birthday") return figures.times.some((hit) => sameBirthday(hit, value as Birthday));
  if (kind === "length") return isLengthSaid(value as Step, figures);
  if (kind !== "number") return true;
  if (key === "weekdays")
    return figures.times.some((hit) => hit.kind === "weekdays" && hit.days.includes(Number(value)));
  const allowed = source === "nps" ? NPS_BOUNDS : [];
  return numbersOf(value).every((one) => allowed.includes(one) || isNumberSaid(one, figures));
}

interface Step {
  n: number;
  unit: string;
}

/** The numbers of an element's value. */
export const numbersOf = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).filter((one): one is number => typeof one === "number")
      : [];

const isNumberSaid = (one: number, { numbers, times }: Figures): boolean =>
  one === 0 ||
  one === 1 ||
  numbers.some(({ value, upTo }) => value === one || upTo === one) ||
  times.some((hit) => lengthsIn(hit).some(({ n }) => n === one));

function lengthsIn(hit: TimeHit): Step[] {
  const length = hit.kind === "length" ? hit.length : hit.kind === "window" ? hit.length : undefined;
  const window = hit.kind === "window" ? hit.window : null;
  const stepped = window?.kind === "last" || window?.kind === "earlier" ? [window] : [];
  const ends = window?.kind === "ago" ? [window.from, window.to] : [];
  const upTo = length?.upTo === undefined ? [] : [{ n: length.upTo, unit: length.unit }];
  return [...(length ? [length] : []), ...upTo, ...stepped, ...ends].map(({ n, unit }) => ({ n, unit }));
}

/** As such a length; or as a number alone, whose unit the rules do not know. */
function isLengthSaid({ n, unit }: Step, { numbers, times }: Figures): boolean {
  if (times.some((hit) => lengthsIn(hit).some((one) => one.n === n && one.unit === unit))) return true;
  const isInTime = ({ from, to }: NumberHit) => times.some((hit) => hit.from < to && from < hit.to);
  return numbers.some((number) => number.value === n && !isInTime(number));
}

function isTimeSaid(window: Window, figures: Figures): boolean {
  if (figures.times.some((hit) => windowsIn(hit).some((one) => canonical(one) === canonical(window)))) return true;
  switch (window.kind) {
    case "last":
    case "earlier":
    case "next":
      return isLengthSaid(window, figures);
    case "ago":
      return isLengthSaid(window.from, figures) && isLengthSaid(window.to, figures);
    case "between":
      return [window.from, window.to].every((day) => day === undefined || daysIn(figures).includes(day));
    default:
      return false;
  }
}

const windowsIn = (hit: TimeHit): Window[] =>
  hit.kind === "window" ? [...(hit.window ? [hit.window] : []), ...(hit.others ?? [])] : [];

const daysIn = ({ times }: Figures): string[] =>
  times.flatMap((hit) => canonical(windowsIn(hit)).match(/\d{4}-\d\d-\d\d/g) ?? []);

const sameBirthday = (hit: TimeHit, on: Birthday): boolean =>
  hit.kind === "window" && hit.birthday !== null && canonical(hit.birthday) === canonical(on);
