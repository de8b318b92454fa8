import { expect, it } from "vitest";
import { readIntents, trainIntents } from "../../../../src/understanding/index.ts";

const INTENTS = new URL("../../../../knowledge-base/intents", import.meta.url).pathname;

it("the report says how many examples were right while held out, and which pull elsewhere", async () => {
  const { report } = trainIntents(await readIntents(INTENTS));
  expect(report.intents).toBeGreaterThanOrEqual(37);
  for (const share of Object.values(report.right)) expect(share).toBeGreaterThan(0.7);
  for (const { intent, towards } of report.pulls) expect(towards).not.toBe(intent);
  // An example that pulls is one in eight at most: more would mean that two intents are one.
  expect(report.pulls.length).toBeLessThan(report.examples / 8);
});
