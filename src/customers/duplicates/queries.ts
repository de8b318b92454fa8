import type { Database } from "../../database/index.ts";

/** Why two customers may be one person: the same phone, e-mail, or name and birthday; or names that sound alike in one place. */
export type DuplicateReason = "phone" | "email" | "birthday" | "sound";

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

/** More customers who share something than make pairs. */
export interface DuplicateFamily {
  reason: DuplicateReason;
  size: number;
  /** The first of them. */
  people: Alike[];
}

/** Families of {@link DuplicateFamily}, the largest first; and how many there are. */
export async function listFamilies(
  db: Database,
  { limit, offset, people }: { limit: number; offset: number; people: number },
): Promise<{ families: DuplicateFamily[]; count: number }> {
  const families = await db<DuplicateFamily[]>`
    select f.why as reason, f.size, coalesce(first.people, '[]') as people
    from (select * from duplicate_families order by size desc, why, key limit ${limit} offset ${offset}) f cross join lateral (
      select jsonb_agg(${alike(db, db`c`)} order by c.id) as people from (
        select customer_id from duplicate_keys where why = f.why and key = f.key order by customer_id limit ${people}) k
      join customers c on c.id = k.customer_id and c.deleted_at is null) first
    order by f.size desc, f.why, f.key`;
  const [row] = await db<{ count: number }[]>`select count(*) as count from duplicate_families`;
  return { families: [...families], count: row?.count ?? 0 };
}

const none = (db: Database) => db``;
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

/** Whether somebody said that two are two, locked; null where they stand in no pair. By the shop's keys. */
export async function isKeptApart(db: Database, one: string, other: string): Promise<boolean | null> {
  const [row] = await db<{ apart: boolean }[]>`
    select d.dismissed_at is not null as apart from customer_duplicates d, customers a, customers b
    where a.external_id = ${one} and b.external_id = ${other}
      and d.one_id = least(a.id, b.id) and d.other_id = greatest(a.id, b.id) for update of d`;
  return row?.apart ?? null;
}

/** Two may be one again, or are two: as somebody noted it. By the shop's keys. */
export async function setKeptApart(
  db: Database,
  [one, other]: readonly [string, string],
  by: { at: Date; actor: string } | null,
): Promise<void> {
  await db`
    update customer_duplicates d set dismissed_at = ${by?.at ?? null}, dismissed_by = ${by?.actor ?? null} from customers a, customers b
    where a.external_id = ${one} and b.external_id = ${other}
      and d.one_id = least(a.id, b.id) and d.other_id = greatest(a.id, b.id)`;
}
