import { expect, test } from "vitest";
import { readUnsubscriber, signUnsubscriber } from "../../../src/campaigns/unsubscribing/token.ts";

const key = new Uint8Array(32).fill(7);
const whom = { campaignId: "019a0000-0000-7000-8000-00000000000c", customerId: 4711 };

test("a link says whom it is for, to us alone", () => {
  const token = signUnsubscriber(key, whom);
  expect(readUnsubscriber(key, token)).toEqual(whom);
  expect(readUnsubscriber(new Uint8Array(32), token)).toBeNull();
});

test("whatever else is sent is nobody's", () => {
  const token = signUnsubscriber(key, whom);
  for (const at of [0, 20, 30, 53]) {
    const letter = token[at] === "A" ? "B" : "A";
    expect(readUnsubscriber(key, token.slice(0, at) + letter + token.slice(at + 1))).toBeNull();
  }
  for (const wrong of ["", "x", `${token}A`, token.slice(1), "\u0000".repeat(54), "../".repeat(18)])
    expect(readUnsubscriber(key, wrong)).toBeNull();
});
