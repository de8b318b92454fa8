import { expect, it, test } from "vitest";
import { acquisitionCost, acquisitionRate, returnOnMarketing } from "../../../src/insight/trade/acquisition.ts";
import { npsBand, npsOf, repeatRate } from "../../../src/insight/trade/loyalty.ts";
import { averageOrder, revenuePerBuyer, valueByOrders, valueByRevenue } from "../../../src/insight/trade/value.ts";

test("200 new customers of 5,000 who were reached are 4 %", () => {
  expect(acquisitionRate({ newCustomers: 200, reached: 5000 })).toBe(0.04);
});

test("450 of 5,000 buyers who bought again are 9 %", () => {
  expect(repeatRate({ repeatBuyers: 450, buyers: 5000 })).toBe(0.09);
});

test("8,000 spent on 200 new customers are 40 each", () => {
  expect(acquisitionCost({ spent: 8000, newCustomers: 200 })).toBe(40);
});

test("a campaign that brought three times its cost returned 200 %; of a margin of a third it returned nothing", () => {
  expect(returnOnMarketing({ revenue: 30_000, spent: 10_000 })).toBe(2);
  expect(returnOnMarketing({ revenue: 30_000, spent: 10_000, margin: 1 / 3 })).toBeCloseTo(0, 12);
  expect(returnOnMarketing({ revenue: 0, spent: 10_000 })).toBe(-1);
});

test.each([
  ["detractor", [0, 1, 2, 3, 4, 5, 6]],
  ["passive", [7, 8]],
  ["promoter", [9, 10]],
] as const)("a %s answers one of %j", (band, scores) => {
  expect(scores.map(npsBand)).toEqual(scores.map(() => band));
});

test("60 promoters, 30 passives and 10 detractors score 50", () => {
  expect(npsOf({ promoters: 60, passives: 30, detractors: 10 }).score).toBe(50);
});

test("an average order of 2,000, a repeat rate of 30 % and 10 months are worth 6,000; 10 months of 500 are worth 5,000", () => {
  expect(valueByOrders({ averageOrder: 2000, repeatRate: 0.3, lifetime: 10 })).toBe(6000);
  expect(valueByRevenue({ lifetime: 10, arpu: 500 })).toBe(5000);
  expect(averageOrder({ revenue: 9000, orders: 6 })).toBe(1500);
  expect(revenuePerBuyer({ revenue: 9000, buyers: 4 })).toBe(2250);
});

it("has no figure where there is nothing to count it from", () => {
  expect(acquisitionRate({ newCustomers: 0, reached: 0 })).toBeNull();
  expect(acquisitionCost({ spent: 100, newCustomers: 0 })).toBeNull();
  expect(returnOnMarketing({ revenue: 10, spent: 0 })).toBeNull();
  expect(averageOrder({ revenue: 0, orders: 0 })).toBeNull();
  expect(npsOf({ promoters: 0, passives: 0, detractors: 0 }).score).toBeNull();
});
