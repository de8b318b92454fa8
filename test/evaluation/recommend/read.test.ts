import { expect, test } from "vitest";
import { nextBaskets } from "./read.ts";

test("a basket of [-1] is padding and an empty one is nothing; items may be numbers or words", () => {
  const { people, next, items } = nextBaskets(
    { a: [[-1], [12, "x"], [], ["12"], [-1]] },
    { a: [[-1], ["x", 7], [-1]] },
  );
  expect(people).toEqual([[{ items: [0, 1] }, { items: [0] }]]);
  expect(next).toEqual([{ items: [1, 2] }]);
  expect(items).toBe(3);
});

test("who has a history only is learned from and not judged, who has a future only is a newcomer; both are told", () => {
  const { people, next, unjudged, newcomers } = nextBaskets(
    { a: [[1]], b: [[2]], c: [[3]] },
    { a: [[1]], b: [[-1]], d: [[4]] },
  );
  expect(people).toHaveLength(4);
  expect(next.map((basket) => basket !== null)).toEqual([true, false, false, true]);
  expect({ unjudged, newcomers }).toEqual({ unjudged: 2, newcomers: 1 });
});

test("what a basket names twice is one item", () => {
  expect(nextBaskets({ a: [[5, 5, "5"]] }, {}).people).toEqual([[{ items: [0] }]]);
});
