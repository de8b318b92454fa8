import { cents, fromCents, sum } from "../../base/index.ts";
import { type MoneyMove, moneyMove, type PaymentMethod } from "../payments/payment-method.ts";
import type { OrderFacts } from "./order-facts.ts";
import { piecesLeft } from "./pieces.ts";
import { type Ruling, ruledOut } from "./ruled.ts";

/** The customer's way of paying with that key of the shop's. */
export const methodOf = (order: OrderFacts, externalId: string): PaymentMethod | undefined =>
  order.methods.find((method) => method.externalId === externalId);

/** The way an order was first paid; null where nobody wrote it down. */
export function originalMethod(order: OrderFacts): PaymentMethod | null {
  const [first] = order.payments;
  return order.methods.find(({ id }) => id === first?.methodId) ?? null;
}

/** The way that was chosen, or else the original one. */
export function chosenMethod(order: OrderFacts, externalId: string | undefined): PaymentMethod | null | Ruling {
  if (externalId === undefined) return originalMethod(order);
  return methodOf(order, externalId) ?? ruledOut("payment_not_possible", { order: order.number });
}

/** What stands against paying so much with a gift card. */
export function ruleBalance(order: OrderFacts, method: PaymentMethod | null, amount: number): Ruling | null {
  if (method?.kind !== "gift_card" || cents(method.balance ?? 0) >= cents(amount)) return null;
  const { currency } = order;
  const balance = { amount: method.balance ?? 0, currency };
  return ruledOut("not_enough_balance", { order: order.number, balance, needed: { amount, currency } });
}

/** How a difference is settled: paid where it is above 0, else given back. Null where there is none and no way was named. */
export function settle(difference: number, method: PaymentMethod | null, named: boolean): MoneyMove | null {
  if (difference === 0 && !named) return null;
  return moneyMove(difference > 0 ? "payment" : "refund", Math.abs(difference), method);
}

/**
 * What each way of paying holds of a paid order: what came from it less what went back or is to. What is owed by the customer never came.
 * Together it is what came less what goes back otherwise: what one way got beyond what it paid is missing at the others.
 */
export function refundsOf(order: OrderFacts): MoneyMove[] {
  if (order.paymentStatus !== "paid") return [];
  const held = heldBy(order);
  let over = -[...held.values()].reduce((whole, part) => whole + Math.min(0, part), 0);
  return [...held].flatMap(([id, whole]) => {
    const left = Math.max(0, whole - over);
    over -= Math.max(0, whole) - left;
    const method = order.methods.find((one) => one.id === id) ?? null;
    return left > 0 ? [moneyMove("refund", fromCents(left), method)] : [];
  });
}

/** Cents by way of paying. What of the total no row accounts for came the way nobody wrote down. */
function heldBy({ payments, total }: OrderFacts): Map<number | null, number> {
  const held = new Map<number | null, number>();
  const add = (id: number | null, whole: number) => held.set(id, (held.get(id) ?? 0) + whole);
  let known = 0;
  for (const { kind, amount, methodId, settled } of payments) {
    const whole = kind === "payment" ? cents(amount) : -cents(amount);
    known += whole;
    if (settled || kind === "refund") add(methodId, whole);
  }
  add(null, Math.max(0, cents(total) - known));
  return held;
}

/**
 * What the pieces of an order were paid with, one after another: the unit price less their share of the discount. All pieces together
 * come to what the goods cost, to the cent; pieces that went back before had their share.
 */
export function shareOf(order: OrderFacts): (gross: number) => number {
  const goods = cents(sum(order.lines.map((line) => line.quantity * line.unitPrice)));
  const left = piecesLeft(order);
  const open = cents(sum(order.lines.map((line) => (left.get(line.id) ?? 0) * line.unitPrice)));
  const paid = Math.max(0, goods - Math.max(0, cents(order.discount)));
  const upTo = (gross: number) => (goods > 0 ? Math.round((gross * paid) / goods) : 0);
  let before = goods - open;
  return (gross) => {
    const after = before + cents(gross);
    const share = upTo(after) - upTo(before);
    before = after;
    return fromCents(share);
  };
}
