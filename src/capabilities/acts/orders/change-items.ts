import * as z from "zod";
import { type ItemsPlan, planItems, writeItems } from "../../../orders/index.ts";
import type { Act } from "../act.ts";
import { checkOrder } from "./check-order.ts";
import { takeFromStock } from "./take-from-stock.ts";
import { trace } from "./trace.ts";
import * as value from "./values.ts";

const ItemsValues = z.strictObject({
  order: value.order,
  items: value.swaps,
  /** How a difference is paid or goes back; the way the order was paid unless told. */
  payment: value.payment.optional(),
});

/** Makes goods of an order that has not left yet other ones; its total follows. */
export const changeItems: Act<z.infer<typeof ItemsValues>, ItemsPlan> = {
  values: ItemsValues,
  check(context, values, lock) {
    // What goes back to the shelf is held with what is taken from it: two who swap against each other would wait in a ring.
    const skus = values.items.flatMap(({ from, to }) => [from, to]);
    return checkOrder(context, { number: values.order, skus }, lock, (order, goods) =>
      planItems(order, values, context.shop.policy, goods),
    );
  },
  async perform(context, plan) {
    const { db, at } = context;
    await takeFromStock(context, plan.swaps);
    const { order, lines } = await writeItems(db, plan, at);
    const { number } = plan.order;
    await trace(
      context,
      "change_items",
      { table: "orders", key: number, ...order },
      ...lines.map(({ sku, ...change }) => ({ table: "order_lines" as const, key: `${number}/${sku}`, ...change })),
    );
  },
};
