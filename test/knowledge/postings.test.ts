import fc from "fast-check";
import { expect, test } from "vitest";
import { addCoverage, makePostings } from "../../src/knowledge/postings.ts";

const counts = (text: string) => {
  const found = new Map<string, number>();
  for (const word of text.split(" ")) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

function scored(documents: string[], question: string): number[] {
  const scores = new Float32Array(documents.length);
  addCoverage(makePostings(documents.map(counts)), question.split(" "), 1, scores);
  return [...scores];
}

test("BM25 is that of the formula", () => {
  const [first, second] = scored(["tea tea milk", "coffee milk"], "tea");
  const idf = Math.log(1 + 1.5 / 1.5);
  const weight = (idf * 2 * 2.2) / (2 + 1.2 * (0.1 + 0.9 * (3 / 2.5)));
  expect(first).toBeCloseTo(weight / (idf * 2.2), 5);
  expect(second).toBe(0);
});

test("rare words count for more, and shorter texts win where all else is alike", () => {
  const [first, second] = scored(["tea rare", "tea common", "tea common"], "rare common");
  expect(first).toBeGreaterThan(second ?? 1);
  const [short, long] = scored(["tea", "tea and a lot of other things"], "tea");
  expect(short).toBeGreaterThan(long ?? 1);
});

test("an unknown word lowers what every document covers", () => {
  const [known] = scored(["tea", "milk"], "tea");
  const [less] = scored(["tea", "milk"], "tea bitcoin");
  expect(less).toBeLessThan(known ?? 0);
});

test("coverage is 0 to 1 whatever is asked", () => {
  const text = fc
    .array(fc.constantFrom("tea", "milk", "cup", "pot", "spoon"), { minLength: 1 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, (documents, question) =>
      scored(documents, question).every((score) => score >= 0 && score <= 1),
    ),
  );
});
