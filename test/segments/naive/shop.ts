/** A small shop as plain rows, for evaluating definitions without a database. Instants are ISO texts, money is in cents. */
export interface Shop {
  customers: CustomerRow[];
  consents: { customer_id: number; channel: Channel; granted: boolean }[];
  identities: { customer_id: number; channel: string; sender_id: string; blocked_at: string | null }[];
  products: { id: number; external_id: string; name: string; category: string | null; brand: string | null }[];
  variants: { id: number; product_id: number; sku: string; name: string; price: number | null }[];
  orders: OrderRow[];
  lines: LineRow[];
  returns: ReturnRow[];
  tickets: {
    id: number;
    customer_id: number | null;
    opened_at: string;
    closed_at: string | null;
    topic: string;
    rating: number | null;
  }[];
  nps: { customer_id: number; at: string; score: number }[];
  ratings: { id: string; customer_id: number | null; at: string; value: number }[];
  visits: { id: number; customer_id: number; at: string; kind: "view" | "cart" | "checkout_abandoned"; sku: string }[];
  events: EventRow[];
  members: { segment_id: string; customer_id: number }[];
}

export type Channel = "email" | "telegram" | "sms";

export interface CustomerRow {
  id: number;
  external_id: string;
  first_name: string | null;
  email: string | null;
  phone: string | null;
  gender: "f" | "m" | null;
  birth_date: string | null;
  city: string | null;
  registered_at: string | null;
  loyalty_points: number | null;
  /** What was reckoned of them, if anything. */
  insight?: InsightRow | null;
  custom: Record<string, string | number | boolean | null | undefined>;
  deleted_at: string | null;
}

/** A row of `customer_insight`, as far as conditions ask for it. */
export interface InsightRow {
  rfm_group: string | null;
  churn_risk: "low" | "medium" | "high" | null;
  rfm_recency: number | null;
  rfm_frequency: number | null;
  rfm_monetary: number | null;
  lifetime_value: number;
  predicted_value: number | null;
  p_alive: number | null;
  expected_orders: number | null;
  interval_days: number | null;
  next_order_at: string | null;
}

export interface OrderRow {
  id: number;
  customer_id: number | null;
  status: "new" | "paid" | "shipped" | "delivered" | "cancelled";
  payment_status: "unpaid" | "paid" | "refunded";
  placed_at: string;
  delivered_at: string | null;
  cancelled_at: string | null;
  total: number;
  discount: number;
  delivery_city: string | null;
  promo_code: string | null;
}

export interface LineRow {
  order_id: number;
  sku: string;
  variant_id: number | null;
  quantity: number;
  unit_price: number;
}

export interface ReturnRow {
  id: number;
  order_id: number;
  sku: string;
  quantity: number;
  requested_at: string;
  refunded_at: string | null;
  withdrawn_at: string | null;
  reason: string | null;
  amount: number | null;
}

export interface EventRow {
  id: number;
  customer_id: number;
  campaign: string;
  channel: Channel;
  sent_at: string;
  delivered_at: string | null;
  opened_at: string | null;
  clicked_at: string | null;
}
