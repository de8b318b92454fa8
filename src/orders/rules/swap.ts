import { cents, fromCents, sum } from "../../base/index.ts";
import type { Goods, OrderFacts } from "./order-facts.ts";
import { type Taken, takerOf } from "./pieces.ts";
import type { Swap } from "./plans.ts";
import { isRuling, type Ruling, ruledOut } from "./ruled.ts";

/** Pieces of one SKU that are to be another. */
export interface WantedSwap {
  from: string;
  to: string;
  quantity: number;
}

/** What bounds swaps: the policy, and what the shop has. */
export interface SwapBounds {
  sameProduct: boolean;
  /** What may be asked for, by SKU. */
  offered: ReadonlyMap<string, Goods>;
  /** What else stands against pieces that are to go. */
  against?: (goods: Goods) => Ruling | null;
}

/** The swaps that were asked for, in their order, by lines; or what stands against the first that cannot be. */
export function planSwaps(order: OrderFacts, wanted: readonly WantedSwap[], bounds: SwapBounds): Swap[] | Ruling {
  const take = takerOf(order);
  const promised = new Map<string, number>();
  const swaps: Swap[] = [];
  for (const { from, to, quantity } of wanted) {
    const taken = take(from, quantity);
    if (isRuling(taken)) return taken;
    const pieces = (promised.get(to) ?? 0) + quantity;
    promised.set(to, pieces);
    const goods = offeredFor(order, taken, to, pieces, bounds);
    if (isRuling(goods)) return goods;
    swaps.push(...taken.map((part) => swapOf(part, goods)));
  }
  return swaps;
}

/** What all swaps cost more (above 0) or less. */
export const differenceOf = (swaps: readonly Swap[]): number =>
  sum(swaps.map(({ priceDifference, quantity }) => priceDifference * quantity));

function swapOf({ line, quantity }: Taken, to: Goods): Swap {
  const priceDifference = fromCents(cents(to.price ?? 0) - cents(line.unitPrice));
  return { from: line.goods, to, quantity, priceDifference, lineId: line.id };
}

/** The variant that is wanted for pieces of an order, if it may be had. */
function offeredFor(
  order: OrderFacts,
  taken: readonly Taken[],
  sku: string,
  pieces: number,
  { sameProduct, offered, against }: SwapBounds,
): Goods | Ruling {
  const goods = offered.get(sku);
  const from = taken[0]?.line.goods;
  const stands = from && against?.(from);
  if (stands) return stands;
  const same = goods?.productId != null && goods.productId === from?.productId;
  if (sameProduct && !same) return ruledOut("other_product", { order: order.number }, from);
  if (!goods?.available || (goods.inStock ?? pieces) < pieces)
    return ruledOut("out_of_stock", { order: order.number, count: goods?.inStock ?? 0, item: sku }, goods);
  const priced = goods.price !== null && (goods.currency ?? order.currency) === order.currency;
  return priced ? goods : ruledOut("unsupported", { order: order.number }, goods);
}
