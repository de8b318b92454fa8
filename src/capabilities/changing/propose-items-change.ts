import type { Telling } from "../../dialogue/index.ts";
import { type ItemsPlan, ruledOut, ruleStatus } from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { TellContext } from "../acts/act.ts";
import { actContextOf } from "../acts/act-context.ts";
import { changeItems } from "../acts/orders/index.ts";
import type { Told } from "../acts/spoken-act.ts";
import { namesOf, type Piece } from "./pieces.ts";
import type { SwapKind } from "./propose-swap.ts";
import { differenceLines, linesBeside, proposing, swapLines } from "./swap-telling.ts";

/** Shows which variants the goods of an order are to be that was not sent yet, for a yes; or says why they cannot. */
export const ITEMS_CHANGE: SwapKind = {
  flow: "change_items",
  isAllowed: ({ shop }) => shop.policy.change_items !== undefined,
  order: {
    among: ({ shop }, order) => ruleStatus(order, shop.policy.change_items?.statuses ?? []) === null,
    likely: ({ status }) => status === "shipped",
    ask: "which-order-items",
  },
  stands: ({ shop }, order) => {
    const policy = shop.policy.change_items;
    if (!policy) return ruledOut("unsupported", { order: order.number });
    if (policy.once && order.itemsChangedAt && policy.statuses.includes(order.status))
      return ruledOut("already_changed", { order: order.number });
    return ruleStatus(order, policy.statuses);
  },
  against: () => null,
  sameProduct: ({ shop }) => shop.policy.change_items?.same_product !== false,
  countsMayBeOthers: false,
  mayBeSame: false,
  insteadOf: ({ shop }, { status }, { why, about }) => {
    const article = "change-order";
    const other = { saying: { reply: "instead-items-other" }, article };
    if (about?.cause === "count") return { ...other, reply: "cannot-change-count" };
    if (about?.cause === "no_variants") return { ...other, reply: "no-other-variant" };
    if (why === "other_product") return other;
    const later = why === "order_shipped" && (shop.policy.exchange ?? shop.policy.return) !== undefined;
    return { saying: later && status === "shipped" ? { reply: "instead-items-shipped" } : null, article };
  },
  ask: "which-change",
  propose: async (swapping) => {
    const { context, customer, order, swaps, payment, leftOut } = swapping;
    const values = { order: order.number, items: swaps, ...(payment === undefined ? {} : { payment }) };
    const checked = await changeItems.check(actContextOf(context, customer), values, false);
    if (!checked.ok) return checked;
    const items = swaps.map((swap) => ({ ...swap }));
    return proposing(
      "change_items",
      { ...values, items },
      checked.plan,
      showItemsChange(checked.plan, context, { payment, leftOut }),
    );
  },
};

/** Which variants goods of an order are to be, and what that costs, for a yes. */
export function showItemsChange(
  plan: ItemsPlan,
  context: TellContext,
  { payment, leftOut = [] }: { payment?: string | undefined; leftOut?: Piece[] } = {},
): Telling {
  const lines: Saying[] = [
    { reply: "propose-items", args: { order: plan.order.number } },
    ...swapLines(context, plan.swaps, plan.order.currency),
    ...(leftOut.length > 0 ? [{ reply: "left-out-change", args: { items: namesOf(context, leftOut) } }] : []),
    ...moneyLines(plan, payment !== undefined),
  ];
  return linesBeside(context, lines, "change-order");
}

/** What an order that is not paid yet will cost; how the difference of a paid one is settled. */
function moneyLines({ order, money, total, refundDays }: ItemsPlan, named: boolean): Saying[] {
  const { currency } = order;
  if (order.paymentStatus === "paid") return differenceLines(money, order, { days: refundDays, named });
  const args = { before: { amount: total.from, currency }, after: { amount: total.to, currency } };
  return total.from === total.to ? [] : [{ reply: "total-from-to", args }];
}

/** What is said of goods of an order that are others now. */
export function tellItemsChanged(plan: ItemsPlan, context: TellContext): Told {
  const { number, currency } = plan.order;
  const lines: Saying[] = [
    { reply: "done-items", args: { order: number } },
    ...swapLines(context, plan.swaps, currency),
    ...moneyLines(plan, false),
  ];
  return { tell: [linesBeside(context, lines, "change-order")], topic: { kind: "order", number } };
}
