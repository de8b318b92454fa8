import fc from "fast-check";
import { expect, test } from "vitest";
import { churnOf } from "../../../src/insight/scores/churn.ts";
import { groupOf, scoreOf } from "../../../src/insight/scores/rfm.ts";
import { DEFAULT_SETTINGS, InsightSettings } from "../../../src/insight/settings/settings.ts";

/** The values at each fifth, as the database finds them. */
const fifths = (values: number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  return [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
};

test("of a hundred values that differ each fifth has a score", () => {
  const values = Array.from({ length: 100 }, (_, at) => (at * 37) % 101);
  const cuts = fifths(values);
  const scores = values.map((value) => scoreOf(value, cuts));
  expect([1, 2, 3, 4, 5].map((score) => scores.filter((one) => one === score).length)).toEqual([20, 20, 20, 20, 20]);
});

test("equal values have equal scores, greater ones no lesser, and the least score 1", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 40 }), (values) => {
      const cuts = fifths(values);
      const scores = values.toSorted((one, other) => one - other).map((value) => scoreOf(value, cuts));
      expect(scores).toEqual(scores.toSorted());
      expect(scores[0]).toBe(1);
    }),
  );
});

test("where most bought once, they score 1, and whoever bought again scores 5", () => {
  const cuts = fifths([...Array(90).fill(1), ...Array(10).fill(2)]);
  expect([1, 2].map((orders) => scoreOf(orders, cuts))).toEqual([1, 5]);
});

test("each square of the map belongs to a group, and every group has one", () => {
  const scores = [1, 2, 3, 4, 5];
  const found = scores.flatMap((recency) =>
    scores.map((frequency) => groupOf({ recency, frequency, monetary: 3 }, DEFAULT_SETTINGS.groups)),
  );
  expect(found).not.toContain(null);
  expect(new Set(found).size).toBe(11);
});

test("the first rule that fits decides, and whom none fits has no group", () => {
  const { groups } = InsightSettings.parse({
    ...DEFAULT_SETTINGS,
    groups: [
      { group: "cannot_lose", monetary: [5, 5] },
      { group: "loyal", frequency: [3, 5] },
    ],
  });
  expect(groupOf({ recency: 1, frequency: 4, monetary: 5 }, groups)).toBe("cannot_lose");
  expect(groupOf({ recency: 1, frequency: 4, monetary: 4 }, groups)).toBe("loyal");
  expect(groupOf({ recency: 1, frequency: 2, monetary: 4 }, groups)).toBeNull();
});

test.each([
  { groups: [] },
  { groups: [{ group: "vip" }] },
  { groups: [{ group: "new", recency: [5, 4] }] },
  { thresholds: { recency: [30, 90, 180, 365], frequency: null, monetary: null } },
  { thresholds: { recency: null, frequency: [1, 2, 2, 3], monetary: null } },
  { churn: { alive: { medium: 0.2, high: 0.5 }, late: { medium: 1, high: 2 } } },
])("settings such as %j are refused", (wrong) => {
  expect(InsightSettings.safeParse({ ...DEFAULT_SETTINGS, ...wrong }).success).toBe(false);
});

const { churn } = DEFAULT_SETTINGS;
const signs = { alive: null, again: true, daysSince: 10, usualDays: 10 };

test("the risk of whoever bought again is judged by the model, of others by their usual intervals", () => {
  const byModel = [0.9, 0.5, 0.1].map((alive) => churnOf({ ...signs, alive, daysSince: 999 }, churn));
  expect(byModel).toEqual(["low", "medium", "high"]);
  const byDays = [10, 15, 29, 30].map((daysSince) => churnOf({ ...signs, daysSince }, churn));
  expect(byDays).toEqual(["low", "medium", "medium", "high"]);
  expect(churnOf({ ...signs, alive: 1, again: false, daysSince: 100 }, churn)).toBe("high");
});

test("nothing is said where nobody knows what is usual", () => {
  expect(churnOf({ ...signs, again: false, usualDays: null }, churn)).toBeNull();
});
