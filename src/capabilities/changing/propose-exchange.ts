import type { Telling } from "../../dialogue/index.ts";
import {
  type ExchangePlan,
  type OrderFacts,
  planReturn,
  ruleCategory,
  ruleDelivered,
  ruledOut,
  ruleOnce,
} from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { TellContext } from "../acts/act.ts";
import { actContextOf } from "../acts/act-context.ts";
import { exchangeItems, exchangeValues } from "../acts/orders/index.ts";
import type { Told } from "../acts/spoken-act.ts";
import type { CapabilityContext } from "../capability.ts";
import { namesOf, type Piece } from "./pieces.ts";
import type { SwapKind } from "./propose-swap.ts";
import type { Instead } from "./refuse.ts";
import { sendBackLine } from "./send-back.ts";
import { differenceLines, linesBeside, proposing, swapLines } from "./swap-telling.ts";

/** The days of an exchange by the policy. */
const windowOf = ({ shop }: CapabilityContext) =>
  shop.policy.exchange && { ...shop.policy.exchange, passed: "exchange_window_passed" as const };

const insteadOf: SwapKind["insteadOf"] = (context, order, { why, about }) => {
  const article = "exchange";
  const instead: Instead = mayReturn(context, order)
    ? { saying: { reply: "instead-exchange-return" }, next: "return_items" }
    : {};
  const faulty: Instead = { saying: { reply: "instead-faulty" }, article, person: true };
  if (about?.cause === "category")
    return { saying: { reply: "instead-damaged" }, article: "return-exceptions", person: true };
  if (why === "exchange_window_passed") return faulty;
  if (why === "other_product" || why === "out_of_stock") return { ...instead, article };
  return why === "not_returnable" ? { saying: { reply: "instead-exchange-later" }, article } : { article };
};

const mayReturn = ({ shop, at }: CapabilityContext, order: OrderFacts): boolean =>
  planReturn(order, { items: [] }, shop.policy, { at, timezone: shop.timezone }).ok;

/** Shows which delivered goods are exchanged for which, and what that costs, for a yes; or says why they cannot be. */
export const EXCHANGE: SwapKind = {
  flow: "exchange_item",
  isAllowed: ({ shop }) => shop.policy.exchange !== undefined,
  order: {
    among: (context, order) => {
      const window = windowOf(context);
      return window !== undefined && ruleDelivered(order, window, context.at, context.shop.timezone) === null;
    },
    likely: ({ status }) => status === "delivered",
    last: ({ status }) => status === "delivered",
    ask: "which-order-exchange",
  },
  stands: (context, order) => {
    const window = windowOf(context);
    if (!window) return ruledOut("unsupported", { order: order.number });
    return ruleDelivered(order, window, context.at, context.shop.timezone) ?? (window.once ? ruleOnce(order) : null);
  },
  against: ({ shop }, order, { goods, left }) =>
    ruleCategory(order, goods, shop.policy.exchange?.except_categories ?? []) ??
    (left === 0 ? ruledOut("already_returned", { order: order.number, count: 0 }, goods) : null),
  countsMayBeOthers: true,
  mayBeSame: true,
  sameProduct: ({ shop }) => shop.policy.exchange?.same_product !== false,
  insteadOf,
  ask: "which-exchange",
  propose: async (swapping) => {
    const { context, customer, order, swaps, payment, leftOut } = swapping;
    const values = exchangeValues(order.number, swaps, payment);
    const act = actContextOf(context, customer);
    const checked = await exchangeItems.check(act, exchangeItems.values.parse(values), false);
    if (!checked.ok) return checked;
    const { plan } = checked;
    return proposing("exchange_item", values, plan, showExchange(plan, context, { payment, leftOut }));
  },
};

/** What a swap of goods is shown with besides its plan. */
interface Beside {
  /** The way of paying for the difference, where one was named. */
  payment?: string | undefined;
  /** Goods that were meant too and may not be swapped. */
  leftOut?: Piece[];
}

/** Which delivered goods are exchanged for which, and what that costs, for a yes. */
export function showExchange(
  { order, swaps, money, refundDays }: ExchangePlan,
  context: TellContext,
  { payment, leftOut = [] }: Beside = {},
): Telling {
  const lines: Saying[] = [
    { reply: "propose-exchange", args: { order: order.number } },
    ...swapLines(context, swaps, order.currency),
    ...(leftOut.length > 0 ? [{ reply: "left-out-exchange", args: { items: namesOf(context, leftOut) } }] : []),
    ...differenceLines(money, order, { days: refundDays, received: true, named: payment !== undefined }),
  ];
  return linesBeside(context, lines, "exchange");
}

/** What is said of an exchange that was asked for: what to do next. */
export function tellExchanged({ order, money, refundDays }: ExchangePlan, context: TellContext): Told {
  const lines: Saying[] = [
    { reply: "done-exchange", args: { order: order.number } },
    sendBackLine(context, order, context.shop.policy.exchange?.days ?? 0),
    ...differenceLines(money, order, { days: refundDays, received: true, named: false }),
  ];
  return { tell: [linesBeside(context, lines, "exchange")], topic: { kind: "order", number: order.number } };
}
