import { describe, expect, test } from "vitest";
import { readPolicy } from "../../../src/policy/index.ts";
import { isExcluded } from "../../../src/recommendations/rules/exclusions.ts";
import { varied } from "../../../src/recommendations/rules/varied.ts";

const AT = new Date("2026-11-20T12:00:00Z");
const PRODUCT = {
  ...{ id: 1, externalId: "p1", category: "Вино", brand: "Hario", sold: [], buyers: 0, twice: 0, recent: 0 },
  variants: [{ id: 1, sku: "WINE-1", price: 9 }],
};
const card = (birthDate: string | null, country = "LT") => ({ id: 1, city: null, birthDate, fields: { country } });
const excluded = (yaml: string, person: ReturnType<typeof card> | null = card("1980-01-01")) =>
  isExcluded(PRODUCT, person, readPolicy(`recommendations: ${yaml}`).recommendations, AT);

test("a category, a brand, a product and a SKU are excepted by name, however it is written", () => {
  expect(excluded("{}")).toBe(false);
  expect(excluded("{except_categories: [вино]}")).toBe(true);
  expect(excluded("{except_brands: [HARIO]}")).toBe(true);
  expect(excluded("{except_products: [p1]}")).toBe(true);
  expect(excluded("{except_products: [WINE-1]}")).toBe(true);
  expect(excluded("{except_products: [p2], except_categories: [Чай]}")).toBe(false);
});

test("a category is excepted for customers by a field of theirs", () => {
  const rule = "{for_customers: [{field: country, values: [LV, UA], except_categories: [Вино]}]}";
  expect(excluded(rule, card(null, "UA"))).toBe(true);
  expect(excluded(rule, card(null, "LT"))).toBe(false);
  expect(excluded(rule, null)).toBe(false);
});

test("who is not known to be old enough is too young", () => {
  const rule = "{for_customers: [{younger_than: 18, except_categories: [Вино]}]}";
  expect(excluded(rule, card("2008-11-20"))).toBe(false);
  expect(excluded(rule, card("2008-11-21"))).toBe(true);
  expect(excluded(rule, card(null))).toBe(true);
  expect(excluded(rule, null)).toBe(true);
});

describe("variety", () => {
  const order = (ranked: string, most: number) => varied([...ranked], (one) => one.toLowerCase(), most).join("");
  test("of one category two come among five, where there are others", () => {
    expect(order("aaaaabcd", 6)).toBe("aabcda");
  });
  test("a shop of one category is offered all the same", () => {
    expect(order("aaaa", 3)).toBe("aaa");
  });
});
