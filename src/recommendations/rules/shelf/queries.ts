import type { Database } from "../../../database/index.ts";

/** A product as it can be bought now. */
export interface OnShelf {
  id: number;
  externalId: string;
  category: string | null;
  brand: string | null;
  /** Its variants in stock. */
  variants: { id: number; sku: string; price: number | null }[];
  /** All its variants that were ever bought, the one that is sold most first. */
  sold: number[];
  /** Of its buyers how many there are, and how many bought it again. */
  buyers: number;
  twice: number;
  /** Orders that hold it, weighted by their time. */
  recent: number;
}

/** Those of the products that are in stock: with a variant that is available and of which pieces are not counted or not over. */
export async function readShelf(db: Database, ids: readonly number[]): Promise<OnShelf[]> {
  return await db<OnShelf[]>`
    select p.id, p.external_id as "externalId", p.category, p.brand, v.list as variants, coalesce(s.variants, '{}') as sold,
      coalesce(s.buyers, 0) as buyers, coalesce(s.twice, 0) as twice, coalesce(s.recent, 0) as recent
    from products p
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'price', v.price) order by v.id) as list
      from variants v where v.product_id = p.id and v.available and coalesce(v.in_stock, 1) > 0) v
    left join recommendation_products s on s.product_id = p.id
    where p.id = any(${[...ids]}::bigint[]) and v.list is not null`;
}

/** Of the categories of these products the others, dearest first, that sell more than so many orders' weight. */
export async function readOfCategories(db: Database, categories: readonly string[], most: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select id from (
      select p.id, s.recent, row_number() over (partition by p.category order by s.recent desc, p.id) as place
      from products p join recommendation_products s on s.product_id = p.id where p.category = any(${[...categories]}::text[])) c
    where place <= ${most} order by recent desc, id`;
  return rows.map(({ id }) => id);
}

/** The categories of products. */
export async function readKinds(db: Database, ids: readonly number[]): Promise<Map<number, string | null>> {
  const rows = await db<{ id: number; category: string | null }[]>`
    select id, category from products where id = any(${[...ids]}::bigint[])`;
  return new Map(rows.map(({ id, category }) => [id, category]));
}
