import { closeDatabase, type Database, type DatabaseAddress, openDatabase } from "../../../src/database/index.ts";

/** The instant that the shop's history ends at, and that questions are asked at. */
export const NOW = new Date("2026-11-20T12:00:00Z");
/** The shop's time zone. */
export const TIMEZONE = "Europe/Moscow";

const TABLES = [
  "customers",
  "products",
  "variants",
  "orders",
  "order_lines",
  "returns",
  "consents",
  "identities",
  "campaign_events",
  "nps",
  "tickets",
  "visits",
];
/** Those whose ids were given here. */
const NUMBERED = ["customers", "products", "variants", "orders", "order_lines"];

/**
 * Makes a shop of three years inside the database, by statements alone: some 3.3 orders and 10 lines a customer, a quarter of whom never
 * bought; cities, goods and customers as uneven as a real shop's; 4 % of the lines returned. Triggers are off meanwhile (the owner of
 * the server may do that), and indexes are made afterwards: ten million lines go in within minutes.
 */
export async function makeShop(
  address: DatabaseAddress,
  customers: number,
  tell: (line: string) => void,
): Promise<void> {
  // One session, for its settings.
  const db = openDatabase(address, { max: 1 });
  const began = performance.now();
  try {
    await db`select set_config('session_replication_role', 'replica', false), set_config('work_mem', '256MB', false),
      set_config('maintenance_work_mem', '512MB', false), set_config('synchronous_commit', 'off', false), setseed(0.6)`;
    const kept = await dropIndexes(db);
    for (const statement of statements(customers)) await db.unsafe(statement);
    for (const statement of kept) await db.unsafe(statement);
    for (const table of NUMBERED)
      await db.unsafe(`select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`);
    await db.unsafe(`vacuum analyze ${TABLES.join(", ")}`);
    const [made] = await db<{ orders: number; lines: number }[]>`
      select (select count(*) from orders) as orders, (select count(*) from order_lines) as lines`;
    tell(`made in ${((performance.now() - began) / 1000).toFixed(0)} s: ${made?.orders} orders, ${made?.lines} lines`);
  } finally {
    await closeDatabase(db);
  }
}

/** Drops what makes loading slow, and answers the statements that make it again. */
async function dropIndexes(db: Database): Promise<string[]> {
  const names = TABLES.map((table) => `'${table}'`).join(", ");
  const unique = await db.unsafe<{ table: string; name: string; definition: string }[]>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'u' and conrelid::regclass::text in (${names})`,
  );
  const plain = await db.unsafe<{ name: string; definition: string }[]>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid::regclass::text in (${names}) and not exists (select from pg_constraint where conindid = indexrelid)`,
  );
  for (const { table, name } of unique) await db.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of plain) await db.unsafe(`drop index ${name}`);
  return [
    ...unique.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...plain.map(({ definition }) => definition),
  ];
}

const AT = `timestamptz '${NOW.toISOString()}'`;
/** One of `n` things numbered from 1: the first are much more frequent. */
const uneven = (n: number, power: number) => `1 + floor(${n} * power(random(), ${power}))::int`;

/** What is put in, one after another. */
const statements = (customers: number): string[] => [
  // products
  `insert into products (id, external_id, name, category, brand, updated_at)
     select i, 'p' || i, 'Product ' || i, 'Category ' || (${uneven(40, 2)}), 'Brand ' || (${uneven(120, 2)}), ${AT}
     from generate_series(1, 2000) i`,
  // variants
  `insert into variants (id, product_id, sku, name, price, currency, in_stock, updated_at)
     select i, 1 + (i - 1) % 2000, 'sku-' || i, 'Product ' || i, round((150 + 3000 * power(random(), 3))::numeric, 2), 'RUB', 10, ${AT}
     from generate_series(1, 3000) i`,
  // customers
  `insert into customers (id, external_id, first_name, last_name, email, phone, gender, birth_date, city, region, country, language,
       registered_at, source, loyalty_level, loyalty_points, custom, updated_at)
     select i, 'c' || i, 'First ' || i % 500, 'Last ' || i % 9000, case when random() < .9 then 'c' || i || '@example.com' end,
       case when random() < .8 then '+7900' || lpad(i::text, 7, '0') end,
       case when random() < .9 then case when random() < .62 then 'f' else 'm' end end,
       case when random() < .8 then date '1950-01-01' + (random() * 20500)::int end,
       case when random() < .96 then 'City ' || (${uneven(300, 3)}) end, 'Region ' || (${uneven(60, 2)}), 'RU',
       case when random() < .9 then 'ru' else 'uk' end, ${AT} - random() * interval '1400 days',
       (array['site', 'app', 'shop', 'friend', 'ad'])[${uneven(5, 2)}],
       (array['basic', 'silver', 'gold'])[${uneven(3, 2)}], floor(random() * 2000),
       case when random() < .3 then jsonb_build_object('pet', (array['cat', 'dog', 'none'])[${uneven(3, 1)}]) else '{}' end, ${AT}
     from generate_series(1, ${customers}) i`,
  // orders, and when
  // A quarter bought nothing, the others some 4.5 times; half of them have not come for a while.
  `create temp table placed as
     select row_number() over (order by at) as id, customer_id, at from (
       select c.i as customer_id, ${AT} - (c.away + random() * (1095 - c.away)) * interval '1 day' as at
       from (select i, case when random() < .25 then 0 else least(80, 1 + floor(-ln(1 - random()) * 4)::int) end as times,
               case when random() < .5 then 0 else 900 * power(random(), 2) end as away
             from generate_series(1, ${customers}) i) c, generate_series(1, c.times) k) p`,
  // lines
  `insert into order_lines (id, order_id, sku, variant_id, occurrence, quantity, unit_price)
     select row_number() over (), l.order_id, 'sku-' || l.variant, l.variant, l.place, l.quantity,
       round(v.price * (case when random() < .2 then .9 else 1 end)::numeric, 2)
     from (select p.id as order_id, k as place, ${uneven(3000, 2)} as variant, ${uneven(4, 4)} as quantity
           from (select id, ${uneven(5, 1.05)} as lines from placed order by id) p, generate_series(1, p.lines) k) l
     join variants v on v.id = l.variant`,
  // statistics
  "analyze customers; analyze placed; analyze order_lines",
  // orders
  `insert into orders (id, number, customer_id, status, payment_status, placed_at, paid_at, shipped_at, delivered_at, cancelled_at,
       total, discount, currency, delivery_city, promo_code, updated_at)
     select p.id, 'n' || p.id, p.customer_id, s.status, case when p.unpaid < .03 then 'unpaid' else 'paid' end, p.at,
       case when p.unpaid >= .03 then p.at + interval '1 hour' end,
       case when s.status in ('shipped', 'delivered') then p.at + interval '1 day' end,
       case when s.status = 'delivered' then p.at + (2 + p.unpaid * 5) * interval '1 day' end,
       case when s.status = 'cancelled' then p.at + interval '5 hours' end,
       greatest(m.money - p.off, 0), p.off, 'RUB', c.city, case when p.off > 0 then 'PROMO' || p.id % 20 end, ${AT}
     from (select id, customer_id, at, random() as unpaid, random() as chance,
             case when random() < .15 then 200 else 0 end as off from placed order by id) p
     join (select order_id, sum(quantity * unit_price) as money from order_lines group by order_id) m on m.order_id = p.id
     join customers c on c.id = p.customer_id
     cross join lateral (select case when p.chance < .04 then 'cancelled' when p.at < ${AT} - interval '14 days' then 'delivered'
       when p.chance < .3 then 'new' when p.chance < .6 then 'paid' else 'shipped' end as status) s
     order by p.id`,
  // returns
  `insert into returns (order_id, sku, occurrence, quantity, requested_at, refunded_at, reason, amount)
     select l.order_id, l.sku, l.occurrence, 1, o.delivered_at + interval '3 days', o.delivered_at + interval '9 days',
       (array['defect', 'size', 'changed mind', 'late'])[${uneven(4, 1)}], l.unit_price
     from order_lines l join orders o on o.id = l.order_id where o.status = 'delivered' and random() < .043`,
  // consents
  `insert into consents (customer_id, channel, granted, changed_at, source)
     select i, channel, random() < .8, ${AT} - interval '100 days', 'site'
     from generate_series(1, ${customers}) i, (values ('email', .75), ('telegram', .25), ('sms', .4)) v (channel, share)
     where random() + 0 * i < share`,
  // chats
  `insert into identities (channel, sender_id, customer_id, proof, proven_at, blocked_at)
     select 'telegram', i::text, i, 'contact', ${AT}, case when random() < .05 then ${AT} end
     from generate_series(1, ${customers}) i where random() < .2`,
  // letters
  `insert into campaign_events (customer_id, campaign, channel, sent_at, delivered_at, opened_at, clicked_at)
     select i, 'Campaign ' || k, 'email', at, case when luck < .97 then at + interval '1 minute' end,
       case when luck < .3 then at + interval '5 hours' end, case when luck < .06 then at + interval '6 hours' end
     from generate_series(1, 24) k, lateral (select i, ${AT} - k * interval '30 days' as at, random() as luck
       from generate_series(1, ${customers}) i where random() < .08) e`,
  // nps, tickets and visits
  `insert into nps (customer_id, score, at)
       select i, least(10, floor(4 + 7 * sqrt(random())))::int, ${AT} - random() * interval '700 days'
       from generate_series(1, ${customers}) i where random() < .12;
     insert into tickets (customer_id, opened_at, closed_at, topic, rating)
       select i, at, at + interval '1 day', (array['delivery', 'complaint', 'product', 'payment'])[${uneven(4, 1)}], ${uneven(5, 0.5)}
       from (select i, ${AT} - random() * interval '700 days' as at from generate_series(1, ${customers}) i where random() < .06) t;
     insert into visits (customer_id, at, kind, sku)
       select i, ${AT} - random() * interval '120 days', (array['view', 'cart', 'checkout_abandoned'])[${uneven(3, 2)}], 'sku-' || ${uneven(3000, 2)}
       from generate_series(1, ${customers}) i where random() < .5`,
  "drop table placed",
];
