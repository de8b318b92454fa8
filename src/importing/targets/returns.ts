import * as z from "zod";
import { cents, fromCents } from "../../base/index.ts";
import type { Database, Upserted } from "../../database/index.ts";
import {
  fillAskedReturns,
  knownOrders,
  linesOfOrders,
  ReturnRow,
  soldPieces,
  upsertReturns,
} from "../../orders/index.ts";
import type { ImportRow } from "../import-row.ts";
import { KeyCounts } from "../key-counts.ts";
import type { ShopSettings } from "../settings.ts";
import { type Admitted, type Target, targetOf, withKnown } from "../target.ts";
import { allocate, type Sale } from "./allocate.ts";
import { wholeAboveZero } from "./order-lines.ts";

/** The columns of returns. */
export const RETURN_COLUMNS = [
  "order_number",
  "sku",
  "quantity",
  "requested_at",
  "refunded_at",
  "reason",
  "amount",
] as const;

/** A return that names its customer and not its order. */
const CustomerReturn = ReturnRow.omit({ order_number: true }).extend({ customer_external_id: z.string() });
type CustomerReturn = z.infer<typeof CustomerReturn>;

function readReturn(row: ImportRow) {
  return {
    sku: row.codeKey("sku"),
    occurrence: 1,
    quantity: wholeAboveZero(row),
    requested_at: row.instant("requested_at") ?? row.missing("requested_at"),
    refunded_at: row.instant("refunded_at"),
    reason: row.text("reason"),
    amount: row.money("amount"),
  };
}

/** Returns by order number. Refused where there is no such order, or the order has no such SKU. */
export function returnsTarget(settings: ShopSettings): Target {
  const occurrences = new KeyCounts();
  return targetOf({
    schema: ReturnRow,
    read: (row) => ({ order_number: row.key("order_number"), ...readReturn(row) }),
    keep: async (db, admitted) => {
      const kept = await withLines(db, admitted);
      return await write(
        db,
        kept.map(({ row }) => row),
        occurrences,
        settings,
      );
    },
  });
}

async function withLines(db: Database, admitted: Admitted<ReturnRow>[]): Promise<Admitted<ReturnRow>[]> {
  const numbers = [...new Set(admitted.map(({ row }) => row.order_number))];
  const known = await knownOrders(db, numbers);
  const ofOrders = withKnown(admitted, known, (row) => row.order_number, "there is no such order");
  const lines = new Set((await linesOfOrders(db, numbers)).map((line) => `${line.order_number}\n${line.sku}`));
  return withKnown(ofOrders, lines, (row) => `${row.order_number}\n${row.sku}`, "the order has no such sku");
}

/**
 * Returns that name a customer instead of an order, such as a shop's cancellation invoices: rows in the order of `requested_at`. The pieces
 * came back from the customer's latest order of that SKU before, then from earlier ones, each as far as it has pieces left;
 * so one row may become several returns. Where all of them have too few, the row is refused: `no order to return from`.
 *
 * What an earlier import wrote for the same span of time is not counted as returned (only returns before the first row are), so the
 * same rows twice find the same orders.
 */
export function customerReturnsTarget(settings: ShopSettings): Target {
  const occurrences = new KeyCounts();
  const sales = new Map<string, Sale[]>();
  let beginning: Date | undefined;
  return targetOf({
    schema: CustomerReturn,
    read: (row) => ({ customer_external_id: row.key("customer_external_id"), ...readReturn(row) }),
    keep: async (db, admitted) => {
      beginning ??= admitted[0]?.row.requested_at;
      if (beginning) await readSales(db, admitted, beginning, sales);
      return await write(
        db,
        admitted.flatMap((one) => onOrders(one, sales)),
        occurrences,
        settings,
      );
    },
  });
}

const salesKey = (row: { customer_external_id: string; sku: string }) => `${row.customer_external_id}\n${row.sku}`;

async function readSales(
  db: Database,
  admitted: Admitted<CustomerReturn>[],
  beginning: Date,
  sales: Map<string, Sale[]>,
): Promise<void> {
  const wanted = admitted.map(({ row }) => row).filter((row) => !sales.has(salesKey(row)));
  for (const row of wanted) sales.set(salesKey(row), []);
  const pairs = wanted.map(({ customer_external_id, sku }) => ({ customer_external_id, sku }));
  for (const sale of await soldPieces(db, pairs, beginning)) sales.get(salesKey(sale))?.push(sale);
}

function onOrders({ from, row }: Admitted<CustomerReturn>, sales: Map<string, Sale[]>): ReturnRow[] {
  const { customer_external_id: _, ...rest } = row;
  const shares = allocate(sales.get(salesKey(row)) ?? [], row.quantity, row.requested_at);
  if (!shares) from.refuse("no order to return from");
  return (shares ?? []).map((share) => ({ ...rest, ...share, amount: shareOf(row, share.quantity) }));
}

const shareOf = ({ amount, quantity }: CustomerReturn, pieces: number) =>
  amount === null || amount === undefined ? amount : fromCents(cents((amount * pieces) / quantity));

async function write(
  db: Database,
  rows: ReturnRow[],
  occurrences: KeyCounts,
  { at, by }: ShopSettings,
): Promise<Upserted> {
  const trail = by ? { at, by } : null;
  for (const row of rows)
    row.occurrence = occurrences.next(`${row.order_number}\n${row.sku}\n${row.requested_at.getTime()}`);
  const { rows: others, filled } = await fillAskedReturns(db, rows, trail);
  const { added, updated, unchanged } = await upsertReturns(db, others, trail);
  return { added, updated: updated + filled.updated, unchanged: unchanged + filled.unchanged };
}
