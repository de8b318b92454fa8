import * as z from "zod";
import { releaseStock } from "../../../catalog/index.ts";
import { type CancelPlan, planCancel, writeCancel } from "../../../orders/index.ts";
import type { Act } from "../act.ts";
import { checkOrder } from "./check-order.ts";
import { byWhom, trace } from "./trace.ts";
import * as value from "./values.ts";

const CancelValues = z.strictObject({ order: value.order, reason: value.text.optional() });

/** Cancels an order: what was paid goes back, its goods too. */
export const cancelOrder: Act<z.infer<typeof CancelValues>, CancelPlan> = {
  values: CancelValues,
  check: (context, values, lock) =>
    checkOrder(context, { number: values.order }, lock, (order) => planCancel(order, values, context.shop.policy)),
  async perform(context, plan) {
    const { db, at } = context;
    const { before, after } = await writeCancel(db, plan, byWhom(context), at);
    await releaseStock(
      db,
      plan.order.lines.map(({ goods, quantity }) => ({ sku: goods.sku, quantity })),
      at,
    );
    await trace(context, "cancel_order", { table: "orders", key: plan.order.number, before, after });
  },
};
