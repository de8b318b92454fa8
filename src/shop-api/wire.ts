import { z } from "@hono/zod-openapi";
import { cleanLine } from "../base/index.ts";
import { ORDER_STATUSES, type OrderPatch, type OrderRecord, PAYMENT_STATUSES } from "../orders/index.ts";

/** What a wrong request gets: a code for programs, a sentence for people. */
export const Problem = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi("ShopApiProblem");

/** Which order. */
export const OrderParams = z.object({
  number: z
    .string()
    .min(1)
    .max(100)
    .openapi({ description: "The order's number as the shop's books have it", example: "10482" }),
});

const text = (limit: number) => z.string().overwrite(cleanLine).min(1).max(limit).nullable().optional();
const time = z.iso.datetime().nullable();

/** What is to change of an order. */
export const OrderChange = z
  .strictObject({
    status: z.enum(ORDER_STATUSES).optional(),
    at: z.iso.datetime({ offset: true }).optional().openapi({
      description: "When the order came to that status; now unless told",
      example: "2026-11-23T10:00:00+02:00",
    }),
    payment_status: z.enum(PAYMENT_STATUSES).optional(),
    carrier: text(200),
    tracking_number: text(200),
    tracking_url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .nullable()
      .optional()
      .openapi({ description: "Where its parcel can be followed; the policy knows the pages of its carriers" }),
    deliver_by: z.iso
      .date()
      .nullable()
      .optional()
      .openapi({ description: "The day that it is promised for", example: "2026-11-27" }),
    delay_reason: text(500).openapi({ description: "Why it is late, in words for its customer" }),
  })
  .refine(
    (change) => Object.keys(change).length > 0,
    "say what is to change: status, payment_status, carrier, tracking_number, tracking_url, deliver_by or delay_reason",
  )
  .refine(({ at, status }) => at === undefined || status !== undefined, "`at` is the time of a status: say which")
  .refine(
    ({ status, payment_status }) => status !== "paid" || (payment_status ?? "paid") === "paid",
    "the status is paid and payment_status is not: say one of the two",
  )
  .openapi("OrderChange");

/** An order, on the wire: the columns of an export of orders. */
export const WireOrder = z
  .object({
    number: z.string(),
    customer_external_id: z.string().nullable(),
    status: z.enum(ORDER_STATUSES),
    payment_status: z.enum(PAYMENT_STATUSES),
    placed_at: z.iso.datetime(),
    paid_at: time,
    shipped_at: time,
    delivered_at: time,
    cancelled_at: time,
    total: z.number(),
    currency: z.string(),
    delivery_city: z.string().nullable(),
    delivery_address: z.string().nullable(),
    carrier: z.string().nullable(),
    tracking_number: z.string().nullable(),
    tracking_url: z.string().nullable(),
    deliver_by: z.string().nullable(),
    delay_reason: z.string().nullable(),
  })
  .openapi("ShopOrder");

/** A change from the wire as a patch. */
export const toPatch = ({
  status,
  at,
  payment_status,
  carrier,
  tracking_number,
  tracking_url,
  deliver_by,
  delay_reason,
}: z.infer<typeof OrderChange>): OrderPatch => ({
  status,
  at: at === undefined ? undefined : new Date(at),
  paymentStatus: payment_status,
  carrier,
  trackingNumber: tracking_number,
  trackingUrl: tracking_url,
  deliverBy: deliver_by,
  delayReason: delay_reason,
});

/** An order as it goes over the wire. */
export function toWire(order: OrderRecord): z.infer<typeof WireOrder> {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    number: order.number,
    customer_external_id: order.customerExternalId,
    status: order.status,
    payment_status: order.paymentStatus,
    placed_at: order.placedAt.toISOString(),
    paid_at: iso(order.paidAt),
    shipped_at: iso(order.shippedAt),
    delivered_at: iso(order.deliveredAt),
    cancelled_at: iso(order.cancelledAt),
    total: order.total,
    currency: order.currency,
    delivery_city: order.deliveryCity,
    delivery_address: order.deliveryAddress,
    carrier: order.carrier,
    tracking_number: order.trackingNumber,
    tracking_url: order.trackingUrl,
    deliver_by: order.deliverBy,
    delay_reason: order.delayReason,
  };
}
