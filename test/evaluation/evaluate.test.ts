import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluateOwn, evaluatePublic } from "./evaluate.ts";

const still = () => {};

test("the reported half of the own sets is read and answered above its floors", { timeout: 120_000 }, async () => {
  const { missed } = await evaluateOwn(null, still);
  expect(missed).toEqual([]);
});

const folder = process.env.EVALUATION_DATA ?? "../shared/data";

test.skipIf(!existsSync(folder))("public sets hold their floors", { timeout: 240_000 }, async () => {
  const { missed } = await evaluatePublic(folder, still);
  expect(missed).toEqual([]);
});
