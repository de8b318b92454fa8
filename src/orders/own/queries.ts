import { atomically, type Database } from "../../database/index.ts";
import { noteMove } from "../changes/queries.ts";
import type { DeliveryWay, OrderStatus, PaymentStatus } from "../order-row.ts";

/** An order as its customer is told of it. */
export interface OrderSummary {
  number: string;
  customerId: number | null;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  placedAt: Date;
  paidAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  total: number;
  currency: string;
  deliveryCity: string | null;
  deliveryAddress: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  /** Where its parcel can be followed, where the shop's data say it. */
  trackingUrl: string | null;
  /** The day that it was promised for, `YYYY-MM-DD`. */
  deliverBy: string | null;
  /** Why it is late, where somebody wrote that down. */
  delayReason: string | null;
  deliveryWay: DeliveryWay | null;
  /** How an order from the chat is to be paid; null where the shop's own checkout knows. */
  paymentWay: "on_delivery" | "invoice" | null;
  /** Since when its goods are other ones than those first ordered. */
  itemsChangedAt: Date | null;
  /** What is in it, in the order of the lines: names where the catalogue knows them, else SKUs. */
  items: {
    sku: string;
    unitPrice: number;
    name: string;
    translations: Record<string, { name?: string; options?: Record<string, string> }>;
    /** What tells the variant from the product's others: its size, its colour. */
    options: Record<string, string>;
    quantity: number;
  }[];
}

/** A customer's newest orders, newest first. */
export async function ordersOf(db: Database, customerId: number, limit: number): Promise<OrderSummary[]> {
  return await db<
    OrderSummary[]
  >`${summaries(db)} where o.customer_id = ${customerId} order by o.placed_at desc, o.id desc limit ${limit}`;
}

/** How many orders a customer has. */
export async function countOrdersOf(db: Database, customerId: number): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*) as count from orders where customer_id = ${customerId}`;
  return row?.count ?? 0;
}

/**
 * The order of a number as the shop's books have it, typed in capitals or small letters, with or without "#" or "№"; null where
 * there is none.
 */
export async function orderOfNumber(db: Database, number: string): Promise<OrderSummary | null> {
  const [order] = await db<OrderSummary[]>`
    ${summaries(db)} where o.number = any(${spellings(number)}) order by o.number = ${number} desc limit 1`;
  return order ?? null;
}

/** A number as typed, and as a shop may have written it: with or without a leading "#" or "№". */
function spellings(number: string): string[] {
  const bare = number.trim().replace(/^[#№]\s*/, "");
  const cases = [bare, bare.toUpperCase(), bare.toLowerCase()];
  return Array.from(new Set([number, ...cases, ...cases.map((one) => `#${one}`), ...cases.map((one) => `№${one}`)]));
}

function summaries(db: Database) {
  return db`
    select o.number, o.customer_id as "customerId", o.status, o.payment_status as "paymentStatus", o.placed_at as "placedAt",
      o.paid_at as "paidAt", o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt", o.cancelled_at as "cancelledAt", o.total, o.currency,
      o.delivery_city as "deliveryCity", o.delivery_address as "deliveryAddress", o.carrier, o.tracking_number as "trackingNumber", o.tracking_url as "trackingUrl",
      o.deliver_by as "deliverBy", o.delay_reason as "delayReason", o.delivery_way as "deliveryWay",
      o.payment_way as "paymentWay", o.items_changed_at as "itemsChangedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('sku', l.sku, 'unitPrice', l.unit_price, 'name', coalesce(v.name, l.sku),
          'translations', coalesce(p.translations, '{}'), 'options', coalesce(v.options, '{}'), 'quantity', l.quantity)
          order by l.id), '[]')
        from order_lines l left join variants v on v.id = l.variant_id left join products p on p.id = v.product_id
        where l.order_id = o.id) as items
    from orders o`;
}

/**
 * Moves an order on as the shop's own system says, and notes the move for its notice; answers the status it had, or null where there
 * is no such order.
 */
export function moveOrder(db: Database, number: string, to: OrderStatus, at: Date): Promise<OrderStatus | null> {
  return atomically(db, async () => {
    const [before] = await db<{ status: OrderStatus }[]>`select status from orders where number = ${number} for update`;
    if (!before) return null;
    await db`
      update orders set status = ${to}, updated_at = ${at},
        paid_at = case when ${to} = 'paid' then coalesce(paid_at, ${at}) else paid_at end,
        payment_status = case when ${to} = 'paid' then 'paid' else payment_status end,
        shipped_at = case when ${to} = 'shipped' then coalesce(shipped_at, ${at}) else shipped_at end,
        delivered_at = case when ${to} = 'delivered' then coalesce(delivered_at, ${at}) else delivered_at end,
        cancelled_at = case when ${to} = 'cancelled' then coalesce(cancelled_at, ${at}) else cancelled_at end
      where number = ${number}`;
    if (before.status !== to) await noteMove(db, { number, from: before.status, at, source: "api" });
    return before.status;
  });
}
