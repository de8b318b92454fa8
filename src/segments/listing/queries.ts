import type { Database } from "../../database/index.ts";

/** Somebody in a segment, as a list shows them. */
export interface ListedMember {
  externalId: string;
  joinedAt: Date;
  /** Is in it by a pin, whatever the definition says. */
  pinned: boolean;
  name: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
}

/** Which members, as many as `limit`: those behind one whom the list has. */
export interface Page {
  after: string | null;
  limit: number;
}

/** Members of a segment, the customers who are there longest first. */
export async function listMembers(db: Database, segmentId: string, { after, limit }: Page): Promise<ListedMember[]> {
  return await db<ListedMember[]>`
    select c.external_id as "externalId", m.joined_at as "joinedAt", p.place is not null as pinned,
      nullif(concat_ws(' ', c.first_name, c.last_name), '') as name, c.email, c.phone, c.city
    from segment_members m join customers c on c.id = m.customer_id
    left join segment_pins p on p.segment_id = m.segment_id and p.customer_id = m.customer_id and p.place = 'in'
    where m.segment_id = ${segmentId}
      and m.customer_id > coalesce((select a.id from customers a where a.external_id = ${after}), 0)
    order by m.customer_id limit ${limit}`;
}

/** A member's row of an export: texts as they stand in the file. */
export interface ExportedMember {
  id: number;
  cells: (string | null)[];
}

/** What an export says of a person, in this order; the first and the last name nobody. */
export const EXPORTED = [
  "external_id",
  "first_name",
  "last_name",
  "patronymic",
  "email",
  "phone",
  "city",
  "region",
  "country",
  "language",
  "consent_email",
  "consent_telegram",
  "consent_sms",
  "joined_at",
] as const;

/** The next members after one of an id, with everything that {@link EXPORTED} names. */
export async function exportedMembers(
  db: Database,
  segmentId: string,
  { after, limit }: { after: number; limit: number },
): Promise<ExportedMember[]> {
  const consent = (channel: string) =>
    db`(select k.granted::text from consents k where k.customer_id = c.id and k.channel = ${channel})`;
  return await db<ExportedMember[]>`
    select c.id, jsonb_build_array(c.external_id, c.first_name, c.last_name, c.patronymic, c.email, c.phone, c.city, c.region, c.country,
      c.language, ${consent("email")}, ${consent("telegram")}, ${consent("sms")},
      to_char(m.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as cells
    from segment_members m join customers c on c.id = m.customer_id
    where m.segment_id = ${segmentId} and m.customer_id > ${after}
    order by m.customer_id limit ${limit}`;
}

/** Somebody who joined or left. */
export interface JournalEntry {
  id: number;
  externalId: string;
  name: string | null;
  at: Date;
  change: "joined" | "left";
}

/** Who joined and left a segment, newest first: those before an entry that the list has. Whom it began with are not in it. */
export async function journalOf(
  db: Database,
  segmentId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<JournalEntry[]> {
  return await db<JournalEntry[]>`
    select j.id, c.external_id as "externalId", nullif(concat_ws(' ', c.first_name, c.last_name), '') as name, j.at, j.change
    from segment_journal j join customers c on c.id = j.customer_id
    where j.segment_id = ${segmentId} ${before === null ? db`` : db`and j.id < ${before}`}
    order by j.id desc limit ${limit}`;
}

/** What the staff who changed something are called, by how the change names them. */
export async function namesOfActors(db: Database, actors: readonly string[]): Promise<Map<string, string>> {
  const rows = await db<{ actor: string; name: string }[]>`
    select 'staff:' || id as actor, name from staff_users where 'staff:' || id = any(${[...new Set(actors)]}::text[])`;
  return new Map(rows.map(({ actor, name }) => [actor, name]));
}

/** As many lines are forgotten at once. */
const FORGOTTEN = 20_000;

/** Forgets who joined and left before an instant, the oldest lines first, some at a time; answers how many lines. */
export async function trimJournal(db: Database, before: Date): Promise<number> {
  // Lines are written in the order of their times: where the oldest is to stay, all are, and none is read.
  const { count } = await db`
    delete from segment_journal where id in (
      select o.id from (select id, at from segment_journal order by id limit ${FORGOTTEN}) o
      where o.at < ${before} and (select f.at from segment_journal f order by f.id limit 1) < ${before})`;
  return count;
}
