import { type Offered, type Product, readOffered, soldAs, type Variant } from "../../catalog/index.ts";
import type { Database } from "../../database/index.ts";
import type { Shop } from "../capability.ts";
import type { BasketLine } from "./basket.ts";

/** A line of a basket at today's price. */
export interface QuotedLine extends BasketLine {
  price: number;
  product: Product;
  variant: Variant;
}

/** A basket at the prices and the stock of now: its lines with what they cost together, or the line that cannot be had. */
export type Quote =
  | { ok: true; lines: QuotedLine[]; goods: number }
  /** `left` pieces are there: 0 where it is not sold at all. `sold` is null where the catalogue does not know it any more. */
  | { ok: false; line: BasketLine; left: number; sold: { product: Product; variant: Variant } | null };

/** Reads what a basket costs, and whether all of it is there, from the rows; with `lock` they stay so until the transaction ends. */
export async function quoteGoods(
  { db, shop }: { db: Database; shop: Pick<Shop, "catalog" | "currency"> },
  basket: readonly BasketLine[],
  lock = false,
): Promise<Quote> {
  const skus = basket.map(({ sku }) => sku);
  return quoteOf(shop, basket, await readOffered(db, skus, lock));
}

/** What a basket comes to by the rows of its variants. */
export function quoteOf(
  shop: Pick<Shop, "catalog" | "currency">,
  basket: readonly BasketLine[],
  rows: readonly Offered[],
): Quote {
  const lines: QuotedLine[] = [];
  for (const line of basket) {
    const sold = soldAs(shop.catalog, line.sku);
    const row = rows.find(({ sku }) => sku === line.sku);
    // What is priced in another currency cannot be added to the rest.
    const isPriced = row?.price != null && (row.currency ?? shop.currency) === shop.currency;
    const left = row?.available && isPriced ? (row.inStock ?? line.quantity) : 0;
    if (!sold || row?.price == null || left < line.quantity) return { ok: false, line, left, sold };
    lines.push({ ...line, ...sold, price: row.price });
  }
  return { ok: true, lines, goods: inCents(lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)) };
}

/** Money without what adding fractions leaves behind. */
export const inCents = (sum: number): number => Math.round(sum * 100) / 100;
