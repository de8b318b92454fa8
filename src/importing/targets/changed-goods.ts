import { type Database, markBooked, type Upserted } from "../../database/index.ts";
import {
  areSamePieces,
  changedGoods,
  type GoodsChange,
  KEPT,
  type OrderLineRow,
  piecesBefore,
  piecesOf,
} from "../../orders/index.ts";
import type { Admitted, FileNote } from "../target.ts";

/** Lines of orders whose goods were changed here, until the file has brought all of them: they stand or fall together. */
export class ChangedGoods {
  readonly #held = new Map<string, OrderLineRow[]>();

  /** Holds lines back; answers the others. */
  async hold(db: Database, kept: Admitted<OrderLineRow>[]): Promise<Admitted<OrderLineRow>[]> {
    const numbers = [...new Set(kept.map(({ row }) => row.order_number))];
    for (const { number } of await changedGoods(db, numbers)) if (!this.#held.has(number)) this.#held.set(number, []);
    return kept.filter(({ row }) => !this.#held.get(row.order_number)?.push(row));
  }

  /**
   * Decides, order by order: where the file has the goods that were there before a change, or rows that were refused, what stands here
   * stays. Answers the lines to write after all, and a note for each order that stays.
   */
  async settle(
    db: Database,
    spared: ReadonlySet<string>,
    at: Date,
  ): Promise<{ rows: OrderLineRow[]; notes: FileNote[] }> {
    const open = Map.groupBy(await changedGoods(db, [...this.#held.keys()]), ({ number }) => number);
    const orders = Array.from(this.#held, ([number, rows]) => {
      const changes = open.get(number) ?? [];
      return { number, rows, changes, stays: spared.has(number) || isOutdated(rows, changes) };
    });
    const taken = orders.filter(({ stays }) => !stays);
    await markBooked(
      db,
      taken.flatMap(({ changes }) => changes.map(({ id }) => id)),
      at,
    );
    const notes = orders.filter(({ stays }) => stays).map(({ number }) => noteOf(number));
    return { rows: taken.flatMap(({ rows }) => rows), notes };
  }
}

function isOutdated(rows: readonly OrderLineRow[], changes: readonly GoodsChange[]): boolean {
  const [first] = changes;
  if (!first) return false;
  const [exported, now] = [piecesOf(rows), new Map(Object.entries(first.now))];
  const before = piecesBefore(
    now,
    changes.map(({ lines }) => lines),
  );
  return !areSamePieces(exported, now) && before.some((pieces) => areSamePieces(exported, pieces));
}

const noteOf = (number: string): FileNote => ({ reason: KEPT.goods, row: { order_number: number } });

/** Nothing was written. */
export const NOTHING: Upserted = { added: 0, updated: 0, unchanged: 0 };
