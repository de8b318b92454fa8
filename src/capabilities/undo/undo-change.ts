import { movedMoney, type OrderNow, orderNow, restoreOrder, withdrawMoves } from "../../orders/index.ts";
import { byColumn, type Columns } from "./by-column.ts";
import type { DoneAct } from "./done.ts";
import { against, isSame, type Undo, type Undoing } from "./undo-act.ts";

/** What may be put right of an order wherever it is. */
const FACTS = ["carrier", "tracking_number", "tracking_url", "deliver_by", "delay_reason"];
/** Where it goes: while it has not left. */
const PLACES = ["delivery_city", "delivery_address"];
/** Where it stands: while it has not left, and no money has gone back. */
const MOVES = ["status", "payment_status", "paid_at", "cancelled_at", "cancel_reason"];

/**
 * What the shop's system or an import said of an order is as it was. Its goods, sums, owner and the day on which it was sent are the books' to say.
 * Neither of them moved stock or money here, so nothing of that is moved back.
 */
export const undoOrderChange: Undo = async (context, done, lock) => {
  const { db, at } = context;
  const change = wholeChange(done);
  const columns = Object.keys(change.after);
  if (done.entries.some(({ table }) => table !== "orders")) return against("books");
  const order = await orderNow(db, change.number, lock);
  if (!order || columns.length === 0) return against("changed_since");
  if (columns.some((column) => [...MOVES, "shipped_at", "delivered_at"].includes(column))) {
    const left = [order.status, change.before.status].some((status) => status === "shipped" || status === "delivered");
    if (left) return against("shipped");
  }
  if (!columns.every((column) => [...FACTS, ...PLACES, ...MOVES].includes(column))) return against("books");
  if (!columns.every((column) => stands(order, column, change.after[column]))) return against("changed_since");
  const objection = await movesObjection(context.db, { order, done, change, columns });
  if (objection) return objection;
  const place = columns.some((column) => PLACES.includes(column))
    ? { delivery_city: order.delivery_city, delivery_address: order.delivery_address }
    : {};
  const whole = (part: Columns): Columns => ({ ...place, ...part });
  const values = Object.fromEntries(columns.map((column) => [column, textOf(change.before[column])]));
  return {
    ok: true,
    // A place is one thing: imports weigh its parts together.
    entries: [{ ...{ table: "orders", key: order.number }, before: whole(change.before), after: whole(change.after) }],
    async perform() {
      await withdrawMoves(db, order.id, done.at, at);
      await restoreOrder(db, order, values, at);
    },
  };
};

interface WholeChange {
  number: string;
  before: Columns;
  after: Columns;
}

/** All that was changed at once: what stood first, what stood last. */
function wholeChange({ entries }: DoneAct): WholeChange {
  const own = entries.filter(({ table }) => table === "orders");
  const before = Object.assign({}, ...own.toReversed().map((entry) => byColumn(entry.before)));
  const after = Object.assign({}, ...own.map((entry) => byColumn(entry.after)));
  return { number: own[0]?.key ?? "", before, after };
}

async function movesObjection(
  db: Parameters<typeof movedMoney>[0],
  { order, done, change, columns }: { order: OrderNow; done: DoneAct; change: WholeChange; columns: string[] },
): Promise<Undoing | null> {
  const isHere = order.status === "new" || order.status === "paid" || order.status === "cancelled";
  if (columns.some((column) => PLACES.includes(column)) && !isHere) return against("shipped");
  if (!columns.some((column) => MOVES.includes(column))) return null;
  const refunded = [order.payment_status, change.before.payment_status].includes("refunded");
  const moved = await movedMoney(db, order.id, "cancel", done.at);
  return refunded || moved === null || moved.length > 0 ? against("money_moved") : null;
}

/** Whether a column holds still what was put there; an instant may be written in several ways. */
function stands(order: OrderNow, column: string, value: unknown): boolean {
  const now = Object.entries(order).find(([name]) => name === column)?.[1];
  if (now instanceof Date) return typeof value === "string" && now.getTime() === new Date(value).getTime();
  return isSame(now, value);
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
