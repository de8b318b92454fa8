import { expect, it } from "vitest";
import { calibrate, probabilities } from "../../../../src/understanding/customer/statistics/calibrate.ts";

/** Margins of two intents for examples whose right one is known to be right in `share` of the cases at this margin. */
function judged(margin: number, share: number, count = 200) {
  return Array.from({ length: count }, (_, at) => ({
    margins: Float32Array.of(margin, -1.5),
    right: at < share * count ? 0 : -1,
  }));
}

it("what is right in nine cases of ten at a margin gets about nine tenths there", () => {
  const { slope, offset } = calibrate([...judged(0.5, 0.9), ...judged(-0.5, 0.2)]);
  expect(probabilities(Float32Array.of(0.5, -1.5), slope, offset)[0]).toBeCloseTo(0.9, 1);
  expect(probabilities(Float32Array.of(-0.5, -1.5), slope, offset)[0]).toBeCloseTo(0.2, 1);
});

it("the floor lies between what was right and what was none", () => {
  const { floor } = calibrate([...judged(0.5, 1), ...judged(-0.5, 0)]);
  expect(floor).toBeGreaterThan(-0.5);
  expect(floor).toBeLessThanOrEqual(0.5);
});
