import type { ActionValues, Outcome } from "../../dialogue/index.ts";
import { doAct } from "../acts/act.ts";
import { actContextOf } from "../acts/act-context.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import { inLines } from "./order-words.ts";
import { placeOrder } from "./place-order.ts";
import { proposalOf, tellPlaced } from "./proposal-telling.ts";
import { orderFrom } from "./propose-order.ts";

/**
 * Places a confirmed order. At another price than the one that was shown nothing is placed, and the order is shown anew; what stands
 * against it now is said, and what instead is asked.
 */
export async function executeOrder(
  context: CapabilityContext,
  customer: KnownCustomer,
  values: ActionValues,
): Promise<Outcome> {
  const checked = await doAct(placeOrder, actContextOf(context, customer), values);
  if (checked.ok) {
    const { number } = checked.plan;
    return {
      kind: "told",
      tell: [inLines(tellPlaced(checked.plan))],
      topic: { kind: "order", number },
      done: { action: "place_order", values },
    };
  }
  const { total: _, ...order } = placeOrder.values.parse(values);
  const now =
    checked.why === "invalid_value" ? await placeOrder.check(actContextOf(context, customer), order, false) : checked;
  return now.ok
    ? proposalOf(context, order, now.plan, { reply: "order-price-changed" })
    : orderFrom(context, againAs(order), "place_order");
}

/** The order as the flow would have it: what was settled need not be said again. */
const againAs = ({
  items,
  delivery,
  delivery_city,
  delivery_address,
  payment,
}: ReturnType<typeof placeOrder.values.parse>) => ({
  items: JSON.stringify(items),
  more: JSON.stringify({ city: delivery_city, address: delivery_address }),
  delivery,
  payment,
});
