import { expect, test } from "vitest";
import { namedItems } from "../../src/capabilities/named-items.ts";

test("several goods stand in one value, each with its count or without", () => {
  expect(namedItems("2 × Hand grinder; V60 filters (40 pcs)")).toEqual([
    { name: "Hand grinder", quantity: 2 },
    { name: "V60 filters", quantity: null, variant: "40 pcs" },
  ]);
});

test("a name that begins with a number counts nothing", () => {
  expect(namedItems("7 Wonders")).toMatchObject([{ name: "7 Wonders", quantity: null }]);
  expect(namedItems(undefined)).toEqual([]);
});
