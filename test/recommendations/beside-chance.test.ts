import { expect, test } from "vitest";
import type { Neighbour } from "../../src/recommendations/evidence.ts";
import { surely, withWhatIsTheirs } from "../../src/recommendations/known/person/beside-chance.ts";

const [TEA, FILTERS, OTHER] = [1, 2, 3];
const near = (...items: number[]): Neighbour => ({ likeness: 1, items: new Map(items.map((item) => [item, 1])) });
const itemsOf = (people: readonly Neighbour[]) => [...new Set(people.flatMap(({ items }) => [...items.keys()]))];

test("what everybody buys is not what buyers of a thing buy, however many of them do", () => {
  const buyers = new Map([
    [TEA, 0.5],
    [FILTERS, 0.05],
    [OTHER, 0.5],
  ]);
  const people = Array.from({ length: 40 }, (_, place) => near(TEA, ...(place % 2 ? [FILTERS] : [OTHER])));
  expect(itemsOf(withWhatIsTheirs(people, buyers))).toContain(FILTERS);
  expect(itemsOf(withWhatIsTheirs(people, buyers))).not.toContain(OTHER);
});

test("who buys twice as much as others buys everything twice as often, and that says nothing", () => {
  const buyers = new Map(Array.from({ length: 20 }, (_, item) => [item, 0.2]));
  const people = Array.from({ length: 50 }, (_, place) =>
    near(...[...buyers.keys()].filter((item) => (item + place) % 5 < 2)),
  );
  expect(itemsOf(withWhatIsTheirs(people, buyers))).toEqual([]);
});

test("two of a few people are no crowd, and nobody near is nothing", () => {
  expect(itemsOf(withWhatIsTheirs([near(FILTERS), near(FILTERS)], new Map([[FILTERS, 0.01]])))).toEqual([]);
  expect(withWhatIsTheirs([], new Map([[TEA, 0.5]]))).toEqual([]);
});

test("a pair that is hardly surer than chance counts for next to nothing beside a sure one", () => {
  const pair = (sure: number) => surely({ item: 1, other: 2, share: 0.1, together: 6, sure }).sure;
  expect(pair(0.6)).toBeLessThan(0.02);
  expect(pair(0.99)).toBeGreaterThan(0.9);
});
