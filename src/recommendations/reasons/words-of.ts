import type { Saying, SayingValue } from "../../wording/index.ts";
import type { Reason } from "../offer.ts";

/** Whom a reason is told: the customer themselves, or the staff about them. */
export type Listener = "customer" | "staff";

const WEEK = 7;
/** Days are told as weeks where both are whole weeks to within a day, from two weeks on. */
const WEEKS_FROM = 14;

/**
 * A reason as a sentence of the replies (`reason-…`), with the numbers of the reason as they are. `nameOf` says what a product is called in
 * the language that it will be said in.
 */
export function wordsOf(reason: Reason, nameOf: (product: number) => string, to: Listener = "customer"): Saying {
  const name = nameIn(reason, to);
  return { reply: `reason-${name}`, args: argsOf(reason, nameOf) };
}

/** Reasons that name whom they are told: the others are the same to both. */
const SAID_APART: ReadonlySet<string> = new Set(["due", "refill", "again", "popular-city"]);

function nameIn(reason: Reason, to: Listener): string {
  const name = reason.kind === "popular" && reason.city !== undefined ? "popular-city" : reason.kind;
  return to === "staff" && SAID_APART.has(name) ? `${name}-staff` : name;
}

function argsOf(reason: Reason, nameOf: (product: number) => string): Record<string, SayingValue> {
  switch (reason.kind) {
    case "due":
    case "refill":
      return spanOf(reason);
    case "again":
      return { times: reason.times };
    case "together":
      return { with: nameOf(reason.with), percent: percentOf(reason.share) };
    case "alike":
      return { people: reason.people, of: reason.of };
    case "similar":
      return { to: nameOf(reason.to) };
    case "popular":
      return reason.city === undefined ? {} : { city: reason.city };
    case "season":
      return { month: reason.month, times: reason.times };
    case "better":
    case "dearer":
      return { than: nameOf(reason.than), percent: percentOf(reason.dearer) };
    case "group":
      return {
        why: { list: reason.why.map(({ kind, people }) => ({ reply: `reason-group-${kind}`, args: { people } })) },
      };
  }
}

const percentOf = (part: number): number => Math.max(1, Math.round(part * 100));

/** Weeks where the usual days are some, else days: what has passed is rounded down, so that it has passed. */
function spanOf({ days, since }: { days: number; since: number }): Record<string, SayingValue> {
  const isWeeks = days >= WEEKS_FROM && Math.abs(days / WEEK - Math.round(days / WEEK)) * WEEK <= 1 && since >= WEEK;
  if (!isWeeks) return { unit: "day", every: days, since };
  return { unit: "week", every: Math.round(days / WEEK), since: Math.floor(since / WEEK) };
}
