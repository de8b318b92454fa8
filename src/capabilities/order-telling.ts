import type { Locale } from "../base/index.ts";
import type { Offered, Telling } from "../dialogue/index.ts";
import type { OrderSummary } from "../orders/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { goodsName } from "./goods-name.ts";

/** How many lines of an order are named before "and N more". */
const ITEMS_AT_MOST = 6;

/** What else is said of an order: how it stands against its promise, where its carrier shows parcels, and what became of it since. */
export interface BesideOrder {
  punctuality?: readonly Saying[];
  carriers?: Policy["carriers"];
  afterwards?: readonly Saying[];
}

/** What is said of an order: where it is, how it travels, what is in it. Every fact is from its row. */
export function tellOrder(order: OrderSummary, locale: Locale, beside: BesideOrder = {}): Telling {
  const { punctuality = [], carriers, afterwards = [] } = beside;
  const lines: SayingValue[] = [whereItIs(order), ...punctuality];
  if (order.status === "shipped") lines.push(...tellTracking(order, carriers));
  if (order.status !== "cancelled" && order.deliveryCity)
    lines.push({ reply: "order-city", args: { city: order.deliveryCity } });
  if (order.items.length > 0) lines.push(itemsLine(order, locale));
  lines.push(totalLine(order), ...afterwards);
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

/** By which carrier and number an order travels, and where that is shown: nothing of what is not known. */
export function tellTracking(order: OrderSummary, carriers: Policy["carriers"] = {}): Saying[] {
  const { carrier, trackingNumber: tracking } = order;
  const number: Saying[] = tracking
    ? [{ reply: carrier ? "order-tracking" : "order-tracking-only", args: { carrier: carrier ?? "", tracking } }]
    : [];
  const page = (carrier && tracking && carriers[carrier]?.replace("{number}", encodeURIComponent(tracking))) || null;
  const url = order.trackingUrl ?? page;
  return url ? [...number, { reply: "order-tracking-link", args: { url } }] : number;
}

function itemsLine(order: OrderSummary, locale: Locale): Saying {
  const named = order.items.slice(0, ITEMS_AT_MOST).map((item): Saying => {
    return { reply: "order-item", args: { name: goodsName(item, locale), quantity: item.quantity } };
  });
  const more = order.items.length - named.length;
  return { reply: more > 0 ? "order-items-more" : "order-items", args: { items: { list: named }, more } };
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
