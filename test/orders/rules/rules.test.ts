import { describe, expect, test } from "vitest";
import type { PaymentMethod } from "../../../src/orders/payments/payment-method.ts";
import { planCancel } from "../../../src/orders/rules/cancel.ts";
import { planAddress } from "../../../src/orders/rules/change-address.ts";
import { planItems } from "../../../src/orders/rules/change-items.ts";
import { planPayment } from "../../../src/orders/rules/change-payment.ts";
import { planExchange } from "../../../src/orders/rules/exchange-items.ts";
import type { Goods, OrderFacts } from "../../../src/orders/rules/order-facts.ts";
import { planReturn } from "../../../src/orders/rules/return-items.ts";
import { Policy } from "../../../src/policy/index.ts";

const goods = (sku: string, more: Partial<Goods> = {}): Goods => ({
  sku,
  productId: 1,
  name: sku,
  translations: {},
  options: {},
  category: null,
  price: 10,
  currency: null,
  inStock: null,
  available: true,
  ...more,
});
const GRINDER = goods("GR");
const COFFEE = goods("ETH", { productId: 2, category: "Кофе", translations: { en: { category: "Coffee" } } });
const CARD: PaymentMethod = { id: 1, externalId: "card", kind: "card", label: "Visa", lastFour: "9513", balance: null };
const GIFT: PaymentMethod = { id: 2, externalId: "gift", kind: "gift_card", label: null, lastFour: null, balance: 5 };

const orderOf = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  id: 1,
  number: "10431",
  customerId: 1,
  status: "delivered",
  paymentStatus: "paid",
  placedAt: new Date("2026-11-01T09:00:00Z"),
  shippedAt: new Date("2026-11-02T09:00:00Z"),
  deliveredAt: new Date("2026-11-05T21:30:00Z"),
  cancelledAt: null,
  total: 30,
  discount: 0,
  deliveryPrice: 0,
  currency: "EUR",
  deliveryCity: null,
  deliveryAddress: null,
  itemsChangedAt: null,
  lines: [
    { id: 1, quantity: 2, unitPrice: 10, goods: GRINDER },
    { id: 2, quantity: 1, unitPrice: 10, goods: COFFEE },
  ],
  returns: [],
  exchanges: [],
  payments: [{ kind: "payment", amount: 30, methodId: 1, settled: true }],
  methods: [CARD, GIFT],
  ...more,
});

const policyOf = (text: object) => Policy.parse(text);
const RETURN = policyOf({ return: { days: 14, except_categories: ["coffee"] } });
const at = (time: string, timezone = "Europe/Vilnius") => ({ at: new Date(time), timezone });
const items = [{ sku: "GR", quantity: 1 }];

describe("the days for a return", () => {
  // Delivered at 23:30 of the 5th in Vilnius, which is the 6th in Tbilisi: the days after it are counted in the shop's zone.
  test.each([
    ["2026-11-19T21:59:59Z", "Europe/Vilnius", true],
    ["2026-11-19T22:00:00Z", "Europe/Vilnius", false],
    ["2026-11-19T22:00:00Z", "Asia/Tbilisi", true],
    ["2026-11-20T20:00:00Z", "Asia/Tbilisi", false],
  ])("at %s in %s: %s", (time, timezone, ok) => {
    expect(planReturn(orderOf(), { items }, RETURN, at(time, timezone)).ok).toBe(ok);
  });

  test("end with the same day also when the clocks were changed between", () => {
    const order = orderOf({ deliveredAt: new Date("2026-10-20T08:00:00Z") });
    expect(planReturn(order, { items }, RETURN, at("2026-11-03T21:59:59Z")).ok).toBe(true);
    expect(planReturn(order, { items }, RETURN, at("2026-11-03T22:00:00Z"))).toMatchObject({
      why: "return_window_passed",
      about: { days: 14 },
    });
  });

  test("are open while they would be from the day it was sent, where nobody wrote down when it came; then a person decides", () => {
    const order = orderOf({ deliveredAt: null });
    expect(planReturn(order, { items }, RETURN, at("2026-11-16T12:00:00Z")).ok).toBe(true);
    expect(planReturn(order, { items }, RETURN, at("2026-11-17T12:00:00Z"))).toMatchObject({ why: "unsupported" });
  });

  test("of an exchange have a reason of their own", () => {
    const swaps = [{ from: "GR", to: "GR", quantity: 1 }];
    const context = { ...at("2027-01-01T00:00:00Z"), offered: new Map([["GR", GRINDER]]) };
    const policy = policyOf({ exchange: { days: 30 } });
    expect(planExchange(orderOf(), { items: swaps }, policy, context)).toMatchObject({ why: "exchange_window_passed" });
  });
});

describe("what goes back", () => {
  const now = at("2026-11-10T12:00:00Z");

  test("is no food, in whichever language the policy names it", () => {
    expect(planReturn(orderOf(), { items: [{ sku: "ETH", quantity: 1 }] }, RETURN, now)).toMatchObject({
      why: "not_returnable",
      goods: { sku: "ETH" },
    });
  });

  test("is what is left of what was bought", () => {
    const order = orderOf({ returns: [{ sku: "GR", quantity: 1 }] });
    expect(planReturn(order, { items: [{ sku: "GR", quantity: 2 }] }, RETURN, now)).toMatchObject({
      why: "not_in_order",
      about: { count: 1 },
    });
    expect(planReturn(order, { items }, RETURN, now)).toMatchObject({ ok: true });
    const gone = orderOf({
      returns: [{ sku: "GR", quantity: 1 }],
      exchanges: [{ fromSku: "GR", toSku: "X", quantity: 1 }],
    });
    expect(planReturn(gone, { items }, RETURN, now)).toMatchObject({ why: "already_returned" });
  });

  test("is paid back to the way it was paid, and to a gift card where the policy allows", () => {
    expect(planReturn(orderOf(), { items, payment: "gift" }, RETURN, now)).toMatchObject({
      why: "payment_not_possible",
    });
    const both = policyOf({ return: { days: 14, refund_to: ["original", "gift_card"] } });
    expect(planReturn(orderOf(), { items, payment: "gift" }, both, now)).toMatchObject({
      plan: { refund: { atOnce: true } },
    });
    const unknown = orderOf({ payments: [], methods: [] });
    expect(planReturn(unknown, { items }, RETURN, now)).toMatchObject({
      plan: { refund: { amount: 10, method: null } },
    });
  });

  test("was not paid back before, as the shop's books say", () => {
    expect(planReturn(orderOf({ paymentStatus: "refunded" }), { items }, RETURN, now)).toMatchObject({
      why: "already_returned",
    });
  });
});

describe("an order that waits", () => {
  const waiting = (more: Partial<OrderFacts> = {}) =>
    orderOf({ status: "paid", deliveredAt: null, shippedAt: null, ...more });
  const policy = policyOf({
    cancel: { statuses: ["new"], reasons: ["No longer needed"] },
    change_address: { statuses: ["new", "paid"] },
    change_items: { statuses: ["new", "paid"], same_product: false },
    change_payment: { statuses: ["new", "paid"] },
  });

  test("is cancelled in the policy's states for the policy's reasons", () => {
    expect(planCancel(waiting(), { reason: "no longer needed" }, policy)).toMatchObject({ why: "unsupported" });
    const unpaid = waiting({ status: "new", paymentStatus: "unpaid", payments: [] });
    expect(planCancel(unpaid, {}, policy)).toMatchObject({ why: "reason_not_allowed" });
    expect(planCancel(unpaid, { reason: "no longer  needed" }, policy)).toMatchObject({
      plan: { reason: "No longer needed", refunds: [] },
    });
  });

  test("is cancelled after its goods were changed only where the policy does not rule that out", () => {
    const changed = orderOf({ status: "paid", itemsChangedAt: new Date("2026-11-02T09:00:00Z") });
    const cancel = (unless_changed: boolean) => policyOf({ cancel: { statuses: ["paid"], unless_changed } });
    expect(planCancel(changed, {}, cancel(false)).ok).toBe(true);
    expect(planCancel(changed, {}, cancel(true))).toMatchObject({ ok: false, why: "already_changed" });
  });

  test("gives back to each way of paying what it holds", () => {
    const payments = [
      { kind: "payment" as const, amount: 30, methodId: 1, settled: true },
      { kind: "payment" as const, amount: 30, methodId: 2, settled: true },
      { kind: "refund" as const, amount: 30, methodId: 1, settled: true },
      { kind: "payment" as const, amount: 2.5, methodId: 1, settled: true },
    ];
    const any = policyOf({ cancel: { statuses: ["paid"] } });
    expect(planCancel(waiting({ payments, total: 40 }), {}, any)).toMatchObject({
      plan: {
        refunds: [
          { amount: 2.5, method: CARD },
          { amount: 30, method: GIFT },
          { amount: 7.5, method: null },
        ],
      },
    });
  });

  test("gives back what came, not what is only owed; never more than that in all", () => {
    const came = { kind: "payment" as const, amount: 30, methodId: 1, settled: true };
    const owed = { ...came, amount: 5, settled: false };
    const any = policyOf({ cancel: { statuses: ["paid"] } });
    const back = (payments: OrderFacts["payments"], total: number) => {
      const ruled = planCancel(waiting({ payments, total }), {}, any);
      return ruled.ok && ruled.plan.refunds.map(({ amount, method }) => [amount, method?.kind ?? null]);
    };
    expect(back([came, owed], 35)).toEqual([[30, "card"]]);
    expect(back([owed], 35)).toEqual([[30, null]]);
    const otherwise = { ...owed, amount: 30, methodId: 2 };
    expect(back([came, otherwise, { ...came, kind: "refund", settled: false }], 30)).toEqual([]);
    expect(back([came, { ...came, kind: "refund", amount: 5, methodId: 2 }], 25)).toEqual([[25, "card"]]);
  });

  test("is paid otherwise once, with a way of its customer's that is another and holds enough", () => {
    expect(planPayment(waiting(), { payment: "card" }, policy)).toMatchObject({ why: "payment_not_possible" });
    expect(planPayment(waiting(), { payment: "gift" }, policy)).toMatchObject({
      why: "not_enough_balance",
      about: { needed: { amount: 30 }, balance: { amount: 5 } },
    });
    const twice = waiting({
      payments: [1, 2].map((methodId) => ({ kind: "payment", amount: 15, methodId, settled: true })),
    });
    expect(planPayment(twice, { payment: "gift" }, policy)).toMatchObject({ why: "payment_not_possible" });
  });

  test("becomes what is there, at a price in its own currency", () => {
    const wanted = (to: Goods, quantity = 1) =>
      planItems(waiting(), { items: [{ from: "GR", to: to.sku, quantity }] }, policy, new Map([[to.sku, to]]));
    expect(wanted(goods("NEW", { inStock: 1 }), 2)).toMatchObject({ why: "out_of_stock", about: { count: 1 } });
    expect(wanted(goods("NEW", { available: false }))).toMatchObject({ why: "out_of_stock" });
    expect(wanted(goods("NEW", { price: null }))).toMatchObject({ why: "unsupported" });
    expect(wanted(goods("NEW", { currency: "USD" }))).toMatchObject({ why: "unsupported" });
    expect(wanted(goods("NEW", { productId: 9, price: 12.3 }))).toMatchObject({
      plan: { difference: 2.3, total: { from: 30, to: 32.3 } },
    });
  });

  test("may nothing that the policy does not speak of", () => {
    const none = policyOf({});
    const tried = [
      planCancel(waiting(), {}, none),
      planAddress(waiting(), { city: "Kaunas", address: "Laisvės al. 1" }, none),
      planItems(waiting(), { items: [] }, none, new Map()),
      planPayment(waiting(), { payment: "gift" }, none),
      planReturn(orderOf(), { items }, none, at("2026-11-10T12:00:00Z")),
      planExchange(orderOf(), { items: [] }, none, { ...at("2026-11-10T12:00:00Z"), offered: new Map() }),
    ];
    expect(tried.map((ruled) => !ruled.ok && ruled.why)).toEqual(Array.from({ length: 6 }, () => "unsupported"));
  });
});
