import { describe, expect, test } from "vitest";
import { PRODUCTS as CATALOGUE, VARIANTS } from "../../../db/demo/catalog.ts";
import { CAST } from "../../../db/demo/index.ts";
import { LOCALES } from "../../../src/base/index.ts";
import { CUSTOMERS } from "../../../src/web/shop/page.ts";
import { PRODUCTS } from "../../../src/web/shop/products.ts";

describe("the shop's page agrees with the catalogue of the demo shop", () => {
  test.each(PRODUCTS)("$sku has its names, price and size", ({ sku, price, name, note }) => {
    const variant = VARIANTS.find((one) => one.sku === sku);
    const product = CATALOGUE.find((one) => one.external_id === variant?.product_external_id);
    expect(price).toBe(variant?.price);
    expect(variant?.available).toBe(true);
    for (const locale of LOCALES) {
      const translation = product?.translations?.[locale];
      expect(name[locale]).toBe(translation?.name);
      for (const option of Object.values(variant?.options ?? {}))
        expect(note[locale].toLowerCase()).toContain(translation?.options?.[option] ?? option);
    }
  });

  test("nothing is shown twice", () => {
    expect(new Set(PRODUCTS.map(({ sku }) => sku)).size).toBe(PRODUCTS.length);
  });

  test("who can log in on the page is of the named cast, by their first name in their own language", () => {
    for (const [externalId, names] of CUSTOMERS) {
      const member = CAST.find((one) => one.external_id === externalId);
      expect(member?.name.split(" ")[0]).toBe(member && names[member.language]);
    }
  });
});
