import type { Database } from "../../../database/index.ts";

/** Somebody with what tells them from others of their name. */
export interface NamedPerson {
  externalId: string;
  firstName: string | null;
  lastName: string | null;
  patronymic: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
}

/**
 * Customers of whose names each of some words begins one part, in one of its spellings: as many as `limit`, the newest last. Each word has an
 * index to go by, whichever part of the name it is.
 */
export async function namedLike(
  db: Database,
  words: readonly (readonly string[])[],
  limit: number,
): Promise<NamedPerson[]> {
  if (words.length === 0 || words.some((beginnings) => beginnings.length === 0)) return [];
  const all = words.map((beginnings, at) => db`${at === 0 ? db`` : db`and`} (${begunBy(db, beginnings)})`);
  return await db<NamedPerson[]>`
    select ${columns(db)} from customers s where s.deleted_at is null and ${all} order by s.id limit ${limit}`;
}

const begunBy = (db: Database, beginnings: readonly string[]) =>
  beginnings.map(
    (text, at) => db`${at === 0 ? db`` : db`or`} (
      (coalesce(spelled(s.last_name), '')) collate "C" ${begins(db, text)}
      or (coalesce(spelled(s.first_name), '')) collate "C" ${begins(db, text)}
      or (spelled(s.patronymic)) collate "C" ${begins(db, text)})`,
  );

const begins = (db: Database, text: string) => db`between ${text} and ${`${text}\u{10ffff}`}`;

const columns = (db: Database) => db`
  s.external_id as "externalId", s.first_name as "firstName", s.last_name as "lastName", s.patronymic, s.email, s.phone, s.city`;

/** Those of these external ids who are customers, in the order of the ids. */
export async function peopleOfKeys(db: Database, keys: readonly string[]): Promise<NamedPerson[]> {
  const rows = await db<NamedPerson[]>`
    select ${columns(db)} from customers s where s.deleted_at is null and s.external_id = any(${[...keys]}::text[])`;
  return keys.flatMap((key) => rows.find(({ externalId }) => externalId === key) ?? []);
}
