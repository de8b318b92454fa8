import type { Database } from "../../../src/database/index.ts";
import type { Vocabulary } from "./definitions.ts";

/** What may happen in the shop of {@link openShop}: numbers are taken modulo whatever there is. */
export interface Happening {
  what: (typeof HAPPENINGS)[number];
  who: number;
  which: number;
  /** Milliseconds before the present. */
  ago: number;
}

const CITIES = ["Москва", "Kyiv", "Омск"];
const SKUS = ["S1", "S2", "S3"];

/** What definitions may ask of the shop. */
export const SHOP_WORDS: Vocabulary = {
  products: ["P1", "P2"],
  skus: SKUS,
  categories: ["Кофе", "Чай"],
  brands: ["Ilmo"],
  cities: CITIES,
  promos: ["HELLO"],
  reasons: ["брак"],
  campaigns: ["Autumn"],
  topics: ["жалоба"],
  texts: ["Кения"],
  customFields: ["pet", "since"],
  segments: [],
};

const ACTS = {
  order: (db, { who, which, at }) => db`
    with o as (insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, delivery_city, updated_at)
      values (${`${who}-${which}-${at.getTime()}`}, ${who}, ${which % 2 ? "delivered" : "new"}, ${which % 3 ? "paid" : "unpaid"}, ${at},
        ${which}, 'EUR', ${CITIES[which % 3] ?? null}, ${at}) on conflict do nothing returning id)
    insert into order_lines (order_id, sku, variant_id, quantity, unit_price)
    select o.id, v.sku, v.id, ${1 + (which % 3)}, ${which} from o, variants v where v.sku = ${SKUS[which % 3] ?? ""}`,
  cancel: (db, { which, at }) => db`
    update orders set status = 'cancelled', cancelled_at = ${at} where id in (select id from orders order by id offset ${which % 7} limit 1)`,
  giveBack: (db, { which, at }) => db`
    insert into returns (order_id, sku, quantity, requested_at, reason, amount)
    select order_id, sku, 1, ${at}, 'брак', 1 from order_lines order by id offset ${which % 7} limit 1 on conflict do nothing`,
  letter: (db, { who, which, at }) => db`
    insert into campaign_events (customer_id, campaign, channel, sent_at, delivered_at, opened_at)
    values (${who}, 'Autumn', 'email', ${at}, ${at}, ${which % 2 ? at : null}) on conflict do nothing`,
  visit: (db, { who, which, at }) => db`
    insert into visits (customer_id, at, kind, sku) values (${who}, ${at}, ${which % 2 ? "view" : "cart"}, ${SKUS[which % 3] ?? ""})
    on conflict do nothing`,
  ticket: (db, { who, which, at }) => db`
    insert into tickets (customer_id, opened_at, closed_at, topic, rating)
    values (${who}, ${at}, ${which % 2 ? at : null}, 'жалоба', ${1 + (which % 5)}) on conflict do nothing`,
  nps: (db, { who, which, at }) => db`
    insert into nps (customer_id, score, at) values (${who}, ${which % 11}, ${at}) on conflict do nothing`,
  move: (db, { who, which, at }) => db`
    update customers set city = ${CITIES[which % 4] ?? null}, registered_at = ${at}, birth_date = ${at.toISOString().replace(/^\d+/, "1990").slice(0, 10)}::text::date,
      custom = ${db.json({ pet: CITIES[which % 3] ?? "", since: at.toISOString().slice(0, 10) })} where id = ${who}`,
  consent: (db, { who, which, at }) => db`
    insert into consents (customer_id, channel, granted, changed_at, source) values (${who}, 'email', ${which % 2 === 0}, ${at}, 'import')
    on conflict (customer_id, channel) do update set granted = excluded.granted`,
  chat: (db, { who, which, at }) => db`
    insert into identities (channel, sender_id, customer_id, proof, proven_at) values ('telegram', ${who}::int::text, ${who}, 'contact', ${at})
    on conflict (channel, sender_id) do update set blocked_at = ${which % 2 ? at : null}`,
  shelve: (db, { which }) => db`
    update products set category = ${["Кофе", "Чай"][which % 2] ?? null} where external_id = ${which % 3 ? "P1" : "P2"}`,
  leave: (db, { which }) =>
    db`delete from orders where id in (select id from orders order by id desc offset ${which % 9} limit 1)`,
} satisfies Record<string, (db: Database, given: { who: number; which: number; at: Date }) => PromiseLike<unknown>>;

/** Everything that may happen. */
export const HAPPENINGS = Object.keys(ACTS) as (keyof typeof ACTS)[];

/** Puts customers 1 to `customers` and three goods into an empty database. */
export async function openShop(db: Database, customers: number, at: Date): Promise<void> {
  await db`
    insert into customers (id, external_id, city, email, birth_date, registered_at, updated_at)
    select n, 'C' || n, case n % 3 when 0 then 'Москва' when 1 then 'Kyiv' end, 'c' || n || '@shop.example',
      case when n % 4 > 0 then date '1988-02-29' + n * 40 end, ${at}::timestamptz - n * interval '9 days', ${at}
    from generate_series(1, ${customers}::int) n`;
  await db`
    insert into products (id, external_id, name, category, brand, updated_at)
    values (1, 'P1', 'Кения АА', 'Кофе', 'Ilmo', ${at}), (2, 'P2', 'Улун', 'Чай', null, ${at})`;
  await db`
    insert into variants (id, product_id, sku, name, price, updated_at)
    values (1, 1, 'S1', '250 г', 10, ${at}), (2, 1, 'S2', '1 кг', 30, ${at}), (3, 2, 'S3', '100 г', 8, ${at})`;
}

/** Lets something happen. */
export async function happen(
  db: Database,
  customers: number,
  now: Date,
  { what, who, which, ago }: Happening,
): Promise<void> {
  await ACTS[what](db, { who: 1 + (who % customers), which, at: new Date(now.getTime() - ago) });
}
