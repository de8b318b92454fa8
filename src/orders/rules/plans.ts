import type { MoneyMove, PaymentMethod } from "../payments/payment-method.ts";
import type { Goods, OrderFacts } from "./order-facts.ts";

/** What every change of an order knows: the order as it stands, and within how many working days money is back. */
interface Planned {
  order: OrderFacts;
  /** Working days until money is back that does not go to a gift card; null where the policy does not say. */
  refundDays: number | null;
}

/** The order is cancelled and its goods go back to the shelf. */
export interface CancelPlan extends Planned {
  reason: string | null;
  /** One for each way of paying; none where nothing was paid. */
  refunds: MoneyMove[];
}

/** Where an order goes. */
export interface Place {
  city: string | null;
  address: string | null;
}

/** The order goes elsewhere. */
export interface AddressPlan extends Planned {
  from: Place;
  to: Place;
}

/** So many pieces become pieces of another variant. */
export interface Swap {
  from: Goods;
  to: Goods;
  quantity: number;
  /** What one new piece costs more (above 0) or less than the old one did. */
  priceDifference: number;
  /** The line that the pieces are of. */
  lineId: number;
}

/** Pieces of an order become other variants, and what that costs. */
interface Swaps extends Planned {
  swaps: Swap[];
  /** What it costs more (above 0) or less in all. */
  difference: number;
  /** How the difference is paid or goes back; null where there is none, or the order is unpaid and its total just changes. */
  money: MoneyMove | null;
}

/** Goods of an order that was not sent yet become other ones. */
export interface ItemsPlan extends Swaps {
  total: { from: number; to: number };
}

/** Delivered goods go back, and others come for them. The difference is settled when they have come. */
export type ExchangePlan = Swaps;

/** An order is paid otherwise: the new way pays all of it, the old one gets it back. */
export interface PaymentPlan extends Planned {
  amount: number;
  /** Null: the way it was paid, which nobody wrote down; or it was not paid at all (see `refund`). */
  from: PaymentMethod | null;
  to: PaymentMethod;
  payment: MoneyMove;
  /** Null where the order was not paid yet. */
  refund: MoneyMove | null;
}

/** Delivered goods go back for money. */
export interface ReturnPlan extends Planned {
  lines: { goods: Goods; quantity: number; amount: number }[];
  reason: string | null;
  /** Paid when the goods have come. */
  refund: MoneyMove;
}
