import { expect, test } from "vitest";
import { loyaltyStanding } from "../../../src/capabilities/looking/loyalty-standing.ts";

const names = (name: string) => ({ ru: name, uk: name, en: name });
const levels = [
  { names: names("Tree"), from: 500, percent: 8 },
  { names: names("Bud"), from: 0, percent: 3 },
  { names: names("Leaf"), from: 150, percent: 5 },
];
const standing = (spent: number, some = levels) => {
  const { level, next } = loyaltyStanding({ levels: some }, spent);
  return [level?.names.en ?? null, next?.level.names.en ?? null, next?.missing ?? null];
};

test("the level is the highest whose threshold was reached, whatever their order in the policy", () => {
  expect(standing(0)).toEqual(["Bud", "Leaf", 150]);
  expect(standing(149.99)).toEqual(["Bud", "Leaf", 0.01]);
  expect(standing(150)).toEqual(["Leaf", "Tree", 350]);
  expect(standing(500)).toEqual(["Tree", null, null]);
});

test("below the lowest level there is none", () => {
  expect(standing(10, levels.slice(2))).toEqual([null, "Leaf", 140]);
});

test("what was sent back for more than was bought leaves nothing spent", () => {
  expect(standing(-5)).toEqual(["Bud", "Leaf", 150]);
});
