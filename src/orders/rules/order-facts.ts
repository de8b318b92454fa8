import type { OrderStatus, PaymentStatus } from "../order-row.ts";
import type { PaymentMethod } from "../payments/payment-method.ts";

/** A variant as an order's rules see it. What the catalogue does not have any more has its SKU for a name, and no product. */
export interface Goods {
  sku: string;
  productId: number | null;
  name: string;
  translations: Record<string, { name?: string; category?: string; options?: Record<string, string> }>;
  /** What tells the variant from the product's others: its size, its colour. */
  options: Record<string, string>;
  category: string | null;
  price: number | null;
  /** ISO 4217; null for the shop's own. */
  currency: string | null;
  /** Pieces in stock; null where the shop does not count them. */
  inStock: number | null;
  available: boolean;
}

/** A line of an order. */
export interface BoughtLine {
  id: number;
  quantity: number;
  unitPrice: number;
  goods: Goods;
}

/** Money that came for an order, or went back. */
export interface PaymentFact {
  kind: "payment" | "refund";
  amount: number;
  methodId: number | null;
  /** It moved; else it is owed. */
  settled: boolean;
}

/** Everything that the rules of an order look at. */
export interface OrderFacts {
  id: number;
  number: string;
  /** Null for a guest's order. */
  customerId: number | null;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  placedAt: Date;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  total: number;
  discount: number;
  deliveryPrice: number;
  currency: string;
  deliveryCity: string | null;
  deliveryAddress: string | null;
  /** Since when its goods are other ones than those first ordered. */
  itemsChangedAt: Date | null;
  lines: BoughtLine[];
  /** Goods that came back or are to, those taken back left out. */
  returns: { sku: string; quantity: number }[];
  /** Likewise of exchanges. */
  exchanges: { fromSku: string; toSku: string; quantity: number }[];
  /** Oldest first. Empty where nobody wrote down how it was paid. */
  payments: PaymentFact[];
  /** All ways of paying of its customer. */
  methods: PaymentMethod[];
}
