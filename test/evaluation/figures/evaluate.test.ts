import { expect, test } from "vitest";
import { evaluateFigures } from "./evaluate.ts";

test("questions about figures that nothing was tuned on come to their values above the floors", {
  timeout: 120_000,
}, async () => {
  const { missed } = await evaluateFigures({ customers: 300, halves: ["reported"] }, () => {});
  expect(missed).toEqual([]);
});
