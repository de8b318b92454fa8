import { cents, fromCents } from "../../src/base/index.ts";
import type { OrderLineRow, OrderRow } from "../../src/orders/index.ts";
import { ARTICLES } from "./catalog.ts";

/** An order as one tells of it: when what happened, and what was in it. */
export interface OrderStory {
  number: string;
  customer: string;
  placed: Date;
  /** Null while it is unpaid. */
  paid: Date | null;
  shipped?: Date | null;
  delivered?: Date | null;
  cancelled?: Date | null;
  /** SKUs with how many of each. */
  items: readonly (readonly [sku: string, quantity: number])[];
  discount?: number;
  promoCode?: string | null;
  city: string;
  address: string;
  carrier?: string | null;
  tracking?: string | null;
  /** The day that it was promised for. */
  promised?: Date;
}

/** The rows of an order; its status and total follow from its story. Prices are those of the catalogue. */
export function orderRows(story: OrderStory): { order: OrderRow; lines: OrderLineRow[] } {
  const lines = story.items.map(
    ([sku, quantity]): OrderLineRow => ({
      order_number: story.number,
      sku,
      occurrence: 1,
      quantity,
      unit_price: ARTICLES.get(sku)?.price ?? missing(sku),
    }),
  );
  const goods = lines.reduce((whole, line) => whole + line.quantity * cents(line.unit_price), 0);
  const discount = story.discount ?? 0;
  const order: OrderRow = {
    number: story.number,
    customer_external_id: story.customer,
    status: statusOf(story),
    payment_status: story.paid ? (story.cancelled ? "refunded" : "paid") : "unpaid",
    placed_at: story.placed,
    paid_at: story.paid,
    shipped_at: story.shipped ?? null,
    delivered_at: story.delivered ?? null,
    cancelled_at: story.cancelled ?? null,
    total: fromCents(goods - cents(discount)),
    discount,
    currency: "EUR",
    delivery_city: story.city,
    delivery_address: story.address,
    carrier: story.carrier ?? null,
    tracking_number: story.tracking ?? null,
    promo_code: story.promoCode ?? null,
    ...(story.promised ? { deliver_by: story.promised.toISOString().slice(0, 10) } : {}),
  };
  return { order, lines };
}

function statusOf({ paid, shipped, delivered, cancelled }: OrderStory): OrderRow["status"] {
  if (cancelled) return "cancelled";
  if (delivered) return "delivered";
  if (shipped) return "shipped";
  return paid ? "paid" : "new";
}

function missing(sku: string): never {
  throw new Error(`the demo shop sells no ${sku}`);
}
