import type { Database } from "../../database/index.ts";
import type { Known } from "../../language/index.ts";

/** Somebody who orders every day has not more in a year. */
const ORDERS_AT_MOST = 400;

/** What is known of a customer that must not leave. */
export type KnownOf = Omit<Known, "orderShapes" | "country">;

/** {@link KnownOf} of a customer; null where there is no such customer. */
export async function readKnown(db: Database, customerId: number): Promise<KnownOf | null> {
  const [known] = await db<KnownOf[]>`
    with own as (
      select number, tracking_number, delivery_address from orders where customer_id = ${customerId}
      order by placed_at desc limit ${ORDERS_AT_MOST}
    )
    select
      to_jsonb(array_remove(array[c.first_name, c.patronymic, c.last_name], null)) as names,
      (select coalesce(jsonb_agg(v), '[]') from (
        select c.phone as v union select value from proven_contacts p where p.customer_id = c.id and kind = 'phone') t
        where v is not null) as phones,
      (select coalesce(jsonb_agg(v), '[]') from (
        select c.email as v union select value from proven_contacts p where p.customer_id = c.id and kind = 'email') t
        where v is not null) as emails,
      (select coalesce(jsonb_agg(v), '[]') from (
        select c.address as v union select c.postal_code union select delivery_address from own) t
        where v is not null) as addresses,
      (select coalesce(jsonb_agg(v), '[]') from (
        select number as v from own union select tracking_number from own) t where v is not null) as orders,
      to_jsonb(array_remove(array[c.birth_date::text], null)) as "birthDates"
    from customers c where c.id = ${customerId}`;
  return known ?? null;
}
