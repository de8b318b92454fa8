import { expect, test } from "vitest";
import { scaledHypergeometric } from "../../../src/insight/model/hypergeometric.ts";

const hypergeometric = (a: number, b: number, c: number, z: number) => scaledHypergeometric(0, [a, b, c], z);

test.each([0, 0.1, 0.5, 0.9, 0.99])(
  "₂F₁ is what closed forms say at %d (Abramowitz and Stegun 15.1.3, 15.1.8)",
  (z) => {
    if (z > 0) expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 10);
    const power = (1 - z) ** -1.7;
    expect(hypergeometric(1.7, 3.2, 3.2, z) / power).toBeCloseTo(1, 10);
  },
);

// Values of an independent implementation (@stdlib/math-base-special-hyp2f1 0.1.1).
test.each([
  [-0.5, 0.3, 1.2, 0.9, 0.8624918789235183],
  [2.5, 1.3, 4.4, 0.99, 5.682526194061136],
  [0.4, 0.2, -0.3, 0.6, 0.5456722629901019],
])("₂F₁(%d, %d; %d; %d) is %d", (a, b, c, z, value) => {
  expect(hypergeometric(a, b, c, z) / value).toBeCloseTo(1, 8);
});

test("a value beyond all numbers and a factor below them make an ordinary one", () => {
  // ₂F₁(a, b; b; z) = (1 − z)^(−a): with that factor it is 1.
  expect(scaledHypergeometric(2000 * Math.log(0.5), [2000, 3, 3], 0.5)).toBeCloseTo(1, 8);
});
