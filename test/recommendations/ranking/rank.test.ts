import { expect, test } from "vitest";
import type { Evidence, Weights } from "../../../src/recommendations/index.ts";
import { DEFAULT_WEIGHTS } from "../../../src/recommendations/ranking/default-weights.ts";
import { rank } from "../../../src/recommendations/ranking/rank.ts";
import { vectorOf } from "../../../src/recommendations/vector.ts";

const NOTHING: Evidence = {
  now: null,
  own: [],
  vector: new Map(),
  pairs: [],
  rhythms: new Map(),
  neighbours: [],
  popular: new Map(),
  popularNearby: new Map(),
  popularEver: new Map(),
  content: new Map(),
};

const now = new Date("2026-06-30T12:00:00Z");
const on = (day: string, ...items: number[]) => ({ items, at: new Date(`${day}T12:00:00Z`) });
const own = [on("2026-05-01", 1, 2), on("2026-05-31", 1), on("2026-06-25", 3)];
const SOMEBODY: Evidence = {
  now,
  own,
  vector: vectorOf(own, now, DEFAULT_WEIGHTS.fading),
  pairs: [{ item: 3, other: 6, share: 0.4, together: 20, sure: 0.99 }],
  rhythms: new Map([[1, { item: 1, days: 30, gaps: 50, again: 0.6 }]]),
  neighbours: [{ likeness: 0.8, items: new Map([[5, 0.5]]) }],
  popular: new Map([
    [4, 0.2],
    [1, 0.1],
  ]),
  popularNearby: new Map([[4, 0.3]]),
  popularEver: new Map([[4, 0.1]]),
  content: new Map([[7, 0.9]]),
};

const WITH_TREES: Weights = {
  ...DEFAULT_WEIGHTS,
  trees: [
    {
      feature: ["popular.late", null, "neighbours.mean", null, null],
      at: [0.05, 0, 0.1, 0, 0],
      low: [1, 0, 3, 0, 0],
      high: [2, 0, 4, 0, 0],
      value: [0.1, -0.2, 0.3, 0.25, 0.7],
    },
    { feature: ["nobody.knows", null, null], at: [0, 0, 0], low: [1, 0, 0], high: [2, 0, 0], value: [0, 5, -5] },
  ],
};

test("of nothing known nothing is recommended", () => {
  expect(rank(NOTHING, DEFAULT_WEIGHTS)).toEqual([]);
});

test("somebody new is offered what is popular, the most popular first", () => {
  const ranked = rank({ ...NOTHING, popular: SOMEBODY.popular }, DEFAULT_WEIGHTS);
  expect(ranked.map(({ item, repeat }) => [item, repeat])).toEqual([
    [4, false],
    [1, false],
  ]);
});

test("each source can bring an item of its own", () => {
  expect(new Set(rank(SOMEBODY, DEFAULT_WEIGHTS).map(({ item }) => item))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
});

test("what is due stands before what was bought five days ago", () => {
  const [first] = rank(SOMEBODY, DEFAULT_WEIGHTS);
  expect(first).toMatchObject({ item: 1, repeat: true });
});

test.each([
  ["weights", DEFAULT_WEIGHTS],
  ["weights and trees", WITH_TREES],
])("the parts of a score by %s are its sum, each of a source that knows the item", (_, weights) => {
  for (const { item, score, parts } of rank(SOMEBODY, weights)) {
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
    if (item === 7) expect(parts.content).toBeGreaterThan(0);
  }
});

test("a tree moves a score by its leaf less its root, and one that asks for an unknown feature does nothing", () => {
  const score = (weights: Weights) => rank(SOMEBODY, weights).find(({ item }) => item === 4)?.score ?? 0;
  expect(score(WITH_TREES) - score(DEFAULT_WEIGHTS)).toBeCloseTo(0.25 - 0.1, 9);
});

test("equal scores stand by the lower number, and the best are the same however many are asked for", () => {
  const equal = { ...NOTHING, popular: new Map([9, 8, 3].map((item) => [item, 0.1])) };
  expect(rank(equal, DEFAULT_WEIGHTS).map(({ item }) => item)).toEqual([3, 8, 9]);
  expect(rank(SOMEBODY, DEFAULT_WEIGHTS, { most: 2 })).toEqual(rank(SOMEBODY, DEFAULT_WEIGHTS).slice(0, 2));
});

test("weights of a feature that is no more count for nothing", () => {
  const old: Weights = { ...DEFAULT_WEIGHTS, repeat: { ...DEFAULT_WEIGHTS.repeat, "own.gone": 100 } };
  expect(rank(SOMEBODY, old)).toEqual(rank(SOMEBODY, DEFAULT_WEIGHTS));
});
