import type { Comparison, Happenings, Items, OrderFilter } from "../../../src/segments/index.ts";
import { dayOf, isIn, type Present } from "./calendar.ts";
import type { EventRow, LineRow, OrderRow, Shop } from "./shop.ts";

/** Something that happened, as conditions see it. Money is in cents. */
export interface Happening {
  customer: number | null;
  at: Date | null;
  /** The place among happenings of one instant. */
  id: number | string;
  order?: OrderRow;
  /** The lines that count. */
  lines?: LineRow[];
  quantity?: number;
  amount?: number;
  product?: number | null;
  score?: number | null;
}

type Of<Name extends Happenings["source"]> = Extract<Happenings, { source: Name }>;

/** How a number is held against another. */
export function holds(number: number, { op, value, to = value }: Comparison, scale = 1): boolean {
  const [low, high] = [Math.round(value * scale * 100) / 100, Math.round(to * scale * 100) / 100];
  switch (op) {
    case "=":
      return number === low;
    case "!=":
      return number !== low;
    case ">":
      return number > low;
    case ">=":
      return number >= low;
    case "<":
      return number < low;
    case "<=":
      return number <= low;
    case "between":
      return number >= low && number <= high;
  }
}

const CENTS = 100;
const has = (value: string | null, text: string) => value?.toLowerCase().includes(text.toLowerCase()) ?? false;
const optional = (is: Comparison | undefined, value: number | null, scale = 1) =>
  !is || (value !== null && holds(value, is, scale));
const among = <Value>(values: readonly Value[] | undefined, value: Value) => !values || values.includes(value);

/** All that happened of a kind, to whomever. */
export function happened(of: Happenings, shop: Shop, present: Present): Happening[] {
  const all = allOf(of, shop, present);
  return of.window ? all.filter(({ at }) => at !== null && isIn(at, of.window, present)) : all;
}

function allOf(of: Happenings, shop: Shop, present: Present): Happening[] {
  switch (of.source) {
    case "orders":
      return ordersOf(of, shop, present);
    case "returns":
      return returnsOf(of, shop);
    case "messages":
      return messagesOf(of, shop);
    case "visits":
      return shop.visits
        .filter((visit) => among(of.visits, visit.kind))
        .filter((visit) => !of.items || of.items.some((item) => isSku(visit.sku, priceOf(visit.sku, shop), item, shop)))
        .map(({ id, customer_id, at, sku }) => ({
          id,
          customer: customer_id,
          at: new Date(at),
          product: productOf(sku, shop),
        }));
    case "tickets":
      return shop.tickets
        .filter(({ topic, closed_at }) => among(of.topics, topic) && (of.open ?? !closed_at) === !closed_at)
        .filter(({ rating }) => optional(of.rating, rating))
        .map(({ id, customer_id, opened_at, rating }) => ({
          id,
          customer: customer_id,
          at: new Date(opened_at),
          score: rating,
        }));
    case "nps":
      return shop.nps
        .filter(({ score }) => optional(of.score, score))
        .map(({ customer_id, at, score }) => ({ id: 0, customer: customer_id, at: new Date(at), score }));
    case "ratings":
      return shop.ratings
        .filter(({ value }) => optional(of.value, value))
        .map(({ id, customer_id, at, value }) => ({ id, customer: customer_id, at: new Date(at), score: value }));
  }
}

const variantOf = (sku: string, shop: Shop) => shop.variants.find((variant) => variant.sku === sku);
const productOf = (sku: string, shop: Shop) => variantOf(sku, shop)?.product_id ?? null;
const priceOf = (sku: string, shop: Shop) => {
  const price = variantOf(sku, shop)?.price ?? null;
  return price === null ? [] : [price];
};

/** Whether a SKU, for any of these prices, is such goods. */
function isSku(sku: string, prices: number[], item: Items, shop: Shop): boolean {
  const { price } = item;
  if (price && !prices.some((one) => holds(one, price, CENTS))) return false;
  return isVariant(variantOf(sku, shop)?.id ?? null, item, shop);
}

function isVariant(id: number | null, { products, skus, categories, brands, text }: Items, shop: Shop): boolean {
  if (!products && !skus && !categories && !brands && !text) return true;
  const variant = shop.variants.find((one) => one.id === id);
  const product = shop.products.find((one) => one.id === variant?.product_id);
  if (!variant || !product) return false;
  return (
    among(products, product.external_id) &&
    among(skus, variant.sku) &&
    (!categories || (product.category !== null && categories.includes(product.category))) &&
    (!brands || (product.brand !== null && brands.includes(product.brand))) &&
    (!text || has(product.name, text) || has(variant.name, text))
  );
}

const isLine = (line: LineRow, item: Items, shop: Shop): boolean =>
  optional(item.price, line.unit_price, CENTS) && isVariant(line.variant_id, item, shop);

function ordersOf({ items, except, orders = {} }: Of<"orders">, shop: Shop, present: Present): Happening[] {
  return shop.orders
    .filter((order) => isOrder(order, orders, shop, present))
    .map((order) => {
      const lines = shop.lines
        .filter((line) => line.order_id === order.id)
        .filter((line) => !items || items.some((item) => isLine(line, item, shop)))
        .filter((line) => !except?.some((item) => isLine(line, item, shop)));
      const at = order.status === "cancelled" ? order.cancelled_at : order.placed_at;
      return { id: order.id, customer: order.customer_id, at: at === null ? null : new Date(at), order, lines };
    })
    .filter(({ lines }) => (!items && !except) || lines.length > 0);
}

function isOrder(order: OrderRow, filter: OrderFilter, shop: Shop, { timezone }: Present): boolean {
  const { status, payment, total, discount, promo, weekdays, returned } = filter;
  const came = shop.returns.some((back) => back.order_id === order.id && !back.withdrawn_at);
  return (
    (status ? status.includes(order.status) : order.status !== "cancelled") &&
    among(payment, order.payment_status) &&
    optional(total, order.total, CENTS) &&
    optional(discount, order.discount, CENTS) &&
    (!promo || (promo.length > 0 ? promo.includes(order.promo_code ?? "") : Boolean(order.promo_code))) &&
    (returned ?? came) === came &&
    (!weekdays || weekdays.includes(weekdayOf(order.placed_at, timezone))) &&
    wentTo(order, filter, shop) &&
    contains(order, filter, shop) &&
    isNth(order, filter.nth, shop)
  );
}

function weekdayOf(at: string, timezone: string): number {
  const { number } = dayOf(new Date(at), timezone);
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function wentTo(order: OrderRow, { city, elsewhere, days_to_deliver }: OrderFilter, shop: Shop): boolean {
  const home = shop.customers.find((one) => one.id === order.customer_id)?.city;
  const there = order.delivery_city;
  const took = order.delivered_at ? Date.parse(order.delivered_at) - Date.parse(order.placed_at) : null;
  return (
    (!city?.in || (there !== null && city.in.includes(there))) &&
    (!city?.not || (Boolean(there) && !city.not.includes(there ?? ""))) &&
    (!elsewhere || (Boolean(there) && Boolean(home) && home !== there)) &&
    optional(days_to_deliver, took === null ? null : Math.floor(took / 86_400_000))
  );
}

function contains(order: OrderRow, { units, products }: OrderFilter, shop: Shop): boolean {
  const lines = shop.lines.filter((line) => line.order_id === order.id);
  const different = new Set(lines.flatMap((line) => (line.variant_id === null ? [] : [productOf(line.sku, shop)])));
  return (
    optional(
      units,
      lines.reduce((sum, line) => sum + line.quantity, 0),
    ) && optional(products, different.size)
  );
}

function isNth(order: OrderRow, nth: OrderFilter["nth"], shop: Shop): boolean {
  if (nth === undefined) return true;
  const all = shop.orders
    .filter((one) => one.customer_id === order.customer_id && one.status !== "cancelled" && one.customer_id !== null)
    .sort((one, other) => Date.parse(one.placed_at) - Date.parse(other.placed_at) || one.id - other.id);
  const which = nth === "first" ? all[0] : nth === "last" ? all.at(-1) : all[nth - 1];
  return which === order;
}

function returnsOf({ items, reason, refunded }: Of<"returns">, shop: Shop): Happening[] {
  return shop.returns
    .filter((back) => !back.withdrawn_at && (!reason || reason.some((text) => has(back.reason, text))))
    .filter((back) => (refunded ?? back.refunded_at !== null) === (back.refunded_at !== null))
    .filter((back) => {
      const sold = shop.lines.filter((line) => line.order_id === back.order_id && line.sku === back.sku);
      const prices = sold.map((line) => line.unit_price);
      return !items || items.some((item) => isSku(back.sku, prices, item, shop));
    })
    .map((back) => ({
      id: back.id,
      customer: shop.orders.find((order) => order.id === back.order_id)?.customer_id ?? null,
      at: new Date(back.requested_at),
      quantity: back.quantity,
      amount: back.amount ?? 0,
      product: productOf(back.sku, shop),
    }));
}

type State = Of<"messages">["state"];

function isInState({ delivered_at, opened_at, clicked_at }: EventRow, state: State): boolean {
  switch (state) {
    case "sent":
      return true;
    case "delivered":
      return delivered_at !== null;
    case "opened":
      return opened_at !== null;
    case "not_opened":
      return opened_at === null;
    case "ignored":
      return delivered_at !== null && opened_at === null;
    case "clicked":
      return clicked_at !== null;
    case "not_clicked":
      return clicked_at === null;
  }
}

const messagesOf = ({ campaigns, channels, state }: Of<"messages">, shop: Shop): Happening[] =>
  shop.events
    .filter((event) => among(campaigns, event.campaign) && among(channels, event.channel) && isInState(event, state))
    .map(({ id, customer_id, sent_at }) => ({ id, customer: customer_id, at: new Date(sent_at) }));
