import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "../../../src/base/index.ts";
import { receiptSums } from "../../../src/capabilities/looking/receipt-sums.ts";

const lines = [
  { quantity: 3, unitPrice: 0.1 },
  { quantity: 2, unitPrice: 12.9 },
];

test("a receipt of goods alone is their sum, to the cent", () => {
  expect(receiptSums({ lines, discount: 0, deliveryPrice: 0, fee: 0, total: 26.1 })).toEqual({
    ...{ lines: [0.3, 25.8], goods: 26.1, discount: 0, delivery: 0, fee: 0, other: 0, total: 26.1 },
  });
});

test("a discount, the delivery and paying on delivery stand by themselves", () => {
  const sums = receiptSums({ lines, discount: 2.61, deliveryPrice: 3.5, fee: 1.5, total: 28.49 });
  expect(sums).toMatchObject({ goods: 26.1, discount: 2.61, delivery: 3.5, fee: 1.5, other: 0, total: 28.49 });
});

test("a fee that the total has no room for was waived", () => {
  expect(receiptSums({ lines, discount: 0, deliveryPrice: 0, fee: 1.5, total: 26.1 })).toMatchObject({
    fee: 0,
    other: 0,
  });
});

test("what the data do not explain is said to be something else", () => {
  const other = (total: number) => receiptSums({ lines, discount: 0, deliveryPrice: 0, fee: 0, total }).other;
  expect([other(30), other(20)]).toEqual([3.9, -6.1]);
});

test("the lines of every receipt add up to its total", () => {
  const money = fc.integer({ min: 0, max: 1_000_000 }).map((whole) => whole / 100);
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 50 }), unitPrice: money });
  const charged = {
    lines: fc.array(line, { maxLength: 8 }),
    discount: money,
    deliveryPrice: money,
    fee: money,
    total: money,
  };
  fc.assert(
    fc.property(fc.record(charged), (given) => {
      const { lines: each, goods, discount, delivery, fee, other, total } = receiptSums(given);
      const sum = each.reduce((whole, one) => whole + cents(one), 0);
      expect(sum).toBe(cents(goods));
      expect(sum - cents(discount) + cents(delivery) + cents(fee) + cents(other)).toBe(cents(total));
      expect(total).toBe(given.total);
    }),
  );
});
