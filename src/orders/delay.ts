import { daysBetween } from "../policy/index.ts";
import type { OrderStatus, PaymentStatus } from "./order-row.ts";

/** Why an order is late, as far as its own row says it. */
export type DelayCause = "unpaid" | "not_sent" | "sent_late" | "on_its_way";

/** What {@link delayOf} looks at; days are `YYYY-MM-DD` in the shop's zone. */
export interface DelayFacts {
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  /** Paid when it is handed over: that it is unpaid holds nothing up. */
  paidOnDelivery: boolean;
  /** The day that it was promised for. */
  promised: string;
  /** The day that it was sent on. */
  sent: string | null;
  today: string;
}

/** By how many calendar days an order is late today, and why; null where it is not, or where it waits for nothing more. */
export function delayOf(facts: DelayFacts): { days: number; cause: DelayCause } | null {
  const { status, promised, today } = facts;
  if (status === "delivered" || status === "cancelled" || today <= promised) return null;
  return { days: daysBetween(promised, today), cause: causeOf(facts) };
}

function causeOf({ status, paymentStatus, paidOnDelivery, promised, sent }: DelayFacts): DelayCause {
  if (status === "shipped") return sent !== null && sent >= promised ? "sent_late" : "on_its_way";
  return paymentStatus === "unpaid" && !paidOnDelivery ? "unpaid" : "not_sent";
}
