import type { Database } from "../../../database/index.ts";
import { isPurchase } from "../../keeping/purchases/queries.ts";

/** The customers who bought any of these products last, the latest first. */
export async function latestBuyers(
  db: Database,
  products: readonly number[],
  at: Date,
  most: number,
): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select o.customer_id as id from variants v join order_lines l on l.variant_id = v.id join orders o on o.id = l.order_id
    join customers c on c.id = o.customer_id and c.deleted_at is null
    where v.product_id = any(${[...products]}::bigint[]) and ${isPurchase(db, at)}
    group by o.customer_id order by max(o.placed_at) desc, o.customer_id limit ${most}`;
  return rows.map(({ id }) => id);
}

/** Products with which this one goes, those of which it is bought most surely first. */
export async function goesWith(db: Database, product: number, most: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select product_id as id from recommendation_pairs where other_id = ${product} order by share * sure desc, product_id limit ${most}`;
  return rows.map(({ id }) => id);
}

/** Products that are like this one, the nearest first. */
export async function likeIt(db: Database, product: number, most: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select product_id as id from recommendation_likeness where other_id = ${product} order by likeness desc, product_id limit ${most}`;
  return rows.map(({ id }) => id);
}

/** People's vectors. */
export async function readVectors(db: Database, customers: readonly number[]): Promise<string[]> {
  const rows = await db<{ items: string }[]>`
    select items::text as items from recommendation_people where customer_id = any(${[...customers]}::bigint[])`;
  return rows.map(({ items }) => items);
}
