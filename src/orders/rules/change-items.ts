import { sum } from "../../base/index.ts";
import type { Policy } from "../../policy/index.ts";
import { chosenMethod, ruleBalance, settle } from "./money.ts";
import type { Goods, OrderFacts } from "./order-facts.ts";
import type { ItemsPlan } from "./plans.ts";
import { isRuling, type Ruled, type Ruling, ruledOut } from "./ruled.ts";
import { ruleStatus } from "./state.ts";
import { differenceOf, planSwaps, type WantedSwap } from "./swap.ts";

/** Goods of an order that are to be other ones, and how the difference is paid or goes back: the original way unless told. */
export interface WantedItems {
  items: readonly WantedSwap[];
  payment?: string | undefined;
}

/** Whether goods of an order that was not sent yet may be other ones, and what that costs. */
export function planItems(
  order: OrderFacts,
  { items, payment }: WantedItems,
  { change_items, refund_days }: Pick<Policy, "change_items" | "refund_days">,
  offered: ReadonlyMap<string, Goods>,
): Ruled<ItemsPlan> {
  if (!change_items) return ruledOut("unsupported", { order: order.number });
  const stands = ruleChange(order, items, change_items);
  if (stands) return stands;
  const swaps = planSwaps(order, items, { sameProduct: change_items.same_product, offered });
  if (isRuling(swaps)) return swaps;
  const difference = differenceOf(swaps);
  const method = chosenMethod(order, payment);
  if (isRuling(method)) return method;
  const short = ruleBalance(order, method, difference);
  if (short) return short;
  // What is not paid yet is simply paid in its new amount.
  const money = order.paymentStatus === "paid" ? settle(difference, method, payment !== undefined) : null;
  const total = { from: order.total, to: sum([order.total, difference]) };
  return { ok: true, plan: { order, refundDays: refund_days ?? null, swaps, difference, money, total } };
}

function ruleChange(
  order: OrderFacts,
  items: readonly WantedSwap[],
  policy: NonNullable<Policy["change_items"]>,
): Ruling | null {
  const stands = ruleStatus(order, policy.statuses);
  if (stands) return stands;
  if (policy.once && order.itemsChangedAt) return ruledOut("already_changed", { order: order.number });
  const same = items.find(({ from, to }) => from === to);
  return same ? ruledOut("invalid_value", { order: order.number, item: same.from }) : null;
}
