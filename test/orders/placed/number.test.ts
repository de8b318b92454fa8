import { expect, test } from "vitest";
import { beforeAndAfter } from "../../../src/orders/placed/number.ts";

test.each([
  ["10482", "", 5, ""],
  ["#W2435638", "#W", 7, ""],
  ["2026-00099", "2026-", 5, ""],
  ["A-099/EU", "A-", 3, "/EU"],
])("%s counts in its last digits", (number, before, digits, after) => {
  expect(beforeAndAfter(number)).toEqual({ before, digits, after });
});

test.each(["ABC", "12345678901234567890"])("%s is no number that can be counted on from", (number) => {
  expect(beforeAndAfter(number)).toBeNull();
});
