import { knownSkus } from "../../catalog/index.ts";
import { audit, type Database } from "../../database/index.ts";
import {
  knownOrders,
  linesOfOrders,
  OrderLineRow,
  removeOrderLines,
  type StoredLine,
  upsertOrderLines,
} from "../../orders/index.ts";
import type { ImportRow } from "../import-row.ts";
import { KeyCounts } from "../key-counts.ts";
import type { ShopSettings } from "../settings.ts";
import { type Admitted, type FileNote, type Target, targetOf, withKnown } from "../target.ts";
import { ChangedGoods, NOTHING } from "./changed-goods.ts";

/** The columns of order lines. */
export const ORDER_LINE_COLUMNS = ["order_number", "sku", "quantity", "unit_price"] as const;

/** Equal lines of one order are told apart by counting, wherever in the file they stand. */
const FIRST = 1;

/**
 * Lines of orders. A file holds all lines of each order that it names: a line that an earlier import brought and this one does not
 * is taken out of its order at the end, and reported; unless a row of that order was refused. A SKU that the catalogue does not
 * have is kept, and noted once. Orders whose goods were changed here wait for the end of the file ({@link ChangedGoods}).
 */
export function orderLinesTarget(settings: ShopSettings): Target {
  const { at } = settings;
  const occurrences = new KeyCounts();
  const leftovers = new Leftovers(settings);
  const changedGoods = new ChangedGoods();
  let late = NOTHING;
  const unknownSkus = new Set<string>();
  return targetOf({
    schema: OrderLineRow,
    read: readLine,
    refused: (row) => leftovers.spare(row.source.value("order_number")?.trim() ?? ""),
    keep: async (db, admitted) => {
      const numbers = [...new Set(admitted.map(({ row }) => row.order_number))];
      const reason = "there is no such order";
      const kept = withKnown(admitted, await knownOrders(db, numbers), (row) => row.order_number, reason);
      for (const { row } of kept) row.occurrence = occurrences.next(`${row.order_number}\n${row.sku}`);
      await noteUnknownSkus(db, kept, unknownSkus);
      const free = (await changedGoods.hold(db, kept)).map(({ row }) => row);
      await leftovers.follow(db, free);
      const { unchanged, ...written } = await upsertOrderLines(db, free);
      return { ...written, unchanged: unchanged + kept.length - free.length };
    },
    async finish(db) {
      const { rows, notes } = await changedGoods.settle(db, leftovers.spared, at);
      await leftovers.follow(db, rows);
      late = await upsertOrderLines(db, rows);
      return [...notes, ...(await leftovers.remove(db))];
    },
    late: () => late,
  });
}

function readLine(row: ImportRow) {
  return {
    order_number: row.key("order_number"),
    sku: row.codeKey("sku"),
    occurrence: FIRST,
    quantity: wholeAboveZero(row),
    unit_price: priceOf(row),
  };
}

function priceOf(row: ImportRow): number | undefined {
  const price = row.money("unit_price") ?? row.missing("unit_price");
  if (price !== undefined && price < 0) row.refuse("unit_price is below 0");
  return price;
}

/** A number of pieces; what is none refuses the row. */
export function wholeAboveZero(row: ImportRow): number {
  const quantity = row.number("quantity") ?? 0;
  if (!Number.isInteger(quantity) || quantity < 1) row.refuse("quantity is not a whole number above 0");
  return quantity;
}

async function noteUnknownSkus(db: Database, kept: Admitted<OrderLineRow>[], noted: Set<string>): Promise<void> {
  const known = await knownSkus(db, [...new Set(kept.map(({ row }) => row.sku))]);
  for (const { from, row } of kept) {
    if (known.has(row.sku) || noted.has(row.sku)) continue;
    noted.add(row.sku);
    from.note("the catalogue has no such sku (noted once)");
  }
}

const keyOf = (line: OrderLineRow): string => `${line.order_number}\n${line.sku}\n${line.occurrence}`;

const toldOf = ({ sku, occurrence, quantity, unit_price }: OrderLineRow): Told => ({
  sku,
  occurrence,
  quantity,
  unit_price,
});

/** A line as the audit has it. */
type Told = Omit<OrderLineRow, "order_number">;

/**
 * The lines that the orders of a file have in the database and the file has not brought yet. What the file changes of orders that had
 * goods is written into the audit with it, by order: the lines that it touches, as they were and as they are.
 */
class Leftovers {
  readonly #settings: ShopSettings;
  /** Orders that had goods before. */
  readonly #known = new KeyCounts();
  readonly #seen = new KeyCounts();
  readonly #lines = new Map<string, StoredLine>();
  /** Orders that a row was refused of. */
  readonly spared = new Set<string>();

  constructor(settings: ShopSettings) {
    this.#settings = settings;
  }

  /** Hears of rows that are about to be written. */
  async follow(db: Database, rows: readonly OrderLineRow[]): Promise<void> {
    const numbers = new Set(rows.map((row) => row.order_number));
    const fresh = [...numbers].filter((number) => this.#seen.next(number) === 1);
    for (const line of await linesOfOrders(db, fresh)) {
      this.#known.set(line.order_number, 1);
      this.#lines.set(keyOf(line), line);
    }
    const changes = rows.flatMap((row) => {
      const stood = this.#lines.get(keyOf(row)) ?? null;
      const isSame = stood?.quantity === row.quantity && stood.unit_price === row.unit_price;
      return isSame || this.#known.get(row.order_number) === 0 ? [] : [{ stood, stands: row }];
    });
    for (const row of rows) this.#lines.delete(keyOf(row));
    await this.#note(db, changes);
  }

  async #note(db: Database, changes: readonly { stood: OrderLineRow | null; stands: OrderLineRow | null }[]) {
    const { at, by } = this.#settings;
    if (!by) return;
    const lines = (of: readonly (OrderLineRow | null)[]): { lines: Told[] } => ({
      lines: of.flatMap((one) => (one ? [toldOf(one)] : [])),
    });
    const entry = { at, actor: by, channel: null, action: "change_order", table: "orders", turnId: null } as const;
    const orders = Map.groupBy(changes, ({ stood, stands }) => (stands ?? stood)?.order_number ?? "");
    const entries = Array.from(orders, ([key, of]) => ({
      ...{ ...entry, key, before: lines(of.map(({ stood }) => stood)), after: lines(of.map(({ stands }) => stands)) },
    }));
    await audit(db, ...entries);
  }

  spare(number: string): void {
    this.spared.add(number);
  }

  async remove(db: Database): Promise<FileNote[]> {
    const gone = [...this.#lines.values()].filter((line) => !this.spared.has(line.order_number));
    if (gone.length > 0)
      await removeOrderLines(
        db,
        gone.map((line) => line.id),
      );
    await this.#note(
      db,
      gone.map((stood) => ({ stood, stands: null })),
    );
    return gone.map(({ id: _, ...row }) => ({ reason: "the export has this line no longer: taken out", row }));
  }
}
