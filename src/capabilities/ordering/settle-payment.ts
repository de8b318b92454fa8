import type { Outcome } from "../../dialogue/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { inLines, paymentChoice } from "./order-words.ts";
import type { Delivery } from "./settle-delivery.ts";
import { feeOf, type OrderPolicy, type Payment, paymentsFor } from "./ways.ts";

type Missing = Extract<Outcome, { kind: "missing" | "refused" }>;

/** How people say what the shop calls an invoice. */
const SAME: Record<string, Payment> = { bank: "invoice" };

/** How somebody wants to pay, as it was said now, and what they would rather have done before. */
interface Wanted {
  said: string | undefined;
  rather: string | null;
}

/** Settles how an order is paid; or the question, with the ways that the policy allows for how it comes. */
export function settlePayment(
  { shop }: CapabilityContext,
  policy: OrderPolicy,
  { said: now, rather }: Wanted,
  { way, place }: Delivery,
): Payment | Missing {
  const allowed = paymentsFor(policy, way, place);
  const said = now ? (SAME[now] ?? now) : allowed.find((one) => one === rather);
  const [only, ...others] = allowed;
  const chosen = allowed.find((one) => one === said) ?? (said || others.length > 0 ? undefined : only);
  if (chosen) return chosen;
  if (!only) return { kind: "refused", why: "payment_not_possible", tell: { saying: { reply: "order-payment-none" } } };
  const choices = allowed.map((one) => paymentChoice(one, feeOf(policy, way, one), shop.currency));
  if (!said) return { kind: "missing", slot: "payment", tell: inLines([{ reply: "order-ask-payment" }], choices) };
  const reply = said === "on_delivery" ? "order-not-on-delivery" : "order-payment-not-possible";
  const lines = [{ reply }, { reply: "order-ask-payment-instead" }];
  return { kind: "missing", slot: "payment", tell: inLines(lines, choices), refused: "payment_not_possible" };
}
