import type { Outcome } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { inLines, lineOf, priceWords } from "./order-words.ts";
import type { PlaceOrderValues, PlacePlan } from "./place-order.ts";

/** The values of an order that is shown, but for the sum. */
export type ProposedOrder = Omit<PlaceOrderValues, "total">;

/** Shows a whole order for a yes: lines with prices, how and where to it comes, how it is paid, and the sum. */
export function proposalOf(
  { locale, shop }: Pick<CapabilityContext, "locale" | "shop">,
  order: ProposedOrder,
  plan: PlacePlan,
  first: Saying = { reply: "propose-order" },
): Extract<Outcome, { kind: "propose" }> {
  const money = (amount: number) => ({ amount, currency: shop.currency });
  const lines: Saying[] = [
    first,
    ...plan.quote.lines.map((line) => lineOf(line, locale, shop.currency)),
    ...deliveryLines(plan, { locale, currency: shop.currency }),
    paymentLine(plan, shop.policy.order?.invoice_days ?? 0, shop.currency),
    { reply: "order-total-of-all", args: { total: money(plan.total) } },
  ];
  return {
    kind: "propose",
    action: "place_order",
    values: { ...order, items: order.items.map((item) => ({ ...item })), total: plan.total },
    tell: inLines(
      lines,
      undefined,
      plan.lines.map(({ sku }) => sku),
    ),
  };
}

/** How it comes and what that costs; where to; until when. */
function deliveryLines(
  { way, deliveryPrice, deliveryCity, deliveryAddress, deliverBy }: PlacePlan,
  { locale, currency }: { locale: CapabilityContext["locale"]; currency: string },
): Saying[] {
  if (way.way === "pickup") {
    const where = { reply: "order-pickup-at", args: { address: way.address?.[locale] ?? "" } };
    return [where, ...(deliverBy ? [{ reply: "order-ready-by", args: { day: { date: deliverBy } } }] : [])];
  }
  const isLocker = way.way === "locker";
  const address = { city: deliveryCity ?? "", address: deliveryAddress ?? "" };
  const lines: Saying[] = [
    { reply: "order-delivery", args: { way: way.way, price: priceWords(deliveryPrice, currency) } },
    { reply: isLocker ? "order-locker-near" : "order-address", args: address },
  ];
  if (deliverBy) lines.push({ reply: "order-deliver-by", args: { day: { date: deliverBy } } });
  else if (way.days) lines.push({ reply: "order-days-after-payment", args: { days: daysWords(way.days) } });
  return lines;
}

const daysWords = ([from, to]: readonly [number, number]): Saying =>
  from === to ? { reply: "order-days", args: { to } } : { reply: "order-days-range", args: { from, to } };

function paymentLine({ way, fee, paymentWay }: PlacePlan, days: number, currency: string): Saying {
  if (paymentWay === "invoice") return { reply: "order-pay-invoice", args: { days } };
  if (way.way === "pickup") return { reply: "order-pay-pickup" };
  return fee > 0
    ? { reply: "order-pay-on-delivery-fee", args: { fee: { amount: fee, currency } } }
    : { reply: "order-pay-on-delivery" };
}

/** What is said when an order was placed: its number, how it is paid, and what comes next. */
export function tellPlaced(plan: PlacePlan): Saying[] {
  const { number, total, currency, payBy, way, deliverBy } = plan;
  const lines: Saying[] = [{ reply: "order-placed", args: { number, total: { amount: total, currency } } }];
  if (payBy) lines.push({ reply: "order-placed-invoice", args: { day: { date: payBy } } });
  else if (way.way === "pickup") lines.push({ reply: "order-placed-pickup" });
  else lines.push({ reply: "order-placed-on-delivery" });
  if (deliverBy && way.way !== "pickup") lines.push({ reply: "order-deliver-by", args: { day: { date: deliverBy } } });
  if (deliverBy && way.way === "pickup") lines.push({ reply: "order-ready-by", args: { day: { date: deliverBy } } });
  return [...lines, { reply: "order-placed-track" }];
}
