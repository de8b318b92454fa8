import type { Comparison, Condition, Quantity, Window } from "../../../segments/index.ts";
import type { Amount, Clause } from "../grammar/clause.ts";
import { againstOf } from "./against.ts";
import { isNotOne } from "./amounts.ts";
import { areAllMeant, bundlesOf } from "./goods.ts";
import { comparisonOf, counted, type Made, over } from "./made.ts";
import { everyOf, lapsed, lengthCondition, momentOf, notSince } from "./moments.ts";
import { isOfOrder, isPrice, type Orders, ordersIn } from "./order-filter.ts";

/** What a clause about orders says. */
export function orderCondition(clause: Clause): Made {
  return isOnlyDelivery(clause) ? null : over(clause, (window) => ordersOf(clause, window));
}

/** "С доставкой": of every order, unless more is said. */
const isOnlyDelivery = ({ marks, goods, names, amounts, lengths, whens }: Clause): boolean =>
  marks.size === 1 &&
  marks.has("delivery") &&
  goods.length + names.length + amounts.length + lengths.length + whens.length === 0;

function ordersOf(clause: Clause, window: Window | undefined): Condition | null {
  const of = ordersIn(clause, window);
  const special = specialOf(clause, of);
  if (special !== undefined) return special;
  const told = clause.amounts.filter((amount) => !isOfOrder(clause, amount) && !isPrice(clause, amount));
  const amounts = isNotOne({ ...clause, amounts: told }) ? [] : told.filter((amount) => !saysNothing(amount));
  for (const { term } of told.filter(saysNothing)) term.use = undefined;
  const lengths = lengthCondition(clause, of);
  if (lengths !== undefined) return lengths;
  if (clause.marks.has("one_time")) return onceOf(clause, of);
  if (clause.marks.has("stopped") && of.window === undefined) return null;
  if (clause.marks.has("again") && clause.negated) return counted(of, "count", { op: "=", value: 1 });
  if (clause.marks.has("again") && amounts.length === 0) return counted(of, "count", { op: ">=", value: 2 });
  if (amounts.length > 0 && clause.marks.has("one_order") && !clause.amounts.some((one) => isOfOrder(clause, one)))
    return null;
  if (amounts.length > 0) return withAmounts(clause, of, amounts);
  if (clause.negated && of.window?.kind === "last" && !clause.marks.has("same_time") && !isOfDeal(of))
    return lapsed(of, of.window.n, of.window.unit);
  if (clause.negated && clause.whens.some(({ hit }) => hit.lead === "since")) return notSince(of);
  return clause.negated ? counted(of, "count", { op: "=", value: 0 }) : eachOf(clause, of);
}

/** "За год ни разу не воспользовались промокодом": nobody has to have done so before. */
const isOfDeal = ({ orders }: Orders): boolean => (orders?.promo ?? orders?.discount) !== undefined;

/** "Разовые покупатели". */
function onceOf({ negated }: Clause, of: Orders): Condition {
  const once = counted(of, "count", { op: "=", value: 1 });
  return negated ? { kind: "not", of: once } : once;
}

/** "Все заказы дешевле 1500", "заказывают только со скидкой", "только в октябре": as many such as there are at all. */
function eachIsSuch({ marks, only, negated }: Clause, such: Orders): Condition | null {
  const { orders, window, ...of } = such;
  const is = counted(such, "count", { op: ">=", value: 1 });
  const isThen = marks.has("only_then");
  if (orders === undefined && !isThen) return only ? null : is;
  const all: Orders = isThen || window === undefined ? of : { ...of, window };
  const left: Quantity = { measure: "count", of: such };
  return negated
    ? null
    : { kind: "all", of: [is, { kind: "compare", left, op: "=", right: { measure: "count", of: all } }] };
}

/** "Последний заказ отменён": none came after it. A cancelled one has no other place among them. */
function cancelledLast({ negated }: Clause, { orders, window: _, ...of }: Orders): Condition | null {
  if (orders?.nth !== "last" || negated || Object.keys(orders).length > 2) return null;
  const { nth: __, ...cancelled } = orders;
  return { kind: "sequence", first: { ...of, orders: cancelled }, next: { source: "orders" }, not: true };
}

/** "Заказ без промокода": there are more such orders than such orders with one. */
function withoutPromo({ negated, amounts, goods, ...clause }: Clause, of: Orders): Condition | null {
  const isPlain = amounts.every((amount) => isOfOrder({ negated, amounts, goods, ...clause }, amount));
  if (negated || !isPlain || areAllMeant(bundlesOf(goods))) return null;
  const left: Quantity = { measure: "count", of };
  const right: Quantity = { measure: "count", of: { ...of, orders: { ...of.orders, promo: [] } } };
  return { kind: "compare", left, op: ">", right };
}

/** What is no plain number of orders. */
function specialOf(clause: Clause, of: Orders): Condition | null | undefined {
  if (of.orders?.nth !== undefined && of.orders.status?.includes("cancelled")) return cancelledLast(clause, of);
  const isOfAll = clause.marks.has("all_orders") || clause.only;
  if (isOfAll && of.items === undefined && clause.amounts.every((one) => isOfOrder(clause, one)))
    return eachIsSuch(clause, of);
  if (clause.marks.has("no_promo")) return withoutPromo(clause, of);
  // Null is an answer: the words make no condition.
  for (const special of [momentOf, everyOf, againstOf]) {
    const made = special(clause, of);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** A number of nobody knows what, or money without "more" or "up to". */
const saysNothing = ({ isBare, unit, measure, value }: Amount): boolean =>
  unit === "percent" || (isBare && value !== 0 && (unit === "money" || (unit === "plain" && measure !== "count")));

/** "Купили кофе и чай": both; goods joined by "or" are any of them. */
function eachOf(clause: Clause, of: Orders): Condition | null {
  const bundles = bundlesOf(clause.goods);
  const some: Comparison = { op: ">=", value: 1 };
  if (clause.only && of.items !== undefined) {
    return { kind: "all", of: [counted(of, "count", some), nothingBut(of)] };
  }
  if (!areAllMeant(bundles)) return counted(of, "count", some);
  if (clause.marks.has("one_order")) return null;
  return { kind: "all", of: bundles.map(({ items }) => counted({ ...of, items: [items] }, "count", some)) };
}

const nothingBut = ({ items, ...rest }: Orders): Condition =>
  counted({ ...rest, except: items }, "count", { op: "=", value: 0 });

function withAmounts(clause: Clause, of: Orders, amounts: readonly Amount[]): Condition {
  if (isByGood(clause, amounts)) return byGood(clause, of, amounts);
  const all = amounts.map((amount) => counted(of, measureOf(clause, amount), comparisonOf(amount)));
  const one: Condition = all.length === 1 && all[0] !== undefined ? all[0] : { kind: "all", of: all };
  if (clause.negated) return { kind: "not", of: one };
  return clause.only && of.items !== undefined ? { kind: "all", of: [one, nothingBut(of)] } : one;
}

/** "Хотя бы две помады и один крем": each of the goods has its own number, or none. */
const isByGood = ({ goods, negated }: Clause, amounts: readonly Amount[]): boolean =>
  !negated &&
  areAllMeant(bundlesOf(goods)) &&
  amounts.every(({ unit }) => unit === "pieces") &&
  bundlesOf(goods).length === goods.length &&
  amounts.every((amount) => goodOf(goods, amount) !== undefined);

const goodOf = (goods: Clause["goods"], { term }: Amount): Clause["goods"][number] | undefined =>
  goods.find((good) => good.term.from >= term.to);

function byGood({ goods }: Clause, of: Orders, amounts: readonly Amount[]): Condition {
  return {
    kind: "all",
    of: bundlesOf(goods).map(({ items }, at) => {
      const amount = amounts.find((one) => goodOf(goods, one) === goods[at]);
      const such = { ...of, items: [items] };
      return amount === undefined
        ? counted(such, "count", { op: ">=", value: 1 })
        : counted(such, "units", comparisonOf(amount));
    }),
  };
}

function measureOf(clause: Clause, amount: Amount): Quantity["measure"] {
  switch (amount.unit) {
    case "times":
    case "orders":
      return clause.marks.has("same_product") ? "same_product" : "count";
    case "pieces":
      return "units";
    case "products":
    case "categories":
    case "brands":
    case "months":
      return amount.unit;
    case "money":
      return clause.marks.has("average") ? "average" : (amount.measure ?? "amount");
    default:
      if (clause.marks.has("average") && (amount.measure ?? "amount") === "amount") return "average";
      return amount.measure ?? (amount.value >= 100 ? "amount" : "count");
  }
}
