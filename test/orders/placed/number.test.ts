import { expect, test } from "vitest";
import { beforeAndAfter, numberIn } from "../../../src/orders/placed/number.ts";

test.each([
  ["10482", 10483, "10483"],
  ["#W2435638", 2435639, "#W2435639"],
  ["2026-00099", 100, "2026-00100"],
  ["A-099/EU", 100, "A-100/EU"],
  ["99", 100, "100"],
])("after %s comes a number of the same shape", (number, count, next) => {
  const parts = beforeAndAfter(number);
  expect(parts && numberIn(parts, count)).toBe(next);
});

test.each(["ABC", "12345678901234567890"])("%s is no number that can be counted on from", (number) => {
  expect(beforeAndAfter(number)).toBeNull();
});
