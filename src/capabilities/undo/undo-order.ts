import { readOffered, releaseStock, reserveStock } from "../../catalog/index.ts";
import {
  type LineNow,
  linesNow,
  movedMoney,
  type OrderNow,
  orderNow,
  owePaymentsAgain,
  restoreLines,
  restoreOrder,
  takeMoneyBack,
} from "../../orders/index.ts";
import type { DoneAct } from "./done.ts";
import { linesBefore } from "./lines-before.ts";
import { against, isSame, together, type Undo, type UndoContext, type Undoing } from "./undo-act.ts";

/** Columns of an order that are given back; what else an entry holds (what became of the money) is told by other rows. */
const COLUMNS = [
  "status",
  "payment_status",
  "paid_at",
  "cancelled_at",
  "cancel_reason",
  "total",
  "items_changed_at",
  "delivery_city",
  "delivery_address",
] as const;

/** Before it is on its way an order may still be changed. */
const isHere = ({ status }: OrderNow): boolean => status === "new" || status === "paid";

/** A cancelled order stands again: while its money has not gone back, and its goods are there. */
export const undoCancel: Undo = async (context, done, lock) => {
  const order = await orderOf(context, done, lock);
  if (!order) return against("changed_since");
  const money = await movedMoney(context.db, order.id, "cancel", done.at);
  if (!money) return against("changed_since");
  if (money.some(({ settled }) => settled)) return against("money_moved");
  const pieces = await linesNow(context.db, order.id);
  const owing: Undoing = { ok: true, perform: () => owePaymentsAgain(context.db, order.id, done.at) };
  return together([
    await takingPieces(context, pieces),
    restoring(context, done, order),
    takingMoney(context, money),
    owing,
  ]);
};

/** The old address stands again. */
export const undoAddress: Undo = async (context, done, lock) => {
  const order = await orderOf(context, done, lock);
  if (!order) return against("changed_since");
  return isHere(order) ? restoring(context, done, order) : against("shipped");
};

/** The order is paid as it was. */
export const undoPayment: Undo = async (context, done, lock) => {
  const order = await orderOf(context, done, lock);
  if (!order) return against("changed_since");
  if (!isHere(order)) return against("shipped");
  const money = await moneyOf(context, done, order, "change_payment");
  return together([restoring(context, done, order), money]);
};

/** The goods are those that were ordered first. */
export const undoItems: Undo = async (context, done, lock) => {
  const order = await orderOf(context, done, lock);
  if (!order) return against("changed_since");
  if (!isHere(order)) return against("shipped");
  const now = await linesNow(context.db, order.id);
  const before = linesBefore(now, done.entries);
  if (!before) return against("changed_since");
  const money = await moneyOf(context, done, order, "change_items");
  const pieces = await swappingPieces(context, now, before);
  const dropped = now.filter(({ id }) => before.every((line) => line.id !== id)).map(({ id }) => id);
  const lines: Undoing = { ok: true, perform: () => restoreLines(context.db, changed(before, now), dropped) };
  return together([pieces, lines, restoring(context, done, order), money]);
};

const changed = (before: readonly LineNow[], now: readonly LineNow[]): LineNow[] =>
  before.filter((line) => now.some((one) => one.id === line.id && !isSame({ ...one }, { ...line })));

/** The order, where it stands still as the act left it. */
async function orderOf({ db }: UndoContext, done: DoneAct, lock: boolean): Promise<OrderNow | null> {
  const entry = done.entries.find(({ table }) => table === "orders");
  const order = entry ? await orderNow(db, entry.key, lock) : null;
  const stands = COLUMNS.every(
    (column) => entry?.after?.[column] === undefined || isSame(order?.[column], entry.after[column]),
  );
  return stands ? order : null;
}

function restoring({ db, at }: UndoContext, done: DoneAct, order: OrderNow): Undoing {
  const before = done.entries.find(({ table }) => table === "orders")?.before ?? {};
  const values = COLUMNS.flatMap((column) => {
    const value = before[column];
    return value === undefined
      ? []
      : [[column, typeof value === "number" ? value : value === null ? null : String(value)] as const];
  });
  return { ok: true, perform: () => restoreOrder(db, order, Object.fromEntries(values), at) };
}

/** Money that moved between gift cards comes back as it went; what somebody has settled otherwise does not. */
async function moneyOf(
  context: UndoContext,
  done: DoneAct,
  order: OrderNow,
  reason: "change_items" | "change_payment",
): Promise<Undoing> {
  const money = await movedMoney(context.db, order.id, reason, done.at);
  if (!money) return against("changed_since");
  const gone = money.some(
    ({ settled, kind, amount, balance }) => settled && (balance === null || (kind === "refund" && balance < amount)),
  );
  return gone ? against("money_moved") : takingMoney(context, money);
}

const takingMoney = ({ db }: UndoContext, money: Parameters<typeof takeMoneyBack>[1]): Undoing => ({
  ok: true,
  perform: () => takeMoneyBack(db, money),
});

interface Pieces {
  sku: string;
  quantity: number;
}

/** Takes pieces from the shelf again; they may be sold by now. */
async function takingPieces({ db, at }: UndoContext, pieces: readonly Pieces[]): Promise<Undoing> {
  const wanted = new Map<string, number>();
  for (const { sku, quantity } of pieces) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
  const offered = await readOffered(db, [...wanted.keys()]);
  const short = [...wanted].some(([sku, quantity]) => {
    const found = offered.find((one) => one.sku === sku);
    return !found?.available || (found.inStock ?? quantity) < quantity;
  });
  if (short) return against("out_of_stock");
  const lines = [...wanted].map(([sku, quantity]) => ({ sku, quantity }));
  return {
    ok: true,
    async perform() {
      const gone = await reserveStock(db, lines, at);
      if (gone.length > 0) throw new Error(`${gone.join(", ")} went while something was taken back`);
    },
  };
}

/** What the lines had more before is taken, what they had less is put back. */
async function swappingPieces(
  context: UndoContext,
  now: readonly Pieces[],
  before: readonly Pieces[],
): Promise<Undoing> {
  const more = new Map<string, number>();
  for (const { sku, quantity } of before) more.set(sku, (more.get(sku) ?? 0) + quantity);
  for (const { sku, quantity } of now) more.set(sku, (more.get(sku) ?? 0) - quantity);
  const pieces = [...more].map(([sku, quantity]) => ({ sku, quantity }));
  const given = pieces
    .filter(({ quantity }) => quantity < 0)
    .map(({ sku, quantity }) => ({ sku, quantity: -quantity }));
  const taking = await takingPieces(
    context,
    pieces.filter(({ quantity }) => quantity > 0),
  );
  return together([taking, { ok: true, perform: () => releaseStock(context.db, given, context.at) }]);
}
