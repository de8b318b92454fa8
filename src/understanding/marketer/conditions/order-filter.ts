import type { Comparison, Happenings, Items, OrderFilter, Window } from "../../../segments/index.ts";
import type { Amount, Clause } from "../grammar/clause.ts";
import { bundlesOf } from "./goods.ts";
import { comparisonOf } from "./made.ts";

/** Orders of a definition. */
export type Orders = Extract<Happenings, { source: "orders" }>;

/** The orders that a clause speaks of, in a window. */
export function ordersIn(clause: Clause, window: Window | undefined): Orders {
  const items = itemsOf(clause);
  const filter = filterOf(clause);
  return {
    source: "orders",
    ...(items.length > 0 && { items }),
    ...(Object.keys(filter).length > 0 && { orders: filter }),
    ...(window !== undefined && { window }),
  };
}

/** The goods of a clause, at the price that was told: "что-нибудь дороже 100". */
function itemsOf(clause: Clause): Items[] {
  const items = bundlesOf(clause.goods).map((bundle) => bundle.items);
  const price = clause.amounts.find((amount) => isPrice(clause, amount));
  if (price === undefined) return items;
  return items.length === 0
    ? [{ price: comparisonOf(price) }]
    : items.map((item) => ({ ...item, price: comparisonOf(price) }));
}

/** The price of a piece, and not what an order came to. */
export const isPrice = (clause: Clause, amount: Amount): boolean => amount.isPrice === true && !isTotal(clause, amount);

/** Whether a number is a property of one order: "заказ дороже 5000", and not what all of them come to. */
function isTotal(clause: Clause, amount: Amount): boolean {
  const isMoney = amount.unit === "money" || (amount.unit === "plain" && amount.value >= 20);
  if (clause.marks.has("average") || amount.isDiscount === true) return false;
  if (isMoney && (clause.marks.has("one_order") || isOnce(clause))) return true;
  const isOfStatus = ["unpaid", "paid", "cancel", "delivered", "shipped", "discount"].some((sense) =>
    clause.marks.has(sense),
  );
  if (isMoney && isOfStatus && clause.marks.has("orders") && amount.measure === undefined) return true;
  if (isMoney && (isRange(clause, amount) || isOfEach(clause, amount))) return true;
  const isPriced = amount.isPrice === true && clause.marks.has("orders") && clause.goods.length === 0;
  const isOne =
    isPriced ||
    clause.marks.has("order_one") ||
    clause.marks.has("all_orders") ||
    clause.marks.has("first_order") ||
    clause.marks.has("last_order") ||
    clause.nth !== undefined;
  return (
    isMoney &&
    isOne &&
    !["spend", "buy", ...(isPriced ? [] : ["orders"])].some((sense) => clause.marks.has(sense)) &&
    (amount.measure ?? "amount") === "amount"
  );
}

/** "Заказы от 20 тысяч": more than so many orders nobody has. */
const isOfEach = ({ each, marks, amounts }: Clause, { unit, value, measure, isBare }: Amount): boolean =>
  each === true &&
  amounts.length === 1 &&
  !isBare &&
  measure === undefined &&
  (unit === "money" || value >= 200) &&
  !["spend", "buy", "average", "largest"].some((sense) => marks.has(sense));

/** "Хоть раз на 5000 и больше": what one order came to. */
const isOnce = ({ amounts }: Clause): boolean =>
  amounts.some(({ unit, op, value }) => unit === "times" && op === ">=" && value === 1);

/** "Заказы от 3000 до 5000": what each of them came to. */
const isRange = ({ marks }: Clause, { to, measure }: Amount): boolean =>
  to !== undefined &&
  (measure ?? "amount") === "amount" &&
  (marks.has("orders") || marks.has("order_one")) &&
  !["spend", "buy"].some((sense) => marks.has(sense));

/** "В одном заказе больше пяти штук". */
const isUnits = (clause: Clause, { unit }: Amount): boolean =>
  clause.goods.length === 0 &&
  (unit === "pieces" || unit === "products") &&
  (clause.marks.has("one_order") ||
    ((clause.marks.has("order_one") || clause.marks.has("orders")) && !clause.marks.has("buy")));

/** A property of one order, and not of all of them. */
export const isOfOrder = (clause: Clause, amount: Amount): boolean =>
  amount.isDiscount === true || isTotal(clause, amount) || isUnits(clause, amount);

/** Days of a length of time, for what is counted in days. */
export const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 91, year: 365 };

const STATUSES = {
  "status:paid": "paid",
  cancel: "cancelled",
  delivered: "delivered",
  shipped: "shipped",
  new_status: "new",
} as const;

/** Those that were told, or all that an order may be in that has not come so far. */
function statusesOf(marks: Clause["marks"]): NonNullable<OrderFilter["status"]> {
  const told = Object.entries(STATUSES).flatMap(([sense, value]) => (marks.has(sense) ? [value] : []));
  if (told.length > 0) return told;
  return marks.has("not_shipped") ? [...UNSENT] : marks.has("not_delivered") ? [...UNCOME] : [];
}
const UNSENT = ["new", "paid"] as const;
const UNCOME = [...UNSENT, "shipped"] as const;

function discountOf({ amounts, marks }: Clause): Comparison | null {
  const off = amounts.find(({ isDiscount }) => isDiscount);
  if (off !== undefined) return comparisonOf(off);
  if (marks.has("no_discount")) return { op: "=", value: 0 };
  return marks.has("discount") ? { op: ">", value: 0 } : null;
}

function filterOf(clause: Clause): OrderFilter {
  const { marks } = clause;
  const filter: OrderFilter = {};
  const status = statusesOf(marks);
  if (status.length > 0) filter.status = status;
  const payment = (["unpaid", "paid"] as const).find((one) => marks.has(one));
  if (payment !== undefined) filter.payment = [payment];
  const discount = discountOf(clause);
  if (discount !== null) filter.discount = discount;
  const promo = clause.names.filter(({ kind }) => kind === "promo_code").map(({ value }) => value);
  if ((marks.has("promo") && !marks.has("no_promo")) || promo.length > 0) filter.promo = promo;
  const cities = clause.names.filter(({ kind }) => kind === "city").map(({ value }) => value);
  if (cities.length > 0) filter.city = { in: cities };
  if (marks.has("elsewhere")) filter.elsewhere = true;
  if (marks.has("returned")) filter.returned = true;
  if (marks.has("first_order")) filter.nth = "first";
  if (marks.has("last_order")) filter.nth = "last";
  if (clause.nth !== undefined) filter.nth = clause.nth;
  if (clause.weekdays !== undefined) filter.weekdays = clause.weekdays;
  const total = clause.amounts.find((amount) => isTotal(clause, amount));
  if (total !== undefined) filter.total = comparisonOf(total);
  const units = clause.amounts.find((amount) => isUnits(clause, amount));
  if (units !== undefined) filter[units.unit === "products" ? "products" : "units"] = comparisonOf(units);
  const [took] = clause.lengths;
  if (marks.has("delivery") && took !== undefined) {
    filter.days_to_deliver = { op: took.op ?? "=", value: took.n * DAYS[took.unit] };
  }
  return filter;
}
