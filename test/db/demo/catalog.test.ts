import { describe, expect, test } from "vitest";
import { PRODUCTS, VARIANTS } from "../../../db/demo/catalog.ts";
import { ProductRow, VariantRow } from "../../../src/catalog/index.ts";

describe("the demo shop's catalogue", () => {
  test("has products of right shape, each SKU and id once", () => {
    for (const product of PRODUCTS) expect(ProductRow.parse(product)).toEqual(product);
    for (const variant of VARIANTS) expect(VariantRow.parse(variant)).toEqual(variant);
    expect(new Set(VARIANTS.map((variant) => variant.sku)).size).toBe(VARIANTS.length);
    expect(new Set(PRODUCTS.map((product) => product.external_id)).size).toBe(PRODUCTS.length);
    expect(PRODUCTS.length).toBeGreaterThan(45);
  });

  test("is named in three languages: Ukrainian without Russian letters, English without Cyrillic ones", () => {
    for (const { translations } of PRODUCTS) {
      const texts = (locale: "uk" | "en") => {
        const { name = "", category = "", options = {} } = translations?.[locale] ?? {};
        return [name, category, ...Object.values(options)];
      };
      for (const text of texts("uk")) expect(text).toMatch(/^[^ыэъё]+$/i);
      for (const text of texts("en")) expect(text).toMatch(/^[^\p{Script=Cyrillic}]+$/u);
    }
  });

  test("says the options of every variant in every language", () => {
    for (const variant of VARIANTS) {
      const product = PRODUCTS.find((one) => one.external_id === variant.product_external_id);
      for (const option of Object.values(variant.options ?? {}))
        expect(product?.translations?.en?.options?.[option] ?? option).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  test("has something sold out, and something that is never counted", () => {
    expect(VARIANTS.some((variant) => variant.in_stock === 0 && variant.available === false)).toBe(true);
    expect(VARIANTS.some((variant) => variant.in_stock === null && variant.available === true)).toBe(true);
  });
});
