import type { Offered, Outcome } from "../../dialogue/index.ts";
import {
  type OrderFacts,
  type PaymentMethod,
  type PaymentPlan,
  planPayment,
  ruledOut,
  ruleStatus,
} from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Told } from "../acts/by-act.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { methodName, refundLine } from "./money-telling.ts";
import { keeping, orderInHand } from "./order-in-hand.ts";
import { refuse } from "./refuse.ts";
import { methodsSaid } from "./which-method.ts";

/** Shows how an order is to be paid from now on, for a yes; or says why that cannot be. */
export const proposePaymentChange: Capability = async (context, slots) => {
  const { policy } = context.shop;
  const found = await orderInHand(context, slots, {
    among: (order) => policy.change_payment !== undefined && ruleStatus(order, policy.change_payment.statuses) === null,
    likely: ({ status }) => status === "shipped",
    ask: "which-order-payment",
  });
  if ("kind" in found) return found;
  return keeping(repay(context, slots, found.order), found.settled);
};

function repay(context: CapabilityContext, slots: Slots, order: OrderFacts): Outcome {
  const { policy } = context.shop;
  const possible = order.methods.filter(({ externalId }) => planPayment(order, { payment: externalId }, policy).ok);
  const meant = methodsSaid(order.methods, slots.payment);
  const [method, ...others] = meant.length > 1 ? meant.filter((one) => possible.includes(one)) : meant;
  if (!method || others.length > 0) return askWay(context, slots, order, others.length > 0 ? meant : possible);
  const ruled = planPayment(order, { payment: method.externalId }, policy);
  if (ruled.ok) return propose(ruled.plan);
  const mayAnother =
    possible.length > 0 && (ruled.why === "payment_not_possible" || ruled.why === "not_enough_balance");
  if (!mayAnother) return refuse(context, order, ruled, unpaid(order));
  const saying = { reply: `cannot-${ruled.why.replaceAll("_", "-")}`, args: { order: order.number, ...ruled.about } };
  return { kind: "missing", slot: "payment", tell: { saying, choices: possible.map(choiceOf) }, refused: ruled.why };
}

/** Which of the ways that are possible; what stands against it where none is. */
function askWay(context: CapabilityContext, { payment }: Slots, order: OrderFacts, ways: PaymentMethod[]): Outcome {
  const [first] = order.methods;
  const stands = planPayment(order, { payment: first?.externalId ?? "" }, context.shop.policy);
  if (ways.length === 0)
    return refuse(
      context,
      order,
      stands.ok ? ruledOut("payment_not_possible", { order: order.number }) : stands,
      unpaid(order),
    );
  const asked: Saying = { reply: "which-payment", args: { order: order.number } };
  const lines =
    payment && ways.length > 0 && !methodsSaid(ways, payment).length ? [{ reply: "payment-unknown" }, asked] : [asked];
  return {
    kind: "missing",
    slot: "payment",
    tell: { saying: { reply: "lines", args: { text: { lines } } }, choices: ways.map(choiceOf) },
    ...(lines.length > 1 ? { refused: "payment_not_possible" } : {}),
  };
}

/** What was not paid yet is paid as one likes when it is. */
const unpaid = ({ paymentStatus }: OrderFacts) =>
  paymentStatus === "unpaid" ? { saying: { reply: "instead-payment-unpaid" }, article: "payment-methods" } : {};

const choiceOf = (method: PaymentMethod): Offered => ({
  label: methodName(method),
  value: `payment:${method.externalId}`,
});

function propose(plan: PaymentPlan): Outcome {
  const { order, to } = plan;
  const lines: Saying[] = [{ reply: "propose-payment", args: { order: order.number } }, ...moneyLines(plan)];
  return {
    kind: "propose",
    action: "change_payment",
    values: { order: order.number, payment: to.externalId },
    tell: { saying: { reply: "lines", args: { text: { lines } } } },
  };
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
