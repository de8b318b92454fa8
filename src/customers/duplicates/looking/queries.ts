import { type Database, readFact, writeFact } from "../../../database/index.ts";

/** More than so many who share something are a family, an office or a placeholder. */
const GROUP = 6;
/** Under which the state of a look stands in `facts`, and when everybody had been looked at. */
const STATE = "duplicates";
/** When everybody was looked at last. */
export const LOOKED = "duplicates_looked";

/**
 * A look through everybody: `after` is the last id that was looked at, null where none is under way. It begins once no transaction of `since`
 * or before is open: these may have written of what nobody noted then. Null: that is not known yet.
 */
interface Look {
  after: number | null;
  since: string | null;
  /** Slices of it that are done. */
  slices: number;
}

/** Whether there is anything to look at. */
export async function isLookDue(db: Database): Promise<boolean> {
  const [row] = await db<{ due: boolean }[]>`
    select exists (select from duplicate_changes) or not exists (select from facts where name = ${STATE} and value ->> 'after' is null) as due`;
  return row?.due ?? false;
}

/** Whether a look through everybody is under way. */
export const isLooking = async (db: Database): Promise<boolean> =>
  ((await readFact(db, STATE)) as Look | null)?.after != null;

/** The look through everybody, locked; null before the first. */
export async function lockLook(db: Database): Promise<Look | null> {
  const [row] = await db<{ value: Look }[]>`select value from facts where name = ${STATE} for update`;
  return row?.value ?? null;
}

/** Keeps how far a look is. */
export const keepLook = (db: Database, look: Look, at: Date): Promise<void> => writeFact(db, STATE, look, at);

/** Names this transaction, which is later than all that have begun. */
export async function thisTransaction(db: Database): Promise<string> {
  const [row] = await db<{ id: string }[]>`select pg_current_xact_id()::text as id`;
  return row?.id ?? "0";
}

/** Whether a transaction, and all before it, is over. */
export async function isOver(db: Database, transaction: string): Promise<boolean> {
  const [row] = await db<{ over: boolean }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > ${transaction}::text::bigint as over`;
  return row?.over ?? false;
}

/** The next customers behind one, by their ids. */
export async function idsBehind(db: Database, after: number, limit: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`select id from customers where id > ${after} order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Tells the planner how much there is by now. The embedded database never does so by itself, and a server's not within the first minute: until
 * then a thousand customers took 4 s of 30,000 instead of .2 s, all keys being read for each.
 */
export async function tellPlanner(db: Database): Promise<void> {
  await db`analyze duplicate_keys, duplicate_families, customer_duplicates`;
}

/** Takes customers away that changed, each once; null where everybody is to be looked at: then nothing else is noted any more. */
export async function takeChanged(db: Database, limit: number): Promise<number[] | null> {
  const everybody = await db`delete from duplicate_changes where customer_id = 0 returning id`;
  if (everybody.length > 0) {
    await db`delete from duplicate_changes`;
    return null;
  }
  const rows = await db<{ id: number }[]>`
    with taken as (
      delete from duplicate_changes where id = any(array(select id from duplicate_changes order by id limit ${limit} for update skip locked))
      returning customer_id)
    select distinct customer_id as id from taken`;
  return rows.map(({ id }) => id);
}

/** What made customers like others, or does now. */
interface Touched {
  whys: string[];
  keys: string[];
}

/** Reckons the keys of customers anew; of those who are deleted none stay. */
export async function renewKeys(db: Database, ids: readonly number[]): Promise<Touched> {
  const rows = await db<{ why: string; key: string }[]>`
    with people as materialized (
      select id, phone, lower(email) as email, birth_date, spelled(city) as city,
        nullif(concat_ws(' ', spelled(last_name), spelled(first_name)), '') as name,
        case when last_name is not null and first_name is not null then sounds_like(last_name) || ' ' || sounds_like(first_name) end as sound
      from customers where id = any(${[...ids]}::bigint[]) and deleted_at is null
    ), places as (
      select id, sound, city as place from people where sound is not null and city <> ''
      union all
      select p.id, p.sound, spelled(o.delivery_address) from people p cross join lateral (
        select delivery_address from orders where customer_id = p.id order by placed_at desc, id desc limit 1) o
      where p.sound is not null and o.delivery_address <> ''
    ), valued as (
      select id, 'phone' as why, phone as value from people where phone is not null
      union all select id, 'email', email from people where email is not null
      union all select id, 'birthday', name || ' ' || (birth_date - date '2000-01-01') from people where name is not null and birth_date is not null
      union all select id, 'sound', sound || ' ' || place from places
    ), now as materialized (
      select distinct id as customer_id, why, hashtextextended(value, 0) as key from valued
    ), gone as (
      delete from duplicate_keys k where k.customer_id = any(${[...ids]}::bigint[])
        and not exists (select from now n where n.customer_id = k.customer_id and n.why = k.why and n.key = k.key)
      returning k.why, k.key
    ), added as (
      insert into duplicate_keys (customer_id, why, key) select customer_id, why, key from now on conflict do nothing
    )
    select why, key::text as key from now union select why, key::text from gone`;
  return { whys: rows.map(({ why }) => why), keys: rows.map(({ key }) => key) };
}

const touched = (db: Database, { whys, keys }: Touched) => db`
  select t.why, t.key from unnest(${whys}::text[], ${keys}::text[]::bigint[]) as t (why, key)`;

/** Counts who shares these keys: those of more than {@link GROUP} are families from now on, and others are none. */
export async function renewFamilies(db: Database, keys: Touched): Promise<void> {
  await db`
    with sizes as materialized (
      select t.why, t.key, (select count(*) from duplicate_keys k where k.why = t.why and k.key = t.key) as size from (${touched(db, keys)}) t
    ), gone as (
      delete from duplicate_families f using sizes s where f.why = s.why and f.key = s.key and s.size <= ${GROUP}
    )
    insert into duplicate_families (why, key, size) select why, key, size from sizes where size > ${GROUP}
    on conflict (why, key) do update set size = excluded.size where duplicate_families.size <> excluded.size`;
}

/** Takes families away whose people are gone for good: nothing of theirs was touched. */
export async function dropFamilies(db: Database): Promise<void> {
  await db`
    delete from duplicate_families f
    where (select count(*) from (select from duplicate_keys k where k.why = f.why and k.key = f.key limit ${GROUP + 1}) k) <= ${GROUP}`;
}

/**
 * Makes pairs right for customers whose keys were reckoned anew: those who share one of the keys, pairs that they stand in, and, where a key
 * has just become a family's, pairs within it. A pair that has no reason any more goes, unless somebody decided on it.
 */
export async function renewPairs(db: Database, ids: readonly number[], keys: Touched, at: Date): Promise<void> {
  await db`
    with touched as materialized (${touched(db, keys)}
    ), small as (
      select t.why, t.key from touched t where not exists (select from duplicate_families f where f.why = t.why and f.key = t.key)
    ), own as (
      select why, key, count(*) as people from duplicate_keys where customer_id = any(${[...ids]}::bigint[]) group by why, key
    ), grown as (
      select f.why, f.key from duplicate_families f join own o on o.why = f.why and o.key = f.key where f.size - o.people <= ${GROUP}
    ), candidates as materialized (
      select a.customer_id as one, b.customer_id as other from small s
      join duplicate_keys a on a.why = s.why and a.key = s.key join duplicate_keys b on b.why = s.why and b.key = s.key
      where a.customer_id < b.customer_id
      union select one_id, other_id from customer_duplicates where one_id = any(${[...ids]}::bigint[])
      union select one_id, other_id from customer_duplicates where other_id = any(${[...ids]}::bigint[])
      union select d.one_id, d.other_id from grown g join duplicate_keys a on a.why = g.why and a.key = g.key
      join customer_duplicates d on d.one_id = a.customer_id
      join duplicate_keys b on b.why = g.why and b.key = g.key and b.customer_id = d.other_id
    ), judged as materialized (
      select c.one, c.other, (select jsonb_agg(distinct a.why order by a.why) from duplicate_keys a
        join duplicate_keys b on b.customer_id = c.other and b.why = a.why and b.key = a.key
        where a.customer_id = c.one and not exists (select from duplicate_families f where f.why = a.why and f.key = a.key)) as reasons
      from candidates c
    ), gone as (
      delete from customer_duplicates d using judged j
      where d.one_id = j.one and d.other_id = j.other and j.reasons is null and d.dismissed_at is null
    )
    insert into customer_duplicates as d (one_id, other_id, reasons, found_at)
    select one, other, reasons, ${at} from judged where reasons is not null
    on conflict (one_id, other_id) do update set reasons = excluded.reasons, found_at = excluded.found_at where d.reasons <> excluded.reasons`;
}
