import type { OrderStatus, PaymentStatus } from "../order-row.ts";

/** An order as the shop's own systems see it. */
export interface OrderRecord {
  number: string;
  /** Null for a guest's order. */
  customerExternalId: string | null;
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
  trackingUrl: string | null;
  /** The day that it was promised for, `YYYY-MM-DD`. */
  deliverBy: string | null;
  /** Why it is late, in the shop's words for its customer. */
  delayReason: string | null;
}

/** What is to change of an order; what is missing stays. */
export interface OrderPatch {
  status?: OrderStatus;
  /** When the order came to that status; now unless told. */
  at?: Date;
  paymentStatus?: PaymentStatus;
  carrier?: string | null;
  trackingNumber?: string | null;
  trackingUrl?: string | null;
  deliverBy?: string | null;
  delayReason?: string | null;
}

const DAY_OF = { paid: "paidAt", shipped: "shippedAt", delivered: "deliveredAt", cancelled: "cancelledAt" } as const;

/**
 * An order with a patch applied at `now`. The same patch again changes nothing; a day that stands there already stays, unless the
 * patch gives another.
 */
export function patched(order: OrderRecord, patch: OrderPatch, now: Date): OrderRecord {
  const after = { ...order, ...facts(patch) };
  const { status = order.status, at } = patch;
  const moved = status !== order.status;
  after.status = status;
  if (moved && status === "paid" && patch.paymentStatus === undefined) after.paymentStatus = "paid";
  if (status !== "new") {
    const day = DAY_OF[status];
    after[day] = at ?? order[day] ?? (moved ? now : null);
  }
  if (after.paymentStatus === "paid" && order.paymentStatus !== "paid") after.paidAt ??= now;
  return after;
}

/** What a patch gives as it is. */
const FACTS = ["paymentStatus", "carrier", "trackingNumber", "trackingUrl", "deliverBy", "delayReason"] as const;

const facts = (patch: OrderPatch): Partial<OrderRecord> =>
  Object.fromEntries(FACTS.filter((name) => patch[name] !== undefined).map((name) => [name, patch[name]]));

/** The fields in which two states of an order differ, with their values; both empty where they are the same. */
export function differences(
  before: OrderRecord,
  after: OrderRecord,
): { before: Partial<OrderRecord>; after: Partial<OrderRecord> } {
  const names = (Object.keys(after) as (keyof OrderRecord)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const of = (order: OrderRecord) => Object.fromEntries(names.map((name) => [name, order[name]]));
  return { before: of(before), after: of(after) };
}
