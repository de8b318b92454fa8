import fc from "fast-check";
import { expect, test } from "vitest";
import { minimise } from "../../../src/insight/model/minimise.ts";

test("the least value of Rosenbrock's valley is found from its far end", () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
  const { at, value, settled } = minimise(valley, [-1.2, 1]);
  expect(settled).toBe(true);
  expect(value).toBeLessThan(1e-9);
  expect(at[0]).toBeCloseTo(1, 4);
  expect(at[1]).toBeCloseTo(1, 4);
});

test("the middle of any bowl is found, also of one that is long and askew", () => {
  const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(coordinate, coordinate, coordinate),
      fc.double({ min: 1, max: 50, noNaN: true }),
      (middle, long) => {
        const bowl = ([x = 0, y = 0, z = 0]: readonly number[]) => {
          const [a, b, c] = [x - middle[0], y - middle[1], z - middle[2]];
          return long * (a + b) ** 2 + (a - b) ** 2 + (b + 0.5 * c) ** 2;
        };
        const { value } = minimise(bowl, [0, 0, 0]);
        expect(value).toBeLessThan(1e-8);
      },
    ),
    { numRuns: 40 },
  );
});

test("values that are no numbers are kept away from", () => {
  const { at } = minimise(([x = 0]) => (x < 0.5 ? Number.NaN : x), [3]);
  expect(at[0]).toBeCloseTo(0.5, 3);
});
