import type { Condition, Definition, Leaf, Quantity } from "../../../src/segments/index.ts";
import { attributeValue, isBirthday, testField } from "./attribute.ts";
import { dayOf, isIn, moved, type Present, placeOf, placesTouched } from "./calendar.ts";
import { type Happening, happened, holds } from "./happenings.ts";
import { isZeroOfNone, MILLION, mean, moneyOf, quantityOf, reckon } from "./quantity.ts";
import type { Channel, CustomerRow, Shop } from "./shop.ts";

/** True, false, or unknown. */
export type Three = boolean | null;

interface Case extends Present {
  shop: Shop;
  customer: CustomerRow;
}

/** The external ids of the people of a definition, in their order. */
export function evaluate(definition: Definition, shop: Shop, now: Date): string[] {
  const present = { now, timezone: definition.timezone };
  const people = shop.customers
    .filter((customer) => customer.deleted_at === null)
    .filter((customer) => truth(definition.where, { ...present, shop, customer }) === true);
  return topOf(people, definition, shop, present)
    .map((customer) => customer.external_id)
    .sort((one, other) => (one < other ? -1 : 1));
}

function topOf(people: CustomerRow[], { top }: Definition, shop: Shop, present: Present): CustomerRow[] {
  if (!top) return people;
  const { by, n, percent, lowest } = top;
  const rankOf = (customer: CustomerRow): number | null => {
    if ("field" in by) return attributeValue(by.field, customer, present) || null;
    const value = quantityOf(by, customer.id, shop, present);
    return isZeroOfNone(by) && value === 0 ? null : value;
  };
  const ranked = people
    .flatMap((customer) => {
      const value = rankOf(customer);
      return value === null ? [] : [{ customer, value: lowest ? value : -value }];
    })
    .sort((one, other) => one.value - other.value || (one.customer.external_id < other.customer.external_id ? -1 : 1));
  const most = percent ? Math.ceil((ranked.length * n) / 100) : n;
  return ranked.slice(0, most).map(({ customer }) => customer);
}

/** Kleene's three values. */
function truth(condition: Condition, given: Case): Three {
  switch (condition.kind) {
    case "all":
      return allOf(condition.of.map((one) => truth(one, given)));
    case "any":
      return opposite(allOf(condition.of.map((one) => opposite(truth(one, given)))));
    case "not":
      return opposite(truth(condition.of, given));
    case "except":
      return truth(condition.of, given) !== true;
    default:
      return ofLeaf(condition, given);
  }
}

const opposite = (value: Three): Three => (value === null ? null : !value);

function allOf(values: Three[]): Three {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function ofLeaf(leaf: Leaf, given: Case): Three {
  const { shop, customer, ...present } = given;
  const quantity = (of: Quantity) => quantityOf(of, customer.id, shop, present);
  switch (leaf.kind) {
    case "attribute":
      return testField(leaf.field, leaf.test, customer, present);
    case "birthday":
      return isBirthday(leaf.on, customer.birth_date, present);
    case "quantity": {
      const value = quantity(leaf.of);
      return value === null ? null : holds(value, leaf.is, MILLION);
    }
    case "moment": {
      const times = theirs(leaf.of, given).flatMap(({ at }) => (at ? [at.getTime()] : []));
      if (times.length === 0) return null;
      return isIn(new Date(leaf.which === "first" ? Math.min(...times) : Math.max(...times)), leaf.window, present);
    }
    case "compare": {
      const [left, right] = [quantity(leaf.left), quantity(leaf.right)];
      return left === null || right === null ? null : against(left, leaf.op, right, leaf.times);
    }
    case "shop_average": {
      const [value, average] = [quantity(leaf.of), shopAverage(leaf.of, shop, present)];
      return value === null || average === null ? null : against(value, leaf.op, average, leaf.times);
    }
    case "every":
      return isEvery(leaf, given);
    case "sequence":
      return isSequence(leaf, given);
    case "consent":
      return leaf.channels.some((channel) => allows(channel, given) === leaf.granted);
    case "reachable":
      return leaf.channels.some((channel) => allows(channel, given) && isOpen(channel, given));
    case "segment":
      return shop.members.some((one) => one.segment_id === leaf.id && one.customer_id === customer.id);
  }
}

const theirs = (of: Quantity["of"], { shop, customer, ...present }: Case): Happening[] =>
  happened(of, shop, present).filter((one) => one.customer === customer.id);

/** `left op times × right`, in hundredths of millionths. */
const against = (left: number, op: Parameters<typeof holds>[1]["op"], right: number, times = 1): boolean =>
  holds(left * 100, { op, value: Math.round(right * times * 100) });

function shopAverage(quantity: Quantity, shop: Shop, present: Present): number | null {
  const all = happened(quantity.of, shop, present);
  if (quantity.of.source === "orders" && quantity.measure === "average") {
    const goods = Boolean(quantity.of.items ?? quantity.of.except);
    return mean(
      all.map((one) => moneyOf(one, goods)),
      100,
    );
  }
  const customers = new Set(all.flatMap(({ customer }) => (customer === null ? [] : [customer])));
  const numbers = [...customers]
    .map((id) =>
      reckon(
        quantity,
        all.filter((one) => one.customer === id),
        shop,
        present,
      ),
    )
    .filter((value) => value !== null);
  return mean(numbers, MILLION);
}

function isEvery({ unit, window, of, times = 1 }: Extract<Leaf, { kind: "every" }>, given: Case): boolean {
  const places = placesTouched(window, unit, given);
  const counts = Map.groupBy(
    theirs(of, given).flatMap(({ at }) => (at ? [placeOf(dayOf(at, given.timezone), unit)] : [])),
    (place) => place,
  );
  return places.size > 0 && [...places].every((place) => (counts.get(place)?.length ?? 0) >= times);
}

function isSequence({ first, from, next, within, not }: Extract<Leaf, { kind: "sequence" }>, given: Case): boolean {
  const known = (of: Quantity["of"]) => theirs(of, given).flatMap((one) => (one.at ? [{ ...one, at: one.at }] : []));
  const begun = known(first).sort(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1),
  );
  const nexts = known(next);
  return (from === "first" ? begun.slice(0, 1) : begun).some((one) => {
    const end = within ? moved(one.at, within, 1, given.timezone) : null;
    const followed = nexts.some(
      (other) => other.at > one.at && (!end || other.at <= end) && !(one.order && other.order === one.order),
    );
    return followed !== (not ?? false);
  });
}

const allows = (channel: Channel, { shop, customer }: Case): boolean =>
  shop.consents.some((one) => one.customer_id === customer.id && one.channel === channel && one.granted);

function isOpen(channel: Channel, { shop, customer }: Case): boolean {
  if (channel === "email") return Boolean(customer.email);
  if (channel === "sms") return Boolean(customer.phone);
  return shop.identities.some(
    (one) => one.customer_id === customer.id && one.channel === "telegram" && !one.blocked_at,
  );
}
