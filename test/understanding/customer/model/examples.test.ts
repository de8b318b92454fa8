import { expect, it } from "vitest";
import type { Intents } from "../../../../src/understanding/customer/intents.ts";
import { nearestIn } from "../../../../src/understanding/customer/model/examples.ts";
import { keptExamples, trainModel } from "../../../../src/understanding/index.ts";

const said = (intent: string | null, texts: string[]) => texts.map((text) => ({ text, intent, locale: "en" as const }));

const INTENTS: Intents = {
  commands: new Map([
    ["track", { type: "start_flow", flow: "track_order" }],
    ["cancel", { type: "start_flow", flow: "cancel_order" }],
  ]),
  examples: [
    ...said("track", [
      "where is my parcel",
      "where is the parcel now",
      "where is that parcel of mine",
      "is my parcel near",
    ]),
    ...said("cancel", ["cancel my order", "drop the order", "call the order off"]),
    ...said(null, ["how do I brew a V60", "is the parcel locker free"]),
    { text: "where is the moon", intent: null, locale: "en", isStrange: true },
  ],
};
const { model } = trainModel(INTENTS.examples, INTENTS.commands);

it("the examples most like a text come first, three of an intent at most, and of what is no business of the shop none", () => {
  const near = nearestIn(model, keptExamples(INTENTS))("where is my parcel?");
  expect(near[0]).toMatchObject({ text: "where is my parcel", command: { flow: "track_order" } });
  expect(near[0]?.likeness).toBeGreaterThan(0.8);
  expect(near.map(({ likeness }) => likeness)).toEqual(near.map(({ likeness }) => likeness).sort((a, b) => b - a));
  expect(
    near.filter(({ command }) => command !== null && "flow" in command && command.flow === "track_order"),
  ).toHaveLength(3);
  expect(near.map(({ text }) => text)).toContain("is the parcel locker free");
  expect(near.map(({ text }) => text)).not.toContain("where is the moon");
});

it("of many examples some are kept, from the whole of their list", () => {
  const many = said(
    "track",
    Array.from({ length: 90 }, (_, at) => `where is parcel ${at}`),
  );
  const kept = keptExamples({ ...INTENTS, examples: many }).map(([text]) => text);
  expect(kept).toHaveLength(20);
  expect(kept[0]).toBe("where is parcel 0");
  expect(Number(kept.at(-1)?.split(" ").at(-1))).toBeGreaterThan(80);
});
