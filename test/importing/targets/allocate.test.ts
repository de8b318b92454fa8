import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate, type Sale } from "../../../src/importing/targets/allocate.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const sale = (order_number: string, placed: number, sold: number, returned = 0): Sale => ({
  order_number,
  placed_at: day(placed),
  sold,
  returned,
});

test("pieces come back from the latest order before, then from earlier ones", () => {
  const sales = [sale("a", 1, 5), sale("b", 3, 2), sale("c", 9, 9)];
  expect(allocate(sales, 4, day(5))).toEqual([
    { order_number: "b", quantity: 2 },
    { order_number: "a", quantity: 2 },
  ]);
  expect(allocate(sales, 3, day(5))).toEqual([{ order_number: "a", quantity: 3 }]);
});

test("too few pieces are no return, and nothing is taken", () => {
  const sales = [sale("a", 1, 2, 1)];
  expect(allocate(sales, 2, day(5))).toBeNull();
  expect(sales[0]?.returned).toBe(1);
});

test("no order ever gets back more than it sold", () => {
  const quantities = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 20 });
  fc.assert(
    fc.property(quantities, quantities, (sold, returns) => {
      const sales = sold.map((pieces, place) => sale(String(place), place, pieces));
      const taken = returns.flatMap((pieces) => allocate(sales, pieces, day(100)) ?? []);
      const back = taken.reduce((sum, share) => sum + share.quantity, 0);
      expect(sales.reduce((sum, one) => sum + one.returned, 0)).toBe(back);
      for (const one of sales) expect(one.returned).toBeLessThanOrEqual(one.sold);
    }),
  );
});
