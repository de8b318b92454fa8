import { expect, test } from "vitest";
import { outcomeOf } from "../../../src/hosts/metrics/outcome.ts";

const plain = { handoff: null, refused: null, proposal: null, asks: null } as Parameters<typeof outcomeOf>[0];
const proposal = { id: "1", action: "cancel_order", values: {} };

test.each([
  ["answered", {}],
  ["asked", { asks: "order" }],
  ["proposed", { proposal, asks: "order" }],
  ["refused", { refused: "no_match", asks: "order" }],
  ["handed_off", { handoff: "asked" as const, refused: "unsupported", proposal }],
])("a turn is %s by the weightiest of what it did", (outcome, fields) => {
  expect(outcomeOf({ ...plain, ...fields })).toBe(outcome);
});
