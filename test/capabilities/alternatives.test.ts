import { expect, test } from "vitest";
import { alternativesTo } from "../../src/capabilities/alternatives.ts";
import type { CapabilityContext } from "../../src/capabilities/index.ts";
import { makeCatalog, type Product } from "../../src/catalog/index.ts";

const product = (id: number, category: string | null, ...sold: [price: number | null, stock: number][]): Product => ({
  ...{ id, external_id: String(id), name: `thing ${id}`, category, brand: null, translations: {} },
  variants: sold.map(([price, in_stock], at) => ({
    ...{ sku: `${id}-${at}`, name: `thing ${id}`, price, currency: null, in_stock, available: true, options: {} },
  })),
});
const wanted = product(1, "Tea", [10, 0]);
const others = [product(2, "Tea", [30, 5]), product(3, "Tea", [11, 0], [12, 4]), product(4, "Coffee", [10, 9])];
const more = [product(5, "Tea", [9, 1]), product(6, "Tea", [40, 1]), product(7, "Tea", [10, 0])];

const found = (of: Product, products: Product[]) =>
  alternativesTo({ shop: { catalog: makeCatalog(products) } as CapabilityContext["shop"] }, of).map(
    ({ product: { id }, variants }) => [id, ...variants.map(({ sku }) => sku)],
  );

test("what is in stock of the same category, the nearest in price first, three at most", () => {
  expect(found(wanted, [wanted, ...others, ...more])).toEqual([
    [5, "5-0"],
    [3, "3-1"],
    [2, "2-0"],
  ]);
});

test("a product without a category has none", () => {
  expect(found(product(8, null, [10, 0]), others)).toEqual([]);
});

test("what has no price is no nearer than what has", () => {
  expect(found(wanted, [wanted, product(9, "Tea", [null, 3]), product(10, "Tea", [12, 3])])).toEqual([
    [10, "10-0"],
    [9, "9-0"],
  ]);
});
