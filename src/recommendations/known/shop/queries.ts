import type { Database } from "../../../database/index.ts";

/** So many of what sells most are read: with the season's share the order among them is another. */
const MOST_POPULAR = 400;

/** How a product sells. */
export interface Sold {
  id: number;
  orders: number;
  buyers: number;
  twice: number;
  recent: number;
  days: number;
  gaps: number;
  months: number[];
}

/** What sells most of late. */
export async function readPopular(db: Database): Promise<Sold[]> {
  return await db<Sold[]>`
    select product_id as id, orders, buyers, twice, recent, days, gaps, months from recommendation_products
    order by recent desc, product_id limit ${MOST_POPULAR}`;
}

/** How many people have a vector, told up to so many; and whether their nearest are found by an index. */
export async function readCrowd(db: Database, most: number): Promise<{ people: number; indexed: boolean }> {
  const [row] = await db<{ people: number; indexed: boolean }[]>`
    select (select count(*) from (select from recommendation_people limit ${most}) p) as people,
      to_regclass('recommendation_people_near') is not null as indexed`;
  return row ?? { people: 0, indexed: false };
}
