import { homeOf } from "../knowledge/index.ts";
import type { OrderSummary } from "../orders/index.ts";
import { afterWorkingDays, dayIn, type Policy } from "../policy/index.ts";
import type { CapabilityContext } from "./capability.ts";

type DeliveryWay = NonNullable<Policy["order"]>["delivery"][number];
type Promised = Pick<
  OrderSummary,
  "deliverBy" | "deliveryWay" | "deliveryCity" | "placedAt" | "paidAt" | "shippedAt" | "paymentWay"
>;

/** What is paid in the morning leaves the same day, all else on the next working one. */
const DAYS_TO_LEAVE = 1;

/**
 * The day by which an order was promised, `YYYY-MM-DD`: as its row says, else as the policy's delivery way says, counted in working days
 * from when it left, or from when it could be sent at the latest. Null where nothing was promised, or its payment is waited for.
 */
export function promisedDay(order: Promised, { policy, timezone }: CapabilityContext["shop"]): string | null {
  if (order.deliverBy !== null) return order.deliverBy;
  const [, days] = wayOf(order, policy)?.days ?? [];
  if (days === undefined) return null;
  if (order.shippedAt) return afterWorkingDays(policy, dayIn(timezone, order.shippedAt), days);
  const ready = order.paymentWay === "on_delivery" ? order.placedAt : order.paidAt;
  return ready && afterWorkingDays(policy, dayIn(timezone, ready), DAYS_TO_LEAVE + days);
}

/** The first of the policy's ways of that kind that goes to the order's place. */
function wayOf({ deliveryWay, deliveryCity }: Promised, { order }: Policy): DeliveryWay | undefined {
  const place = deliveryCity === null ? null : homeOf({ city: deliveryCity, country: null });
  const isThere = ({ cities, countries }: DeliveryWay) =>
    cities ? cities.includes(deliveryCity ?? "") : !countries || (place !== null && countries.includes(place.country));
  return order?.delivery.find((way) => way.way === deliveryWay && isThere(way));
}
