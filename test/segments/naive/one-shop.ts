import type { CustomerRow, Shop } from "./shop.ts";

const AT = "2026-11-01T10:00:00Z";

const customer = (id: number, external_id: string, word: string): CustomerRow => ({
  id,
  external_id,
  first_name: `Anna ${word}`,
  email: null,
  phone: null,
  gender: null,
  birth_date: null,
  city: word,
  registered_at: null,
  loyalty_points: null,
  custom: { [word]: word },
  deleted_at: null,
});

/** A shop in which all of Anna's things bear one word, and all of Boris' another. */
export function shopOf(word: string): Shop {
  const words = [word, "other"];
  return {
    customers: [customer(1, "anna", word), customer(2, "boris", "other")],
    consents: [],
    identities: [],
    products: words.map((name, place) => ({ id: place + 1, external_id: name, name, category: name, brand: name })),
    variants: words.map((name, place) => ({ id: place + 1, product_id: place + 1, sku: name, name, price: 100 })),
    orders: words.map((name, place) => ({
      id: place + 1,
      customer_id: place + 1,
      status: "paid",
      payment_status: "paid",
      placed_at: AT,
      delivered_at: null,
      cancelled_at: null,
      total: 100,
      discount: 0,
      delivery_city: name,
      promo_code: name,
    })),
    lines: words.map((sku, place) => ({
      order_id: place + 1,
      sku,
      variant_id: place + 1,
      quantity: 1,
      unit_price: 100,
    })),
    returns: words.map((name, place) => ({
      id: place + 1,
      order_id: place + 1,
      sku: name,
      quantity: 1,
      requested_at: AT,
      refunded_at: null,
      withdrawn_at: null,
      reason: name,
      amount: 100,
    })),
    tickets: words.map((topic, place) => ({
      id: place + 1,
      customer_id: place + 1,
      opened_at: AT,
      closed_at: null,
      topic,
      rating: null,
    })),
    nps: [],
    ratings: [],
    visits: [],
    events: words.map((campaign, place) => ({
      id: place + 1,
      customer_id: place + 1,
      campaign,
      channel: "email",
      sent_at: AT,
      delivered_at: null,
      opened_at: null,
      clicked_at: null,
    })),
    members: [],
  };
}
