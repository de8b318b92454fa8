import type { Locale } from "../base/index.ts";
import type { Offered, Telling } from "../dialogue/index.ts";
import type { OrderSummary } from "../orders/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { optionWords } from "./option-words.ts";

/** How many lines of an order are named before "and N more". */
const ITEMS_AT_MOST = 6;

/** What is said of an order: where it is, how it travels, what is in it. Every fact is from its row. */
export function tellOrder(order: OrderSummary, locale: Locale): Telling {
  const lines: SayingValue[] = [whereItIs(order)];
  if (order.status === "shipped" && order.trackingNumber) lines.push(tellTracking(order));
  if (order.status !== "cancelled" && order.deliveryCity)
    lines.push({ reply: "order-city", args: { city: order.deliveryCity } });
  if (order.items.length > 0) lines.push(itemsLine(order, locale));
  lines.push(totalLine(order));
  return { saying: { reply: "lines", args: { text: { lines } } } };
}

/** A status whose day nobody wrote down is told without one. */
function whereItIs(order: OrderSummary): Saying {
  const { status, number } = order;
  const at = {
    new: order.placedAt,
    paid: order.placedAt,
    shipped: order.shippedAt,
    delivered: order.deliveredAt,
    cancelled: order.cancelledAt,
  }[status];
  return at
    ? { reply: `order-${status}`, args: { number, when: dayOf(at) } }
    : { reply: `order-${status}-undated`, args: { number } };
}

const dayOf = (at: Date): SayingValue => ({ at: at.toISOString(), style: "day" });

/** By which carrier and number an order travels. */
export function tellTracking(order: OrderSummary): Saying {
  const args = { carrier: order.carrier ?? "", tracking: order.trackingNumber ?? "" };
  return { reply: order.carrier ? "order-tracking" : "order-tracking-only", args };
}

function itemsLine(order: OrderSummary, locale: Locale): Saying {
  const named = order.items.slice(0, ITEMS_AT_MOST).map((item): Saying => {
    return { reply: "order-item", args: { name: nameOf(item, locale), quantity: item.quantity } };
  });
  const more = order.items.length - named.length;
  return { reply: more > 0 ? "order-items-more" : "order-items", args: { items: { list: named }, more } };
}

/** A translated name is the product's: what tells the variant comes after it. */
function nameOf({ name, translations, options }: OrderSummary["items"][number], locale: Locale): string {
  const translated = translations[locale]?.name;
  return translated ? [translated, ...optionWords(options, translations, locale)].join(", ") : name;
}

function totalLine(order: OrderSummary): Saying {
  const unpaid = order.paymentStatus === "unpaid" && order.status !== "cancelled";
  return {
    reply: unpaid ? "order-total-unpaid" : "order-total",
    args: { total: { amount: order.total, currency: order.currency } },
  };
}

/** One order as a button, which shows it also when it is tapped later. */
export const orderChoice = ({ number }: OrderSummary): Offered => ({ label: number, value: `order:${number}` });

/** One order as a line of a list. */
export function orderLine(order: OrderSummary): Saying {
  const args: Record<string, SayingValue> = {
    number: order.number,
    when: dayOf(order.placedAt),
    status: { reply: `status-${order.status}` },
    total: { amount: order.total, currency: order.currency },
  };
  return { reply: "order-line", args };
}
