import { expect, test } from "vitest";
import { evaluateSegments } from "./evaluate.ts";

test("marketers' questions that nothing was tuned on find their people above the floors", {
  timeout: 120_000,
}, async () => {
  const { missed } = await evaluateSegments({ customers: 500, halves: ["reported"] }, () => {});
  expect(missed).toEqual([]);
});
