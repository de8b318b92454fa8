import type { Birthday, Comparison, Definition, Happenings, Leaf, Quantity, Source, Window } from "../definition.ts";
import { happeningsOf, partsOf, quantitiesOf, referencesOf } from "../parts.ts";
import { nowIn, type Reckoning, spanOf, unitStart } from "../spans.ts";

/** A way in which time alone changes who is in a segment. */
export type Clock =
  /** A window moves over events, or over another time of the customer's. */
  | { kind: "window"; of: Timeline; window: Window }
  /** Whole days since an event: who had one so many days ago, to the second. */
  | { kind: "since"; of: Timeline; days: readonly number[] }
  /** Birthdays come into days of the year that move, or go out of them. */
  | { kind: "birthday"; on: Birthday }
  /** Somebody is a year older. */
  | { kind: "age" }
  /** Anybody may join or leave when this text is another one. */
  | { kind: "whole"; key(reckoning: Reckoning): string };

/** Times that are found by an index: of events, by source, or of customers. */
export type Timeline = Source | "cancelled" | "registered";

/** What a refresh must know of a definition. */
export interface Nature {
  clocks: readonly Clock[];
  /** Whether one customer's change may move others in or out: a ranking, or the shop's average. */
  global: boolean;
  /** Whether it names goods: the catalogue decides too. */
  goods: boolean;
  /** Whether it asks for the catalogue's prices. */
  prices: boolean;
  /** Saved segments that it names. */
  uses: readonly string[];
}

/** Reads a definition's nature. */
export function natureOf(definition: Definition): Nature {
  const parts = partsOf(definition.where);
  const happenings = happeningsOf(definition);
  return {
    clocks: [...parts.flatMap(clocksOfPart), ...happenings.flatMap(clocksOfWindow), ...clocksOfTop(definition)],
    global: definition.top !== undefined || parts.some(({ kind }) => kind === "shop_average"),
    goods: happenings.some(namesGoods) || quantitiesOf(definition).some(({ measure }) => OF_CATALOGUE.has(measure)),
    prices: happenings.some((of) => of.source === "visits" && of.items?.some(({ price }) => price)),
    uses: referencesOf(definition),
  };
}

const OF_CATALOGUE: ReadonlySet<Quantity["measure"]> = new Set(["products", "categories", "brands", "same_product"]);

const namesGoods = (of: Happenings): boolean =>
  ("items" in of && of.items !== undefined) ||
  (of.source === "orders" && (of.except !== undefined || of.orders?.products !== undefined));

/** Windows of happenings; those of a part's own are {@link clocksOfPart}'s. */
function clocksOfWindow(of: Happenings): Clock[] {
  return of.window ? timelinesOf(of).flatMap((line) => windowClock(line, of.window)) : [];
}

/** An order is found by when it was placed, a cancelled one by when that was done. */
function timelinesOf(of: Happenings): Timeline[] {
  return of.source === "orders" && of.orders?.status?.includes("cancelled") ? ["orders", "cancelled"] : [of.source];
}

const windowClock = (of: Timeline, window: Window | undefined): Clock[] =>
  !window || window.kind === "between" ? [] : [{ kind: "window", of, window }];

function clocksOfPart(part: Leaf): Clock[] {
  switch (part.kind) {
    case "attribute":
      return clocksOfAttribute(part);
    case "birthday":
      return part.on.kind === "month" ? [] : [{ kind: "birthday", on: part.on }];
    case "quantity":
      return sinceClocks(part.of, part.is);
    case "moment":
      return timelinesOf(part.of).flatMap((line) => windowClock(line, part.window));
    case "compare":
      return [part.left, part.right].some(isSince) ? [HOURLY] : [];
    case "shop_average":
      return isSince(part.of) ? [HOURLY] : [];
    case "every":
      return [{ kind: "whole", key: (reckoning) => stretches(part, reckoning) }];
    default:
      return [];
  }
}

function clocksOfAttribute({ field, test }: Extract<Leaf, { kind: "attribute" }>): Clock[] {
  if (field === "age") return [{ kind: "age" }];
  if (test.kind !== "within" || test.window.kind === "between") return [];
  return field === "registered" ? windowClock("registered", test.window) : [HOURLY];
}

/** Who is ranked by whole days or years changes places when those do. */
function clocksOfTop({ top }: Definition): Clock[] {
  if (!top) return [];
  if ("field" in top.by) return top.by.field === "age" ? [{ kind: "age" }] : [];
  return isSince(top.by) ? [HOURLY] : [];
}

/** Days since one thing against days between others, dates in fields of the shop's own: no index tells who is next, so all are looked at. */
const HOURLY: Clock = { kind: "whole", key: ({ now }) => String(Math.floor(now.getTime() / 3_600_000)) };

/** The first and last calendar unit that must have one: when there is another, whoever has none in it leaves. */
function stretches({ unit, window }: Extract<Leaf, { kind: "every" }>, reckoning: Reckoning): string {
  const { from, to } = spanOf(window, reckoning);
  const begun = new Date(Math.min(to?.getTime() ?? Number.POSITIVE_INFINITY, reckoning.now.getTime() + 1) - 1);
  return [from ?? begun, begun].map((at) => unitStart(nowIn({ ...reckoning, now: at }), unit).toISO()).join();
}

const isSince = ({ measure }: Quantity): boolean => measure === "days_since_last" || measure === "days_since_first";

/** Comparisons of whole days turn when a day begins that is named, or the one after it. */
function sinceClocks(quantity: Quantity, { value, to = value }: Comparison): Clock[] {
  if (!isSince(quantity)) return [];
  const days = [...new Set([value, to].flatMap((bound) => [Math.floor(bound), Math.floor(bound) + 1]))];
  return timelinesOf(quantity.of).map((of) => ({ kind: "since", of, days }));
}
