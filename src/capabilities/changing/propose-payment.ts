import type { Offered, Outcome, Telling } from "../../dialogue/index.ts";
import {
  type OrderFacts,
  type PaymentMethod,
  type PaymentPlan,
  planPayment,
  type Ruling,
  ruledOut,
  ruleStatus,
} from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Told } from "../acts/spoken-act.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { notAllowed } from "../not-allowed.ts";
import { methodName, refundLine } from "./money-telling.ts";
import { keeping, orderInHand } from "./order-in-hand.ts";
import { type Instead, refuse } from "./refuse.ts";
import { stakeOf } from "./stake-of.ts";
import { methodsSaid } from "./which-method.ts";

/** Shows how an order is to be paid from now on, for a yes; or says why that cannot be. */
export const proposePaymentChange: Capability = async (context, slots) => {
  const rule = context.shop.policy.change_payment;
  if (!rule) return notAllowed(context, "change_payment");
  const found = await orderInHand(context, slots, {
    among: (order) => ruleStatus(order, rule.statuses) === null,
    likely: ({ status }) => status === "shipped",
    ask: "which-order-payment",
  });
  if ("kind" in found) return found;
  return keeping(repay(context, slots, found.order), found.settled);
};

function repay(context: CapabilityContext, { payment }: Slots, order: OrderFacts): Outcome {
  const { policy } = context.shop;
  const stands = ruleStatus(order, policy.change_payment?.statuses ?? []);
  if (stands) return refuse(context, order, stands);
  const possible = order.methods.filter(({ externalId }) => planPayment(order, { payment: externalId }, policy).ok);
  const meant = payment === undefined ? possible : methodsSaid(order.methods, payment);
  const ways = meant.length > 1 ? meant.filter((method) => possible.includes(method)) : meant;
  const [way, ...others] = ways;
  if (!way) return askWay(context, order, possible, payment === undefined ? null : { reply: "payment-unknown" });
  if (others.length > 0) return askWay(context, order, ways, null);
  const ruled = planPayment(order, { payment: way.externalId }, policy);
  return ruled.ok ? propose(ruled.plan) : askWay(context, order, possible, because(ruled, order));
}

/** What was not paid yet is paid as one likes when it is. */
function because({ why, about }: Ruling, order: OrderFacts): Saying {
  const args = { order: order.number, ...about };
  const isOpen = order.paymentStatus === "unpaid" && why === "payment_not_possible";
  return isOpen ? { reply: "payment-unpaid", args } : { reply: `cannot-${why.replaceAll("_", "-")}`, args };
}

/** Which of the ways that are possible; `remark`: what is wrong with the one that was said. */
function askWay(context: CapabilityContext, order: OrderFacts, ways: PaymentMethod[], remark: Saying | null): Outcome {
  if (ways.length === 0)
    return refuse(context, order, ruledOut("payment_not_possible", { order: order.number }), unpaid(order));
  const lines = [...(remark ? [remark] : []), { reply: "which-payment", args: { order: order.number } }];
  return {
    kind: "missing",
    slot: "payment",
    tell: {
      saying: { reply: "lines", args: { text: { lines } } },
      choices: ways.map((way) => choiceOf(way, order.currency)),
    },
    ...(remark ? { refused: "payment_not_possible" } : {}),
  };
}

const unpaid = ({ paymentStatus }: OrderFacts): Instead =>
  paymentStatus === "unpaid" ? { reply: "payment-unpaid", article: "payment-methods", person: false } : {};

const choiceOf = (method: PaymentMethod, currency: string): Offered => ({
  label:
    method.kind === "gift_card"
      ? { reply: "choice-gift-card", args: { balance: { amount: method.balance ?? 0, currency } } }
      : methodName(method),
  value: `payment:${method.externalId}`,
});

const propose = (plan: PaymentPlan): Outcome => ({
  kind: "propose",
  action: "change_payment",
  values: { order: plan.order.number, payment: plan.to.externalId },
  stake: stakeOf(plan),
  tell: showPayment(plan),
});

/** How an order is to be paid from now on, for a yes. */
export function showPayment(plan: PaymentPlan): Telling {
  const lines: Saying[] = [{ reply: "propose-payment", args: { order: plan.order.number } }, ...moneyLines(plan)];
  return { saying: { reply: "lines", args: { text: { lines } } } };
}

function moneyLines({ order: { currency }, from, to, amount, refund, refundDays }: PaymentPlan): Saying[] {
  const before: Saying = from ? methodName(from) : { reply: refund ? "method-unknown" : "method-none" };
  const change: Saying = { reply: "from-to", args: { before, after: methodName(to) } };
  const paid: Saying = { reply: "paid-with", args: { sum: { amount, currency }, method: methodName(to) } };
  return [change, paid, ...(refund ? [refundLine(refund, { currency, days: refundDays })] : [])];
}

/** What is said of an order that is paid otherwise. */
export function tellRepaid(plan: PaymentPlan): Told {
  const { order, to, refund, refundDays } = plan;
  const lines: Saying[] = [
    { reply: "done-payment", args: { order: order.number, method: methodName(to) } },
    ...(refund ? [refundLine(refund, { currency: order.currency, days: refundDays })] : []),
  ];
  return {
    tell: [{ saying: { reply: "lines", args: { text: { lines } } } }],
    topic: { kind: "order", number: order.number },
  };
}
