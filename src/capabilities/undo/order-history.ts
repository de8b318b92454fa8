import { type LineNow, linesNow, type OrderNow, orderNow } from "../../orders/index.ts";
import { byColumn } from "./by-column.ts";
import type { DoneAct } from "./done.ts";
import { linesBefore } from "./lines-before.ts";
import { type Undoable, undoable } from "./undo.ts";
import type { UndoContext } from "./undo-act.ts";

/** An order at some time: its values by column, and its lines; null lines where nobody can tell any more. */
export interface OrderState {
  values: Record<string, unknown>;
  lines: LineNow[] | null;
}

/** One change of an order, with what the order was before it; null where it was placed with it. */
export interface OrderStep extends Undoable {
  stood: OrderState | null;
}

/** Whatever was changed of an order, newest first: who, when, what, what it was before, and what stands against taking it back. */
export async function orderHistory(context: UndoContext, number: string): Promise<OrderStep[]> {
  const order = await orderNow(context.db, number, false);
  if (!order) return [];
  const [steps, lines] = await Promise.all([undoable(context, { order: number }), linesNow(context.db, order.id)]);
  let state: OrderState | null = { values: valuesOf(order), lines };
  return steps.map((step) => {
    state = state && stateBefore(state, step);
    return { ...step, stood: state };
  });
}

const valuesOf = ({ id: _, number: __, ...values }: OrderNow): Record<string, unknown> =>
  JSON.parse(JSON.stringify(values));

/** What an order was before a change, by what it was after it; null where the change made it. */
function stateBefore(state: OrderState, { action, entries }: Pick<DoneAct, "action" | "entries">): OrderState | null {
  const values = { ...state.values };
  let lines: LineNow[] | null = state.lines;
  for (const { table, before, after } of entries.toReversed()) {
    if (table !== "orders") continue;
    if (before === null) return null;
    for (const [column, value] of Object.entries(byColumn(before))) if (column in values) values[column] = value;
    lines = lines && exported(lines, before.lines, after?.lines);
  }
  // What takes back an act has its entries in the order of the act's own.
  const order = action.startsWith("undo_") ? entries.toReversed() : entries;
  return { values, lines: lines && linesBefore(lines, order) };
}

/** Lines before an import touched some of them; null where they are not as it left them. */
function exported(lines: LineNow[], before: unknown, after: unknown): LineNow[] | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return lines;
  const left = [...lines];
  for (const { sku, quantity, unit_price } of after as LineNow[]) {
    const at = left.findLastIndex(
      (line) => line.sku === sku && line.quantity === quantity && line.unit_price === unit_price,
    );
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return [...left, ...(before as LineNow[]).map((line) => ({ ...line, id: 0 }))];
}
