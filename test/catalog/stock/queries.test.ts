import { expect, test } from "vitest";
import { readOffered, releaseStock, reserveStock, upsertProducts, upsertVariants } from "../../../src/catalog/index.ts";
import { rehearse } from "../../../src/database/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");

/** Five cups, one kettle, and tea that nobody counts; coffee is sold out though the books have a piece. */
async function shop() {
  await upsertProducts(db, [{ external_id: "all", name: "Всё" }], AT);
  const variant = { product_external_id: "all", price: 5 };
  const stock = [
    { sku: "CUP", in_stock: 5 },
    { sku: "KETTLE", in_stock: 1 },
    { sku: "TEA", in_stock: null },
    { sku: "COFFEE", in_stock: 1, available: false },
  ];
  await upsertVariants(
    db,
    stock.map((one) => ({ ...variant, ...one, name: one.sku })),
    AT,
  );
}

const stockOf = async (...skus: string[]) =>
  Object.fromEntries((await readOffered(db, skus)).map(({ sku, inStock }) => [sku, inStock]));

test("pieces are taken and put back; several lines of one variant count together", () =>
  rehearse(db, async () => {
    await shop();
    const lines = [
      { sku: "CUP", quantity: 2 },
      { sku: "TEA", quantity: 9 },
      { sku: "CUP", quantity: 1 },
    ];
    expect(await reserveStock(db, lines, AT)).toEqual([]);
    expect(await stockOf("CUP", "TEA")).toEqual({ CUP: 2, TEA: null });
    await releaseStock(db, [...lines, { sku: "GONE", quantity: 1 }], AT);
    expect(await stockOf("CUP", "TEA")).toEqual({ CUP: 5, TEA: null });
  }));

test("where anything is short, nothing is taken", () =>
  rehearse(db, async () => {
    await shop();
    const wanted = ["CUP", "KETTLE", "COFFEE", "GONE"].map((sku) => ({ sku, quantity: sku === "KETTLE" ? 2 : 1 }));
    expect(await reserveStock(db, wanted, AT)).toEqual(["KETTLE", "COFFEE", "GONE"]);
    expect(await stockOf("CUP", "KETTLE")).toEqual({ CUP: 5, KETTLE: 1 });
  }));

test("of many buyers at once as many are served as there are pieces, whatever the order of their lines", async () => {
  await shop();
  const baskets = Array.from({ length: 8 }, (_, at) => {
    const lines = ["CUP", "TEA"].map((sku) => ({ sku, quantity: 1 }));
    return at % 2 === 0 ? lines : lines.reverse();
  });
  const short = await Promise.all(baskets.map((lines) => reserveStock(db, lines, AT)));
  expect(short.filter((skus) => skus.length === 0)).toHaveLength(5);
  expect(short.filter((skus) => skus.length > 0)).toEqual([["CUP"], ["CUP"], ["CUP"]]);
  expect(await stockOf("CUP")).toEqual({ CUP: 0 });
});
