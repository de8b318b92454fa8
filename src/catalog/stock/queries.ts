import { atomically, type Database } from "../../database/index.ts";

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
 * Takes pieces from stock, all of them or none; answers the SKUs that are short. Rows are locked in the order of their SKUs, so that
 * two buyers neither wait for each other in a ring nor are sold the same piece. Where pieces are not counted, being available is enough.
 */
export function reserveStock(db: Database, lines: readonly Pieces[], at: Date): Promise<string[]> {
  return atomically(db, async () => {
    const wanted = summed(lines);
    const rows = await readOffered(db, [...wanted.keys()], true);
    const has = new Map(rows.map((row) => [row.sku, row.available ? (row.inStock ?? Number.POSITIVE_INFINITY) : 0]));
    const short = [...wanted].filter(([sku, quantity]) => (has.get(sku) ?? 0) < quantity).map(([sku]) => sku);
    if (short.length === 0) await addToStock(db, wanted, -1, at);
    return short;
  });
}

/** Puts pieces back into stock where the shop counts them; a SKU that is gone from the catalogue is passed over. */
export function releaseStock(db: Database, lines: readonly Pieces[], at: Date): Promise<void> {
  return atomically(db, async () => {
    const given = summed(lines);
    await readOffered(db, [...given.keys()], true);
    await addToStock(db, given, 1, at);
  });
}

/** Pieces by SKU: one variant may stand on several lines. */
function summed(lines: readonly Pieces[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { sku, quantity } of lines) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  return pieces;
}

async function addToStock(db: Database, pieces: ReadonlyMap<string, number>, sign: 1 | -1, at: Date): Promise<void> {
  const rows = [...pieces].map(([sku, quantity]) => ({ sku, change: sign * quantity }));
  await db`
    update variants v set in_stock = v.in_stock + i.change, updated_at = ${at}
    from jsonb_to_recordset(${db.json(rows)}) as i (sku text, change integer)
    where v.sku = i.sku and v.in_stock is not null`;
}
