import { cents, fromCents } from "../../base/index.ts";
import type { ActionValues, Outcome, Telling } from "../../dialogue/index.ts";
import type { ExchangePlan, ItemsPlan, MoneyMove, OrderFacts, Swap } from "../../orders/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import type { TellContext } from "../acts/act.ts";
import { articleBeside } from "../article-beside.ts";
import { goodsName } from "../goods-name.ts";
import { methodName, refundLine } from "./money-telling.ts";
import { countedGoods } from "./pieces.ts";
import { stakeOf } from "./stake-of.ts";

/** "Kenya AA, 250 g → Kenya AA, 1 kg", with what a piece costs more or less. Parts of one swap are told as one. */
export function swapLines({ locale }: TellContext, swaps: readonly Swap[], currency: string): Saying[] {
  return together(swaps).map(({ from, to, quantity, priceDifference }): Saying => {
    const more = cents(priceDifference);
    const args = { before: goodsName(from, locale), after: countedGoods(to, quantity, locale) };
    if (from.sku === to.sku) return { reply: "swap-line-same", args: { item: countedGoods(to, quantity, locale) } };
    if (more === 0) return { reply: "swap-line", args };
    const difference: SayingValue = { amount: fromCents(Math.abs(more)), currency };
    const reply = more > 0 ? "swap-line-dearer" : "swap-line-cheaper";
    return { reply, args: { ...args, difference, count: quantity } };
  });
}

/** Pieces of several lines with one SKU and one price are one swap to who asked for it. */
function together(swaps: readonly Swap[]): Swap[] {
  const all: Swap[] = [];
  for (const swap of swaps) {
    const same = all.find(
      ({ from, to, priceDifference }) =>
        from.sku === swap.from.sku && to.sku === swap.to.sku && priceDifference === swap.priceDifference,
    );
    if (same) same.quantity += swap.quantity;
    else all.push({ ...swap });
  }
  return all;
}

/** How a difference is settled: what is to be paid, or what goes back and when. */
export function differenceLines(
  money: MoneyMove | null,
  { currency }: Pick<OrderFacts, "currency">,
  { days, received = false, named }: { days: number | null; received?: boolean; named: boolean },
): Saying[] {
  if (!money || money.amount === 0) return [];
  if (money.kind === "refund") return [refundLine(money, { currency, days, received })];
  const sum: SayingValue = { amount: money.amount, currency };
  const method = money.method && (named || money.atOnce) ? money.method : null;
  return [
    method
      ? { reply: "pay-difference-with", args: { sum, method: methodName(method) } }
      : { reply: "pay-difference", args: { sum } },
  ];
}

/** Lines of text under which an article has more. */
export function linesBeside(context: TellContext, lines: Saying[], article: string): Telling {
  return { saying: { reply: "lines", args: { text: { lines } } }, ...articleBeside(context, article) };
}

/** A proposal in lines. */
export const proposing = (
  action: "change_items" | "exchange_item",
  values: ActionValues,
  plan: ItemsPlan | ExchangePlan,
  tell: Telling,
): Outcome => ({ kind: "propose", action, values, stake: stakeOf(plan), tell });
