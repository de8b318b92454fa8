import * as z from "zod";
import { type PaymentPlan, planPayment, writePayment } from "../../../orders/index.ts";
import type { Act } from "../act.ts";
import { checkOrder } from "./check-order.ts";
import { byWhom, trace } from "./trace.ts";
import * as value from "./values.ts";

const PaymentValues = z.strictObject({ order: value.order, payment: value.payment });

/** Has an order paid with another of its customer's ways of paying; the first one gets its money back. */
export const changePayment: Act<z.infer<typeof PaymentValues>, PaymentPlan> = {
  values: PaymentValues,
  check: (context, values, lock) =>
    checkOrder(context, { number: values.order }, lock, (order) => planPayment(order, values, context.shop.policy)),
  async perform(context, plan) {
    const change = await writePayment(context.db, plan, byWhom(context), context.at);
    await trace(context, "change_payment", { table: "orders", key: plan.order.number, ...change });
  },
};
