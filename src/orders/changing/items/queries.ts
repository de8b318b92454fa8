import { cents, fromCents } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { moneyWritten } from "../../payments/queries.ts";
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
  const changes = changesOf(plan);
  await write(db, plan, changes, at);
  const before = { total: total.from, items_changed_at: order.itemsChangedAt };
  const after = { total: total.to, items_changed_at: at };
  const moved = money && { kind: money.kind, amount: money.amount, payment: money.method?.externalId ?? null };
  const lines = changes.flatMap(({ swap, left }) => (left === 0 ? changeLine(swap) : splitLine(swap, left)));
  return { order: { before, after: moved ? { ...after, money: moved } : after }, lines };
}

/** A swap, and how many pieces it leaves of its line: where none is left the line itself becomes the new goods. */
interface Change {
  swap: Swap;
  left: number;
}

function changesOf({ order, swaps }: ItemsPlan): Change[] {
  const pieces = new Map(order.lines.map(({ id, quantity }) => [id, quantity]));
  return swaps.map((swap) => {
    const left = (pieces.get(swap.lineId) ?? 0) - swap.quantity;
    pieces.set(swap.lineId, left);
    return { swap, left };
  });
}

/**
 * A line whose pieces are all swapped keeps its place; where some stay, the new ones get a line of their own. Lines of one SKU are told
 * apart by counting on from the highest that the order has.
 */
async function write(db: Database, { order, total, money }: ItemsPlan, changes: Change[], at: Date): Promise<void> {
  const rows = changes.map(({ swap, left }) => {
    const { lineId, to, quantity } = swap;
    return { line: lineId, sku: to.sku, price: to.price, quantity, left };
  });
  await db`
    with ${moneyWritten(db, order, money ? [money] : [], "change_items", at)}, i as (
      select i.*, v.id as variant, row_number() over (partition by i.sku order by i.place) + coalesce(
        (select max(o.occurrence) from order_lines o where o.order_id = ${order.id} and o.sku = i.sku), 0) as occurrence
      from rows from (jsonb_to_recordset(${db.json(rows)})
        as (line bigint, sku text, price numeric, quantity integer, "left" integer))
        with ordinality as i (line, sku, price, quantity, pieces_left, place)
      join variants v on v.sku = i.sku
    ), whole as (
      update order_lines l set sku = i.sku, unit_price = i.price, variant_id = i.variant, occurrence = i.occurrence,
        quantity = i.quantity
      from i where l.id = i.line and i.pieces_left = 0
    ), split as (
      update order_lines l set quantity = i.pieces_left
      from (select line, min(pieces_left) as pieces_left from i group by line) i where l.id = i.line and i.pieces_left > 0
    ), added as (
      insert into order_lines (order_id, sku, variant_id, occurrence, quantity, unit_price)
      select ${order.id}, sku, variant, occurrence, quantity, price from i where pieces_left > 0 order by place
    )
    update orders set total = ${total.to}, items_changed_at = ${at}, updated_at = ${at} where id = ${order.id}`;
}

const changeLine = (swap: Swap): LineChange[] => {
  const { from, to, quantity } = swap;
  const before = { sku: from.sku, quantity, unit_price: paidFor(swap) };
  return [{ sku: from.sku, before, after: { sku: to.sku, quantity, unit_price: to.price } }];
};

const splitLine = ({ from, to, quantity }: Swap, left: number): LineChange[] => [
  { sku: from.sku, before: { quantity: left + quantity }, after: { quantity: left } },
  { sku: to.sku, before: null, after: { sku: to.sku, quantity, unit_price: to.price } },
];

const paidFor = ({ to, priceDifference }: Swap): number => fromCents(cents(to.price ?? 0) - cents(priceDifference));
