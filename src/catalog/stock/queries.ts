import type { Database } from "../../database/index.ts";

/** So many pieces of a variant. */
export interface Pieces {
  sku: string;
  quantity: number;
}

/** A variant as it is bought: read from its row, since the catalogue in memory may be some seconds old. */
export interface Offered {
  sku: string;
  price: number | null;
  currency: string | null;
  /** Pieces in stock; null where the shop does not count them. */
  inStock: number | null;
  available: boolean;
}

/** What the rows say of variants; a SKU that the catalogue has not is left out. With `lock` they stay so until the transaction ends. */
export async function readOffered(db: Database, skus: readonly string[], lock = false): Promise<Offered[]> {
  return await db<Offered[]>`
    select sku, price, currency, in_stock as "inStock", available from variants
    where sku in (select s from jsonb_array_elements_text(${db.json([...skus])}) as i (s))
    order by sku ${lock ? db`for update` : db``}`;
}

/**
 * Takes pieces from stock and puts others back, all of it or nothing; answers the SKUs that are short. Rows are locked in the order of
 * their SKUs, so that two buyers neither wait for each other in a ring nor are sold the same piece. Where pieces are not counted, being
 * available is enough to take them; a SKU to put back that is gone from the catalogue is passed over.
 */
export async function swapStock(
  db: Database,
  { taken, given }: { taken: readonly Pieces[]; given: readonly Pieces[] },
  at: Date,
): Promise<string[]> {
  const wanted = summed(taken);
  const back = summed(given);
  const moved = [...new Set([...wanted.keys(), ...back.keys()])].map((sku) => ({
    sku,
    wanted: wanted.get(sku) ?? 0,
    change: (back.get(sku) ?? 0) - (wanted.get(sku) ?? 0),
  }));
  const short = await db<{ sku: string }[]>`
    with moved as (
      select * from rows from (jsonb_to_recordset(${db.json(moved)}) as (sku text, wanted integer, change integer))
        with ordinality as i (sku, wanted, change, place)
    ), held as materialized (
      select id, sku, in_stock, available from variants where sku in (select sku from moved) order by sku for update
    ), short as (
      select m.sku, m.place from moved m left join held h using (sku)
      where m.wanted > 0 and not coalesce(h.available and coalesce(h.in_stock >= m.wanted, true), false)
    ), written as (
      update variants v set in_stock = v.in_stock + m.change, updated_at = ${at}
      from held h join moved m using (sku)
      where v.id = h.id and h.in_stock is not null and not exists (select from short)
    )
    select sku from short order by place`;
  return short.map(({ sku }) => sku);
}

/** Takes pieces from stock; see {@link swapStock}. */
export const reserveStock = (db: Database, taken: readonly Pieces[], at: Date): Promise<string[]> =>
  swapStock(db, { taken, given: [] }, at);

/** Puts pieces back into stock; see {@link swapStock}. */
export async function releaseStock(db: Database, given: readonly Pieces[], at: Date): Promise<void> {
  await swapStock(db, { taken: [], given }, at);
}

/** Pieces by SKU: one variant may stand on several lines. */
function summed(lines: readonly Pieces[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { sku, quantity } of lines) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  return pieces;
}
