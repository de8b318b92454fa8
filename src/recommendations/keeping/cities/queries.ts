import type { Database } from "../../../database/index.ts";
import { isPurchase } from "../purchases/queries.ts";

/** What is popular in a city is told by so many days, where it has so many orders in them. */
const DAYS = 180;
const FEWEST_ORDERS = 20;
const MOST_PRODUCTS = 50;

/** Reckons anew what is bought of late in each city: the customer's own, or where nobody is known, the one it was delivered to. */
export async function reckonCities(db: Database, at: Date): Promise<void> {
  await db`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`;
  await db`delete from recommendation_cities`;
  await db`
    with placed as materialized (
      select o.id, coalesce(c.city, o.delivery_city) as city from orders o left join customers c on c.id = o.customer_id
      where ${isPurchase(db, at)} and o.placed_at > ${at}::timestamptz - ${DAYS} * interval '1 day'
        and coalesce(c.city, o.delivery_city) <> ''
    ), large as materialized (
      select city, count(*) as orders from placed group by city having count(*) >= ${FEWEST_ORDERS}
    ), sold as (
      select p.city, v.product_id, count(distinct p.id) as orders
      from large n join placed p using (city) join order_lines l on l.order_id = p.id join variants v on v.id = l.variant_id group by 1, 2
    ), places as (
      select city, product_id, s.orders::float8 / n.orders as share,
        row_number() over (partition by city order by s.orders desc, product_id) as place
      from sold s join large n using (city) where s.orders > 1
    )
    insert into recommendation_cities (city, place, product_id, share)
    select city, place, product_id, share from places where place <= ${MOST_PRODUCTS}`;
}
