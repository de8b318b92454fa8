import type { Database } from "../../../database/index.ts";
import { LASTING, LATE } from "../../statistics/age.ts";
import { type Fragment, isPurchase, weightOfOrder } from "../purchases/queries.ts";
import type { Totals } from "../state/state.ts";

/** Sums over all purchases; of how many products' buyers bought again is summed from the products. */
export async function sumPurchases(db: Database, at: Date): Promise<Totals> {
  const [row] = await db<Totals[]>`
    select count(*) as orders, coalesce(sum(${weightOfOrder(db, LATE.halfLifeDays)}), 0) as recent,
      (select coalesce(sum(buyers), 0) from recommendation_products) as buyers,
      (select coalesce(sum(twice), 0) from recommendation_products) as twice,
      coalesce(min(o.placed_at), ${at}) as first,
      (select jsonb_agg(coalesce(n.orders, 0) order by m.month) from generate_series(1, 12) m (month) left join (
        select extract(month from o.placed_at)::int as month, count(*) as orders from orders o where ${isPurchase(db, at)}
        group by 1) n using (month)) as months
    from orders o where ${isPurchase(db, at)}`;
  if (!row) throw new Error("a sum over no rows is a row too");
  return row;
}

/** Products that were ever ordered, with how many lines of orders each has, by id. */
export async function countLines(db: Database): Promise<{ id: number; lines: number }[]> {
  return await db<{ id: number; lines: number }[]>`
    select v.product_id as id, sum(l.lines)::int as lines
    from (select variant_id, count(*) as lines from order_lines where variant_id is not null group by variant_id) l
    join variants v on v.id = l.variant_id group by v.product_id order by v.product_id`;
}

/** The ids of products after one, up to another. */
export async function productsBetween(db: Database, after: number, to: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`select id from products where id > ${after} and id <= ${to} order by id`;
  return rows.map(({ id }) => id);
}

/** Reckons anew how these products sell; those that nobody bought are not kept. */
export async function reckonProducts(db: Database, ids: readonly number[], at: Date): Promise<void> {
  await db`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`;
  await db`delete from recommendation_products where product_id = any(${[...ids]}::bigint[])`;
  await db`
    with sold as materialized (
      select distinct v.product_id, v.id as variant_id, l.order_id
      from variants v join order_lines l on l.variant_id = v.id where v.product_id = any(${[...ids]}::bigint[])
    ), purchases as materialized (
      select s.product_id, o.id, o.customer_id, o.placed_at, ${weightOfOrder(db, LATE.halfLifeDays)} as recent,
        ${weightOfOrder(db, LASTING.halfLifeDays)} as lasting, array_agg(s.variant_id) as variants
      from sold s join orders o on o.id = s.order_id where ${isPurchase(db, at)} group by s.product_id, o.id
    ), summed as (
      select product_id, count(*) as orders, sum(recent) as recent, sum(lasting) as lasting,
        array[${monthCounts(db)}]::int[] as months
      from purchases p group by product_id
    ), steps as (
      select product_id, extract(epoch from placed_at - lag(placed_at) over (
        partition by product_id, customer_id order by placed_at, id))::float8 / 86400 as days
      from purchases where customer_id is not null
    ), rhythms as (
      select product_id, coalesce(percentile_cont(0.5) within group (order by days), 0) as days, count(days) as gaps
      from steps group by product_id
    ), people as (
      select product_id, count(*) as buyers, count(*) filter (where times > 1) as twice from (
        select product_id, customer_id, count(*) as times from purchases where customer_id is not null group by 1, 2) p
      group by product_id
    ), kinds as (
      select product_id, array_agg(variant_id order by times desc, variant_id) as variants from (
        select p.product_id, v.variant_id, count(*) as times from purchases p, unnest(p.variants) v (variant_id) group by 1, 2) k
      group by product_id
    )
    insert into recommendation_products (product_id, orders, buyers, twice, recent, lasting, days, gaps, months, variants, reckoned_at)
    select s.product_id, s.orders, coalesce(p.buyers, 0), coalesce(p.twice, 0), s.recent, s.lasting, coalesce(r.days, 0),
      coalesce(r.gaps, 0), s.months, k.variants, ${at}
    from summed s join kinds k using (product_id) left join rhythms r using (product_id) left join people p using (product_id)`;
}

const monthCounts = (db: Database): Fragment =>
  Array.from({ length: 12 }, (_, month) => month + 1).reduce<Fragment>(
    (all, month) =>
      db`${all}${month > 1 ? db`,` : db``} count(*) filter (where extract(month from p.placed_at) = ${month}::int)`,
    db``,
  );
