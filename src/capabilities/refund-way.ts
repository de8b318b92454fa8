import type { PaymentMethod } from "../orders/index.ts";
import type { Saying } from "../wording/index.ts";

/** Where money goes back to: "to Visa ending in 9513". Null: the way it was paid, which nobody wrote down. */
export function refundWay(method: Pick<PaymentMethod, "kind" | "label" | "lastFour"> | null): Saying {
  const { kind = "other", label, lastFour } = method ?? {};
  if (kind === "other") return { reply: "refund-way-original" };
  if (kind === "card" && lastFour)
    return { reply: "refund-way-card-ending", args: { label: label ?? "", digits: lastFour } };
  return { reply: `refund-way-${kind.replaceAll("_", "-")}` };
}
