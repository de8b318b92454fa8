import { DateTime } from "luxon";
import { type ReceiptFacts, receiptOf } from "../../orders/index.ts";
import { dayIn } from "../../policy/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import type { Capability, CapabilityContext } from "../capability.ts";
import { goodsName } from "../goods-name.ts";
import { isOutcome, whichOrder } from "../which-order.ts";
import { type ReceiptSums, receiptSums } from "./receipt-sums.ts";

/** Writes out the invoice of an order that is to be paid, or the receipt of one that is: its lines add up to its total. */
export const orderReceipt: Capability = async (context, slots) => {
  const order = await whichOrder(context, slots, { ask: "which-order-receipt" });
  if (isOutcome(order)) return order;
  const facts = await receiptOf(context.db, order.number);
  if (!facts) throw new Error(`order ${order.number} went while its receipt was written`);
  const text = { lines: [...headOf(facts, context), ...bodyOf(facts, context), ...endOf(facts, context)] };
  return {
    kind: "told",
    tell: [{ saying: { reply: "lines", args: { text } } }],
    topic: { kind: "order", number: order.number },
  };
};

const isToPay = ({ status, paymentStatus }: ReceiptFacts): boolean =>
  paymentStatus === "unpaid" && status !== "cancelled";

function headOf(facts: ReceiptFacts, { shop }: CapabilityContext): Saying[] {
  const args = { number: facts.number, when: dayOf(facts.placedAt) };
  const { name, code, address } = shop.policy.seller ?? {};
  const seller = [name, code, address].filter(Boolean).join(", ");
  return [
    { reply: isToPay(facts) ? "invoice-title" : "receipt-title", args },
    ...(facts.status === "cancelled" ? [{ reply: "receipt-cancelled", args }] : []),
    ...(seller ? [{ reply: "receipt-seller", args: { seller } }] : []),
  ];
}

function bodyOf(facts: ReceiptFacts, { locale, shop }: CapabilityContext): Saying[] {
  const fee = facts.paymentWay === "on_delivery" ? (shop.policy.order?.on_delivery_fee ?? 0) : 0;
  const sums = receiptSums({ ...facts, fee });
  const money = (amount: number): SayingValue => ({ amount, currency: facts.currency });
  const lines = facts.lines.map((line, at): Saying => {
    const { quantity, unitPrice } = line;
    const args = { name: goodsName(line, locale), quantity, price: money(unitPrice), sum: money(sums.lines[at] ?? 0) };
    return { reply: "receipt-line", args };
  });
  return [
    ...lines,
    ...additions(sums).map(([part, amount]): Saying => ({ reply: `receipt-${part}`, args: { sum: money(amount) } })),
  ];
}

/** The goods have a line of their own only where something comes to them or off. */
function additions({ goods, discount, delivery, fee, other, total }: ReceiptSums): [part: string, amount: number][] {
  const beside: [string, number][] = [
    ["discount", discount],
    ["delivery", delivery],
    ["fee", fee],
    [other < 0 ? "other-less" : "other-more", Math.abs(other)],
  ];
  const charged = beside.filter(([, amount]) => amount !== 0);
  return [...(charged.length > 0 ? [["goods", goods] as [string, number]] : []), ...charged, ["total", total]];
}

function endOf(facts: ReceiptFacts, context: CapabilityContext): Saying[] {
  if (isToPay(facts)) return toPay(facts, context);
  if (facts.paymentStatus === "unpaid") return [];
  const paid: Saying = facts.paidAt
    ? { reply: "receipt-paid", args: { when: dayOf(facts.paidAt) } }
    : { reply: "receipt-paid-undated" };
  if (facts.paymentStatus === "refunded") return [paid, { reply: "receipt-refunded" }];
  const sum = { amount: facts.refunded, currency: facts.currency };
  return facts.refunded > 0 ? [paid, { reply: "receipt-refunded-part", args: { sum } }] : [paid];
}

/** What is to be paid, by when where the policy sets a day, and how. */
function toPay(facts: ReceiptFacts, { at, shop }: CapabilityContext): Saying[] {
  const sum = { amount: facts.total, currency: facts.currency };
  const days = facts.paymentWay === "invoice" ? shop.policy.order?.invoice_days : undefined;
  const placed = DateTime.fromJSDate(facts.placedAt, { zone: shop.timezone });
  const until = days === undefined ? null : placed.plus({ days }).toFormat("yyyy-MM-dd");
  const isOver = until !== null && dayIn(shop.timezone, at) > until;
  const due: Saying =
    until === null
      ? { reply: "receipt-to-pay", args: { sum } }
      : { reply: isOver ? "receipt-pay-overdue" : "receipt-pay-until", args: { sum, day: { date: until } } };
  return [due, howToPay(facts)];
}

function howToPay({ paymentWay, number }: ReceiptFacts): Saying {
  if (paymentWay === "invoice") return { reply: "receipt-pay-by-invoice", args: { number } };
  return { reply: paymentWay === "on_delivery" ? "receipt-pay-on-delivery" : "receipt-pay-as-chosen" };
}

const dayOf = (at: Date): SayingValue => ({ at: at.toISOString(), style: "day" });
