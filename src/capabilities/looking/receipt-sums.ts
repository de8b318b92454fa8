import { cents, fromCents } from "../../base/index.ts";

/** What the sums of a receipt are made of: money in the order's currency. */
export interface Charged {
  lines: readonly { quantity: number; unitPrice: number }[];
  discount: number;
  deliveryPrice: number;
  /** What paying on delivery costs; 0 where it is paid otherwise. */
  fee: number;
  total: number;
}

/** The sums of a receipt, exact to the cent: goods − discount + delivery + fee + other = total. */
export interface ReceiptSums {
  lines: number[];
  goods: number;
  discount: number;
  delivery: number;
  fee: number;
  /** What the shop's data do not explain: above 0 another charge, below 0 another discount. */
  other: number;
  total: number;
}

/** Adds a receipt up. The fee counts only where the rest leaves room for it: the shop may have waived it. */
export function receiptSums({ lines, discount, deliveryPrice, fee, total }: Charged): ReceiptSums {
  const ofLines = lines.map(({ quantity, unitPrice }) => quantity * cents(unitPrice));
  const goods = ofLines.reduce((sum, line) => sum + line, 0);
  const rest = cents(total) - goods + cents(discount) - cents(deliveryPrice);
  const charged = rest >= cents(fee) ? cents(fee) : 0;
  return {
    lines: ofLines.map(fromCents),
    goods: fromCents(goods),
    discount: fromCents(cents(discount)),
    delivery: fromCents(cents(deliveryPrice)),
    fee: fromCents(charged),
    other: fromCents(rest - charged),
    total: fromCents(cents(total)),
  };
}
