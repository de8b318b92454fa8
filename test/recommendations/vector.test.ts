import { expect, test } from "vitest";
import { vectorOf } from "../../src/recommendations/vector.ts";

const order = (...items: number[]) => ({ items });

test("an item weighs the part of the baskets that hold it, the older ones counting less", () => {
  const vector = vectorOf([order(1, 2), order(1), order(3)], null, { perBasket: 0.5, halfLifeDays: null });
  expect([...vector]).toEqual([
    [3, 1 / 1.75],
    [1, 0.75 / 1.75],
    [2, 0.25 / 1.75],
  ]);
});

test("where times are known, a basket's weight halves in the half-life", () => {
  const now = new Date("2026-06-30T00:00:00Z");
  const own = [
    { items: [1], at: new Date("2026-05-31T00:00:00Z") },
    { items: [2], at: now },
  ];
  const vector = vectorOf(own, now, { perBasket: 1, halfLifeDays: 30 });
  expect(vector.get(1)).toBeCloseTo(1 / 3, 12);
  expect(vector.get(2)).toBeCloseTo(2 / 3, 12);
});

test("an item twice in one basket counts once, and nobody's baskets are an empty vector", () => {
  const fading = { perBasket: 0.9, halfLifeDays: 90 };
  expect([...vectorOf([order(4, 4)], null, fading)]).toEqual([[4, 1]]);
  expect(vectorOf([], new Date(0), fading).size).toBe(0);
});

test("of a thousand and more items the heaviest thousand are kept", () => {
  const many = Array.from({ length: 1200 }, (_, item) => item);
  const vector = vectorOf([order(...many), order(1100)], null, { perBasket: 0.9, halfLifeDays: null });
  expect(vector.size).toBe(1000);
  expect(vector.has(1100)).toBe(true);
});
