import { expect, test } from "vitest";
import { delayOf } from "../../src/orders/index.ts";

const facts = {
  status: "paid",
  paymentStatus: "paid",
  paidOnDelivery: false,
  promised: "2026-11-20",
  sent: null,
  today: "2026-11-25",
} as const;

test("the promised day itself is not late, the day after it is by one", () => {
  expect(delayOf({ ...facts, today: "2026-11-20" })).toBeNull();
  expect(delayOf({ ...facts, today: "2026-11-21" })).toEqual({ days: 1, cause: "not_sent" });
});

test("what was delivered or cancelled is late no more", () => {
  expect(delayOf({ ...facts, status: "delivered" })).toBeNull();
  expect(delayOf({ ...facts, status: "cancelled" })).toBeNull();
});

test("whose delay it is follows from what happened", () => {
  const cause = (more: Partial<Parameters<typeof delayOf>[0]>) => delayOf({ ...facts, ...more })?.cause;
  expect(cause({ status: "new", paymentStatus: "unpaid" })).toBe("unpaid");
  expect(cause({ status: "new", paymentStatus: "unpaid", paidOnDelivery: true })).toBe("not_sent");
  expect(cause({ status: "shipped", sent: "2026-11-18" })).toBe("on_its_way");
  expect(cause({ status: "shipped", sent: "2026-11-20" })).toBe("sent_late");
  expect(cause({ status: "shipped" })).toBe("on_its_way");
});
