import { type Actor, auditOfMany, type Database, tally, type Upserted } from "../../../database/index.ts";
import type { ReturnRow } from "../../order-row.ts";
import { type AskedReturn, matchReturns, type ReturnKey } from "./match-returns.ts";

/** Whether the return `r` of the order `o` was asked for here and the books do not have it yet. */
export const isAskedHere = (db: Database) => db`
  r.booked_as is null and r.refunded_at is null and exists (
    select from audit a where a.subject_table = 'returns' and a.subject_key = o.number || '/' || r.sku
      and a.action = 'return_items' and a.undone_at is null and (a.after ->> 'requested_at')::timestamptz = r.requested_at)`;

/** In whose name and when changes of returns that were there go into the audit. */
export interface ReturnsTrail {
  at: Date;
  by: Actor;
}

/** What of a return is told; what its customer wrote stays away where their data was deleted. */
const TOLD = ["sku", "quantity", "requested_at", "received_at", "refunded_at", "withdrawn_at", "amount", "reason"];

/** The part of a statement that notes what returns `written` were before, as the statement began, and are now. */
export function returnsNoted(db: Database, trail: ReturnsTrail | null) {
  if (trail === null) return db`changes as (select 1)`;
  const row = (of: ReturnType<Database>) => db`(
    select jsonb_object_agg(f.key, f.value) from jsonb_each(to_jsonb(${of})) f where f.key = any(${TOLD}::text[])
      and (f.key <> 'reason' or not exists (select from customers c where c.id = o.customer_id and c.deleted_at is not null)))`;
  return auditOfMany(
    db,
    { at: trail.at, actor: trail.by, action: "change_order", table: "returns" },
    db`select o.number || '/' || old.sku as key, ${row(db`old`)} as stood, ${row(db`w.stands`)} as stands
      from written w join returns old on old.id = (w.stands).id join orders o on o.id = old.order_id where not w.added`,
  );
}

/**
 * Returns of an export that were asked for here fill the rows that stand here for them. Answers the rows that are left to write, and what
 * became of the others.
 */
export async function fillAskedReturns(
  db: Database,
  rows: readonly ReturnRow[],
  trail: ReturnsTrail | null = null,
): Promise<{ rows: ReturnRow[]; filled: Upserted }> {
  const numbers = [...new Set(rows.map((row) => row.order_number))];
  const asked = await askedReturns(db, numbers);
  if (asked.length === 0) return { rows: [...rows], filled: tally(0, []) };
  const matches = matchReturns(rows, asked, await storedKeys(db, asked));
  return { rows: rows.filter((row) => !matches.has(row)), filled: await fill(db, matches, trail) };
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
async function fill(
  db: Database,
  matches: ReadonlyMap<ReturnRow, AskedReturn>,
  trail: ReturnsTrail | null,
): Promise<Upserted> {
  const values = Array.from(matches, ([row, { id }]) => ({ id, row }));
  const changed = await db<{ added: boolean }[]>`
    with written as (update returns r set quantity = f.quantity, refunded_at = f.refunded_at, amount = coalesce(f.amount, r.amount),
      reason = coalesce(f.reason, r.reason), booked_as = f.requested_at
    from jsonb_array_elements(${db.json(JSON.parse(JSON.stringify(values)))}) as i (value)
    join returns old on old.id = (i.value ->> 'id')::bigint, lateral jsonb_populate_record(old, i.value -> 'row') f
    where r.id = old.id and (r.quantity, r.refunded_at, r.amount, r.reason, r.booked_as) is distinct from
      (f.quantity, f.refunded_at, coalesce(f.amount, r.amount), coalesce(f.reason, r.reason), f.requested_at)
    returning r as stands, false as added), ${returnsNoted(db, trail)}
    select added from written`;
  return tally(values.length, changed);
}
