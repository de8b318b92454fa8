import type { Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Telling } from "../dialogue/index.ts";
import { type OrderSummary, sentBackOf, type ToldExchange, type ToldReturn } from "../orders/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { goodsName } from "./goods-name.ts";

/** What became of an order after it was placed: its goods changed, sent back, exchanged; a line each. */
export async function tellAfterwards({ db, locale }: CapabilityContext, order: OrderSummary): Promise<Saying[]> {
  const sentBack = await sentBackOf(db, order.number);
  const changed: Saying[] = order.itemsChangedAt
    ? [{ reply: "order-items-changed", args: { when: dayOf(order.itemsChangedAt) } }]
    : [];
  return [
    ...changed,
    ...sentBack.map((one) =>
      one.kind === "return" ? returnLine(one, order.currency, locale) : exchangeLine(one, locale),
    ),
  ];
}

/** What stands of one return of an order, under what it is about; null where it was taken back. */
export async function tellReturn(
  db: Database,
  { number, currency }: Pick<OrderSummary, "number" | "currency">,
  { id, locale }: { id: number; locale: Locale },
): Promise<Telling | null> {
  const found = (await sentBackOf(db, number)).find((one) => one.kind === "return" && one.id === id);
  if (found?.kind !== "return") return null;
  const lines = [{ reply: "refunds-of-order", args: { number } }, returnLine(found, currency, locale)];
  return { saying: { reply: "lines", args: { text: { lines } } } };
}

function returnLine(
  { goods, amount, requestedAt, receivedAt, refundedAt }: ToldReturn,
  currency: string,
  locale: Locale,
): Saying {
  const item = itemIn(goods, locale);
  const when = dayOf(refundedAt ?? receivedAt ?? requestedAt);
  if (!refundedAt)
    return { reply: receivedAt ? "order-return-received" : "order-return-requested", args: { item, when } };
  if (amount === null) return { reply: "order-return-done", args: { item, when } };
  return { reply: "order-return-refunded", args: { item, when, amount: { amount, currency } } };
}

function exchangeLine({ goods, to, requestedAt, receivedAt, sentAt }: ToldExchange, locale: Locale): Saying {
  const stage = sentAt ? "sent" : receivedAt ? "received" : "requested";
  const when = dayOf(sentAt ?? receivedAt ?? requestedAt);
  return { reply: `order-exchange-${stage}`, args: { from: itemIn(goods, locale), to: itemIn(to, locale), when } };
}

const itemIn = (goods: ToldReturn["goods"], locale: Locale): Saying => ({
  reply: "order-item",
  args: { name: goodsName(goods, locale), quantity: goods.quantity },
});

const dayOf = (at: Date): SayingValue => ({ at: at.toISOString(), style: "day" });
