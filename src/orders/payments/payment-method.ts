/** What a customer pays with. */
export const PAYMENT_KINDS = ["card", "paypal", "gift_card", "bank", "other"] as const;

/** One of {@link PAYMENT_KINDS}. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** A customer's way of paying, as they know it: "Visa, ending 9513", a gift card with what is on it. */
export interface PaymentMethod {
  id: number;
  /** The shop's own key of it. */
  externalId: string;
  kind: PaymentKind;
  label: string | null;
  lastFour: string | null;
  /** What a gift card holds; null for everything else. */
  balance: number | null;
}

/** Money of an order that is to come from a way of paying, or to go back to one. */
export interface MoneyMove {
  kind: "payment" | "refund";
  /** Above 0, in the order's currency. */
  amount: number;
  /** Null: the way the order was paid, which nobody wrote down. */
  method: PaymentMethod | null;
  /** A gift card pays and receives at once; anything else is owed until somebody settles it. */
  atOnce: boolean;
}

/** Money that is to move. */
export const moneyMove = (kind: MoneyMove["kind"], amount: number, method: PaymentMethod | null): MoneyMove => ({
  kind,
  amount,
  method,
  atOnce: method?.kind === "gift_card",
});
