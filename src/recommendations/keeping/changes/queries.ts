import type { Database } from "../../../database/index.ts";

/** What changed since it was reckoned. */
export interface Changes {
  /** The last of them. */
  through: number;
  /** Everything is to be reckoned anew. */
  all: boolean;
  customers: number[];
  products: { id: number; lines: number }[];
}

/** The first so many changes that were noted, or null where there are none. */
export async function readChanges(db: Database, most: number): Promise<Changes | null> {
  const [row] = await db<(Changes & { count: number })[]>`
    with noted as materialized (select * from recommendation_changes order by id limit ${most})
    select max(id) as through, count(*) as count, exists (select from recommendation_changes where customer_id = 0) as all,
      coalesce(jsonb_agg(distinct customer_id) filter (where customer_id > 0), '[]') as customers,
      (select coalesce(jsonb_agg(p), '[]') from (
        select product_id as id, sum(lines)::int as lines from noted where product_id is not null group by 1) p) as products
    from noted`;
  return row && row.count > 0 ? row : null;
}

/** The number of the last change that was noted, 0 for none. */
export async function lastChange(db: Database): Promise<number> {
  const [row] = await db<{ id: number }[]>`select coalesce(max(id), 0) as id from recommendation_changes`;
  return row?.id ?? 0;
}

/** Takes changes away that are reckoned. */
export async function dropChanges(db: Database, through: number): Promise<void> {
  await db`delete from recommendation_changes where id <= ${through}`;
}

/** Adds to the lines that came since products were reckoned; answers products that are not kept yet. */
export async function addPending(db: Database, products: readonly { id: number; lines: number }[]): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    with noted as (select * from jsonb_to_recordset(${db.json([...products])}) as n (id bigint, lines integer)),
    kept as (
      update recommendation_products p set pending = p.pending + n.lines from noted n where p.product_id = n.id returning p.product_id as id
    )
    select id from noted where id not in (select id from kept)`;
  return rows.map(({ id }) => id);
}

/** Products whose lines that came since are many beside what they have, or that wait for longer than a day. */
export async function readPending(db: Database, before: Date, most: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select product_id as id from recommendation_products
    where pending > 0 and (pending >= 0.02 * orders or reckoned_at < ${before}) order by reckoned_at, product_id limit ${most}`;
  return rows.map(({ id }) => id);
}
