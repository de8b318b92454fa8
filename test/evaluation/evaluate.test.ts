import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { evaluateOwn, evaluatePublic } from "./evaluate.ts";

const PUBLIC = process.env.EVALUATION_DATA ?? "../shared/data";

it("reading and search keep to their floors on the reported halves of the own sets", async () => {
  const { missed } = await evaluateOwn(() => {});
  expect(missed).toEqual([]);
}, 120_000);

it.skipIf(!existsSync(PUBLIC))(
  "search keeps to its floors on the public sets (skipped where they are not)",
  async () => {
    const { missed } = await evaluatePublic(PUBLIC, () => {});
    expect(missed).toEqual([]);
  },
  120_000,
);
