import type { Database } from "../../../database/index.ts";
import type { Pair } from "../../evidence.ts";
import { type BoughtRow, latestPurchases } from "../../keeping/people/queries.ts";
import type { Sold } from "../shop/queries.ts";

/** Of a customer's card what the shop's rules may ask for. */
export interface Card {
  id: number;
  city: string | null;
  birthDate: string | null;
  /** Fields by their names, the shop's own ones among them. */
  fields: Record<string, string | null>;
}

/** What a customer's own orders say of them. */
export interface History {
  card: Card;
  /** What they bought, oldest first. */
  bought: BoughtRow[];
  /** Products of which they returned any. */
  returned: number[];
}

interface HistoryRow extends Card {
  /** Order, the milliseconds of its time, product and variant. */
  bought: [number, number, number, number][] | null;
  returned: number[] | null;
}

/** Cards and purchases of those whose data was not deleted, in one statement: a turn to the server costs as much as reading one of them. */
export async function readHistories(db: Database, ids: readonly number[], at: Date): Promise<History[]> {
  // Of one the server keeps its plan; of a list, whose length it does not know, it makes one each time, in 0.6 ms.
  const [one] = ids;
  const isAmong = ids.length === 1 && one ? db`c.id = ${one}::bigint` : db`c.id = any(${[...ids]}::bigint[])`;
  const rows = await db<HistoryRow[]>`
    select c.id, c.city, c.birth_date as "birthDate", c.custom || jsonb_build_object('city', c.city, 'region', c.region, 'country', c.country,
      'gender', c.gender, 'language', c.language, 'source', c.source, 'loyalty_level', c.loyalty_level) as fields,
      (select json_agg(json_build_array(p.id, floor(extract(epoch from p.placed_at) * 1000), v.product_id, v.id)
         order by p.placed_at, p.id, v.product_id, v.id)
       from (${latestPurchases(db, at)}) p
       join order_lines l on l.order_id = p.id join variants v on v.id = l.variant_id) as bought,
      (select json_agg(distinct v.product_id) from orders o join returns r on r.order_id = o.id join variants v on v.sku = r.sku
       where o.customer_id = c.id) as returned
    from customers c where ${isAmong} and c.deleted_at is null`;
  return rows.map(({ bought, returned, ...card }) => ({
    card,
    bought: (bought ?? []).map(([order, ms, product, variant]) => ({
      customer: card.id,
      order,
      at: new Date(ms),
      product,
      variant,
    })),
    returned: returned ?? [],
  }));
}

/** What is known of items: asked for by their ids. */
export interface Around {
  pairs: Pair[];
  sold: Pick<Sold, "id" | "orders" | "buyers" | "twice" | "days" | "gaps">[];
  alike: { item: number; other: number; likeness: number }[];
  nearby: { city: string; product: number; share: number }[];
}

interface AroundRow {
  pairs: [number, number, number, number, number][] | null;
  sold: [number, number, number, number, number, number][] | null;
  alike: [number, number, number][] | null;
  nearby: [string, number, number][] | null;
}

/**
 * In one statement, as rows without names: what goes with the `paired` products, of each the first so many; how the `sold` ones sell; what
 * is like the `alike`; and what is bought in cities of late, the most first.
 */
export async function readAround(
  db: Database,
  of: {
    paired: readonly number[];
    pairsEach: number;
    sold: readonly number[];
    alike: readonly number[];
    cities: readonly string[];
  },
): Promise<Around> {
  const [row] = await db<AroundRow[]>`
    select
      (select json_agg(json_build_array(product_id, other_id, share, together, sure) order by product_id, place) from recommendation_pairs
       where product_id = any(${[...of.paired]}::bigint[]) and place <= ${of.pairsEach}) as pairs,
      (select json_agg(json_build_array(product_id, orders, buyers, twice, days, gaps)) from recommendation_products
       where product_id = any(${[...of.sold]}::bigint[])) as sold,
      (select json_agg(json_build_array(product_id, other_id, likeness) order by product_id, place) from recommendation_likeness
       where product_id = any(${[...of.alike]}::bigint[])) as alike,
      (select json_agg(json_build_array(city, product_id, share) order by city, place) from recommendation_cities
       where city = any(${[...of.cities]}::text[])) as nearby`;
  return {
    pairs: (row?.pairs ?? []).map(([item, other, share, together, sure]) => ({ item, other, share, together, sure })),
    sold: (row?.sold ?? []).map(([id, orders, buyers, twice, days, gaps]) => ({
      id,
      orders,
      buyers,
      twice,
      days,
      gaps,
    })),
    alike: (row?.alike ?? []).map(([item, other, likeness]) => ({ item, other, likeness })),
    nearby: (row?.nearby ?? []).map(([city, product, share]) => ({ city, product, share })),
  };
}

/** Somebody near. */
export interface NearRow {
  /** Whose neighbour: the place of the vector. */
  of: number;
  customer: number;
  likeness: number;
  items: string;
}

/** Of each vector the nearest people and how near they are (cosine), nearest first, without the one whose vector it is. */
export async function readNearest(
  db: Database,
  vectors: readonly { customer: number; items: string }[],
  { most, indexed }: { most: number; indexed: boolean },
): Promise<NearRow[]> {
  // The index reads its setting when it is first looked into: after the vectors are there, which it is searched by.
  const wide = indexed ? db`set_config('hnsw.ef_search', ${String(Math.min(1000, most + 10))}, true)` : db`null::text`;
  return await db<NearRow[]>`
    with asked as materialized (
      select place, customer, items::sparsevec(1000000000) as items, ${wide} as wide
      from unnest(${vectors.map(({ customer }) => customer)}::bigint[], ${vectors.map(({ items }) => items)}::text[])
        with ordinality q (customer, items, place))
    select q.place::int - 1 as "of", n.customer_id as customer, n.likeness, n.items::text as items
    from asked q
    cross join lateral (
      select p.customer_id, p.items, 1 - (p.items <=> q.items) as likeness from recommendation_people p
      where p.customer_id <> q.customer order by p.items <=> q.items limit ${most}) n
    where n.likeness > 0 order by q.place, n.likeness desc, n.customer_id`;
}
