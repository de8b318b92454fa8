import type { Offered, Outcome, Telling } from "../../dialogue/index.ts";
import {
  type Goods,
  type OrderFacts,
  planExchange,
  planReturn,
  type ReturnPlan,
  type Ruling,
  ruleCategory,
  ruleDelivered,
} from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { TellContext } from "../acts/act.ts";
import type { Told } from "../acts/spoken-act.ts";
import { articleBeside } from "../article-beside.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { notAllowed } from "../not-allowed.ts";
import { methodName, refundLine } from "./money-telling.ts";
import { keeping, orderInHand } from "./order-in-hand.ts";
import { countedGoods, namesOf, type Piece, piecesOf } from "./pieces.ts";
import { type Instead, isObjection, type Objection, refuse } from "./refuse.ts";
import { sendBackLine } from "./send-back.ts";
import { stakeOf } from "./stake-of.ts";
import { whichLines } from "./which-lines.ts";
import { methodsSaid } from "./which-method.ts";

/** Shows which goods go back and what comes back for them, for a yes; or says why they cannot, and what can be done. */
export const proposeReturn: Capability = async (context, slots) => {
  const { policy, timezone } = context.shop;
  if (!policy.return) return notAllowed(context, "return_items");
  const window = { ...policy.return, passed: "return_window_passed" as const };
  const found = await orderInHand(context, slots, {
    among: (order) => ruleDelivered(order, window, context.at, timezone) === null,
    likely: ({ status }) => status === "delivered",
    last: ({ status }) => status === "delivered",
    ask: "which-order-return",
  });
  if ("kind" in found) return found;
  return keeping(returning(context, slots, found.order), found.settled);
};

function returning(context: CapabilityContext, slots: Slots, order: OrderFacts): Outcome {
  const whole = plan(context, order, []);
  if (!whole.ok) return refuse(context, order, whole, insteadOf(context, order, whole));
  const except = context.shop.policy.return?.except_categories ?? [];
  const against = ({ goods, left }: Piece): Ruling | null =>
    ruleCategory(order, goods, except) ?? (left === 0 ? gone(context, order, goods) : null);
  const lines = whichLines(context, slots, { order, against, ask: "which-return", variant: slots.variant });
  if (isObjection(lines)) return refuse(context, order, lines, insteadOf(context, order, lines));
  if ("kind" in lines) return lines;
  const items = lines.chosen.map(({ piece, quantity }) => ({ sku: piece.goods.sku, quantity }));
  const way = whichWay(order, slots.payment, context);
  if ("kind" in way) return way;
  const ruled = plan(context, order, items, way.payment);
  if (!ruled.ok) return refuse(context, order, ruled, insteadOf(context, order, ruled));
  return propose(context, ruled.plan, lines.leftOut, way);
}

const plan = (
  { shop, at }: CapabilityContext,
  order: OrderFacts,
  items: { sku: string; quantity: number }[],
  payment?: string,
) => planReturn(order, { items, payment }, shop.policy, { at, timezone: shop.timezone });

/** What went back already. */
function gone(context: CapabilityContext, order: OrderFacts, { sku }: Goods): Ruling | null {
  const ruled = plan(context, order, [{ sku, quantity: 1 }]);
  return ruled.ok ? null : ruled;
}

/** Where the money goes. */
interface Way {
  /** The key of the way of paying, where it is another than the original. */
  payment?: string;
  /** Whether another was said that the policy does not allow. */
  isForced?: boolean;
}

/** Where the money goes back to: the original way, unless the policy leaves a choice; then it is asked where nothing was said. */
function whichWay(order: OrderFacts, said: string | undefined, { shop }: CapabilityContext): Way | Outcome {
  const ways = shop.policy.return?.refund_to ?? [];
  const cards = ways.includes("gift_card") ? order.methods.filter(({ kind }) => kind === "gift_card") : [];
  const [meant, ...others] = methodsSaid(order.methods, said);
  const isOriginal = said === "original" || (meant !== undefined && meant.id === order.payments[0]?.methodId);
  if (isOriginal || (said === undefined && cards.length === 0)) return {};
  if (meant && others.length === 0 && cards.includes(meant)) return { payment: meant.externalId };
  if (cards.length === 0) return { isForced: true };
  const original: Offered = { label: { reply: "choice-original-way" }, value: "payment:original" };
  const offered = cards.map((card): Offered => ({ label: methodName(card), value: `payment:${card.externalId}` }));
  const choices = ways.includes("original") ? [original, ...offered] : offered;
  return { kind: "missing", slot: "payment", tell: { saying: { reply: "which-refund" }, choices } };
}

function insteadOf(context: CapabilityContext, order: OrderFacts, { why, about }: Objection): Instead {
  const article = "returns";
  if (about?.cause === "category")
    return { saying: { reply: "instead-damaged" }, article: "return-exceptions", person: true };
  if (why === "return_window_passed")
    return mayExchange(context, order)
      ? { saying: { reply: "instead-return-exchange" }, article, next: "exchange_item" }
      : { saying: { reply: "instead-faulty" }, article, person: true };
  if (why !== "not_returnable") return { article };
  return context.shop.policy.cancel?.statuses.includes(order.status)
    ? { saying: { reply: "instead-return-cancel" }, next: "cancel_order" }
    : { saying: { reply: "instead-return-later" }, article };
}

/** Whether something of the order may still be exchanged. */
function mayExchange({ shop, at }: CapabilityContext, order: OrderFacts): boolean {
  const { policy, timezone } = shop;
  const ruled = planExchange(order, { items: [] }, policy, { at, timezone, offered: new Map() });
  const except = policy.exchange?.except_categories ?? [];
  return ruled.ok && piecesOf(order).some(({ goods, left }) => left > 0 && ruleCategory(order, goods, except) === null);
}

function propose(context: CapabilityContext, plan: ReturnPlan, leftOut: Piece[], { payment, isForced }: Way): Outcome {
  const { order, lines } = plan;
  return {
    kind: "propose",
    action: "return_items",
    values: {
      order: order.number,
      items: lines.map(({ goods, quantity }) => ({ sku: goods.sku, quantity })),
      ...(payment === undefined ? {} : { payment }),
    },
    stake: stakeOf(plan),
    tell: showReturn(plan, context, { leftOut, isForced }),
  };
}

/** What a return is made of besides its plan: goods that were meant too and may not go back, a way of refund that may not be. */
interface Beside {
  leftOut?: Piece[];
  isForced?: boolean | undefined;
}

/** Which goods go back and what comes back for them, for a yes. */
export function showReturn(
  { order, lines, refund, refundDays }: ReturnPlan,
  context: TellContext,
  { leftOut = [], isForced = false }: Beside = {},
): Telling {
  const { currency } = order;
  const said: Saying[] = [
    { reply: "propose-return", args: { order: order.number } },
    ...lines.map(({ goods, quantity, amount }) => ({
      reply: "return-line",
      args: { item: countedGoods(goods, quantity, context.locale), sum: { amount, currency } },
    })),
    ...(leftOut.length > 0 ? [{ reply: "left-out-return", args: { items: namesOf(context, leftOut) } }] : []),
    ...(isForced ? [{ reply: "refund-original-only" }] : []),
    refundLine(refund, { currency, days: refundDays, received: true }),
  ];
  return { saying: { reply: "lines", args: { text: { lines: said } } }, ...articleBeside(context, "returns") };
}

/** What is said of a return that was asked for: what to do next. */
export function tellReturned({ order, refund, refundDays }: ReturnPlan, context: TellContext): Told {
  const lines: Saying[] = [
    { reply: "done-return", args: { order: order.number } },
    sendBackLine(context, order, context.shop.policy.return?.days ?? 0),
    refundLine(refund, { currency: order.currency, days: refundDays, received: true }),
  ];
  return {
    tell: [{ saying: { reply: "lines", args: { text: { lines } } }, ...articleBeside(context, "returns") }],
    topic: { kind: "order", number: order.number },
  };
}
