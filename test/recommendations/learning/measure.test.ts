import { expect, test } from "vitest";
import { meanOf, qualityOf } from "../../../src/recommendations/learning/measure.ts";

test("recall is the part of the basket among the first ten, NDCG the part of the gain that the best list would have", () => {
  // Hits at places 1 and 4 of a basket of three: gains 1 and 1/log2(5); the best list gains 1 + 1/log2(3) + 1/2.
  const { recall, ndcg } = qualityOf([5, 1, 2, 7, 3, 4, 6, 8, 10, 11], [5, 7, 9]);
  expect(recall).toBeCloseTo(2 / 3, 12);
  expect(ndcg).toBeCloseTo((1 + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3) + 1 / 2), 12);
});

test("what stands after the tenth place is no hit", () => {
  const list = Array.from({ length: 12 }, (_, item) => item);
  expect(qualityOf(list, [10, 11])).toEqual({ recall: 0, ndcg: 0 });
});

test("of a basket of more than ten the best list has ten hits, and its recall stays below one", () => {
  const basket = Array.from({ length: 20 }, (_, item) => item);
  expect(qualityOf(basket, basket)).toEqual({ recall: 0.5, ndcg: 1 });
});

test("what the basket holds twice counts once", () => {
  expect(qualityOf([1, 2], [1, 1])).toEqual({ recall: 1, ndcg: 1 });
});

test("people count alike, however long their baskets", () => {
  expect(meanOf([qualityOf([1], [1]), qualityOf([1], [2, 3, 4, 5])])).toEqual({ recall: 0.5, ndcg: 0.5 });
  expect(meanOf([])).toEqual({ recall: 0, ndcg: 0 });
});
