import * as z from "zod";
import { releaseStock } from "../../catalog/index.ts";
import { askedBack, withdrawAsked } from "../../orders/index.ts";
import type { DoneEntry } from "./done.ts";
import { against, together, type Undo, type Undoing } from "./undo-act.ts";

const instant = z.coerce.date();
const Return = z.object({ sku: z.string(), quantity: z.int(), requested_at: instant });
const Exchange = z.object({ from_sku: z.string(), to_sku: z.string(), quantity: z.int(), requested_at: instant });

/** Nothing is to go back any more, unless it is here already. */
export const undoReturn: Undo = async ({ db, at }, { entries }, lock) => {
  const parts = entries.map(async (entry, place): Promise<Undoing> => {
    const { sku, quantity, requested_at: requestedAt } = Return.parse(entry.after);
    const asked = { table: "returns" as const, orderNumber: orderIn(entry.key, sku), sku, quantity, requestedAt };
    const row = await askedBack(db, { ...asked, before: alikeBefore(entries, place) }, lock);
    if (!row) return against("changed_since");
    if (row.underway) return against("received");
    return { ok: true, perform: () => withdrawAsked(db, "returns", row.id, at) };
  });
  return together(await Promise.all(parts));
};

/** Nothing is exchanged any more, unless it is here already; what was kept for it goes back to the shelf. */
export const undoExchange: Undo = async ({ db, at }, { entries }, lock) => {
  const parts = entries.map(async (entry, place): Promise<Undoing> => {
    const { from_sku: sku, to_sku, quantity, requested_at: requestedAt } = Exchange.parse(entry.after);
    const asked = { table: "exchanges" as const, orderNumber: orderIn(entry.key, sku), sku, quantity, requestedAt };
    const row = await askedBack(db, { ...asked, before: alikeBefore(entries, place) }, lock);
    if (!row) return against("changed_since");
    if (row.underway) return against("received");
    return {
      ok: true,
      async perform() {
        await withdrawAsked(db, "exchanges", row.id, at);
        await releaseStock(db, [{ sku: to_sku, quantity }], at);
      },
    };
  });
  return together(await Promise.all(parts));
};

/** Goods of two lines may have gone back just alike: each entry is of a row of its own. */
function alikeBefore(entries: readonly DoneEntry[], place: number): number {
  const entry = entries[place];
  return entries.slice(0, place).filter((one) => one.key === entry?.key && countOf(one) === countOf(entry)).length;
}

const countOf = ({ after }: DoneEntry): unknown => after?.quantity;

/** An entry's key is `NUMBER/SKU`, and either may have a slash. */
const orderIn = (key: string, sku: string): string => key.slice(0, key.length - sku.length - 1);
