import type { Policy } from "../../policy/index.ts";
import type { WantedItems } from "./change-items.ts";
import { chosenMethod, ruleBalance, settle } from "./money.ts";
import type { Goods, OrderFacts } from "./order-facts.ts";
import type { ExchangePlan } from "./plans.ts";
import { isRuling, type Ruled, ruledOut } from "./ruled.ts";
import { ruleCategory, ruleDelivered, ruleOnce } from "./state.ts";
import { differenceOf, planSwaps } from "./swap.ts";

/** Whether delivered goods may be exchanged, and what the difference is. The same variant may be asked for anew: a broken one. */
export function planExchange(
  order: OrderFacts,
  { items, payment }: WantedItems,
  { exchange, refund_days }: Pick<Policy, "exchange" | "refund_days">,
  { at, timezone, offered }: { at: Date; timezone: string; offered: ReadonlyMap<string, Goods> },
): Ruled<ExchangePlan> {
  if (!exchange) return ruledOut("unsupported", { order: order.number });
  const stands =
    ruleDelivered(order, { ...exchange, passed: "exchange_window_passed" }, at, timezone) ??
    (exchange.once ? ruleOnce(order) : null);
  if (stands) return stands;
  const against = (goods: Goods) => ruleCategory(order, goods, exchange.except_categories);
  const swaps = planSwaps(order, items, { sameProduct: exchange.same_product, offered, against });
  if (isRuling(swaps)) return swaps;
  const difference = differenceOf(swaps);
  const method = chosenMethod(order, payment);
  if (isRuling(method)) return method;
  const short = ruleBalance(order, method, difference);
  if (short) return short;
  const money = settle(difference, method, payment !== undefined);
  return { ok: true, plan: { order, refundDays: refund_days ?? null, swaps, difference, money } };
}
