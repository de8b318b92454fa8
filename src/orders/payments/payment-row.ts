import * as z from "zod";
import { PAYMENT_KINDS } from "./payment-method.ts";

const key = z.string().min(1).max(200);
const money = z.number().nonnegative().lt(1e12);

/** A customer's way of paying as a shop's export gives it. A field that is missing is left as it is. */
export const PaymentMethodRow = z.object({
  customer_external_id: key,
  external_id: key,
  kind: z.enum(PAYMENT_KINDS),
  label: z.string().max(100).nullable().optional(),
  last_four: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .optional(),
  /** Gift cards only. */
  balance: money.nullable().optional(),
});
/** See the schema of the same name. */
export type PaymentMethodRow = z.infer<typeof PaymentMethodRow>;

/** Money that came for an order or went back, in the order's currency. */
export const PaymentRow = z.object({
  order_number: z.string().min(1).max(100),
  kind: z.enum(["payment", "refund"]),
  amount: money,
  /** External id of the customer's way of paying; null where nobody wrote it down. */
  method: key.nullable(),
  at: z.date(),
});
/** See the schema of the same name. */
export type PaymentRow = z.infer<typeof PaymentRow>;
