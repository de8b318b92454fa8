import { expect, test } from "vitest";
import { learnWeights } from "../../../src/recommendations/learning/learn-weights.ts";
import { DEFAULT_WEIGHTS } from "../../../src/recommendations/ranking/default-weights.ts";
import { authored, CHARACTERS } from "../../evaluation/recommend/authored.ts";

const grocer = Object.values(authored({ ...CHARACTERS.grocer, people: 120, items: 400 }, 5)).map((own) =>
  own.map((items, week) => ({ items, at: new Date(Date.UTC(2026, 0, 1 + 7 * week)) })),
);
const now = new Date("2026-12-31T00:00:00Z");

test("the same baskets and seed give the same weights, and they are plain JSON", () => {
  const weights = learnWeights(grocer, { now, seed: 3 });
  expect(learnWeights(grocer, { now, seed: 3 })).toEqual(weights);
  expect(JSON.parse(JSON.stringify(weights))).toEqual(weights);
  expect(weights.learned?.people).toBeGreaterThan(50);
});

test("from few people nothing is learned but how much is bought again", () => {
  const few = grocer.slice(0, 20);
  const { repeatShare, ...others } = learnWeights(few, { now });
  expect({ ...others, repeatShare: DEFAULT_WEIGHTS.repeatShare }).toEqual(DEFAULT_WEIGHTS);
  expect(repeatShare).toBeGreaterThan(0);
  expect(learnWeights([], { now: null }).repeatShare).toBe(0.5);
});
