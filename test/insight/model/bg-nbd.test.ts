import fc from "fast-check";
import { expect, test } from "vitest";
import { aliveOf, type BgNbd, expectedOrders } from "../../../src/insight/model/bg-nbd.ts";

/** As the paper fitted them to CDNOW (Fader, Hardie and Lee 2005, table 2). */
const PUBLISHED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

test("the paper's customer with 2 repeats at 30.43 of 38.86 weeks is expected to order 1.226 times in 39 weeks", () => {
  expect(expectedOrders(PUBLISHED, { repeats: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
});

test("whoever bought once looks alive for ever, which is why the model comes with a caution", () => {
  expect(aliveOf(PUBLISHED, { repeats: 0, recency: 0, age: 500 })).toBe(1);
});

test("who bought often and then not for long is gone; who bought often and lately is there", () => {
  expect(aliveOf(PUBLISHED, { repeats: 20, recency: 20, age: 100 })).toBeLessThan(1e-6);
  expect(aliveOf(PUBLISHED, { repeats: 20, recency: 99, age: 100 })).toBeGreaterThan(0.9);
});

const parameter = fc.double({ min: 0.02, max: 60, noNaN: true });
const model = fc.record({
  r: parameter,
  alpha: fc.double({ min: 0.3, max: 60, noNaN: true }),
  a: parameter,
  b: parameter,
});
/** What a calendar allows: no more days with orders than days. */
const purchases = fc
  .record({ age: fc.nat(4000), recency: fc.nat(4000), repeats: fc.nat(900) })
  .map(({ age, recency, repeats }) => {
    const span = Math.min(age, recency);
    const after = Math.min(span, repeats);
    return { repeats: after, recency: after === 0 ? 0 : span / 7, age: age / 7 };
  });

test("whatever the parameters and the history, the chance is one and the expectation is a number that grows with time", () => {
  fc.assert(
    fc.property(model, purchases, (fitted, one) => {
      const alive = aliveOf(fitted, one);
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      const [soon, later] = [expectedOrders(fitted, one, 10), expectedOrders(fitted, one, 52)];
      expect(Number.isFinite(later)).toBe(true);
      expect(later).toBeGreaterThanOrEqual(soon * (1 - 1e-4) - 1e-9);
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 200) },
  );
});

test("the expectation is that of the integral over time of being alive and ordering", () => {
  // E[Y(t)] of a new customer (Fader, Hardie and Lee 2005, eq. 9) adds up from its parts: so much until t, and so much from t to t'.
  const fresh = { repeats: 0, recency: 0, age: 0 };
  const grid = Array.from({ length: 40 }, (_, week) => expectedOrders(PUBLISHED, fresh, week + 1));
  const steps = grid.map((value, at) => value - (grid[at - 1] ?? 0));
  expect(steps.every((step, at) => at === 0 || step < (steps[at - 1] ?? 0))).toBe(true);
  // The first instant's rate is the mean rate of ordering, r / α.
  expect(expectedOrders(PUBLISHED, fresh, 1e-4) / 1e-4).toBeCloseTo(PUBLISHED.r / PUBLISHED.alpha, 4);
});

test("where everybody buys alike and nobody leaves, what is expected is the rate by the time", () => {
  const alike = { r: 1e5, alpha: 1e5 / 3, a: 1e-6, b: 1000 };
  expect(expectedOrders(alike, { repeats: 150, recency: 50, age: 51 }, 52)).toBeCloseTo(3 * 52, 0);
});

test("the formula's two poles, at a = 1 and a + b = 1, are no holes", () => {
  const near = (a: number, b: number) =>
    expectedOrders({ ...PUBLISHED, a, b }, { repeats: 0, recency: 0, age: 20 }, 52);
  expect(near(1, 2)).toBeCloseTo((near(0.999, 2) + near(1.001, 2)) / 2, 4);
  expect(near(0.4, 0.6)).toBeCloseTo((near(0.4, 0.599) + near(0.4, 0.601)) / 2, 4);
});
