import type { Database } from "../../../database/index.ts";

/** The words of a product. */
export interface ProductText {
  id: number;
  name: string;
  category: string | null;
  brand: string | null;
}

/** All products, by id. */
export async function readTexts(db: Database): Promise<ProductText[]> {
  return await db<ProductText[]>`select id, name, category, brand from products order by id`;
}

/** Changes whenever a product was added, taken out, or is called otherwise. */
export async function textsVersion(db: Database): Promise<string> {
  const [row] = await db<{ version: string }[]>`
    select concat_ws(' ', count(*), extract(epoch from max(updated_at))) as version from products`;
  return row?.version ?? "";
}

/** One product is like another. */
export interface Alike {
  product: number;
  place: number;
  other: number;
  likeness: number;
}

/** Puts what these products are like in the place of what was known of it. */
export async function replaceLikeness(db: Database, ids: readonly number[], rows: readonly Alike[]): Promise<void> {
  await db`delete from recommendation_likeness where product_id = any(${[...ids]}::bigint[])`;
  await db`
    insert into recommendation_likeness (product_id, place, other_id, likeness)
    select r.product, r.place, r.other, r.likeness
    from jsonb_to_recordset(${db.json(rows.map((row) => ({ ...row })))}) as r (product bigint, place integer, other bigint, likeness float8)
    join products p on p.id = r.product join products o on o.id = r.other`;
}
