import { delayOf, type OrderSummary } from "../orders/index.ts";
import { dayIn } from "../policy/index.ts";
import type { Saying } from "../wording/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { promisedDay } from "./promise.ts";

/** How an order stands against its promise. */
export interface Punctuality {
  late: boolean;
  lines: Saying[];
}

/** By when an order was promised, whether it is late and why, as far as the shop's rows say it. */
export function tellPunctuality(
  { shop, at }: Pick<CapabilityContext, "shop" | "at">,
  order: OrderSummary,
): Punctuality {
  const reason: Saying[] =
    order.delayReason === null || isOver(order)
      ? []
      : [{ reply: "order-delay-reason", args: { reason: order.delayReason } }];
  const promised = promisedDay(order, shop);
  if (promised === null || isOver(order)) return { late: false, lines: [...waitsForMoney(order), ...reason] };
  const late = delayOf({
    status: order.status,
    paymentStatus: order.paymentStatus,
    paidOnDelivery: order.paymentWay === "on_delivery",
    promised,
    sent: order.shippedAt && dayIn(shop.timezone, order.shippedAt),
    today: dayIn(shop.timezone, at),
  });
  const by: Saying = { reply: "order-promised", args: { day: { date: promised } } };
  if (!late) return { late: false, lines: [by, ...waitsForMoney(order), ...reason] };
  const { days, cause } = late;
  const why = reason.length > 0 && cause !== "unpaid" ? "for-reason" : cause.replaceAll("_", "-");
  return { late: true, lines: [{ reply: `order-late-${why}`, args: { day: { date: promised }, days } }, ...reason] };
}

const isOver = ({ status }: OrderSummary): boolean => status === "delivered" || status === "cancelled";

/** What is not paid is not sent, unless it is paid when it is handed over. */
const waitsForMoney = ({ status, paymentStatus, paymentWay }: OrderSummary): Saying[] =>
  status === "new" && paymentStatus === "unpaid" && paymentWay !== "on_delivery"
    ? [{ reply: "order-waits-for-payment" }]
    : [];
