import { unreachable } from "../../base/index.ts";
import type { Happenings, OrderFilter } from "../definition.ts";
import { type Counted, daysOf, plain, sums, toldComparison } from "./comparison.ts";
import { quoted, type Teller } from "./teller.ts";

/** What is asked of each of some happenings, beside goods and time: "status – delivered". */
export function toldFilters(teller: Teller, of: Happenings): string[] {
  const said = sayings(teller);
  switch (of.source) {
    case "orders":
      return of.orders ? orderFilters(teller, of.orders) : [];
    case "returns":
      return [...said.texts("reason", of.reason), ...said.flag(of.refunded, { yes: "refunded", no: "not_refunded" })];
    case "messages":
      return [
        teller.say("segment-value", { value: `message_${of.state}` }),
        ...said.texts("campaigns", of.campaigns),
        ...said.values("channels", of.channels),
      ];
    case "visits":
      return of.visits ? [teller.either(of.visits.map((value) => teller.say("segment-value", { value })))] : [];
    case "tickets":
      return [
        ...said.texts("topics", of.topics),
        ...said.flag(of.open, { yes: "open", no: "closed" }),
        ...said.compared("score", of.rating, plain(teller)),
      ];
    case "nps":
      return said.compared("score", of.score, plain(teller));
    case "ratings":
      return said.compared("score", of.value, plain(teller));
    default:
      return unreachable(of);
  }
}

function orderFilters(teller: Teller, filter: OrderFilter): string[] {
  const said = sayings(teller);
  const { promo, nth, weekdays } = filter;
  const days = weekdays?.map((day) => teller.say("segment-weekday", { day }));
  return [
    ...(nth === undefined ? [] : [typeof nth === "number" ? said.filter("nth", String(nth)) : said.filter(nth)]),
    ...said.values("status", filter.status),
    ...said.values("payment", filter.payment),
    ...said.compared("total", filter.total, sums(teller)),
    ...said.compared("discount", filter.discount, sums(teller)),
    ...(promo?.length === 0 ? [said.filter("any_promo")] : said.texts("promo", promo)),
    ...said.texts("city", filter.city?.in),
    ...said.texts("not_city", filter.city?.not),
    ...(filter.elsewhere ? [said.filter("elsewhere")] : []),
    ...said.compared("days_to_deliver", filter.days_to_deliver, daysOf(teller)),
    ...said.compared("units", filter.units, plain(teller)),
    ...said.compared("products", filter.products, plain(teller)),
    ...said.flag(filter.returned, { yes: "returned", no: "kept" }),
    ...(days ? [said.filter("weekdays", teller.either(days))] : []),
  ];
}

/** Each says nothing where nothing is asked. */
function sayings(teller: Teller) {
  const filter = (name: string, value = "") => teller.say("segment-filter", { name, value });
  return {
    filter,
    texts: (name: string, values: string[] | undefined) =>
      values ? [filter(name, teller.either(values.map((value) => quoted(teller, value))))] : [],
    values: (name: string, values: string[] | undefined) =>
      values ? [filter(name, teller.either(values.map((value) => teller.say("segment-value", { value }))))] : [],
    compared: (name: string, is: OrderFilter["total"], counted: Counted) =>
      is ? [filter(name, toldComparison(teller, is, counted))] : [],
    flag: (is: boolean | undefined, { yes, no }: { yes: string; no: string }) =>
      is === undefined ? [] : [filter(is ? yes : no)],
  };
}
