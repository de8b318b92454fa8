import { expect, test } from "vitest";
import { differences, type OrderRecord, patched } from "../../../src/orders/record/order-record.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const EARLIER = new Date("2026-11-22T08:00:00Z");
const order: OrderRecord = {
  number: "10482",
  customerExternalId: "anna",
  status: "new",
  paymentStatus: "unpaid",
  placedAt: new Date("2026-11-20T08:00:00Z"),
  paidAt: null,
  shippedAt: null,
  deliveredAt: null,
  cancelledAt: null,
  total: 10,
  currency: "EUR",
  deliveryCity: null,
  deliveryAddress: null,
  carrier: "DPD",
  trackingNumber: null,
  trackingUrl: null,
  deliverBy: null,
  delayReason: null,
};
const changed = (patch: Parameters<typeof patched>[1], from: Partial<OrderRecord> = {}) => {
  const before = { ...order, ...from };
  return differences(before, patched(before, patch, NOW)).after;
};

test("a new status gets its day: the one that is told, else the one that stands there, else now", () => {
  expect(changed({ status: "shipped" })).toEqual({ status: "shipped", shippedAt: NOW });
  expect(changed({ status: "shipped", at: EARLIER })).toEqual({ status: "shipped", shippedAt: EARLIER });
  expect(changed({ status: "shipped" }, { shippedAt: EARLIER })).toEqual({ status: "shipped" });
});

test("the same status again gets no day that nobody told, and its day can be corrected", () => {
  expect(changed({ status: "shipped" }, { status: "shipped" })).toEqual({});
  expect(changed({ status: "shipped", at: EARLIER }, { status: "shipped", shippedAt: NOW })).toEqual({
    shippedAt: EARLIER,
  });
  expect(changed({ status: "new", at: EARLIER })).toEqual({});
});

test("a paid order's money is paid; money may be paid later than the order was sent", () => {
  expect(changed({ status: "paid" })).toEqual({ status: "paid", paymentStatus: "paid", paidAt: NOW });
  expect(changed({ paymentStatus: "paid" }, { status: "shipped" })).toEqual({ paymentStatus: "paid", paidAt: NOW });
  expect(
    changed({ paymentStatus: "refunded" }, { status: "cancelled", paymentStatus: "paid", paidAt: EARLIER }),
  ).toEqual({
    paymentStatus: "refunded",
  });
});

test("what is not told stays, and null takes a value away", () => {
  expect(changed({ trackingNumber: "LT1" })).toEqual({ trackingNumber: "LT1" });
  expect(changed({ carrier: null })).toEqual({ carrier: null });
  expect(changed({})).toEqual({});
});
