import { normalise } from "../../base/index.ts";
import type { Policy } from "../../policy/index.ts";
import { refundsOf } from "./money.ts";
import type { OrderFacts } from "./order-facts.ts";
import type { CancelPlan } from "./plans.ts";
import { type Ruled, ruledOut } from "./ruled.ts";
import { ruleStatus } from "./state.ts";

/** Whether an order may be cancelled, and what goes back then. `reason` is needed where the policy lists reasons. */
export function planCancel(
  order: OrderFacts,
  { reason }: { reason?: string | undefined },
  { cancel, refund_days }: Pick<Policy, "cancel" | "refund_days">,
): Ruled<CancelPlan> {
  if (!cancel) return ruledOut("unsupported", { order: order.number });
  const stands = ruleStatus(order, cancel.statuses);
  if (stands) return stands;
  if (cancel.unless_changed && order.itemsChangedAt) return ruledOut("already_changed", { order: order.number });
  const listed = cancel.reasons?.find((one) => normalise(one) === normalise(reason ?? ""));
  if (cancel.reasons && !listed)
    return ruledOut("reason_not_allowed", { order: order.number, reasons: { list: cancel.reasons } });
  const plan = { order, refundDays: refund_days ?? null, reason: listed ?? reason ?? null, refunds: refundsOf(order) };
  return { ok: true, plan };
}
