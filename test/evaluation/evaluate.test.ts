import { expect, test } from "vitest";
import { evaluateLocal } from "./evaluate.ts";

test("the reported half of the own sets is read and answered above its floors", { timeout: 120_000 }, async () => {
  const { missed } = await evaluateLocal(() => {});
  expect(missed).toEqual([]);
});
