import type { Locale } from "../../base/index.ts";
import { type Goods, type OrderFacts, piecesLeft } from "../../orders/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import { goodsName } from "../goods-name.ts";

/** Goods of one SKU in an order. */
export interface Piece {
  goods: Goods;
  /** How many of them are the customer's still: those that were sent back or exchanged are not. */
  left: number;
}

/** Some pieces of an order. */
export interface Chosen {
  piece: Piece;
  quantity: number;
  /** The variant that was said with its name. */
  variant?: string | undefined;
}

/** What an order holds, by SKU, in the order of its lines. */
export function piecesOf(order: OrderFacts): Piece[] {
  const left = piecesLeft(order);
  const pieces = new Map<string, Piece>();
  for (const { id, goods } of order.lines) {
    const piece = pieces.get(goods.sku) ?? { goods, left: 0 };
    piece.left += left.get(id) ?? 0;
    pieces.set(goods.sku, piece);
  }
  return [...pieces.values()];
}

/** "Hand grinder", "V60 filters × 2". */
export const countedGoods = (goods: Goods, quantity: number, locale: Locale): Saying => ({
  reply: "order-item",
  args: { name: goodsName(goods, locale), quantity },
});

/** What some pieces are called. */
export const namesOf = ({ locale }: { locale: Locale }, pieces: readonly Piece[]): SayingValue => ({
  list: pieces.map(({ goods }) => goodsName(goods, locale)),
});
