import { expect, test } from "vitest";
import { difference } from "../../../src/campaigns/results/interval.ts";

// Newcombe 1998, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 20, 0.6791, 1],
])("the interval of %i/%i against %i/%i is the published one", (hits, of, otherHits, others, from, to) => {
  const found = difference({ hits, of }, { hits: otherHits, of: others });
  expect(found?.value).toBeCloseTo(hits / of - otherHits / others, 10);
  expect(found?.from).toBeCloseTo(from, 4);
  expect(found?.to).toBeCloseTo(to, 4);
});

test("of nobody there is no difference", () => expect(difference({ hits: 1, of: 2 }, { hits: 0, of: 0 })).toBeNull());
