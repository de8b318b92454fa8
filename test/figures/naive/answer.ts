import type { Question } from "../../../src/figures/index.ts";
import { spanOf, type Window } from "../../../src/segments/index.ts";
import { dayOf, isIn, type Present, placeOf, placesTouched, type Unit } from "../../segments/naive/calendar.ts";
import { evaluate } from "../../segments/naive/evaluate.ts";
import type { Shop } from "../../segments/naive/shop.ts";
import { type Case, isTime } from "./items.ts";
import { type Values, valuesOf, zeroOf } from "./values.ts";

/** What a question comes to: the numbers of each measure by the values of the dimension. */
export type Answer = Map<string | null, (number | null)[]>;

/** Reckons a question from plain rows, over one window. */
export function answerOf(question: Question, window: Window | undefined, shop: Shop, now: Date): Answer {
  const present = { now, timezone: question.timezone };
  const given = caseOf(question, window, shop, present);
  const all: Values[] = question.measures.map((measure) => valuesOf(measure, given));
  const keys = new Set(all.flatMap((values) => [...values.keys()]));
  if (!question.by) keys.add(null);
  const rowOf = (key: string | null) =>
    question.measures.map((measure, place) => all[place]?.get(key) ?? zeroOf(measure));
  return new Map([...keys].map((key) => [key, rowOf(key)]));
}

function caseOf({ who, by, timezone }: Question, window: Window | undefined, shop: Shop, present: Present): Case {
  const found = who ? evaluate({ where: who, timezone }, shop, present.now) : [];
  const ids = shop.customers.filter(({ external_id }) => found.includes(external_id)).map(({ id }) => id);
  const start = window ? spanOf(window, present).from : null;
  return {
    ...{ ...present, shop, by },
    isIn: window ? (at) => isIn(at, window, present) : undefined,
    isBefore: (at) => start !== null && at < start,
    who: who ? new Set(ids) : undefined,
  };
}

/** Rows that say something: neither nothing nor 0. */
export const telling = (rows: Answer): [string | null, (number | null)[]][] =>
  [...rows]
    .filter(([, values]) => values.some(Boolean))
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));

/** The stretches of time that must be told besides those in which something was found. */
export function isWhole(question: Question, keys: readonly string[], present: Present): boolean {
  const { by, window } = question;
  if (!isTime(by) || (by as string) === "hour" || !window) return true;
  const unit = by as Unit;
  const places = keys.map((key) => placeOf(ofKey(key), unit));
  const touched = placesTouched(window, unit, present);
  const first = Math.min(...places);
  return (
    [...touched].every((place) => place < first || places.includes(place)) &&
    (hasStart(window) ? startsThere(touched, first) : true)
  );
}

const hasStart = (window: Window): boolean =>
  window.kind !== "earlier" && (window.kind !== "between" || Boolean(window.from));
const startsThere = (touched: Set<number>, first: number): boolean =>
  touched.size === 0 || first <= Math.min(...touched);

function ofKey(key: string) {
  return dayOf(new Date(`${key}T12:00:00Z`), "UTC");
}
