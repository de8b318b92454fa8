import { expect, test } from "vitest";
import { trainInThread } from "../../src/hosts/training.ts";
import { type Intents, trainIntents } from "../../src/understanding/index.ts";

const EXAMPLES = {
  track_order: ["where is my order", "where's my parcel", "has it been shipped", "any news on my parcel"],
  cancel_order: ["cancel my order", "i want to cancel", "please cancel it", "don't send it, cancel"],
};

const intents: Intents = {
  commands: new Map([
    ["track_order", { type: "start_flow", flow: "track_order" }],
    ["cancel_order", { type: "start_flow", flow: "cancel_order" }],
  ]),
  examples: Object.entries(EXAMPLES).flatMap(([intent, texts]) =>
    texts.map((text) => ({ text, intent, locale: "en" as const })),
  ),
};

test("a thread of its own trains the very same model, and tells the same of the examples", async () => {
  expect(await trainInThread(intents)).toEqual(trainIntents(intents));
});

test("what cannot be trained is told as an error", async () => {
  const nameless = { ...intents, commands: new Map() };
  expect(() => trainIntents(nameless)).toThrow();
  await expect(trainInThread(nameless)).rejects.toThrow();
});
