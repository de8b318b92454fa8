import { productOfSku } from "../catalog/index.ts";
import type { FlowName, Offered } from "../dialogue/index.ts";
import type { OrderSummary } from "../orders/index.ts";
import { dayIn, daysBetween, type Policy } from "../policy/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** More buttons would not be read. */
const STEPS_AT_MOST = 3;

/** What a customer may have done with their order now, the likeliest first: each a button that goes on with this very order. */
export function nextSteps({ shop, at }: CapabilityContext, order: OrderSummary, late: boolean): Offered[] {
  const age = order.deliveredAt ? daysBetween(dayIn(shop.timezone, order.deliveredAt), dayIn(shop.timezone, at)) : null;
  const steps = stepsOf(shop.policy, order, age)
    .filter((flow) => !MAY_NOT_COME_BACK[flow] || mayComeBack(shop, order, MAY_NOT_COME_BACK[flow]))
    .map(
      (flow): Offered => ({
        label: { reply: `choice-${flow.replaceAll("_", "-")}` },
        value: `flow:${flow}:${order.number}`,
      }),
    );
  const person: Offered[] = late ? [{ label: { reply: "choice-ask-person" }, value: "hand_off" }] : [];
  return [...person, ...steps].slice(0, STEPS_AT_MOST);
}

/** Whether anything in an order is of a category that the policy takes back. */
function mayComeBack(
  { catalog, policy }: CapabilityContext["shop"],
  { items }: OrderSummary,
  rule: "return" | "exchange",
) {
  const except = policy[rule]?.except_categories ?? [];
  return items.some(({ sku }) => !except.includes(productOfSku(catalog, sku)?.category ?? ""));
}

const MAY_NOT_COME_BACK: Partial<Record<FlowName, "return" | "exchange">> = {
  return_items: "return",
  exchange_item: "exchange",
};

/** `age`: calendar days since it was delivered, where that is known. */
function stepsOf(
  policy: Policy,
  { status, paymentStatus, itemsChangedAt }: OrderSummary,
  age: number | null,
): FlowName[] {
  const isIn = (rule: { statuses: readonly string[] } | undefined) => rule?.statuses.includes(status) === true;
  const mayCancel = isIn(policy.cancel) && !(policy.cancel?.unless_changed && itemsChangedAt);
  const mayChange = isIn(policy.change_items) && !(policy.change_items?.once && itemsChangedAt);
  const within = (days: number | undefined) =>
    status === "delivered" && age !== null && days !== undefined && age <= days;
  const steps: [FlowName, boolean][] = [
    ["order_receipt", paymentStatus === "unpaid" && status === "new"],
    ["cancel_order", mayCancel],
    ["change_delivery_address", isIn(policy.change_address)],
    ["change_items", mayChange],
    ["return_items", within(policy.return?.days)],
    ["exchange_item", within(policy.exchange?.days)],
    ["refund_status", status === "cancelled" && paymentStatus !== "unpaid"],
    ["repeat_order", policy.order !== undefined && (status === "delivered" || status === "cancelled")],
  ];
  return steps.filter(([, may]) => may).map(([flow]) => flow);
}
