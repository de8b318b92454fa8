import * as z from "zod";

/** So many pieces of a variant. */
export interface BasketLine {
  sku: string;
  quantity: number;
}

/** More pieces of one thing are no purchase of a household. */
export const MOST_PIECES = 999;

/** The lines of an order as its values hold them. */
export const BasketLines = z.array(
  z.strictObject({ sku: z.string().min(1).max(200), quantity: z.int().positive().max(MOST_PIECES) }),
);

/** The basket that a slot `items` holds; empty where there is none. */
export const readBasket = (slot: string | undefined): BasketLine[] => (slot ? BasketLines.parse(JSON.parse(slot)) : []);

/** The basket with so many pieces of a variant, in its place; 0 takes it out. */
export function withPieces(basket: readonly BasketLine[], sku: string, quantity: number): BasketLine[] {
  const pieces = Math.min(quantity, MOST_PIECES);
  const known = basket.some((line) => line.sku === sku);
  const lines = known
    ? basket.map((line) => (line.sku === sku ? { sku, quantity: pieces } : line))
    : [...basket, { sku, quantity: pieces }];
  return lines.filter((line) => line.quantity > 0);
}

/** How many pieces of a variant are in a basket. */
export const piecesOf = (basket: readonly BasketLine[], sku: string): number =>
  basket.find((line) => line.sku === sku)?.quantity ?? 0;
