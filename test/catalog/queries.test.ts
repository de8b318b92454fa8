import { expect, test } from "vitest";
import {
  catalogVersion,
  dropEmptyProducts,
  knownSkus,
  ProductRow,
  readCatalog,
  upsertProducts,
  upsertVariants,
  type VariantRow,
} from "../../src/catalog/index.ts";
import { rehearse } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");
const sencha: ProductRow = {
  external_id: "sencha",
  name: "Сенча",
  category: "Чай",
  translations: { en: { name: "Sencha" } },
};
const small: VariantRow = {
  sku: "SEN-50",
  product_external_id: "sencha",
  name: "Сенча, 50 г",
  price: 6.5,
  currency: "EUR",
  in_stock: 3,
};

test("the same products and variants again change nothing", () =>
  rehearse(db, async () => {
    expect(await upsertProducts(db, [sencha], AT)).toEqual({ added: 1, updated: 0, unchanged: 0 });
    expect(await upsertVariants(db, [small], AT)).toEqual({ added: 1, updated: 0, unchanged: 0 });
    expect(await upsertProducts(db, [sencha], AT)).toEqual({ added: 0, updated: 0, unchanged: 1 });
    expect(await upsertVariants(db, [small], AT)).toEqual({ added: 0, updated: 0, unchanged: 1 });
  }));

test("a picture's address is kept over https only, and an export that says nothing of pictures leaves it", () =>
  rehearse(db, async () => {
    const image_url = "https://shop.example/sencha.jpg";
    expect(ProductRow.safeParse({ ...sencha, image_url: "http://shop.example/sencha.jpg" }).success).toBe(false);
    await upsertProducts(db, [{ ...sencha, image_url }], AT);
    await upsertVariants(db, [small], AT);
    expect(await upsertProducts(db, [sencha], AT)).toMatchObject({ unchanged: 1 });
    expect(await readCatalog(db)).toMatchObject([{ image_url }]);
    expect(await upsertProducts(db, [{ ...sencha, image_url: null }], AT)).toMatchObject({ updated: 1 });
    expect(await readCatalog(db)).toMatchObject([{ image_url: null }]);
  }));

test("a variant of which only the price is told keeps its stock", () =>
  rehearse(db, async () => {
    await upsertProducts(db, [sencha], AT);
    await upsertVariants(db, [small], AT);
    await upsertVariants(db, [{ sku: "SEN-50", product_external_id: "sencha", name: "Сенча, 50 г", price: 7 }], AT);
    const [row] = await db`select price, in_stock, available from variants`;
    expect(row).toEqual({ price: 7, in_stock: 3, available: true });
  }));

test("a product that lost its last variant can be taken out", () =>
  rehearse(db, async () => {
    await upsertProducts(db, [sencha, { ...sencha, external_id: "other" }], AT);
    await upsertVariants(db, [small], AT);
    expect(await dropEmptyProducts(db)).toBe(1);
    expect(await knownSkus(db, ["SEN-50", "SEN-100"])).toEqual(new Set(["SEN-50"]));
  }));

test("the catalogue is read with what a customer may ask of each variant", () =>
  rehearse(db, async () => {
    await upsertProducts(db, [sencha, { external_id: "empty", name: "Без упаковок" }], AT);
    await upsertVariants(db, [small, { ...small, sku: "SEN-100", price: null, options: { вес: "100 г" } }], AT);
    expect(await readCatalog(db)).toEqual([
      {
        id: expect.any(Number),
        external_id: "sencha",
        name: "Сенча",
        category: "Чай",
        brand: null,
        image_url: null,
        translations: { en: { name: "Sencha" } },
        variants: [
          {
            sku: "SEN-50",
            name: "Сенча, 50 г",
            price: 6.5,
            currency: "EUR",
            in_stock: 3,
            available: true,
            options: {},
          },
          expect.objectContaining({ sku: "SEN-100", price: null, options: { вес: "100 г" } }),
        ],
      },
    ]);
  }));

test("the catalogue's version moves on with each change and not without one", () =>
  rehearse(db, async () => {
    const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
    const versions = [await catalogVersion(db)];
    await upsertProducts(db, [sencha], AT);
    versions.push(await catalogVersion(db));
    await upsertVariants(db, [small], AT);
    versions.push(await catalogVersion(db));
    await upsertVariants(db, [{ ...small, in_stock: 2 }], later(1));
    versions.push(await catalogVersion(db));
    expect(new Set(versions).size).toBe(4);
    await upsertVariants(db, [{ ...small, in_stock: 2 }], later(2));
    expect(await catalogVersion(db)).toBe(versions[3]);
  }));
