import { describe, expect, test } from "vitest";
import { certaintyOf } from "../../../src/recommendations/statistics/certainty.ts";
import { neighbourhoodOf } from "../../../src/recommendations/statistics/neighbourhood.ts";
import { pairsOf } from "../../../src/recommendations/statistics/pairs.ts";
import { popularityOf } from "../../../src/recommendations/statistics/popularity.ts";
import { rhythmsOf } from "../../../src/recommendations/statistics/rhythms.ts";

const order = (...items: number[]) => ({ items });
const on = (day: string, ...items: number[]) => ({ items, at: new Date(`${day}T12:00:00Z`) });

describe("what is bought together", () => {
  const people = [[order(1, 2), order(1, 2)], [order(1, 2, 3)], [order(1), order(3)], [order(4, 5)], [order(4)]];

  test("a share is of the orders with the one, so that it differs by direction", () => {
    const pairs = pairsOf(people, { now: null });
    expect(pairs.get(1)).toEqual([{ item: 1, other: 2, share: 3 / 4, together: 3, sure: expect.any(Number) }]);
    expect(pairs.get(2)?.[0]?.share).toBe(1);
  });

  test("two that met once are no pair", () => {
    expect(pairsOf(people, { now: null }).get(4)).toBeUndefined();
  });

  test("an older order counts less, where times are known", () => {
    const dated = [
      [on("2026-01-01", 1, 2), on("2026-01-01", 9)],
      [on("2025-01-01", 1, 2), on("2025-01-01", 1), on("2025-01-01", 8)],
    ];
    const now = new Date("2026-01-01T12:00:00Z");
    expect(pairsOf(dated, { now }).get(1)?.[0]?.share).toBeCloseTo(1.5 / 2, 9);
  });

  test("the kept ones are those of the greatest sure share", () => {
    const kept = pairsOf([[order(1, 2), order(1, 2), order(1, 2), order(1, 3), order(1, 3), order(4), order(5)]], {
      now: null,
      most: 1,
    });
    expect(kept.get(1)?.map(({ other }) => other)).toEqual([2]);
  });
});

describe("certainty", () => {
  test("is one less the p-value of G², of which 3.8415 is the quantile at .95", () => {
    // 2 × 2 counts 20, 10, 10, 20: G² = 2 Σ O ln(O / 15) = 6.796, p = .00914.
    expect(certaintyOf(20, 30, 30, 60)).toBeCloseTo(1 - 0.00914, 4);
  });

  test("is nothing where two meet no more often than by chance", () => {
    expect(certaintyOf(15, 30, 30, 60)).toBe(0);
    expect(certaintyOf(5, 30, 30, 60)).toBe(0);
  });

  test("grows with the number of orders that say the same", () => {
    expect(certaintyOf(200, 300, 300, 600)).toBeGreaterThan(certaintyOf(20, 30, 30, 60));
    expect(certaintyOf(200, 300, 300, 600)).toBeLessThanOrEqual(1);
  });
});

describe("popularity", () => {
  test("is a part of all orders, the latest counting most, ties by the lower number", () => {
    const people = [
      [order(7), order(5)],
      [order(5), order(3)],
    ];
    expect([...popularityOf(people, null, null)]).toEqual([
      [5, 0.5],
      [3, 0.25],
      [7, 0.25],
    ]);
    const late = popularityOf(people, null, { perBasket: 0.5, halfLifeDays: 1 });
    expect([...late.keys()]).toEqual([5, 3, 7]);
    expect(late.get(3)).toBeCloseTo(1 / 3, 12);
  });
});

describe("rhythms", () => {
  test("the median gap in days, and the buyers who came back, drawn towards the shop's", () => {
    const people = [[on("2026-01-01", 1), on("2026-01-11", 1), on("2026-01-31", 1)], [on("2026-01-01", 1, 2)]];
    const rhythms = rhythmsOf(people);
    expect(rhythms.get(1)).toMatchObject({ days: 15, gaps: 2 });
    expect(rhythms.get(2)).toMatchObject({ days: 0, gaps: 0 });
    // One of three buyers of anything bought it again; of the first item one of two.
    expect(rhythms.get(1)?.again).toBeCloseTo((1 + 5 / 3) / 7, 12);
    expect(rhythms.get(2)?.again).toBeCloseTo(5 / 3 / 6, 12);
  });

  test("without times the gap is told in orders", () => {
    expect(rhythmsOf([[order(1), order(2), order(2), order(1)]]).get(1)?.days).toBe(3);
  });
});

describe("people with alike baskets", () => {
  const vectors = Array.from(
    { length: 60 },
    (_, person) => new Map(Array.from({ length: 4 }, (_, at) => [(person * 7 + at * at * 5) % 23, 1 / (at + 1)])),
  );
  const cosine = (one: Map<number, number>, other: Map<number, number>) => {
    const dot = [...one].reduce((sum, [item, weight]) => sum + weight * (other.get(item) ?? 0), 0);
    const length = (of: Map<number, number>) => Math.hypot(...of.values());
    return dot / (length(one) * length(other));
  };

  test("are the ones with the greatest cosine, the person aside", () => {
    const mine = vectors[11] ?? new Map();
    const expected = vectors
      .flatMap((vector, place) => (place === 11 ? [] : [cosine(mine, vector)]))
      .toSorted((one, other) => other - one)
      .slice(0, 9);
    const found = neighbourhoodOf(vectors).nearest(mine, 9, 11);
    expect(found).toHaveLength(9);
    for (const [at, { likeness }] of found.entries()) expect(likeness).toBeCloseTo(expected[at] ?? 0, 6);
  });

  test("somebody who shares nothing is no neighbour, and asking for one more changes none of the others", () => {
    const nobody = neighbourhoodOf(vectors).nearest(new Map([[999, 1]]), 5);
    expect(nobody).toEqual([]);
    const all = neighbourhoodOf(vectors);
    const mine = vectors[3] ?? new Map();
    expect(all.nearest(mine, 5, 3)).toEqual(all.nearest(mine, 6, 3).slice(0, 5));
  });
});
