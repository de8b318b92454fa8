import {
  describeCondition,
  type Happenings,
  hasGoods,
  type Teller,
  toldField,
  toldFilters,
  toldGoods,
} from "../../segments/index.ts";
import type { Measure, PlainMeasure, Question } from "../question.ts";
import { isOfGoods } from "../traits.ts";

/** "number of orders with goods in category “Coffee”": a measure as it stands in a sentence, without its time. */
export function toldMeasure(teller: Teller, measure: Measure, { timezone }: Pick<Question, "timezone">): string {
  if (measure.kind === "ratio") {
    const [of, to] = [measure.of, measure.to].map((one) => toldMeasure(teller, one, { timezone }));
    return teller.say("figure-ratio", { part: measure.part ? "yes" : "no", of: of ?? "", to: to ?? "" });
  }
  const what = toldPlain(teller, measure);
  return measure.who
    ? teller.say("figure-whose", { what, who: describeCondition(measure.who, timezone, teller) })
    : what;
}

function toldPlain(teller: Teller, measure: PlainMeasure): string {
  if (measure.kind === "field")
    return teller.say("figure-field", { how: measure.how, field: toldField(teller, measure.field) });
  const { of } = measure;
  const scope = { with: goods(teller, of, "with"), of: goods(teller, of, "of") };
  const name = measure.kind === "named" ? measure.name : reckonedName(measure.of, measure.how);
  const filters = of ? toldFilters(teller, of) : [];
  const told = teller.say("figure-measure", { name, ...scope });
  return filters.length > 0 ? `${told} (${filters.join(", ")})` : told;
}

/** Money of goods is told in other words than money of orders. */
const OF_GOODS: readonly string[] = ["amount", "average", "median", "largest", "smallest"];

function reckonedName(of: Happenings, how: string): string {
  const goods = of.source === "orders" && hasGoods(of) && OF_GOODS.includes(how);
  return `${of.source}_${how}${goods ? "_goods" : ""}`;
}

function goods(teller: Teller, of: Happenings | undefined, form: "with" | "of"): string {
  const told = of && ("items" in of || "except" in of) ? toldGoods(teller, of, form) : null;
  return told === null ? "" : ` ${told}`;
}

/** How a measure is counted: the name of its reply, and the days of a conversion. */
export function howOf(measure: Measure, { by }: Pick<Question, "by">): { name: string; days: number } {
  if (measure.kind === "ratio") return { name: "ratio", days: 0 };
  if (measure.kind === "field") return { name: "field", days: 0 };
  if (measure.kind === "reckoned") return { name: howReckoned(measure, isOfGoods(by)), days: 0 };
  const lines = isOfGoods(by) || (measure.of?.source === "orders" && hasGoods(measure.of));
  const name = HOW_NAMED[measure.name];
  return { name: name === "return_rate" && lines ? "return_rate_goods" : name, days: measure.days ?? 14 };
}

const HOW_NAMED: Record<Extract<PlainMeasure, { kind: "named" }>["name"], string> = {
  customers: "customers",
  registrations: "registrations",
  new_customers: "new",
  returning_customers: "returning",
  lapsed_customers: "lapsed",
  repeat_customers: "repeat",
  repeat_rate: "repeat_rate",
  return_rate: "return_rate",
  cancel_rate: "cancel_rate",
  arpu: "arpu",
  orders_per_customer: "per_customer",
  units_per_order: "per_order",
  lifetime_value: "lifetime",
  predicted_value: "predicted",
  nps: "nps",
  conversion: "conversion",
  open_rate: "opened",
  click_rate: "clicked",
};

const COUNTED: Record<Happenings["source"], string> = {
  orders: "orders",
  returns: "returns",
  messages: "messages",
  visits: "visits",
  tickets: "tickets",
  nps: "answers",
  ratings: "answers",
};

function howReckoned({ how, of }: Extract<PlainMeasure, { kind: "reckoned" }>, byGoods: boolean): string {
  if (how === "customers") return "people";
  if (how === "products" || how === "categories" || how === "brands") return "different";
  if (of.source !== "orders") return how === "average" ? "scores" : COUNTED[of.source];
  const goods = byGoods || hasGoods(of) ? "_goods" : "";
  switch (how) {
    case "count":
      // A cancelled order counts by when that was done (DESIGN §9.9).
      return of.orders?.status?.every((one) => one === "cancelled") ? "cancelled" : "orders";
    case "amount":
    case "average":
      return `${how}${goods}`;
    case "largest":
    case "smallest":
      return `extreme${goods}`;
    case "delivery_days":
      return "delivery";
    default:
      return how;
  }
}

/** Whether orders are counted, and cancelled ones among them not. */
export function leavesCancelledOut(measure: Measure, { by }: Pick<Question, "by">): boolean {
  if (measure.kind === "ratio") return [measure.of, measure.to].some((one) => leavesCancelledOut(one, { by }));
  if (measure.kind === "field" || by === "status") return false;
  if (measure.kind === "reckoned") return measure.of.source === "orders" && !measure.of.orders?.status;
  return OF_ORDERS.includes(measure.name) && !(measure.of?.source === "orders" && measure.of.orders?.status);
}

const OF_ORDERS: readonly string[] = [
  ...["new_customers", "returning_customers", "lapsed_customers", "repeat_customers", "repeat_rate", "return_rate"],
  ...["arpu", "orders_per_customer", "units_per_order", "conversion"],
];
