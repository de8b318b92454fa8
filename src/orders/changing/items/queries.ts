import { cents, fromCents } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { writeMoney } from "../../payments/queries.ts";
import type { ItemsPlan, Swap } from "../../rules/plans.ts";
import type { RowChange } from "../queries.ts";

/** What became of a line, by the SKU that it had. */
export type LineChange = RowChange & { sku: string };

/** Makes goods of an order other ones: its lines, its total, and the money of the difference. */
export async function writeItems(
  db: Database,
  plan: ItemsPlan,
  at: Date,
): Promise<{ order: RowChange; lines: LineChange[] }> {
  const { order, total, money } = plan;
  const lines = await writeLines(db, plan);
  const after = { total: total.to, items_changed_at: at };
  await db`update orders set ${db(after)}, updated_at = ${at} where id = ${order.id}`;
  await writeMoney(db, order, money ? [money] : [], "change_items", at);
  const before = { total: total.from, items_changed_at: order.itemsChangedAt };
  const moved = money && { kind: money.kind, amount: money.amount, payment: money.method?.externalId ?? null };
  return { order: { before, after: moved ? { ...after, money: moved } : after }, lines };
}

async function writeLines(db: Database, { order, swaps }: ItemsPlan): Promise<LineChange[]> {
  const left = new Map(order.lines.map(({ id, quantity }) => [id, quantity]));
  const changes: LineChange[] = [];
  for (const swap of swaps) {
    const pieces = left.get(swap.lineId) ?? 0;
    left.set(swap.lineId, pieces - swap.quantity);
    const change = pieces === swap.quantity ? changeLine(db, swap) : splitLine(db, swap, pieces);
    changes.push(...(await change));
  }
  return changes;
}

/** A line whose pieces are all swapped keeps its place. */
async function changeLine(db: Database, swap: Swap): Promise<LineChange[]> {
  const { from, to, quantity, lineId } = swap;
  await db`
    update order_lines l set sku = ${to.sku}, unit_price = ${to.price}, variant_id = v.id,
      occurrence = (select coalesce(max(o.occurrence), 0) + 1 from order_lines o
        where o.order_id = l.order_id and o.sku = ${to.sku})
    from variants v where l.id = ${lineId} and v.sku = ${to.sku}`;
  const before = { sku: from.sku, quantity, unit_price: paidFor(swap) };
  return [{ sku: from.sku, before, after: { sku: to.sku, quantity, unit_price: to.price } }];
}

/** Where some pieces stay, the new ones get a line of their own. */
async function splitLine(db: Database, { from, to, quantity, lineId }: Swap, pieces: number): Promise<LineChange[]> {
  await db`update order_lines set quantity = ${pieces - quantity} where id = ${lineId}`;
  await db`
    insert into order_lines (order_id, sku, variant_id, occurrence, quantity, unit_price)
    select l.order_id, v.sku, v.id, (select coalesce(max(o.occurrence), 0) + 1 from order_lines o
      where o.order_id = l.order_id and o.sku = v.sku), ${quantity}, ${to.price}
    from order_lines l, variants v where l.id = ${lineId} and v.sku = ${to.sku}`;
  return [
    { sku: from.sku, before: { quantity: pieces }, after: { quantity: pieces - quantity } },
    { sku: to.sku, before: null, after: { sku: to.sku, quantity, unit_price: to.price } },
  ];
}

const paidFor = ({ to, priceDifference }: Swap): number => fromCents(cents(to.price ?? 0) - cents(priceDifference));
