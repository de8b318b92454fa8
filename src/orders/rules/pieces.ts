import type { BoughtLine, OrderFacts } from "./order-facts.ts";
import { type Ruling, ruledOut } from "./ruled.ts";

/** So many pieces of a line. */
export interface Taken {
  line: BoughtLine;
  quantity: number;
}

/** Takes pieces of a SKU out of an order, or says why they cannot be had. */
export type Taker = (sku: string, quantity: number) => Taken[] | Ruling;

/**
 * Takes pieces line after line in their order. What came back or was exchanged before is gone from the first lines of its SKU; what was
 * taken is gone for the next.
 */
export function takerOf(order: OrderFacts): Taker {
  const before = piecesLeft(order);
  const left = new Map(before);
  return (sku, quantity) => {
    const lines = order.lines.filter(({ goods }) => goods.sku === sku);
    if (quantity <= countOf(lines, left)) return take(lines, left, quantity);
    const goods = lines[0]?.goods;
    if (!goods) return ruledOut("not_in_order", { order: order.number, item: sku, count: 0 });
    const count = countOf(lines, before);
    return ruledOut(count === 0 ? "already_returned" : "not_in_order", { order: order.number, count }, goods);
  };
}

const countOf = (lines: readonly BoughtLine[], left: ReadonlyMap<number, number>): number =>
  lines.reduce((pieces, { id }) => pieces + (left.get(id) ?? 0), 0);

/** How many pieces of each line are still the customer's, by the line's id. */
export function piecesLeft(order: OrderFacts): Map<number, number> {
  const left = new Map(order.lines.map((line) => [line.id, line.quantity]));
  const gone = [...order.returns, ...order.exchanges.map(({ fromSku, quantity }) => ({ sku: fromSku, quantity }))];
  for (const { sku, quantity } of gone) {
    const lines = order.lines.filter(({ goods }) => goods.sku === sku);
    take(lines, left, quantity);
  }
  return left;
}

/** Takes as many pieces as there are, up to `wanted`. */
function take(lines: readonly BoughtLine[], left: Map<number, number>, wanted: number): Taken[] {
  let open = wanted;
  return lines.flatMap((line) => {
    const quantity = Math.min(open, left.get(line.id) ?? 0);
    open -= quantity;
    left.set(line.id, (left.get(line.id) ?? 0) - quantity);
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}
