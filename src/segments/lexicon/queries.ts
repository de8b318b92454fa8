import type { Database } from "../../database/index.ts";
import type { Source } from "../definition.ts";

/** Something that the shop's data has a name for, and how people may call it. */
export interface NameRow {
  kind: string;
  value: string;
  names: string[];
  field: string | null;
}

/** What customers share: where they live, where they came from, what they are in the shop's programme. The commonest first. */
export async function sharedValues(db: Database, limit: number): Promise<NameRow[]> {
  return await db<NameRow[]>`
    select kind, value, jsonb_build_array(value) as names, null as field from (
      select s.kind, s.value, row_number() over (partition by s.kind order by count(*) desc, s.value collate "C") as place
      from customers c, lateral (values ('city', c.city), ('region', c.region), ('country', c.country), ('source', c.source),
        ('loyalty_level', c.loyalty_level)) as s (kind, value)
      where s.value <> '' and c.deleted_at is null group by s.kind, s.value) ranked
    where place <= ${limit} order by kind, value collate "C"`;
}

/** Categories and brands of the catalogue, categories with their translations. */
export async function categoriesAndBrands(db: Database, limit: number): Promise<NameRow[]> {
  return await db<NameRow[]>`
    (select 'category' as kind, category as value, jsonb_agg(distinct said) as names, null as field from (
      select category, category as said from products union all
      select p.category, t.value ->> 'category' from products p, jsonb_each(p.translations) t) c
     where category <> '' and said <> '' group by category order by category collate "C" limit ${limit})
    union all
    (select 'brand', brand, jsonb_build_array(brand), null from products where brand <> '' group by brand
     order by brand collate "C" limit ${limit})`;
}

/** Products by all their names, and those variants whose name says more than their product's. */
export async function goodsNames(db: Database, limit: number): Promise<NameRow[]> {
  return await db<NameRow[]>`
    (select 'product' as kind, p.external_id as value,
       jsonb_build_array(p.name) || coalesce((select jsonb_agg(distinct t.value ->> 'name') from jsonb_each(p.translations) t
         where t.value ->> 'name' <> ''), '[]'::jsonb) as names, null as field
     from products p order by p.id limit ${limit})
    union all
    (select 'variant', v.sku, case when v.name = p.name or v.name = '' then jsonb_build_array(v.sku)
       else jsonb_build_array(v.sku, v.name) end, null
     from variants v join products p on p.id = v.product_id order by v.id limit ${limit * 2})`;
}

/** Mailings and promo codes by their names; the newest, or those used most. */
export async function mailingsAndCodes(db: Database, limit: number): Promise<NameRow[]> {
  return await db<NameRow[]>`
    (select 'campaign' as kind, campaign as value, jsonb_build_array(campaign) as names, null as field from campaign_events
     where campaign <> '' group by campaign order by max(sent_at) desc, campaign collate "C" limit ${limit})
    union all
    (select 'promo_code', promo_code, jsonb_build_array(promo_code), null from orders where promo_code <> ''
     group by promo_code order by count(*) desc, promo_code collate "C" limit ${limit})`;
}

/** Saved segments by their names, the newest first. */
export async function segmentNames(db: Database, limit: number): Promise<NameRow[]> {
  return await db<NameRow[]>`
    select 'segment' as kind, id::text as value, jsonb_build_array(name) as names, null as field from segments
    where archived_at is null order by changed_at desc, id limit ${limit}`;
}

/** Reasons and topics that came more than once: free words of one person are none. Short ones are a shop's own list. */
export async function reasonsAndTopics(db: Database, limit: number): Promise<NameRow[]> {
  return await db<NameRow[]>`
    select kind, value, jsonb_build_array(value) as names, null as field from (
      select kind, value, count(*) as times, row_number() over (partition by kind order by count(*) desc, value collate "C") as place,
        count(*) over (partition by kind) as different
      from (select 'return_reason' as kind, reason as value from returns where withdrawn_at is null
            union all select 'ticket_topic', topic from tickets) said
      where value <> '' and length(value) <= 100 group by kind, value) ranked
    where place <= ${limit} and (times > 1 or different <= 40) order by kind, value collate "C"`;
}

/** How many customers are looked at to tell which of their own fields hold few values. */
const SAMPLE = 20_000;

/** The shop's own fields that hold few texts, as keys: a field in which nearly everybody has another one may be anything personal. */
export async function fieldsOfFewValues(
  db: Database,
  { most, sure }: { most: number; sure: number },
): Promise<string[]> {
  const rows = await db<{ key: string }[]>`
    select f.key from (select custom from customers where custom <> '{}' and deleted_at is null order by id desc limit ${SAMPLE}) c,
      jsonb_each_text(c.custom) as f (key, value)
    where f.value <> '' group by f.key
    having count(distinct f.value) <= ${most} and max(length(f.value)) <= 60
      and (count(distinct f.value) <= ${sure} or count(*) >= 3 * count(distinct f.value))
      and not bool_or(f.value ~ '@|^[+]?[0-9()\\s-]{9,}$')
      and not bool_and(f.value ~ '^-?[0-9]+([.,][0-9]+)?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}' or lower(f.value) in ('true', 'false'))
    order by f.key collate "C"`;
  return rows.map(({ key }) => key);
}

/** The different values of some of the shop's own fields. */
export async function fieldValues(db: Database, keys: readonly string[], limit: number): Promise<NameRow[]> {
  if (keys.length === 0) return [];
  return await db<NameRow[]>`
    select 'custom_value' as kind, value, coalesce((
        select jsonb_agg(distinct said.value) from custom_fields f, jsonb_array_elements(f.choices) c, jsonb_each_text(c) said
        where f.key = ranked.key and c ->> 'ru' = ranked.value), jsonb_build_array(value)) as names, 'custom.' || key as field from (
      select k.key, c.custom ->> k.key as value, row_number() over (partition by k.key order by count(*) desc) as place
      from customers c, unnest(${[...keys]}::text[]) as k (key)
      where c.custom ->> k.key <> '' and c.deleted_at is null group by k.key, c.custom ->> k.key) ranked
    where place <= ${limit} order by key collate "C", value collate "C"`;
}

/** Of the fields that every shop's customers have and that conditions hold values against, those of which nobody has one. */
export async function fieldsOfNobody(db: Database): Promise<string[]> {
  const rows = await db<{ field: string }[]>`
    select field from (values
      ('birth_date', exists (select from customers where birth_date is not null)),
      ('gender', exists (select from customers where gender is not null)),
      ('language', exists (select from customers where language <> '')),
      ('registered', exists (select from customers where registered_at is not null)),
      ('city', exists (select from customers where city <> '')),
      ('region', exists (select from customers where region <> '')),
      ('country', exists (select from customers where country <> '')),
      ('source', exists (select from customers where source <> '')),
      ('loyalty_level', exists (select from customers where loyalty_level <> '')),
      ('rfm_group', exists (select from customer_insight where rfm_group is not null)),
      ('rfm_recency', exists (select from customer_insight where rfm_recency is not null)),
      ('rfm_frequency', exists (select from customer_insight where rfm_frequency is not null)),
      ('rfm_monetary', exists (select from customer_insight where rfm_monetary is not null)),
      ('churn_risk', exists (select from customer_insight where churn_risk is not null)),
      ('lifetime_value', exists (select from customer_insight where lifetime_value > 0)),
      ('predicted_value', exists (select from customer_insight where predicted_value is not null)),
      ('p_alive', exists (select from customer_insight where p_alive is not null)),
      ('expected_orders', exists (select from customer_insight where expected_orders is not null)),
      ('usual_interval', exists (select from customer_insight where interval_days is not null)),
      ('next_order', exists (select from customer_insight where next_order_at is not null)),
      ('loyalty_points', exists (select from customers where loyalty_points is not null))) as known (field, is_known)
    where not is_known`;
  return rows.map(({ field }) => field);
}

/** Of which sources there is anything at all. */
export async function sourcesWithAnything(db: Database): Promise<Record<Source, boolean>> {
  const [row] = await db<Record<Source, boolean>[]>`
    select exists (select from orders) as orders, exists (select from returns) as returns,
      exists (select from campaign_events) as messages, exists (select from visits) as visits,
      exists (select from tickets) as tickets, exists (select from nps) as nps, exists (select from ratings) as ratings`;
  return (
    row ?? { orders: false, returns: false, messages: false, visits: false, tickets: false, nps: false, ratings: false }
  );
}
