import type { Source } from "../segments/index.ts";
import type { Dimension, HOWS, Measure, NAMED_MEASURES, PlainMeasure, Question } from "./question.ts";
import { TIMES } from "./question.ts";

/** What a number is of: money of the shop, a number of things, a part of one, points of NPS, days, or a bare number. */
export type Unit = "money" | "count" | "rate" | "points" | "days" | "number";

/** What is known of a measure before anything is reckoned. */
export interface Trait {
  /** What its column is called where there are several. */
  name: string;
  unit: Unit;
  /** It is 0, and not unknown, where nothing happened. */
  zero: boolean;
  /** Its rows are parts of a whole: a share of it may be told. */
  parts: boolean;
}

type How = (typeof HOWS)[number];
type Named = (typeof NAMED_MEASURES)[number];

/** What each source bears. */
export const HOWS_OF: Record<Source, readonly How[]> = {
  orders: [
    ...(["count", "units", "amount", "average", "median", "largest", "smallest", "discount", "delivery_days"] as const),
    ...(["customers", "products", "categories", "brands"] as const),
  ],
  returns: ["count", "units", "amount", "customers", "products"],
  messages: ["count", "customers"],
  visits: ["count", "customers", "products"],
  tickets: ["count", "average", "customers"],
  nps: ["count", "average", "customers"],
  ratings: ["count", "average", "customers"],
};

const ORDERS: Partial<Record<How, string>> = {
  count: "orders",
  amount: "revenue",
  average: "average_order",
  median: "median_order",
  largest: "largest_order",
  smallest: "smallest_order",
};
const OTHERS: Partial<Record<Source, Partial<Record<How, string>>>> = {
  returns: { count: "returns", units: "returned_units", amount: "refunds", products: "returned_products" },
  messages: { count: "messages" },
  visits: { count: "visits", products: "visited_products" },
  tickets: { count: "tickets", average: "ticket_rating" },
  nps: { count: "nps_answers", average: "nps_score" },
  ratings: { count: "ratings", average: "rating" },
};
const MONEY: readonly How[] = ["amount", "average", "median", "largest", "smallest", "discount"];
const ZERO: readonly How[] = [
  ...(["count", "units", "amount", "discount", "customers", "products", "categories", "brands"] as const),
];

const NAMED: Record<Named, Omit<Trait, "name">> = {
  customers: { unit: "count", zero: true, parts: true },
  registrations: { unit: "count", zero: true, parts: true },
  new_customers: { unit: "count", zero: true, parts: true },
  returning_customers: { unit: "count", zero: true, parts: true },
  lapsed_customers: { unit: "count", zero: true, parts: true },
  repeat_customers: { unit: "count", zero: true, parts: true },
  repeat_rate: { unit: "rate", zero: false, parts: false },
  return_rate: { unit: "rate", zero: false, parts: false },
  cancel_rate: { unit: "rate", zero: false, parts: false },
  arpu: { unit: "money", zero: false, parts: false },
  orders_per_customer: { unit: "number", zero: false, parts: false },
  units_per_order: { unit: "number", zero: false, parts: false },
  lifetime_value: { unit: "money", zero: false, parts: false },
  predicted_value: { unit: "money", zero: false, parts: false },
  nps: { unit: "points", zero: false, parts: false },
  conversion: { unit: "rate", zero: false, parts: false },
  open_rate: { unit: "rate", zero: false, parts: false },
  click_rate: { unit: "rate", zero: false, parts: false },
};

const MONEY_FIELDS: readonly string[] = ["average_order", "lifetime_value", "predicted_value"];

/** What is known of a measure. */
export function traitOf(measure: Measure): Trait {
  switch (measure.kind) {
    case "reckoned": {
      const { source } = measure.of;
      const own = source === "orders" ? ORDERS : (OTHERS[source] ?? {});
      return { name: own[measure.how] ?? measure.how, ...howTrait(measure.how, source) };
    }
    case "named":
      return { name: measure.name, ...NAMED[measure.name] };
    case "field": {
      const unit = MONEY_FIELDS.includes(measure.field) ? "money" : "number";
      return { name: measure.field.replace(/^custom\./, ""), unit, zero: false, parts: measure.how === "sum" };
    }
    case "ratio":
      return { name: "ratio", unit: measure.part ? "rate" : quotient(measure), zero: false, parts: false };
  }
}

function howTrait(how: How, source: Source): Omit<Trait, "name"> {
  const zero = ZERO.includes(how);
  return { unit: unitOf(how, source), zero, parts: zero };
}

function unitOf(how: How, source: Source): Unit {
  if (how === "delivery_days") return "days";
  if (how === "average" && source !== "orders") return "number";
  return MONEY.includes(how) ? "money" : "count";
}

/** Money by things is money. */
function quotient({ of, to }: Extract<Measure, { kind: "ratio" }>): Unit {
  return traitOf(of).unit === "money" && traitOf(to).unit !== "money" ? "money" : "number";
}

/** What the columns of an answer are called, in their order: no two alike. */
export function columnNames({ measures }: Pick<Question, "measures">): string[] {
  const names = measures.map((measure) => traitOf(measure).name);
  return names.map((name, place) => {
    const before = names.slice(0, place).filter((one) => one === name).length;
    return before === 0 ? name : `${name}_${before + 1}`;
  });
}

/** The measures that are no ratio, of which others are made. */
export const plainOf = (measure: Measure): PlainMeasure[] =>
  measure.kind === "ratio" ? [measure.of, measure.to] : [measure];

/** Whether a dimension is a stretch of time, and its answer a series. */
export const isTime = (by: Dimension | undefined): by is (typeof TIMES)[number] => TIMES.some((unit) => unit === by);

const GOODS: readonly Dimension[] = ["category", "brand", "product", "variant"];
/** Whether a dimension is of goods: then the lines count, not whole orders. */
export const isOfGoods = (by: Dimension | undefined): boolean => by !== undefined && GOODS.includes(by);

/** Whether a dimension has a natural order, and all its values. */
export const isCyclic = (by: Dimension | undefined): by is "weekday" | "hour_of_day" =>
  by === "weekday" || by === "hour_of_day";

const TIMELESS: readonly Named[] = ["customers", "lifetime_value", "predicted_value"];
/** Whether no window says anything to it. */
export const isTimeless = (measure: PlainMeasure): boolean =>
  measure.kind === "field" || (measure.kind === "named" && TIMELESS.includes(measure.name));
