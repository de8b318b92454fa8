import type { Outcome } from "../dialogue/index.ts";
import { type OrderSummary, orderOfNumber, ordersOf } from "../orders/index.ts";
import type { CapabilityContext, KnownCustomer, Slots } from "./capability.ts";
import { isOfKind } from "./changing/pieces-named.ts";
import { type NamedItem, namedItems, productNamed } from "./named-items.ts";
import { orderChoice, orderLine } from "./order-telling.ts";

/** Orders offered to choose from; more would not fit a phone's screen. */
const CHOICES_AT_MOST = 5;
/** How many of the newest orders are looked through for the one that is meant. */
const LOOKED_THROUGH = 100;

/** How the order that somebody means is told from their others. */
export interface OrderWanted {
  /** Those that may be meant; all of them unless told. One that was named is answered all the same: what stands against it is to be said. */
  among?: (order: OrderSummary) => boolean;
  /**
   * Where just one of those is like this, it is the one: on its way, for "where is my order?". Where none of their orders may be meant, the
   * newest that is like this is answered.
   */
  likely?: (order: OrderSummary) => boolean;
  /** Which orders "the last one" is counted among, where there are such: those that were delivered, for a return. All of them unless told. */
  last?: (order: OrderSummary) => boolean;
  /** The number of one that was said not to be it. */
  but?: string | undefined;
  /** The reply that asks which. */
  ask: string;
}

/**
 * The order that a known customer means: by its number, its place from the last (`last`, `last:2`), its day, what is in it, or because
 * only one fits; else the question which, with a button for each, or what stands against it.
 */
export async function whichOrder(
  context: CapabilityContext,
  slots: Slots,
  wanted: OrderWanted,
): Promise<OrderSummary | Outcome> {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const place = placeFromLast(slots.order);
  if (slots.order && place === null) return ofNumber(context, customer, slots.order);
  const all = await ordersOf(context.db, customer.id, LOOKED_THROUGH);
  if (all.length === 0) return { kind: "told", tell: [{ saying: { reply: "no-orders" } }] };
  const orders = all.length > 1 ? all.filter(({ number }) => number !== wanted.but) : all;
  const described = narrowed(context, orders, slots);
  const last = place === null ? undefined : fromLast(described, place, wanted);
  return last ?? chosen(orders, described, wanted);
}

/** "The last one" of those that come into question; where there are none, of all. */
function fromLast(orders: OrderSummary[], place: number, { last }: OrderWanted): OrderSummary | undefined {
  const counted = last ? orders.filter(last) : [];
  return (counted.length > 0 ? counted : orders)[place - 1];
}

/** Tells an answer to the customer from the order that is meant. */
export const isOutcome = (found: OrderSummary | Outcome): found is Outcome => "kind" in found;

/** 1 for `last`, 2 for `last:2`; null for a number. */
function placeFromLast(order: string | undefined): number | null {
  const [, place = "1"] = /^last(?::(\d{1,3}))?$/.exec(order ?? "") ?? [null, ""];
  return place === "" ? null : Math.max(1, Number(place));
}

async function ofNumber({ db }: CapabilityContext, customer: KnownCustomer, number: string) {
  const order = await orderOfNumber(db, number);
  if (order?.customerId === customer.id) return order;
  // The same words whether the number is somebody else's or nobody's: which numbers exist is not told either.
  const refused = order ? "not_your_order" : "no_match";
  const tell = { saying: { reply: "not-among-yours", args: { number } } };
  return { kind: "missing", slot: "order", tell, refused } satisfies Outcome;
}

/** The orders of a day, with the goods that were named; what fits none of them is passed over. */
function narrowed(context: CapabilityContext, orders: OrderSummary[], { date, item }: Slots): OrderSummary[] {
  const ofDay = date ? orders.filter((order) => isOfDay(order.placedAt, date, context.shop.timezone)) : [];
  const left = ofDay.length > 0 ? ofDay : orders;
  const skus = skusOf(context, namedItems(item));
  const withGoods = left.filter((order) => order.items.some(({ sku }) => skus.has(sku)));
  return withGoods.length > 0 ? withGoods : left;
}

/** What is sold of the products and categories of these names. */
function skusOf(context: CapabilityContext, names: readonly NamedItem[]): Set<string> {
  const products = names.map(({ name }) => productNamed(context, name)?.id);
  const named = context.shop.catalog.entries.filter(
    ({ product }) => products.includes(product.id) || names.some(({ name }) => isOfKind(product, name)),
  );
  return new Set(named.flatMap(({ product }) => product.variants.map(({ sku }) => sku)));
}

/** `date` is a day or an interval of days, both included. */
function isOfDay(at: Date, date: string, timezone: string): boolean {
  const day = at.toLocaleDateString("sv-SE", { timeZone: timezone });
  const [from = "", to = from] = date.split("/");
  return from <= day && day <= to;
}

function chosen(
  orders: OrderSummary[],
  described: OrderSummary[],
  { among = () => true, likely = () => false, but, ask }: OrderWanted,
): OrderSummary | Outcome {
  const fitting = described.filter(among);
  const likeliest = fitting.filter(likely);
  const [only, ...others] = likeliest.length === 1 ? likeliest : fitting;
  if (only && others.length === 0) return only;
  if (only || but) return askWhich(ask, only ? fitting : orders);
  // None may be: what stands against the likeliest is to be said.
  const [newest] = described;
  return described.find(likely) ?? newest ?? askWhich(ask, orders);
}

function askWhich(ask: string, orders: OrderSummary[]): Outcome {
  const offered = orders.slice(0, CHOICES_AT_MOST);
  const text = { lines: [{ reply: ask }, ...offered.map(orderLine)] };
  return {
    kind: "missing",
    slot: "order",
    tell: { saying: { reply: "lines", args: { text } }, choices: offered.map(orderChoice) },
  };
}
