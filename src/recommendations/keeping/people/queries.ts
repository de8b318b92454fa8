import type { Database } from "../../../database/index.ts";
import { type Fragment, isPurchase } from "../purchases/queries.ts";

/** Of longer histories only the latest orders count: the others have faded. */
const MOST_ORDERS = 200;

/** One product of an order, by its variant. */
export interface BoughtRow {
  customer: number;
  order: number;
  at: Date;
  product: number;
  variant: number;
}

/** The latest purchases of a customer `c`: their `id` and `placed_at`. */
export const latestPurchases = (db: Database, at: Date): Fragment => db`
  select o.id, o.placed_at from orders o where o.customer_id = c.id and ${isPurchase(db, at)} order by o.placed_at desc limit ${MOST_ORDERS}`;

/** What customers bought, whose data was not deleted: each one's orders one after another, oldest first. */
export async function readBought(db: Database, customers: readonly number[], at: Date): Promise<BoughtRow[]> {
  return await db<BoughtRow[]>`
    select c.id as customer, p.id as "order", p.placed_at as at, v.product_id as product, v.id as variant
    from customers c cross join lateral (${latestPurchases(db, at)}) p
    join order_lines l on l.order_id = p.id join variants v on v.id = l.variant_id
    where c.id = any(${[...customers]}::bigint[]) and c.deleted_at is null
    order by c.id, p.placed_at, p.id, v.product_id`;
}

/** The ids of so many customers after this one. */
export async function nextCustomers(db: Database, after: number, most: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select id from customers where id > ${after} and deleted_at is null order by id limit ${most}`;
  return rows.map(({ id }) => id);
}

/** Puts customers' vectors, as pgvector writes them, in the place of what they had; who has none is taken out. */
export async function replacePeople(
  db: Database,
  customers: readonly number[],
  vectors: readonly { customer: number; items: string }[],
): Promise<void> {
  await db`
    delete from recommendation_people where customer_id = any(${[...customers]}::bigint[])
      and customer_id <> all(${vectors.map(({ customer }) => customer)}::bigint[])`;
  await db`
    insert into recommendation_people as p (customer_id, items)
    select v.id, v.items::sparsevec from unnest(${vectors.map(({ customer }) => customer)}::bigint[],
      ${vectors.map(({ items }) => items)}::text[]) v (id, items)
    join customers c on c.id = v.id and c.deleted_at is null
    on conflict (customer_id) do update set items = excluded.items where p.items::text <> excluded.items::text`;
}

/** How many customers have a vector. */
export async function countPeople(db: Database): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*) as count from recommendation_people`;
  return row?.count ?? 0;
}

/** Takes the index of nearest people away, so that many vectors are written at once: one after another costs six times as much. */
export async function dropPeopleIndex(db: Database): Promise<void> {
  await db`drop index if exists recommendation_people_near`;
}

/** Makes the index of nearest people. In a transaction. */
export async function makePeopleIndex(db: Database): Promise<void> {
  await db`select set_config('maintenance_work_mem', '512MB', true)`;
  await db`create index if not exists recommendation_people_near on recommendation_people using hnsw (items sparsevec_cosine_ops)`;
}

/** Customers with two orders or more, those of the latest first. */
export async function recentRegulars(db: Database, at: Date, most: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select o.customer_id as id from orders o join customers c on c.id = o.customer_id and c.deleted_at is null
    where ${isPurchase(db, at)} group by o.customer_id having count(*) > 1
    order by max(o.placed_at) desc, o.customer_id limit ${most}`;
  return rows.map(({ id }) => id);
}

/**
 * Whether this database makes an index of many people in bearable time: the embedded one takes minutes for 20,000, in which nobody else is
 * answered, and looks through them in 40 ms.
 */
export async function bearsIndex(db: Database): Promise<boolean> {
  const [row] = await db<{ bears: boolean }[]>`select position('emscripten' in version()) = 0 as bears`;
  return row?.bears ?? false;
}
