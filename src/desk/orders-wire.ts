import { z } from "@hono/zod-openapi";
import { OBJECTIONS } from "../capabilities/index.ts";
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

const Value = z
  .union([z.string(), z.number(), z.boolean()])
  .nullable()
  .openapi({ description: "Veiled where the role does not need it" });
const Piece = z.object({ sku: z.string(), quantity: z.int(), unitPrice: z.number().nullable() });

/** What was changed of an order, newest first. */
export const OrderHistory = z
  .object({
    steps: z.array(
      z.object({
        ...{ id: z.int(), at: Instant, action: z.string().openapi({ example: "cancel_order" }) },
        who: z.enum(["customer", "staff", "import", "api", "system"]),
        name: Text.openapi({ description: "Who of the staff did it, or brought the import" }),
        changes: z.array(z.object({ field: z.string(), from: Value, to: Value })),
        goods: z.array(z.object({ from: Piece.nullable(), to: Piece.nullable() })),
        undone: z.object({ at: Instant, by: Text }).nullable(),
        objection: z.enum(OBJECTIONS).nullable().openapi({ description: "What stands against taking it back now" }),
        stood: z
          .object({
            values: z.record(z.string(), Value),
            lines: z.array(Piece).nullable().openapi({ description: "Null where nobody can tell any more" }),
          })
          .nullable()
          .openapi({ description: "The order before it; null where it was placed with it" }),
      }),
    ),
    goods: z.record(z.string(), z.string()).openapi({ description: "Names by SKU" }),
    payments: z.record(z.string(), z.string()).openapi({ description: "Ways of paying by the shop's key" }),
  })
  .openapi("OrderHistory");
/** See the schema of the same name. */
export type OrderHistory = z.infer<typeof OrderHistory>;

/** Which order. */
export const ByNumber = z.object({ number: OrderNumber });
