import { expect, it } from "vitest";
import { isNoise } from "../../../src/understanding/customer/noise.ts";

it.each(["", "...", "🙂🙂", "asdfgh", "фывапр", "хахаха"])("%s says nothing", (text) => {
  expect(isNoise(text)).toBe(true);
});

it.each(["пуэр", "да", "order", "10482", "сенча", "не фывапр, а заказ"])("%s may say something", (text) => {
  expect(isNoise(text)).toBe(false);
});
