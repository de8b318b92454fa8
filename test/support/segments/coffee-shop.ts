import type { CustomerRow, Shop } from "../../segments/naive/shop.ts";

const customer = (id: number, city: string | null, more: Partial<CustomerRow> = {}): CustomerRow => ({
  id,
  external_id: `C${id}`,
  first_name: `Name${id}`,
  email: null,
  phone: null,
  gender: null,
  birth_date: null,
  city,
  registered_at: null,
  loyalty_points: null,
  custom: {},
  deleted_at: null,
  ...more,
});

/** Who bought coffee for how much: one order each, on 1 November 2026 and for a number of their own. */
const BOUGHT: [customer: number, cents: number][] = [
  [1, 30_000],
  [2, 4_000],
  [3, 50_000],
  [4, 50_000],
  [5, 20_000],
  [7, 15_000],
  [8, 90_000],
];

/**
 * Eight people and their coffee, reckoned by hand: C1 300, C2 40, C5 200 (and gave it back), C6 nothing and C7 150 from Москва, C3 500 from
 * Kyiv, C4 500 from nobody knows where; C8 had their data deleted.
 */
export const COFFEE_SHOP: Shop = {
  customers: [
    customer(1, "Москва", { email: "c1@shop.example", birth_date: "1990-05-01" }),
    customer(2, "Москва"),
    customer(3, "Kyiv"),
    customer(4, null),
    customer(5, "Москва"),
    customer(6, "Москва"),
    customer(7, "Москва", { phone: "+37060000007" }),
    customer(8, "Москва", { deleted_at: "2026-10-01T00:00:00Z" }),
  ],
  consents: [
    { customer_id: 1, channel: "email", granted: true },
    { customer_id: 1, channel: "telegram", granted: true },
    { customer_id: 7, channel: "email", granted: false },
    { customer_id: 7, channel: "telegram", granted: true },
  ],
  identities: [
    { customer_id: 1, channel: "telegram", sender_id: "1", blocked_at: null },
    { customer_id: 7, channel: "telegram", sender_id: "7", blocked_at: "2026-10-01T00:00:00Z" },
  ],
  products: [{ id: 1, external_id: "P1", name: "Кения АА", category: "Кофе", brand: null }],
  variants: [{ id: 1, product_id: 1, sku: "S1", name: "250 г", price: 1000 }],
  orders: BOUGHT.map(([id, total]) => ({
    id,
    customer_id: id,
    status: "delivered",
    payment_status: "paid",
    placed_at: "2026-11-01T10:00:00Z",
    delivered_at: null,
    cancelled_at: null,
    total,
    discount: 0,
    delivery_city: null,
    promo_code: null,
  })),
  lines: BOUGHT.map(([id, unit_price]) => ({ order_id: id, sku: "S1", variant_id: 1, quantity: 1, unit_price })),
  returns: [
    {
      id: 1,
      order_id: 5,
      sku: "S1",
      quantity: 1,
      requested_at: "2026-11-10T10:00:00Z",
      refunded_at: null,
      withdrawn_at: null,
      reason: null,
      amount: 20_000,
    },
  ],
  tickets: [],
  nps: [],
  ratings: [],
  visits: [],
  events: [],
  members: [],
};
