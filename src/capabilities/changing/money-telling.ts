import type { MoneyMove, PaymentMethod } from "../../orders/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import { refundWay } from "../refund-way.ts";

/** A way of paying by what its owner knows it by: "Visa •• 9513", "PayPal". */
export function methodName({ kind, label, lastFour }: PaymentMethod): Saying {
  const word: SayingValue = label ?? { reply: "word-card" };
  if (kind === "card" && lastFour) return { reply: "method-card-ending", args: { label: word, last: lastFour } };
  if (label && kind !== "gift_card") return { reply: "method-labelled", args: { label } };
  return { reply: `method-${kind.replaceAll("_", "-")}` };
}

/** When and where money goes back. `days`: working days until it is there; `received`: not before goods have come. */
export function refundLine(
  { amount, method, atOnce }: MoneyMove,
  { currency, days, received = false }: { currency: string; days: number | null; received?: boolean },
): Saying {
  const args = { sum: { amount, currency }, to: refundWay(method) };
  if (atOnce && !received) return { reply: "money-back-at-once", args };
  if (days === null || atOnce) return { reply: received ? "money-back-received" : "money-back", args };
  return { reply: received ? "money-back-received-within" : "money-back-within", args: { ...args, days } };
}
