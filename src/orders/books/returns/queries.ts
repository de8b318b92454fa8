import { type Database, tally, type Upserted } from "../../../database/index.ts";
import type { ReturnRow } from "../../order-row.ts";
import { type AskedReturn, matchReturns, type ReturnKey } from "./match-returns.ts";

/** Whether the return `r` of the order `o` was asked for here and the books do not have it yet. */
export const isAskedHere = (db: Database) => db`
  r.booked_as is null and r.refunded_at is null and exists (
    select from audit a where a.subject_table = 'returns' and a.subject_key = o.number || '/' || r.sku
      and a.action = 'return_items' and a.undone_at is null and (a.after ->> 'requested_at')::timestamptz = r.requested_at)`;

/**
 * Returns of an export that were asked for here fill the rows that stand here for them. Answers the rows that are left to write, and what
 * became of the others.
 */
export async function fillAskedReturns(
  db: Database,
  rows: readonly ReturnRow[],
): Promise<{ rows: ReturnRow[]; filled: Upserted }> {
  const numbers = [...new Set(rows.map((row) => row.order_number))];
  const asked = await askedReturns(db, numbers);
  if (asked.length === 0) return { rows: [...rows], filled: tally(0, []) };
  const matches = matchReturns(rows, asked, await storedKeys(db, asked));
  return { rows: rows.filter((row) => !matches.has(row)), filled: await fill(db, matches) };
}

async function askedReturns(db: Database, numbers: readonly string[]): Promise<AskedReturn[]> {
  return await db<AskedReturn[]>`
    select r.id, o.number, r.sku, r.requested_at as "requestedAt", r.booked_as as "bookedAs"
    from jsonb_array_elements_text(${db.json([...numbers])}) as i (number)
    join orders o using (number) join returns r on r.order_id = o.id
    where r.withdrawn_at is null and (r.booked_as is not null or (${isAskedHere(db)})) order by r.id for update of r`;
}

/** The keys of all returns of the orders in which something was asked for, but of that itself. */
async function storedKeys(db: Database, asked: readonly AskedReturn[]): Promise<ReturnKey[]> {
  const [numbers, ids] = [asked.map(({ number }) => number), asked.map(({ id }) => id)];
  return await db<ReturnKey[]>`
    select o.number, r.sku, r.requested_at as "requestedAt", r.occurrence
    from orders o join returns r on r.order_id = o.id
    where o.number = any(${numbers}::text[]) and r.id <> all(${ids}::bigint[])`;
}

/** The books decide of pieces and money; a reason or an amount that they do not have stays. */
async function fill(db: Database, matches: ReadonlyMap<ReturnRow, AskedReturn>): Promise<Upserted> {
  const values = Array.from(matches, ([row, { id }]) => ({ id, row }));
  const changed = await db<{ added: boolean }[]>`
    update returns r set quantity = f.quantity, refunded_at = f.refunded_at, amount = coalesce(f.amount, r.amount),
      reason = coalesce(f.reason, r.reason), booked_as = f.requested_at
    from jsonb_array_elements(${db.json(JSON.parse(JSON.stringify(values)))}) as i (value)
    join returns old on old.id = (i.value ->> 'id')::bigint, lateral jsonb_populate_record(old, i.value -> 'row') f
    where r.id = old.id and (r.quantity, r.refunded_at, r.amount, r.reason, r.booked_as) is distinct from
      (f.quantity, f.refunded_at, coalesce(f.amount, r.amount), coalesce(f.reason, r.reason), f.requested_at)
    returning false as added`;
  return tally(values.length, changed);
}
