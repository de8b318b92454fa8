import * as z from "zod";
import { type AddressPlan, planAddress, writeAddress } from "../../../orders/index.ts";
import type { Act } from "../act.ts";
import { checkOrder } from "./check-order.ts";
import { trace } from "./trace.ts";
import * as value from "./values.ts";

const AddressValues = z.strictObject({
  order: value.order,
  delivery_city: z.string().min(1).max(200),
  delivery_address: z.string().min(1).max(1000),
});

/** Sends an order that has not left yet elsewhere. */
export const changeDeliveryAddress: Act<z.infer<typeof AddressValues>, AddressPlan> = {
  values: AddressValues,
  check: (context, { order: number, delivery_city, delivery_address }, lock) =>
    checkOrder(context, { number }, lock, (order) =>
      planAddress(order, { city: delivery_city, address: delivery_address }, context.shop.policy),
    ),
  async perform(context, plan) {
    const { order, from, to } = plan;
    await writeAddress(context.db, plan, context.at);
    await trace(context, "change_delivery_address", {
      table: "orders",
      key: order.number,
      before: { delivery_city: from.city, delivery_address: from.address },
      after: { delivery_city: to.city, delivery_address: to.address },
    });
  },
};
