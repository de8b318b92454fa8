import { z } from "@hono/zod-openapi";
import { DELIVERY_WAYS, ORDER_STATUSES, PAYMENT_STATUSES } from "../orders/index.ts";

const Instant = z.iso.datetime();
const Moment = Instant.nullable();
const Text = z.string().nullable();
const Status = z.enum(ORDER_STATUSES);
const PaymentStatus = z.enum(PAYMENT_STATUSES);
const OrderNumber = z.string().min(1).max(100);
const Whose = z
  .object({ externalId: z.string(), firstName: Text, lastName: Text })
  .nullable()
  .openapi({ description: "Null for a guest's" });

/** Which orders, the newest first. */
export const OrdersQuery = z.object({
  q: z.string().trim().max(100).optional().openapi({ description: "The beginning of a number" }),
  status: Status.optional(),
  payment: PaymentStatus.optional(),
  from: z.iso.date().optional().openapi({ description: "Placed on this day or later, in the shop's zone" }),
  to: z.iso.date().optional().openapi({ description: "Placed on this day or earlier" }),
  after: OrderNumber.optional().openapi({ description: "The number of the last one that is there already" }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Orders, a page of them. */
export const Orders = z
  .object({
    orders: z.array(
      z.object({
        ...{ number: z.string(), status: Status, paymentStatus: PaymentStatus, placedAt: Instant },
        ...{ total: z.number(), currency: z.string(), deliveryCity: Text, customer: Whose },
      }),
    ),
  })
  .openapi("Orders");
/** See the schema of the same name. */
export type Orders = z.infer<typeof Orders>;

const Line = z.object({ sku: z.string(), name: Text, quantity: z.int(), unitPrice: z.number() });
const Payment = z.object({
  ...{ kind: z.enum(["payment", "refund"]), amount: z.number(), reason: z.string(), method: Text },
  ...{ createdAt: Instant, settledAt: Moment, lapsedAt: Moment },
});
const Move = z.object({ from: Status, to: Status, at: Instant, source: z.string(), told: z.boolean() });
const Return = z.object({
  ...{ id: z.int(), sku: z.string(), name: Text, quantity: z.int(), reason: Text, amount: z.number().nullable() },
  ...{ requestedAt: Instant, receivedAt: Moment, refundedAt: Moment, withdrawnAt: Moment },
});
const Exchange = z.object({
  ...{ fromSku: z.string(), toSku: z.string(), quantity: z.int(), difference: z.number() },
  ...{ requestedAt: Instant, sentAt: Moment, withdrawnAt: Moment },
});

/** Everything of an order. */
export const WholeOrder = z
  .object({
    ...{ number: z.string(), customer: Whose, status: Status, paymentStatus: PaymentStatus },
    ...{ placedAt: Instant, paidAt: Moment, shippedAt: Moment, deliveredAt: Moment, cancelledAt: Moment },
    ...{ cancelReason: Text, total: z.number(), discount: z.number(), currency: z.string(), promoCode: Text },
    ...{ deliveryWay: z.enum(DELIVERY_WAYS).nullable(), deliveryPrice: z.number(), deliveryCity: Text },
    ...{ deliveryAddress: Text, carrier: Text, trackingNumber: Text, trackingUrl: Text, deliverBy: Text },
    ...{ delayReason: Text, lines: z.array(Line), payments: z.array(Payment), moves: z.array(Move) },
    ...{ returns: z.array(Return), exchanges: z.array(Exchange) },
    conversation: z.guid().nullable().openapi({ description: "The newest of its customer's" }),
  })
  .openapi("WholeOrder");
/** See the schema of the same name. */
export type WholeOrder = z.infer<typeof WholeOrder>;

/** Which order. */
export const ByNumber = z.object({ number: OrderNumber });
