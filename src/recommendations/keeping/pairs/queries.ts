import type { Database } from "../../../database/index.ts";
import { LASTING } from "../../statistics/age.ts";
import { type Fragment, isPurchase, weightOfOrder } from "../purchases/queries.ts";

/** Of a longer order only so many products are paired, spread over it: as `pairsOf` does. */
const MOST_PAIRED = 60;
const MOST_PAIRS = 50;

/**
 * Reckons anew what is bought together with these products. How sure a pair is, is Dunning's G² as an error function (`certaintyOf` says
 * the same); how often each is bought is read from how products sell, and must be right there.
 */
export async function reckonPairs(db: Database, ids: readonly number[], at: Date, orders: number): Promise<void> {
  await db`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`;
  await db`delete from recommendation_pairs where product_id = any(${[...ids]}::bigint[])`;
  await db`
    with holding as materialized (
      select o.id, ${weightOfOrder(db, LASTING.halfLifeDays)} as weight from orders o where ${isPurchase(db, at)} and o.id in (
        select l.order_id from variants v join order_lines l on l.variant_id = v.id where v.product_id = any(${[...ids]}::bigint[]))
    ), held as materialized (
      select distinct h.id, h.weight, v.product_id
      from holding h join order_lines l on l.order_id = h.id join variants v on v.id = l.variant_id
    ), numbered as (
      select id, weight, product_id, row_number() over (partition by id order by product_id) - 1 as place, count(*) over (partition by id) as size
      from held
    ), thinned as materialized (
      select id, weight, product_id from numbered
      where size <= ${MOST_PAIRED} or (place * ${MOST_PAIRED} + size - 1) / size * size / ${MOST_PAIRED} = place
    ), met as (
      select a.product_id as one, b.product_id as other, count(*) as together, sum(a.weight) as weight
      from thinned a join thinned b on b.id = a.id and b.product_id <> a.product_id
      where a.product_id = any(${[...ids]}::bigint[]) group by 1, 2 having count(*) > 1
    ), counted as (
      select m.one, m.other, m.together, m.weight / p.lasting as share, m.together::float8 as n, p.orders::float8 as a, q.orders::float8 as b,
        ${orders}::float8 as total
      from met m join recommendation_products p on p.product_id = m.one join recommendation_products q on q.product_id = m.other
      where m.together::float8 * ${orders} > p.orders::float8 * q.orders
    ), proven as (
      select one, other, together, share, erf(sqrt(greatest(0, ${entropy(db, db`n`)} + ${entropy(db, db`a - n`)} + ${entropy(db, db`b - n`)}
        + ${entropy(db, db`greatest(0, total - a - b + n)`)} - ${entropy(db, db`a`)} - ${entropy(db, db`total - a`)}
        - ${entropy(db, db`b`)} - ${entropy(db, db`total - b`)} + ${entropy(db, db`total`)}))) as sure
      from counted
    ), placed as (
      select *, row_number() over (partition by one order by share * sure desc, other) as place from proven where sure > 0
    )
    insert into recommendation_pairs (product_id, place, other_id, share, together, sure)
    select one, place, other, least(1, share), together, sure from placed where place <= ${MOST_PAIRS}`;
}

/** `x · ln x` of a count. */
const entropy = (db: Database, x: Fragment): Fragment => db`(${x}) * ln(greatest(${x}, 1))`;
