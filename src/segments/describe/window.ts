import { DateTime } from "luxon";
import { unreachable } from "../../base/index.ts";
import type { Birthday, Window } from "../definition.ts";
import { type Span, spanOf } from "../spans.ts";
import { toldStep } from "./comparison.ts";
import type { Teller } from "./teller.ts";

/** "in the past 90 days (since 24 August 2026)", "in October (1–31 October 2026)"; without a window: ever. */
export function toldWindow(teller: Teller, window: Window | undefined): string {
  if (!window) return teller.say("segment-window-ever");
  const words = worded(teller, window);
  const dates = teller.dated ? datesOf(teller, window) : null;
  const ended = window.kind === "named" && window.ended ? teller.say("segment-ended") : null;
  const beside = [ended, dates].filter((one) => one !== null).join(": ");
  return beside ? teller.say("segment-dated", { window: words, dates: beside }) : words;
}

function worded(teller: Teller, window: Window): string {
  const { say } = teller;
  const step = (of: { n: number; unit: string }) => toldStep(teller, of, "acc");
  switch (window.kind) {
    case "last":
      return say("segment-window-last", { n: window.n, unit: window.unit, step: step(window) });
    case "earlier":
      return say("segment-window-earlier", { step: step(window) });
    case "ago": {
      const [from, to] = [window.from, window.to].map((of) => toldStep(teller, of, "gen"));
      return say("segment-window-ago", { from: from ?? "", to: to ?? "" });
    }
    case "next":
      return say("segment-window-next", { n: window.n, unit: window.unit, step: step(window) });
    case "this":
      return toldThis(teller, window);
    case "named": {
      const year = window.year === undefined ? "none" : String(window.year);
      return say("segment-window-named", { unit: window.unit, index: window.index, year });
    }
    case "between":
      return toldBetween(teller, window);
    default:
      return unreachable(window);
  }
}

const NEAR: Record<number, string> = { [-1]: "before", 0: "now", 1: "after" };

function toldThis(teller: Teller, { unit, shift }: { unit: string; shift: number }): string {
  const step = toldStep(teller, { n: Math.abs(shift), unit }, "acc");
  return teller.say("segment-window-this", { shift: NEAR[shift] ?? (shift < 0 ? "ago" : "ahead"), unit, step });
}

function toldBetween({ say }: Teller, { from, to }: { from?: string; to?: string }): string {
  if (from && from === to) return say("segment-window-on", { from: { date: from } });
  if (from && to) return say("segment-window-between", { from: { date: from }, to: { date: to } });
  if (from) return say("segment-window-since", { from: { date: from } });
  return to ? say("segment-window-until", { to: { date: to } }) : say("segment-window-ever");
}

/** The days that a window is on, where its words do not tell them; null also for windows that are told in hours. */
function datesOf(teller: Teller, window: Window): string | null {
  if (window.kind === "between" || ("unit" in window && window.unit === "hour")) return null;
  if (window.kind === "ago" && (window.from.unit === "hour" || window.to.unit === "hour")) return null;
  const { from, to } = spanOf(window, teller.reckoning);
  return toldSpan(teller, { from, to: window.kind === "last" ? null : to });
}

/** "1–31 October 2026": the days of a span; null where there are none, or it has neither end. */
export function toldSpan({ say, reckoning }: Teller, { from, to }: Span): string | null {
  const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone: reckoning.timezone }).toISODate() ?? "";
  const first = from && dayOf(from);
  // The end itself is no more in it.
  const last = to && dayOf(new Date(to.getTime() - 1));
  if (first && last) return first > last ? null : say("lines", { text: { from: first, to: last } });
  if (first) return say("segment-dates-since", { from: { date: first } });
  return last ? say("segment-dates-until", { to: { date: last } }) : null;
}

/** When a birthday is: "in the next 7 days (22–29 November 2026)". */
export function toldBirthday(teller: Teller, on: Birthday): string {
  const { say } = teller;
  switch (on.kind) {
    case "next":
      if (on.n === 0) return say("segment-window-this", { shift: "now", unit: "day", step: "" });
      return withDates(teller, say("segment-birthday-next", { step: toldStep(teller, on, "acc") }), on);
    case "past":
      return withDates(teller, say("segment-birthday-past", { step: toldStep(teller, on, "acc") }), on);
    case "this":
      return toldWindow(teller, on);
    case "month":
      return say("segment-window-named", { unit: "month", index: on.month, year: "none" });
    case "days":
      return say("segment-birthday-days", { from: { anniversary: on.from }, to: { anniversary: on.to } });
    default:
      return unreachable(on);
  }
}

function withDates(teller: Teller, window: string, on: Extract<Birthday, { n: number }>): string {
  if (!teller.dated) return window;
  const today = DateTime.fromJSDate(teller.reckoning.now, { zone: teller.reckoning.timezone });
  const other = on.kind === "next" ? today.plus({ [on.unit]: on.n }) : today.minus({ [on.unit]: on.n });
  const [from, to] = [today, other].map((day) => day.toISODate() ?? "").sort();
  return teller.say("segment-dated", { window, dates: { from: from ?? "", to: to ?? "" } });
}
