import { normalise } from "../../base/index.ts";
import type { OrderRow } from "../order-row.ts";
import type { PaymentKind } from "./payment-method.ts";
import type { PaymentMethodRow, PaymentRow } from "./payment-row.ts";

/** What tells a kind of paying in the words of an export, the first that fits. */
const KINDS: readonly [PaymentKind, RegExp][] = [
  ["gift_card", /gift|voucher|подар|серт[иі]ф/u],
  ["paypal", /paypal/u],
  ["bank", /bank|transfer|invoice|sepa|перевод|переказ|сч[её]т|рахун/u],
  ["card", /card|visa|master|maestro|amex|american express|мир|карт/u],
];

/** A card's number at the end, whole or with its first digits hidden: of it only the last four are kept. */
const NUMBER = /[\s*•·xX.#-]*(?:\d[\d\s*•·xX-]*)?(\d{4})\s*$/u;

/**
 * A way of paying as a shop's books write it of an order: "Visa 9513", "Visa •••• 9513", "PayPal". Its key is what is kept of
 * the text, so that one way of a customer is one row however many orders name it.
 */
export function readPaymentMethod(customer: string, text: string): PaymentMethodRow {
  const lastFour = NUMBER.exec(text)?.[1] ?? null;
  const label = text.replace(NUMBER, "").trim();
  const words = normalise(label);
  const kind = KINDS.find(([, says]) => says.test(words))?.[0] ?? (lastFour ? "card" : "other");
  const external_id = [words, lastFour].filter(Boolean).join(" ");
  return { customer_external_id: customer, external_id, kind, label: label || null, last_four: lastFour };
}

/** How orders of an export were paid, where it says so: their customers' ways of paying, and the money that came and went back. */
export function paidWith(orders: readonly OrderRow[]): { methods: PaymentMethodRow[]; payments: PaymentRow[] } {
  const methods = new Map<string, PaymentMethodRow>();
  const payments: PaymentRow[] = [];
  for (const order of orders) {
    const { customer_external_id: customer, payment_method: text } = order;
    if (!customer || !text) continue;
    const method = readPaymentMethod(customer, text);
    methods.set(`${customer}\n${method.external_id}`, method);
    payments.push(...paymentsOf(order, method.external_id));
  }
  return { methods: [...methods.values()], payments };
}

/** Paid in one, and given back whole where the books say that it was. */
function paymentsOf(order: OrderRow, method: string): PaymentRow[] {
  const { number: order_number, total: amount, payment_status } = order;
  if (payment_status === "unpaid" || amount < 0) return [];
  const paid: PaymentRow = { order_number, kind: "payment", amount, method, at: order.paid_at ?? order.placed_at };
  const at = order.cancelled_at ?? paid.at;
  return payment_status === "refunded" ? [paid, { ...paid, kind: "refund", at }] : [paid];
}
