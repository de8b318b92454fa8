import { normalise } from "../../base/index.ts";
import type { ActionValues, Offered, Outcome, Telling } from "../../dialogue/index.ts";
import { type CancelPlan, type OrderFacts, planCancel, ruleStatus } from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { TellContext } from "../acts/act.ts";
import type { Told } from "../acts/spoken-act.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { notAllowed } from "../not-allowed.ts";
import { refundLine } from "./money-telling.ts";
import { keeping, orderInHand } from "./order-in-hand.ts";
import { countedGoods } from "./pieces.ts";
import { type Instead, type Objection, refuse } from "./refuse.ts";
import { stakeOf } from "./stake-of.ts";

/** Shows what cancelling an order comes to, for a yes; or says why it cannot be cancelled, and what can be done. */
export const proposeCancel: Capability = async (context, slots) => {
  const rule = context.shop.policy.cancel;
  if (!rule) return notAllowed(context, "cancel_order");
  const found = await orderInHand(context, slots, {
    among: (order) => ruleStatus(order, rule.statuses) === null,
    likely: ({ status }) => status !== "cancelled",
    ask: "which-order-cancel",
  });
  if ("kind" in found) return found;
  return keeping(cancelling(context, slots, found.order), found.settled);
};

function cancelling(context: CapabilityContext, slots: Slots, order: OrderFacts): Outcome {
  const { reason } = slots;
  const ruled = planCancel(order, { reason: listed(context, reason) }, context.shop.policy);
  if (ruled.ok) return propose(context, ruled.plan, slots);
  const reasons = context.shop.policy.cancel?.reasons;
  if (ruled.why === "reason_not_allowed" && reasons) return askReason(order, reasons, reason);
  return refuse(context, order, ruled, insteadOf(context, order, ruled));
}

/** The shop's own spelling of a reason that it lists, else the reason as it was given. */
function listed({ shop }: CapabilityContext, reason: string | undefined): string | undefined {
  const known = shop.policy.cancel?.reasons?.find((one) => normalise(one) === normalise(reason ?? ""));
  return known ?? reason;
}

function askReason({ number }: OrderFacts, reasons: string[], given: string | undefined): Outcome {
  const choices = reasons.map((reason): Offered => ({ label: reason, value: `reason:${reason}` }));
  const args = { order: number, reasons: { list: reasons } };
  if (given === undefined)
    return { kind: "missing", slot: "reason", tell: { saying: { reply: "ask-reason-cancel", args }, choices } };
  const saying = { reply: "cannot-reason-not-allowed", args };
  return { kind: "missing", slot: "reason", tell: { saying, choices }, refused: "reason_not_allowed" };
}

function insteadOf({ shop }: CapabilityContext, { status }: OrderFacts, { why }: Objection): Instead {
  if (why !== "order_shipped") return why === "unsupported" ? {} : { article: "cancel-order" };
  if (!shop.policy.return) return { article: "cancel-order" };
  return status === "shipped"
    ? { saying: { reply: "instead-cancel-shipped" }, article: "cancel-order" }
    : { saying: { reply: "instead-cancel-delivered" }, article: "returns", next: "return_items" };
}

function propose(context: CapabilityContext, plan: CancelPlan, { reason, item }: Slots): Outcome {
  const { number, lines } = plan.order;
  const values: ActionValues = { order: number, ...(reason && plan.reason ? { reason: plan.reason } : {}) };
  // Who names one thing of several may mean only that.
  const tell = showCancel(plan, context, { saysWhole: item !== undefined && lines.length > 1 });
  return { kind: "propose", action: "cancel_order", values, stake: stakeOf(plan), tell };
}

/** What cancelling an order comes to, for a yes. */
export function showCancel(plan: CancelPlan, { locale }: TellContext, { saysWhole = false } = {}): Telling {
  const items = plan.order.lines.map(({ goods, quantity }) => countedGoods(goods, quantity, locale));
  const lines: Saying[] = [
    { reply: "propose-cancel", args: { order: plan.order.number } },
    { reply: "order-items", args: { items: { list: items } } },
    ...(saysWhole ? [{ reply: "cancel-whole" }] : []),
    ...refundLines(plan),
  ];
  return { saying: { reply: "lines", args: { text: { lines } } } };
}

const refundLines = ({ refunds, refundDays, order: { currency, paymentStatus } }: CancelPlan): Saying[] =>
  refunds.length === 0 && paymentStatus === "unpaid"
    ? [{ reply: "money-none" }]
    : refunds.map((refund) => refundLine(refund, { currency, days: refundDays }));

/** What is said of an order that was cancelled. */
export function tellCancelled(plan: CancelPlan): Told {
  const { number } = plan.order;
  const refunds = plan.refunds.length > 0 ? refundLines(plan) : [];
  const lines: Saying[] = [{ reply: "done-cancel", args: { order: number } }, ...refunds];
  return { tell: [{ saying: { reply: "lines", args: { text: { lines } } } }], topic: { kind: "order", number } };
}
