import type { Comparison, Happenings, Leaf, Quantity, Window } from "../definition.ts";
import { type Counted, daysOf, OP_NAMES, plain, sums, toldComparison } from "./comparison.ts";
import { toldFilters } from "./filters.ts";
import { toldGoods } from "./goods.ts";
import type { Teller } from "./teller.ts";
import { toldWindow } from "./window.ts";

type Measure = Quantity["measure"];

/** Measures of orders that tell of the goods themselves, not of orders with goods: "pieces of", "spending on". */
const GOODS_IN: Partial<Record<Measure, "of" | "on">> = { units: "of", largest: "of", amount: "on", average: "on" };
/** What is 0 where nothing happened. */
const COUNTLIKE = new Set<Measure>([
  ...(["count", "units", "amount", "products", "categories", "brands", "months"] as const),
  "same_product",
]);

/** Whether a customer may have none of it, neither 0 nor anything else. */
export const mayBeUnknown = ({ measure }: Quantity): boolean => !COUNTLIKE.has(measure);

/** What follows a noun: which goods, of which kind, when. `ever`: where the time is any, that is said. */
function toldScope(teller: Teller, of: Happenings, { goods = "with", ever = false }: Scope = {}): string {
  const form = of.source === "orders" ? goods : "of";
  const which = "items" in of || "except" in of ? toldGoods(teller, of, form) : null;
  const filters = toldFilters(teller, of);
  const when = of.window || ever ? toldWindow(teller, of.window) : null;
  const parts = [which, filters.length > 0 ? `(${filters.join(", ")})` : null, when];
  return parts.map((part) => (part === null ? "" : ` ${part}`)).join("");
}
interface Scope {
  goods?: "with" | "of" | "on";
  ever?: boolean;
}

/** A thing that happened, as it stands in a sentence: "at least one order with goods in category “Coffee”". */
export const toldNoun = (teller: Teller, of: Happenings, form: string, scope: Scope & { n?: number } = {}): string =>
  teller.say(`segment-noun-${of.source}`, { form, n: scope.n ?? 0, of: toldScope(teller, of, scope) });

/** "spending on … in the past 90 days": a quantity without the number that it is held against. */
export function toldQuantity(teller: Teller, { measure, of }: Quantity): string {
  const goods = GOODS_IN[measure] ?? "with";
  const ever = !measure.startsWith("days_since");
  return teller.say("segment-measure", {
    measure: `${of.source}_${measure}`,
    of: toldScope(teller, of, { goods, ever }),
  });
}

/** "more than 3 orders ever", "spending this year – at least €100". */
export function toldQuantityIs(teller: Teller, quantity: Quantity, is: Comparison): string {
  const { measure, of } = quantity;
  if (measure !== "count") {
    const told = toldComparison(teller, is, unitOf(teller, quantity));
    const text = teller.say("segment-is", { what: toldQuantity(teller, quantity), is: told });
    return !mayBeUnknown(quantity) && holds(0, is) ? teller.say("segment-or-none", { what: text }) : text;
  }
  if (is.op === "=" && is.value === 0) return toldNoun(teller, of, "none", { ever: true });
  return toldTimes(teller, of, is, { ever: true });
}

/** How often something happened: "from 3 to 5 orders inclusive". */
export function toldTimes(teller: Teller, of: Happenings, is: Comparison, scope: Scope): string {
  if (is.op === ">=" && is.value === 1) return toldNoun(teller, of, "some", scope);
  const told = toldComparison(teller, is, (n, form) =>
    form === "bare" ? teller.number(n) : teller.say(`segment-noun-${of.source}`, { form, n, of: "" }),
  );
  const text = `${told}${toldScope(teller, of, scope)}`;
  return holds(0, is) ? teller.say("segment-or-none", { what: text }) : text;
}

/** What a measure is counted in. */
export function unitOf(teller: Teller, { measure, of }: Quantity): Counted {
  if (measure.startsWith("days_")) return daysOf(teller);
  const money = measure === "amount" || measure === "largest" || (measure === "average" && of.source === "orders");
  return money ? sums(teller) : plain(teller);
}

/** "spending this year – more than 1.5 × spending last year". */
export function toldCompare(teller: Teller, { left, op, right, times }: Extract<Leaf, { kind: "compare" }>): string {
  return against(teller, { left, op, right: toldQuantity(teller, right), times });
}

/** "average spending per order – more than the shop's average". */
export function toldShopAverage(teller: Teller, { of, op, times }: Extract<Leaf, { kind: "shop_average" }>): string {
  return against(teller, { left: of, op, right: teller.say("segment-shop-average"), times });
}

interface Against {
  left: Quantity;
  op: keyof typeof OP_NAMES;
  right: string;
  times: number | undefined;
}

function against(teller: Teller, { left, op, right, times = 1 }: Against): string {
  const value = times === 1 ? right : teller.say("segment-times", { times, what: right });
  return teller.say("segment-is", {
    what: toldQuantity(teller, left),
    is: teller.say("segment-than", { op: OP_NAMES[op], value }),
  });
}

/** "the first order – in May". */
export function toldMoment(teller: Teller, { which, of, window }: { which: string; of: Happenings; window: Window }) {
  return teller.say("segment-is", { what: toldNoun(teller, of, which), is: toldWindow(teller, window) });
}

function holds(n: number, { op, value, to = value }: Comparison): boolean {
  if (op === "between") return value <= n && n <= to;
  if (op === "=" || op === "!=") return (n === value) === (op === "=");
  return op.startsWith("<") ? n < value || (op === "<=" && n === value) : n > value || (op === ">=" && n === value);
}
