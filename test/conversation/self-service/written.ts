import type { Database } from "../../../src/database/index.ts";

/** Everything that only a yes may change, by whose it is. */
export async function written(db: Database): Promise<Map<string, string>> {
  const rows = await db<{ whose: string; rows: string }[]>`
    select whose, md5(string_agg(row, '|' order by row)) as rows from (
      select id::text as whose, to_jsonb(c)::text as row from customers c
      union all select customer_id::text, to_jsonb(c)::text from consents c
      union all select customer_id::text, to_jsonb(t)::text from topic_consents t
      union all select customer_id::text, to_jsonb(p)::text from privacy_requests p
      union all select customer_id::text, to_jsonb(m)::text from payment_methods m
      union all select customer_id::text, to_jsonb(o)::text from orders o
      union all select o.customer_id::text, to_jsonb(l)::text from order_lines l join orders o on o.id = l.order_id
      union all select o.customer_id::text, to_jsonb(r)::text from returns r join orders o on o.id = r.order_id
      union all select o.customer_id::text, to_jsonb(e)::text from exchanges e join orders o on o.id = e.order_id
      union all select o.customer_id::text, to_jsonb(p)::text from payments p join orders o on o.id = p.order_id
      union all select 'stock', to_jsonb(v)::text from variants v
    ) everything group by whose`;
  return new Map(rows.map(({ whose, rows: hash }) => [whose, hash]));
}
