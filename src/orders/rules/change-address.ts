import type { Policy } from "../../policy/index.ts";
import type { OrderFacts } from "./order-facts.ts";
import type { AddressPlan, Place } from "./plans.ts";
import { type Ruled, ruledOut } from "./ruled.ts";
import { ruleStatus } from "./state.ts";

/** Whether an order may go elsewhere. */
export function planAddress(
  order: OrderFacts,
  to: Place,
  { change_address, refund_days }: Pick<Policy, "change_address" | "refund_days">,
): Ruled<AddressPlan> {
  if (!change_address) return ruledOut("unsupported", { order: order.number });
  const stands = ruleStatus(order, change_address.statuses);
  if (stands) return stands;
  const from = { city: order.deliveryCity, address: order.deliveryAddress };
  return { ok: true, plan: { order, refundDays: refund_days ?? null, from, to } };
}
