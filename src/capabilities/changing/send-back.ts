import type { Locale } from "../../base/index.ts";
import type { OrderFacts } from "../../orders/index.ts";
import { dayIn } from "../../policy/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { TellContext } from "../acts/act.ts";

/** What is next for somebody who sends goods back: where to, until which day, with which number. */
export function sendBackLine({ shop, locale }: TellContext, order: OrderFacts, days: number): Saying {
  const to = addressOf(shop.policy, locale);
  const args = { order: order.number, until: { date: lastDay(order, days, shop.timezone) } };
  return to ? { reply: "send-back-to", args: { ...args, address: to } } : { reply: "send-back", args };
}

/** Where goods are brought or sent to: the pickup point, else where the seller is. */
const addressOf = ({ order, seller }: TellContext["shop"]["policy"], locale: Locale): string | undefined =>
  order?.delivery.find(({ way, address }) => way === "pickup" && address)?.address?.[locale] ?? seller?.address;

const DAY_MS = 86_400_000;

/** So many calendar days after the day of delivery, that day itself included. */
function lastDay({ deliveredAt, shippedAt, placedAt }: OrderFacts, days: number, timezone: string): string {
  const noon = new Date(`${dayIn(timezone, deliveredAt ?? shippedAt ?? placedAt)}T12:00:00Z`);
  return new Date(noon.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}
