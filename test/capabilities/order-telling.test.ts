import { expect, test } from "vitest";
import { LOCALES, type Locale } from "../../src/base/index.ts";
import { orderChoice, orderLine, tellOrder } from "../../src/capabilities/order-telling.ts";
import { ORDER_STATUSES, type OrderSummary } from "../../src/orders/index.ts";
import { builtInWording } from "../wording/replies.ts";

const wording = builtInWording();
const order: OrderSummary = {
  number: "10482",
  customerId: 1,
  status: "shipped",
  paymentStatus: "paid",
  placedAt: new Date("2026-11-20T10:00:00Z"),
  shippedAt: new Date("2026-11-21T10:00:00Z"),
  deliveredAt: null,
  cancelledAt: null,
  total: 24.9,
  currency: "EUR",
  deliveryCity: "Каунас",
  deliveryAddress: "Pylimo g. 20-4",
  carrier: "Omniva",
  trackingNumber: "LT123",
  paidAt: new Date("2026-11-20T10:05:00Z"),
  trackingUrl: null,
  deliverBy: null,
  delayReason: null,
  deliveryWay: null,
  paymentWay: null,
  itemsChangedAt: null,
  items: [
    {
      sku: "SEN-50",
      unitPrice: 5.2,
      name: "Сенча, 50 г",
      translations: { en: { name: "Sencha", options: { "50 г": "50 g" } } },
      options: { вес: "50 г" },
      quantity: 2,
    },
    { sku: "KEM", unitPrice: 39, name: "Кемекс", translations: {}, options: {}, quantity: 1 },
  ],
};
const told = (changes: Partial<OrderSummary> = {}, locale: Locale = "en") => {
  const { saying } = tellOrder({ ...order, ...changes }, locale);
  return "quote" in saying ? saying.quote : wording.say(locale, saying).replace(/[\u00a0\u202f]/g, " ");
};

test("an order on its way: where, by whom, what is in it, for how much", () => {
  expect(told()).toBe(
    [
      "Order 10482 is on its way: it was sent on 21 November 2026.",
      "Carrier: Omniva, tracking number LT123.",
      "Delivery to Каунас.",
      "In it: Sencha, 50 g × 2 and Кемекс.",
      "Total: €24.90.",
    ].join("\n"),
  );
  expect(told({}, "uk")).toContain("Замовлення 10482 у дорозі: відправлено 21 листопада 2026.");
  expect(told({}, "ru")).toContain("В заказе: Сенча, 50 г × 2 и Кемекс.\nСумма: 24,90 €.");
});

test.each(ORDER_STATUSES)("an order that is %s is told in every language", (status) => {
  const at = new Date("2026-11-22T10:00:00Z");
  for (const locale of LOCALES) expect(told({ status, deliveredAt: at, cancelledAt: at }, locale)).toContain("10482");
});

test("a day that nobody wrote down is not made up", () => {
  for (const status of ["shipped", "delivered", "cancelled"] as const) {
    const text = told({ status, shippedAt: null });
    expect(text).toContain("10482");
    expect(text).not.toContain("November");
  }
});

test("what is not known is left out", () => {
  expect(told({ trackingNumber: null, deliveryCity: null, items: [] })).toBe(
    "Order 10482 is on its way: it was sent on 21 November 2026.\nTotal: €24.90.",
  );
  expect(told({ carrier: null })).toContain("Tracking number: LT123.");
});

test("only an order on its way has a tracking number to follow, and a cancelled one goes nowhere", () => {
  expect(told({ status: "delivered", deliveredAt: order.placedAt })).not.toContain("LT123");
  expect(told({ status: "cancelled", cancelledAt: order.placedAt })).not.toContain("Каунас");
});

test("what is not paid yet is said, unless the order is cancelled", () => {
  expect(told({ status: "new", paymentStatus: "unpaid" })).toContain("Total: €24.90, not paid yet.");
  expect(told({ status: "cancelled", paymentStatus: "unpaid", cancelledAt: order.placedAt })).toContain(
    "Total: €24.90.",
  );
});

test("a long order names its first lines and counts the rest", () => {
  const items = Array.from({ length: 21 }, (_, n) => ({
    sku: `T-${n}`,
    unitPrice: 5,
    name: `чай ${n + 1}`,
    translations: {},
    options: {},
    quantity: 1,
  }));
  expect(told({ items }, "ru")).toContain("чай 6 и ещё 15 позиций.");
  expect(told({ items: items.slice(0, 7) }, "ru")).toContain("и ещё 1 позиция.");
  expect(told({ items: items.slice(0, 6) }, "ru")).toContain("чай 5 и чай 6.");
});

test("goods that the catalogue does not know are named as the order has them", () => {
  expect(
    told({ items: [{ sku: "85123A", unitPrice: 1, name: "85123A", translations: {}, options: {}, quantity: 6 }] }),
  ).toContain("In it: 85123A × 6.");
});

test("in a list an order is one line, and its button shows it also later", () => {
  expect(wording.say("en", orderLine(order))).toBe("• 10482 of 20 November 2026: on its way, €24.90");
  expect(orderChoice(order)).toEqual({ label: "10482", value: "order:10482" });
});

test("what is told can be kept between turns", () => {
  const telling = tellOrder(order, "en");
  expect(JSON.parse(JSON.stringify(telling))).toEqual(telling);
});
