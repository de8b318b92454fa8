import type { Comparison, Items } from "../definition.ts";
import { every, type Sql, some, sql } from "./sql.ts";

/** A row that names goods: by which of its columns, which column of the variants that is, and how its price is compared. */
export interface GoodsRow {
  key: Sql;
  column: Sql;
  price: (is: Comparison) => Sql;
}

/** That the row's goods are any of `items` and none of `except`; goods that the catalogue does not have are neither. */
export function goodsAre(row: GoodsRow, items: readonly Items[] = [], except: readonly Items[] = []): Sql[] {
  return [
    ...(items.length > 0 ? [areAny(row, items)] : []),
    ...(except.length > 0 ? [sql`(${areAny(row, except)}) is not true`] : []),
  ];
}

/** Items that only the catalogue decides on are looked up together. */
function areAny(row: GoodsRow, items: readonly Items[]): Sql {
  const unpriced = items.filter((item) => !item.price).map(variantIs);
  const all = unpriced.some((parts) => parts.length === 0);
  const ways = items.flatMap(({ price, ...item }) =>
    price ? [every([...inCatalog(row, [variantIs(item)]), row.price(price)])] : [],
  );
  if (all) return sql`true`;
  const looked = inCatalog(row, unpriced);
  const [only] = [...looked, ...ways];
  return only && looked.length + ways.length === 1 ? only : some([...looked, ...ways]);
}

/** That the row's goods are a variant of which all of any of these lists hold. */
function inCatalog({ key, column }: GoodsRow, lists: readonly Sql[][]): Sql[] {
  const told = lists.filter((parts) => parts.length > 0);
  if (told.length === 0) return [];
  const [first] = told;
  const which = first && told.length === 1 ? every(first) : some(told.map(every));
  return [sql`${key} in (select ${column} from variants v join products p on p.id = v.product_id where ${which})`];
}

/** What the catalogue must say of a variant `v` of a product `p`. */
function variantIs({ products, skus, categories, brands, text }: Items): Sql[] {
  return [
    ...(products ? [sql`p.external_id = any(${products}::text[])`] : []),
    ...(skus ? [sql`v.sku = any(${skus}::text[])`] : []),
    ...(categories ? [sql`p.category = any(${categories}::text[])`] : []),
    ...(brands ? [sql`p.brand = any(${brands}::text[])`] : []),
    ...(text ? [sql`(${holds(sql`p.name`, text)} or ${holds(sql`v.name`, text)})`] : []),
  ];
}

/** That a text holds another, whatever the case. */
export const holds = (value: Sql, text: string): Sql => sql`position(lower(${text}) in lower(${value})) > 0`;
