import type { Measure, PlainMeasure } from "../../../src/figures/index.ts";
import type { Happenings } from "../../../src/segments/index.ts";
import { attributeValue } from "../../segments/naive/attribute.ts";
import { evaluate } from "../../segments/naive/evaluate.ts";
import { moneyOf } from "../../segments/naive/quantity.ts";
import { type Case, customerKeys, type Item, isOfGoods, isTime, itemsOf, partsOf, timeKey } from "./items.ts";

/** Numbers of one measure by the values of the dimension. */
export type Values = Map<string | null, number | null>;

const round = (value: number): number => Math.round(value * 1e6 + Number.EPSILON) / 1e6;
const total = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const per = (of: number, to: number): number | null => (to === 0 ? null : round(of / to));
const meanOf = (numbers: number[]): number | null => per(total(numbers), numbers.length);
const most = (numbers: number[]) => (numbers.length > 0 ? Math.max(...numbers) : null);
const least = (numbers: number[]) => (numbers.length > 0 ? Math.min(...numbers) : null);
function middle(numbers: number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : round((low + high) / 2);
}
const present = <Value>(values: (Value | null | undefined)[]): Value[] =>
  values.filter((value): value is Value => value !== null && value !== undefined);

/** A measure by the values of the dimension that anything is known of. */
export function valuesOf(measure: Measure, given: Case): Values {
  if (measure.kind !== "ratio") return plainValues(measure, given);
  const [of, to] = [plainValues(measure.of, given), plainValues(measure.to, given)];
  const keys = new Set([...of.keys(), ...to.keys()]);
  return new Map(
    [...keys].map((key) => {
      const [up, down] = [of.get(key) ?? zeroOf(measure.of), to.get(key) ?? zeroOf(measure.to)];
      return [key, up === null || !down ? null : round(up / down)];
    }),
  );
}

const COUNTS = ["count", "units", "amount", "discount", "customers", "products", "categories", "brands"];
/** What a measure is where nothing happened. */
export function zeroOf(measure: Measure): number | null {
  if (measure.kind === "reckoned") return COUNTS.includes(measure.how) ? 0 : null;
  return measure.kind === "named" && (/customers$/.test(measure.name) || measure.name === "registrations") ? 0 : null;
}

function plainValues(measure: PlainMeasure, all: Case): Values {
  const given = measure.who ? { ...all, who: both(all, measure.who) } : all;
  if (measure.kind === "reckoned")
    return grouped(reckonedItems(measure.of, measure.how, given), (items) => reckon(measure, items, given));
  if (measure.kind === "field") return ofField(measure, given);
  return named(measure, given);
}

function both({ shop, now, timezone, who }: Case, where: NonNullable<PlainMeasure["who"]>): Set<number> {
  const found = evaluate({ where, timezone }, shop, now);
  const ids = shop.customers.filter(({ external_id }) => found.includes(external_id)).map(({ id }) => id);
  return new Set(ids.filter((id) => !who || who.has(id)));
}

const ALL = ["new", "paid", "shipped", "delivered", "cancelled"] as const;
/** By status, all of them. */
function asAsked(of: Happenings, { by }: Case): Happenings {
  if (of.source !== "orders" || by !== "status" || of.orders?.status) return of;
  return { ...of, orders: { ...of.orders, status: [...ALL] } };
}

function reckonedItems(of: Happenings, how: string, given: Case): Item[] {
  const items = itemsOf(asAsked(of, given), given);
  const lines = of.source === "orders" && ["units", "products", "categories", "brands"].includes(how);
  return lines ? items.filter((item) => (item.lines ?? []).length > 0) : items;
}

function grouped(items: Item[], value: (items: Item[]) => number | null): Values {
  return new Map([...Map.groupBy(items, ({ key }) => key)].map(([key, same]) => [key, value(same)]));
}

const isOfLines = (of: Happenings, { by }: Case) =>
  of.source === "orders" && (Boolean(of.items ?? of.except) || isOfGoods(by));

function peopleOf(items: Item[], { shop }: Case): number[] {
  const here = new Set(shop.customers.filter(({ deleted_at }) => deleted_at === null).map(({ id }) => id));
  return [...new Set(present(items.map(({ customer }) => customer)))].filter((id) => here.has(id));
}

type Reckoned = Extract<PlainMeasure, { kind: "reckoned" }>;

function reckon({ how, of }: Reckoned, items: Item[], given: Case): number | null {
  const orders = of.source === "orders";
  const sums = items.map((item) => moneyOf(item, isOfLines(of, given)) / 100);
  const lines = items.flatMap((item) => item.lines ?? []);
  const products = present(
    orders
      ? lines.map((line) => given.shop.variants.find(({ id }) => id === line.variant_id)?.product_id)
      : items.map((item) => item.product),
  );
  const catalog = present(products.map((id) => given.shop.products.find((one) => one.id === id)));
  switch (how) {
    case "count":
      return items.length;
    case "customers":
      return peopleOf(items, given).length || null;
    case "units":
      return total(orders ? lines.map(({ quantity }) => quantity) : items.map(({ quantity = 0 }) => quantity));
    case "amount":
      return round(total(sums));
    case "average":
      return orders ? meanOf(sums) : meanOf(present(items.map(({ score }) => score)));
    case "median":
      return middle(sums);
    case "largest":
      return most(sums);
    case "smallest":
      return least(sums);
    case "discount":
      return round(total(items.map(({ order }) => (order?.discount ?? 0) / 100)));
    case "delivery_days":
      return meanOf(
        items.flatMap(({ order }) =>
          order?.delivered_at ? [(Date.parse(order.delivered_at) - Date.parse(order.placed_at)) / 86_400_000] : [],
        ),
      );
    case "products":
      return new Set(products).size;
    case "categories":
      return new Set(catalog.flatMap(({ category }) => category || [])).size;
    case "brands":
      return new Set(catalog.flatMap(({ brand }) => brand || [])).size;
  }
}

function ofField({ field, how }: Extract<PlainMeasure, { kind: "field" }>, given: Case): Values {
  return grouped(customersOf(given, false), (items) => {
    const numbers = present(
      items.map(({ customer }) => {
        const row = given.shop.customers.find(({ id }) => id === customer);
        return row && row.loyalty_points === 0 && field === "loyalty_points"
          ? 0
          : row
            ? attributeValue(field, row, given)
            : null;
      }),
    );
    if (how === "average") return meanOf(numbers);
    if (how === "median") return middle(numbers);
    if (how === "sum") return numbers.length > 0 ? total(numbers) : null;
    return how === "largest" ? most(numbers) : least(numbers);
  });
}

/** Customers, once for each value of the dimension. */
function customersOf(given: Case, timed: boolean): Item[] {
  const { shop, by, who, isIn } = given;
  return shop.customers
    .filter(({ id, deleted_at }) => deleted_at === null && (!who || who.has(id)))
    .flatMap(({ id, registered_at }) => {
      const at = registered_at ? new Date(registered_at) : null;
      if (timed && (!at || (isIn && !isIn(at)))) return [];
      const isMoment = isTime(by) || by === "weekday" || by === "hour_of_day";
      const keys = isMoment ? (at ? [timeKey(at, by ?? "", given)] : []) : by ? customerKeys(id, given) : [null];
      return keys.map((key) => ({ id, customer: id, at, key }));
    });
}

type Named = Extract<PlainMeasure, { kind: "named" }>;

function named(measure: Named, given: Case): Values {
  const { name, of, days = 14 } = measure;
  const orders: Happenings = asAsked(of?.source === "orders" ? of : { source: "orders" }, given);
  const { shop } = given;
  const whole = () => itemsOf(orders, given);
  const people = (items: Item[]) => peopleOf(items, given);
  const ordersOf = (items: Item[], customer: number) => items.filter((item) => item.customer === customer);
  switch (name) {
    case "customers":
      return grouped(customersOf(given, false), (items) => items.length);
    case "registrations":
      return grouped(customersOf(given, true), (items) => items.length);
    case "new_customers": {
      const first: Happenings = {
        ...orders,
        orders: { ...("orders" in orders ? orders.orders : {}), nth: "first" },
      } as Happenings;
      return grouped(itemsOf(first, given), (items) => people(items).length || null);
    }
    case "returning_customers":
      return grouped(
        whole(),
        (items) =>
          people(items).filter((id) => ordersOf(items, id).some((item) => isReturning(item, given))).length || null,
      );
    case "lapsed_customers":
      return lapsed(orders, given);
    case "repeat_customers":
      return grouped(whole(), (items) =>
        people(items).length > 0 ? people(items).filter((id) => ordersOf(items, id).length >= 2).length : null,
      );
    case "repeat_rate":
      return grouped(whole(), (items) =>
        per(people(items).filter((id) => ordersOf(items, id).length >= 2).length, people(items).length),
      );
    case "orders_per_customer":
      return grouped(whole(), (items) =>
        per(total(people(items).map((id) => ordersOf(items, id).length)), people(items).length),
      );
    case "arpu":
      return perPerson(orders, given);
    case "lifetime_value": {
      const {
        payment = ["unpaid", "paid"],
        total: sum = { op: ">", value: 0 },
        ...rest
      } = ("orders" in orders && orders.orders) || {};
      return perPerson({ ...orders, orders: { ...rest, payment, total: sum } } as Happenings, {
        ...given,
        isIn: undefined,
      });
    }
    case "units_per_order":
      return grouped(
        whole().filter((item) => (item.lines ?? []).length > 0),
        (items) => per(total(items.flatMap((item) => item.lines ?? []).map(({ quantity }) => quantity)), items.length),
      );
    case "return_rate":
      return grouped(whole(), (items) =>
        per(items.filter((item) => cameBack(item, orders, given)).length, items.length),
      );
    case "cancel_rate":
      return cancelled(orders, given);
    case "nps":
      return nps(of?.source === "nps" ? of : { source: "nps" }, given);
    case "conversion": {
      const items = itemsOf(of?.source === "messages" ? of : { source: "messages", state: "sent" }, given);
      const bought = ({ customer, at }: Item) =>
        shop.orders.some((order) => {
          const since = Date.parse(order.placed_at) - (at?.getTime() ?? 0);
          return (
            order.customer_id === customer && order.status !== "cancelled" && since > 0 && since <= days * 86_400_000
          );
        });
      return grouped(items, (same) =>
        per(people(same).filter((id) => ordersOf(same, id).some(bought)).length, people(same).length),
      );
    }
    case "open_rate":
    case "click_rate": {
      const delivered = {
        ...(of?.source === "messages" ? of : { source: "messages" as const }),
        state: "delivered" as const,
      };
      const part = name === "open_rate" ? "opened" : "clicked";
      return grouped(itemsOf(delivered, given), (items) =>
        per(items.filter((item) => partsOf(item, given)[part]).length, items.length),
      );
    }
    default:
      throw new Error(`not reckoned here: ${name}`);
  }
}

function perPerson(of: Happenings, given: Case): Values {
  return grouped(itemsOf(of, given), (items) => {
    const ids = peopleOf(items, given);
    const theirs = items.filter(({ customer }) => customer !== null && ids.includes(customer));
    return per(total(theirs.map((item) => moneyOf(item, isOfLines(of, given)) / 100)), ids.length);
  });
}

/** Anything bought before the stretch of time began that this was bought in. */
function isReturning(item: Item, given: Case): boolean {
  const { shop, isIn, by, timezone } = given;
  const before = shop.orders.filter(
    (order) =>
      order.customer_id === item.customer &&
      order.status !== "cancelled" &&
      Date.parse(order.placed_at) < (item.at?.getTime() ?? 0),
  );
  return before.some((order) => {
    const at = new Date(order.placed_at);
    const outside = Boolean(isIn) && !isIn?.(at);
    return (
      outside ||
      (isTime(by) && item.at !== null && timeKey(at, by, { now: given.now, timezone }) !== timeKey(item.at, by, given))
    );
  });
}

function lapsed(of: Happenings, given: Case): Values {
  const { isIn, isBefore } = given;
  const all = itemsOf(of, { ...given, isIn: undefined });
  return grouped(all, (items) => {
    const gone = peopleOf(items, given).filter((id) => {
      const times = items.flatMap(({ customer, at }) => (customer === id && at ? [at] : []));
      return times.some((at) => isBefore?.(at)) && !times.some((at) => isIn?.(at));
    });
    return gone.length || null;
  });
}

function cameBack({ order, lines = [] }: Item, of: Happenings, given: Case): boolean {
  const returns = given.shop.returns.filter((back) => back.order_id === order?.id && !back.withdrawn_at);
  return isOfLines(of, given) ? returns.some((back) => lines.some(({ sku }) => sku === back.sku)) : returns.length > 0;
}

/** Told of by when they were placed. */
function cancelled(of: Happenings, given: Case): Values {
  const all = { ...of, orders: { ...("orders" in of ? of.orders : {}), status: [...ALL] } } as Happenings;
  const placed = {
    ...given,
    shop: { ...given.shop, orders: given.shop.orders.map((order) => ({ ...order, cancelled_at: order.placed_at })) },
  };
  return grouped(itemsOf(all, placed), (items) =>
    per(items.filter(({ order }) => order?.status === "cancelled").length, items.length),
  );
}

function nps(of: Happenings, given: Case): Values {
  return grouped(itemsOf(of, given), (items) => {
    const latest = [...Map.groupBy(items, ({ customer }) => customer).values()].map(
      (theirs) => theirs.toSorted((one, other) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0))[0]?.score ?? 0,
    );
    const difference = latest.filter((score) => score >= 9).length - latest.filter((score) => score <= 6).length;
    return per(difference * 100, latest.length);
  });
}
