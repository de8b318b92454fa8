import { expect, test } from "vitest";
import { sizesIn } from "../../../src/catalog/search/size.ts";

test.each([
  ["250 г", "250 g"],
  ["250гр.", "250 g"],
  ["0,25 кг", "250 g"],
  ["1kg", "1000 g"],
  ["кило кофе", "1000 g"],
  ["полкило", "500 g"],
  ["пів кіло", "500 g"],
  ["half a kilo", "500 g"],
  ["пол-литра", "500 ml"],
  ["1.5 liters", "1500 ml"],
  ["на литр", "1000 ml"],
  ["на 6 чашек", "6 cups"],
  ["6-cup", "6 cups"],
  ["100 шт", "100 pcs"],
])("%s is %s", (text, size) => {
  expect(sizesIn(text).sizes).toEqual([size]);
});

test("what is no size stays in the text", () => {
  expect(sizesIn("Кофемолка C40").sizes).toEqual([]);
  expect(sizesIn("72 градуса").sizes).toEqual([]);
  expect(sizesIn("кения 1 кг в зёрнах").rest.split(" ").filter(Boolean)).toEqual(["кения", "в", "зернах"]);
});
