import type { Outcome, SlotValues } from "../../dialogue/index.ts";
import { type OrderFacts, readOrderFacts } from "../../orders/index.ts";
import type { CapabilityContext, KnownCustomer, Slots } from "../capability.ts";
import { isOutcome, type OrderWanted, whichOrder } from "../which-order.ts";

/** The order that a change is about, with all that its rules look at. */
export interface OrderInHand {
  order: OrderFacts;
  customer: KnownCustomer;
  /** What the flow goes on with: which order it is, also where the customer takes that back. */
  settled: SlotValues;
}

/** Finds the order that a customer wants to change; one that they took back ("not that order") is not it. */
export async function orderInHand(
  context: CapabilityContext,
  slots: Slots,
  wanted: Omit<OrderWanted, "but">,
): Promise<OrderInHand | Outcome> {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const found = await whichOrder(context, slots, { ...wanted, but: slots.order ? undefined : slots.more });
  if (isOutcome(found)) return found;
  const facts = await readOrderFacts(context.db, found.number);
  if (!facts) throw new Error(`order ${found.number} went away while it was looked at`);
  const { order } = facts;
  return { order, customer, settled: { order: order.number, more: order.number } };
}

/** An outcome that keeps what is settled, where the flow goes on. */
export function keeping(outcome: Outcome, settled: SlotValues): Outcome {
  const goesOn = outcome.kind === "missing" || outcome.kind === "propose" || outcome.kind === "next";
  return goesOn ? { ...outcome, slots: { ...settled, ...outcome.slots } } : outcome;
}
