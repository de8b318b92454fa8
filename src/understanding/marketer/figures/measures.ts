import type { PlainMeasure } from "../../../figures/index.ts";
import type { Happenings, Source } from "../../../segments/index.ts";

/** What a word for a figure stands for. */
export interface Figure {
  /** What it is reckoned of; null where it is of the customers themselves. */
  source: Source | null;
  /** The measure of such happenings. */
  of(happenings: Happenings): PlainMeasure;
  /** It has no time: what people are, whatever they did. */
  isTimeless?: true;
  /** "On average" says nothing more of it. */
  isMean?: true;
}

type How = Extract<PlainMeasure, { kind: "reckoned" }>["how"];
type Name = Extract<PlainMeasure, { kind: "named" }>["name"];

const reckoned = (source: Source, how: How, more: object = {}): Figure => ({
  source,
  of: (of) => ({ kind: "reckoned", how, of: { ...of, ...more } as Happenings }),
});

/** Of a named measure what it is about stands there only where there is more than the source. */
const named = (source: Source | null, name: Name, more: Partial<Figure> = {}): Figure => ({
  source,
  of: (of) => ({ kind: "named", name, ...(source !== null && source !== "nps" && isTold(of) && { of }) }),
  ...more,
});

const isTold = (of: Happenings): boolean => Object.keys(of).some((key) => key !== "source" && key !== "state");

const field = (name: string, how: Extract<PlainMeasure, { kind: "field" }>["how"]): Figure => ({
  source: null,
  of: () => ({ kind: "field", field: name, how }),
  isTimeless: true,
  isMean: true,
});

const cancelled: Figure = {
  source: "orders",
  of: (of) => ({
    kind: "reckoned",
    how: "count",
    of: { ...of, orders: { ...("orders" in of && of.orders), status: ["cancelled"] } } as Happenings,
  }),
};

const mean = (figure: Figure): Figure => ({ ...figure, isMean: true });

/** What the senses of the word lists stand for. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  is_revenue: reckoned("orders", "amount"),
  is_orders: reckoned("orders", "count"),
  thing_order: reckoned("orders", "count"),
  is_average: mean(reckoned("orders", "average")),
  is_median: mean(reckoned("orders", "median")),
  is_largest: reckoned("orders", "largest"),
  is_smallest: reckoned("orders", "smallest"),
  is_units: reckoned("orders", "units"),
  is_discount: reckoned("orders", "discount"),
  thing_discount: reckoned("orders", "discount"),
  is_delivery_days: mean(reckoned("orders", "delivery_days")),
  is_products: reckoned("orders", "products"),
  is_active: reckoned("orders", "customers"),
  thing_buyer: reckoned("orders", "customers"),
  is_second: reckoned("orders", "customers", { orders: { nth: 2 } }),
  is_customers: named(null, "customers", { isTimeless: true }),
  thing_person: named(null, "customers", { isTimeless: true }),
  is_new: named("orders", "new_customers"),
  is_registrations: named(null, "registrations"),
  is_returning: named("orders", "returning_customers"),
  is_repeat_customers: named("orders", "repeat_customers"),
  is_lapsed: named("orders", "lapsed_customers"),
  is_repeat_rate: named("orders", "repeat_rate"),
  is_return_rate: named("orders", "return_rate"),
  is_cancel_rate: named("orders", "cancel_rate"),
  is_cancelled: cancelled,
  is_arpu: named("orders", "arpu", { isMean: true }),
  is_orders_per_customer: named("orders", "orders_per_customer", { isMean: true }),
  is_units_per_order: named("orders", "units_per_order", { isMean: true }),
  is_lifetime_value: named(null, "lifetime_value", { isMean: true, isTimeless: true }),
  is_predicted_value: named(null, "predicted_value", { isMean: true, isTimeless: true }),
  thing_return: reckoned("returns", "count"),
  is_returned_units: reckoned("returns", "units"),
  is_refunded: reckoned("returns", "amount"),
  is_nps: named("nps", "nps"),
  is_nps_average: mean(reckoned("nps", "average")),
  is_nps_answers: reckoned("nps", "count"),
  is_conversion: named("messages", "conversion"),
  is_open_rate: named("messages", "open_rate"),
  is_click_rate: named("messages", "click_rate"),
  is_sent: reckoned("messages", "count", { state: "sent" }),
  thing_letter: reckoned("messages", "count", { state: "sent" }),
  is_delivered: reckoned("messages", "count", { state: "delivered" }),
  is_opened: reckoned("messages", "count", { state: "opened" }),
  is_clicked: reckoned("messages", "count", { state: "clicked" }),
  is_tickets: reckoned("tickets", "count"),
  is_complaints: reckoned("tickets", "count"),
  is_rating: mean(reckoned("tickets", "average")),
  is_visits: reckoned("visits", "count"),
  is_views: reckoned("visits", "count", { visits: ["view"] }),
  is_carts: reckoned("visits", "count", { visits: ["cart"] }),
  is_abandoned: reckoned("visits", "count", { visits: ["checkout_abandoned"] }),
  is_age: field("age", "average"),
  is_median_age: field("age", "median"),
  is_points: field("loyalty_points", "average"),
  is_points_sum: field("loyalty_points", "sum"),
  field: field("age", "average"),
  is_interval: field("usual_interval", "average"),
};

/** A figure of that sense; revenue where there is none such. */
export const figureOf = (sense: string): Figure => FIGURES[sense] ?? reckoned("orders", "amount");
