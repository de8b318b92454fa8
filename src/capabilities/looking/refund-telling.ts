import type { ToldRefund } from "../../orders/index.ts";
import { afterWorkingDays, dayIn } from "../../policy/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { goodsName } from "../goods-name.ts";
import { refundWay } from "../refund-way.ts";

/** One refund as a line, and whether its days have passed without the money being noted as sent. */
export interface RefundLine {
  line: Saying;
  overdue: boolean;
}

/** How much goes back for what, which way, and when it did or by when it is to at the latest. */
export function refundLine(refund: ToldRefund, context: CapabilityContext): RefundLine {
  const { amount, currency } = refund;
  const told = {
    amount: amount === null ? { reply: "refund-amount-unknown" } : { amount, currency },
    what: whatFor(refund, context),
    way: refundWay(refund.method),
  };
  const line = (state: string, more: Record<string, SayingValue> = {}, overdue = false): RefundLine => ({
    line: { reply: `refund-line-${state}`, args: { ...told, ...more } },
    overdue,
  });
  const { policy, timezone } = context.shop;
  const days = policy.refund_days;
  if (refund.settled) {
    if (!refund.settledAt) return line("done-undated");
    return line("done", { when: { at: refund.settledAt.toISOString(), style: "day" } });
  }
  if (!refund.dueFrom) return days === undefined ? line("waits-undated") : line("waits", { days });
  if (days === undefined) return line("due-undated");
  const day = afterWorkingDays(policy, dayIn(timezone, refund.dueFrom), days);
  const overdue = dayIn(timezone, context.at) > day;
  return line(overdue ? "overdue" : "due", { day: { date: day } }, overdue);
}

function whatFor({ why, number, goods }: ToldRefund, { locale }: CapabilityContext): Saying {
  if (!goods || why !== "return") return { reply: `refund-what-${why.replaceAll("_", "-")}`, args: { number } };
  const item: Saying = { reply: "order-item", args: { name: goodsName(goods, locale), quantity: goods.quantity } };
  return { reply: "refund-what-return-goods", args: { number, item } };
}
