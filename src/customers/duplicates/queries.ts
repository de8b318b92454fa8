import type { Database } from "../../database/index.ts";

/** Why two customers may be one person: the same phone, e-mail, or name and birthday; or names that sound alike in one place. */
export type DuplicateReason = "phone" | "email" | "birthday" | "sound";

/** More than so many who share something are a family, an office or a placeholder. */
const GROUP = 6;
/** Of each reason so many groups are looked at. */
const GROUPS = 20_000;

/** Looks through all customers for pairs that look alike; those that nobody decided on and that are no pairs any more go. Answers how many pairs there are. */
export async function findDuplicates(db: Database, at: Date): Promise<number> {
  const found = await db`
    with people as materialized (
      select id, phone, lower(email) as email, birth_date, spelled(city) as city,
        nullif(concat_ws(' ', spelled(last_name), spelled(first_name)), '') as name,
        case when last_name is not null and first_name is not null then sounds_like(last_name) || ' ' || sounds_like(first_name) end as sound
      from customers where deleted_at is null
    ), alike as materialized (
      select id, sound, city from people where sound in (select sound from people where sound is not null group by sound having count(*) > 1)
    ), placed as (
      select id, sound, city as place from alike where city <> ''
      union
      select a.id, a.sound, spelled(o.delivery_address) from alike a cross join lateral (
        select delivery_address from orders where customer_id = a.id order by placed_at desc, id desc limit 1) o
      where o.delivery_address <> ''
    ), groups as (
      ${group(db, "phone", db`people where phone is not null group by phone`)}
      union all ${group(db, "email", db`people where email is not null group by email`)}
      union all ${group(db, "birthday", db`people where birth_date is not null and name is not null group by name, birth_date`)}
      union all ${group(db, "sound", db`placed group by sound, place`)}
    ), pairs as (
      select one.id as one, other.id as other, jsonb_agg(distinct g.why order by g.why) as reasons
      from groups g, unnest(g.ids) one (id), unnest(g.ids) other (id) where one.id < other.id group by 1, 2
    ), gone as (
      delete from customer_duplicates d where d.dismissed_at is null
        and not exists (select from pairs p where p.one = d.one_id and p.other = d.other_id)
    )
    insert into customer_duplicates (one_id, other_id, reasons, found_at)
    select one, other, reasons, ${at} from pairs
    on conflict (one_id, other_id) do update set reasons = excluded.reasons, found_at = excluded.found_at`;
  return found.count;
}

const group = (db: Database, why: DuplicateReason, whom: ReturnType<typeof none>) => db`
  (select ${why}::text as why, array_agg(id order by id) as ids from ${whom}
   having count(*) between 2 and ${GROUP} limit ${GROUPS})`;
const none = (db: Database) => db``;

/** One of two in a pair, as much as it takes to tell them apart. */
export interface Alike {
  externalId: string;
  firstName: string | null;
  lastName: string | null;
  patronymic: string | null;
  email: string | null;
  phone: string | null;
  birthDate: string | null;
  city: string | null;
  registeredAt: string | null;
  orders: number;
}

/** Two customers who may be one. */
export interface DuplicatePair {
  one: Alike;
  other: Alike;
  reasons: DuplicateReason[];
}

/** Pairs that nobody has decided on, those with the most reasons first; and how many there are. */
export async function listDuplicates(
  db: Database,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ pairs: DuplicatePair[]; count: number }> {
  const pairs = await db<DuplicatePair[]>`
    select ${alike(db, db`a`)} as one, ${alike(db, db`b`)} as other, d.reasons
    from customer_duplicates d
    join customers a on a.id = d.one_id and a.deleted_at is null join customers b on b.id = d.other_id and b.deleted_at is null
    where d.dismissed_at is null
    order by jsonb_array_length(d.reasons) desc, d.one_id, d.other_id limit ${limit} offset ${offset}`;
  const [row] = await db<{ count: number }[]>`
    select count(*) as count from customer_duplicates d
    join customers a on a.id = d.one_id and a.deleted_at is null join customers b on b.id = d.other_id and b.deleted_at is null
    where d.dismissed_at is null`;
  return { pairs: [...pairs], count: row?.count ?? 0 };
}

const alike = (db: Database, c: ReturnType<typeof none>) => db`
  jsonb_build_object('externalId', ${c}.external_id, 'firstName', ${c}.first_name, 'lastName', ${c}.last_name,
    'patronymic', ${c}.patronymic, 'email', ${c}.email, 'phone', ${c}.phone, 'birthDate', ${c}.birth_date, 'city', ${c}.city,
    'registeredAt', to_char(${c}.registered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'orders', (select count(*) from orders o where o.customer_id = ${c}.id))`;

/** Notes that two are two; false where they stand in no pair. */
export async function dismissDuplicate(
  db: Database,
  [one, other]: readonly [number, number],
  by: { at: Date; actor: string },
): Promise<boolean> {
  const rows = await db`
    update customer_duplicates set dismissed_at = ${by.at}, dismissed_by = ${by.actor}
    where one_id = ${Math.min(one, other)} and other_id = ${Math.max(one, other)} returning one_id`;
  return rows.length > 0;
}
