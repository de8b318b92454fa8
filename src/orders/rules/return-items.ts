import { sum } from "../../base/index.ts";
import type { Policy } from "../../policy/index.ts";
import { moneyMove, type PaymentMethod } from "../payments/payment-method.ts";
import { methodOf, originalMethod, shareOf } from "./money.ts";
import type { OrderFacts } from "./order-facts.ts";
import { takerOf } from "./pieces.ts";
import type { ReturnPlan } from "./plans.ts";
import { isRuling, type Ruled, type Ruling, ruledOut } from "./ruled.ts";
import { ruleCategory, ruleDelivered, ruleOnce } from "./state.ts";

type ReturnPolicy = NonNullable<Policy["return"]>;

/** Goods that are to go back. */
export interface WantedReturn {
  items: readonly { sku: string; quantity: number }[];
  /** Where the money goes: the original way unless told. */
  payment?: string | undefined;
  reason?: string | undefined;
}

/** Whether delivered goods may go back, and what comes back for them. */
export function planReturn(
  order: OrderFacts,
  { items, payment, reason }: WantedReturn,
  { return: policy, refund_days }: Pick<Policy, "return" | "refund_days">,
  { at, timezone }: { at: Date; timezone: string },
): Ruled<ReturnPlan> {
  if (!policy) return ruledOut("unsupported", { order: order.number });
  const stands =
    ruleDelivered(order, { ...policy, passed: "return_window_passed" }, at, timezone) ??
    (policy.once ? ruleOnce(order) : null) ??
    (order.paymentStatus === "refunded" ? ruledOut("already_returned", { order: order.number }) : null);
  if (stands) return stands;
  const lines = linesOf(order, items, policy);
  if (isRuling(lines)) return lines;
  const method = refundMethod(order, payment, policy);
  if (isRuling(method)) return method;
  const refund = moneyMove("refund", sum(lines.map(({ amount }) => amount)), method);
  return { ok: true, plan: { order, refundDays: refund_days ?? null, lines, reason: reason ?? null, refund } };
}

function linesOf(order: OrderFacts, items: WantedReturn["items"], policy: ReturnPolicy): ReturnPlan["lines"] | Ruling {
  const take = takerOf(order);
  const share = shareOf(order);
  const lines: ReturnPlan["lines"] = [];
  for (const { sku, quantity } of items) {
    const taken = take(sku, quantity);
    if (isRuling(taken)) return taken;
    const [goods] = taken.map(({ line }) => line.goods);
    if (!goods) return ruledOut("not_in_order", { order: order.number, item: sku, count: 0 });
    const excepted = ruleCategory(order, goods, policy.except_categories);
    if (excepted) return excepted;
    const gross = sum(taken.map((part) => part.quantity * part.line.unitPrice));
    lines.push({ goods, quantity, amount: share(gross) });
  }
  return lines;
}

/** Where the money goes: what the policy allows of the original way and the customer's gift cards. */
function refundMethod(
  order: OrderFacts,
  payment: string | undefined,
  policy: ReturnPolicy,
): PaymentMethod | null | Ruling {
  const original = originalMethod(order);
  const method = payment === undefined ? original : methodOf(order, payment);
  const ways = policy.refund_to;
  const allowed =
    (ways.includes("original") && method !== undefined && method?.id === original?.id) ||
    (ways.includes("gift_card") && method?.kind === "gift_card");
  return allowed ? (method ?? null) : ruledOut("payment_not_possible", { order: order.number });
}
