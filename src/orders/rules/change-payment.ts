import type { Policy } from "../../policy/index.ts";
import { moneyMove } from "../payments/payment-method.ts";
import { methodOf, originalMethod, ruleBalance } from "./money.ts";
import type { OrderFacts } from "./order-facts.ts";
import type { PaymentPlan } from "./plans.ts";
import { type Ruled, ruledOut } from "./ruled.ts";
import { ruleStatus } from "./state.ts";

/**
 * Whether an order may be paid with another way of the customer's. Only where it was paid once and nothing went back, so that it is clear
 * what moves. An order that was not paid yet can only be paid at once here, with a gift card.
 */
export function planPayment(
  order: OrderFacts,
  { payment }: { payment: string },
  { change_payment, refund_days }: Pick<Policy, "change_payment" | "refund_days">,
): Ruled<PaymentPlan> {
  const { number, payments, paymentStatus } = order;
  if (!change_payment) return ruledOut("unsupported", { order: number });
  const stands = ruleStatus(order, change_payment.statuses);
  if (stands) return stands;
  const to = methodOf(order, payment);
  const from = originalMethod(order);
  const [first, ...more] = payments;
  const isPaid = paymentStatus === "paid";
  const possible = to && to.id !== from?.id && first?.kind !== "refund" && more.length === 0;
  if (!possible || (!isPaid && (first || to.kind !== "gift_card")))
    return ruledOut("payment_not_possible", { order: number });
  const amount = first?.amount ?? order.total;
  const short = ruleBalance(order, to, amount);
  if (short) return short;
  const refund = isPaid ? moneyMove("refund", amount, from) : null;
  const plan = { order, refundDays: refund_days ?? null, amount, from, to, refund };
  return { ok: true, plan: { ...plan, payment: moneyMove("payment", amount, to) } };
}
