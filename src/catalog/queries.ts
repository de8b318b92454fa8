import { type Database, tally, type Upserted } from "../database/index.ts";
import type { Product } from "./product.ts";
import type { ProductRow, VariantRow } from "./product-row.ts";

/** Writes products by the shop's id of them; the same rows twice change nothing. An id stands once in `rows`. */
export async function upsertProducts(db: Database, rows: readonly ProductRow[], at: Date): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into products (external_id, name, category, brand, translations, image_url, updated_at)
    select r.external_id, r.name, r.category, r.brand, coalesce(r.translations, '{}'), r.image_url, ${at}
    from jsonb_array_elements(${db.json([...rows])}) with ordinality as i (row, place)
    left join products p on p.external_id = i.row ->> 'external_id',
    lateral jsonb_populate_record(p, i.row) r
    order by i.place
    on conflict (external_id) do update set
      name = excluded.name, category = excluded.category, brand = excluded.brand, translations = excluded.translations,
      image_url = excluded.image_url, updated_at = excluded.updated_at
    where (products.name, products.category, products.brand, products.translations, products.image_url)
      is distinct from (excluded.name, excluded.category, excluded.brand, excluded.translations, excluded.image_url)
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/** Writes variants by SKU; the same rows twice change nothing. Their products are there already; a SKU stands once in `rows`. */
export async function upsertVariants(db: Database, rows: readonly VariantRow[], at: Date): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into variants (product_id, sku, name, price, currency, in_stock, available, options, updated_at)
    select p.id, r.sku, r.name, r.price, r.currency, r.in_stock, coalesce(r.available, true), coalesce(r.options, '{}'), ${at}
    from jsonb_array_elements(${db.json([...rows])}) with ordinality as i (row, place)
    join products p on p.external_id = i.row ->> 'product_external_id'
    left join variants v on v.sku = i.row ->> 'sku',
    lateral jsonb_populate_record(v, i.row) r
    order by i.place
    on conflict (sku) do update set
      product_id = excluded.product_id, name = excluded.name, price = excluded.price, currency = excluded.currency,
      in_stock = excluded.in_stock, available = excluded.available, options = excluded.options,
      updated_at = excluded.updated_at
    where (variants.product_id, variants.name, variants.price, variants.currency, variants.in_stock, variants.available,
      variants.options)
      is distinct from (excluded.product_id, excluded.name, excluded.price, excluded.currency, excluded.in_stock,
      excluded.available, excluded.options)
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/** Those of the SKUs that the catalogue has. */
export async function knownSkus(db: Database, skus: readonly string[]): Promise<Set<string>> {
  const rows = await db<{ sku: string }[]>`
    select v.sku from jsonb_array_elements_text(${db.json([...skus])}) as i (sku) join variants v using (sku)`;
  return new Set(rows.map((row) => row.sku));
}

/** All products that have variants, with them, in the order in which they came. */
export async function readCatalog(db: Database): Promise<Product[]> {
  return await db<Product[]>`
    select p.id, p.external_id, p.name, p.category, p.brand, p.translations, p.image_url, jsonb_agg(jsonb_build_object('sku', v.sku,
      'name', v.name, 'price', v.price, 'currency', v.currency, 'in_stock', v.in_stock, 'available', v.available,
      'options', v.options) order by v.id) as variants
    from products p join variants v on v.product_id = p.id group by p.id order by p.id`;
}

/** Changes whenever a product or variant was added, changed or taken out. */
export async function catalogVersion(db: Database): Promise<string> {
  const [row] = await db<{ version: string }[]>`
    select concat_ws(' ', p.count, extract(epoch from p.changed), v.count, extract(epoch from v.changed)) as version
    from (select count(*), max(updated_at) as changed from products) p,
      (select count(*), max(updated_at) as changed from variants) v`;
  return row?.version ?? "";
}

/** Takes out products that no variant is left of; answers how many. */
export async function dropEmptyProducts(db: Database): Promise<number> {
  const gone = await db`delete from products p where not exists (select from variants v where v.product_id = p.id)`;
  return gone.count;
}

/** Takes the whole catalogue out. Order lines go first (see `orders`). */
export async function clearCatalog(db: Database): Promise<void> {
  await db`delete from products`;
}
