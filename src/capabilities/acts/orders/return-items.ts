import * as z from "zod";
import { planReturn, type ReturnPlan, writeReturn } from "../../../orders/index.ts";
import type { Act } from "../act.ts";
import { checkOrder } from "./check-order.ts";
import { trace } from "./trace.ts";
import * as value from "./values.ts";

const item = z.strictObject({ sku: value.sku, quantity: value.quantity });
const ReturnValues = z.strictObject({
  order: value.order,
  items: z.array(item).min(1).max(100),
  /** Where the money goes; the way the order was paid unless told. */
  payment: value.payment.optional(),
  reason: value.text.optional(),
});

/** Asks for delivered goods to go back; the money follows when they have come. */
export const returnItems: Act<z.infer<typeof ReturnValues>, ReturnPlan> = {
  values: ReturnValues,
  check: (context, values, lock) =>
    checkOrder(context, { number: values.order }, lock, (order) =>
      planReturn(order, values, context.shop.policy, { at: context.at, timezone: context.shop.timezone }),
    ),
  async perform(context, plan) {
    const rows = await writeReturn(context.db, plan, context.at);
    const changes = rows.map((after) => ({
      table: "returns" as const,
      key: `${plan.order.number}/${after.sku}`,
      before: null,
      after: { ...after },
    }));
    await trace(context, "return_items", ...changes);
  },
};
