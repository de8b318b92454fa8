import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fitBgNbd } from "../../../src/insight/model/bg-nbd.ts";
import { expectedSpending, fitGammaGamma } from "../../../src/insight/model/gamma-gamma.ts";

const FILE = "../shared/data/cdnow/cdnow_customers_summary_with_transactions.csv";

/** Within one per cent. */
const near = (found: number | undefined, published: number) => expect((found ?? 0) / published).toBeCloseTo(1, 2);

describe.skipIf(!existsSync(FILE))("on CDNOW, 2,357 customers over 39 weeks,", () => {
  const rows = existsSync(FILE)
    ? readFileSync(FILE, "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",").map(Number))
    : [];
  const buyers = rows.map(([, repeats = 0, recency = 0, age = 0]) => ({ repeats, recency, age, count: 1 }));
  const people = rows.flatMap(([, repeats = 0, , , mean = 0]) => (repeats > 0 ? [{ repeats, mean }] : []));

  test("BG/NBD has the parameters and the likelihood that were published", () => {
    const fitted = fitBgNbd(buyers);
    near(fitted?.r, 0.243);
    near(fitted?.alpha, 4.414);
    near(fitted?.a, 0.793);
    near(fitted?.b, 2.426);
    expect(fitted?.logLikelihood).toBeCloseTo(-9582.43, 1);
  });

  test("Gamma-Gamma has the parameters that were published, and its authors' customer is worth what they say", () => {
    const fitted = fitGammaGamma(people);
    near(fitted?.p, 6.25);
    near(fitted?.q, 3.74);
    near(fitted?.v, 15.45);
    // The first customer: 2 repeats of 22.35 in the mean.
    if (fitted) expect(expectedSpending(fitted, { repeats: 2, mean: 22.35 })).toBeCloseTo(24.66, 1);
  });
});
