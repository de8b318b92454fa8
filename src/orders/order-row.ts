import * as z from "zod";

const text = (limit: number) => z.string().max(limit).nullable().optional();
const time = z.date().nullable().optional();
/** As many pieces as the column holds. */
const pieces = z.int().positive().max(2_147_483_647);
/** As much money as the column holds. */
const money = z.number().gt(-1e12).lt(1e12);

/** Where an order stands. */
export const ORDER_STATUSES = ["new", "paid", "shipped", "delivered", "cancelled"] as const;

/** One of {@link ORDER_STATUSES}. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What became of an order's money. */
export const PAYMENT_STATUSES = ["unpaid", "paid", "refunded"] as const;

/** One of {@link PAYMENT_STATUSES}. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** How an order travels. */
export const DELIVERY_WAYS = ["courier", "locker", "pickup", "post"] as const;

/** One of {@link DELIVERY_WAYS}. */
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/**
 * An order as a shop's export gives it, cleaned. Names are those of the table's columns. A field that is missing is left as it is
 * in the database; one that is null is emptied. Without a customer it is a guest's order.
 */
export const OrderRow = z.object({
  number: z.string().min(1).max(100),
  customer_external_id: z.string().min(1).max(200).nullable().optional(),
  status: z.enum(ORDER_STATUSES),
  payment_status: z.enum(PAYMENT_STATUSES),
  placed_at: z.date(),
  paid_at: time,
  shipped_at: time,
  delivered_at: time,
  cancelled_at: time,
  total: money,
  discount: money.optional(),
  currency: z.string().length(3),
  delivery_city: text(200),
  delivery_address: text(1000),
  tracking_number: text(200),
  carrier: text(200),
  promo_code: text(100),
  /** The day that it was promised for, `YYYY-MM-DD`. */
  deliver_by: z.iso.date().nullable().optional(),
  /** Why it is late, in the shop's words for its customer. */
  delay_reason: text(500),
  /** Where its parcel can be followed. */
  tracking_url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable()
    .optional(),
  delivery_way: z.enum(DELIVERY_WAYS).nullable().optional(),
  delivery_price: money.min(0).optional(),
  /** How it was paid, as the shop's books write it: "Visa 9513". Becomes rows of its customer's ways of paying and of the payment. */
  payment_method: text(200),
});
/** See the schema of the same name. */
export type OrderRow = z.infer<typeof OrderRow>;

/** A line of an order. `occurrence` tells equal lines of one order apart: 1 for the first of a SKU, 2 for the second … */
export const OrderLineRow = z.object({
  order_number: z.string().min(1).max(100),
  sku: z.string().min(1).max(200),
  occurrence: z.int().positive(),
  quantity: pieces,
  unit_price: money,
});
/** See the schema of the same name. */
export type OrderLineRow = z.infer<typeof OrderLineRow>;

/** Goods that came back. `occurrence` tells equal returns of one moment apart. */
export const ReturnRow = z.object({
  order_number: z.string().min(1).max(100),
  sku: z.string().min(1).max(200),
  occurrence: z.int().positive(),
  quantity: pieces,
  requested_at: z.date(),
  refunded_at: time,
  reason: text(500),
  amount: money.nullable().optional(),
});
/** See the schema of the same name. */
export type ReturnRow = z.infer<typeof ReturnRow>;
