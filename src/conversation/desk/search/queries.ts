import type { Database } from "../../../database/index.ts";
import type { InboundContent, Outbound } from "../../../outbox/index.ts";

/** A message that was found. */
export interface FoundMessage {
  conversationId: string;
  seq: number;
  author: "customer" | "bot" | "person";
  content: InboundContent | Outbound;
  at: Date;
}

/** What to look for: words as `soughtWords` makes them, only before a number where one is given, and so many at most. */
interface Search {
  words: string;
  before: number | null;
  limit: number;
}

/** Words that are everywhere are met among so many of the newest messages. */
const NEWEST = 1000;

/**
 * The newest messages with such words. What is everywhere is met among the newest, all else is looked up by the index of words: with the choice left to
 * the planner, a rare word among a million messages took 10 s, since it took it for one that is everywhere.
 */
export async function findMessages(db: Database, search: Search): Promise<FoundMessage[]> {
  const met = await amongNewest(db, search);
  return met.length >= search.limit ? met : await byIndex(db, search);
}

async function amongNewest(db: Database, { words, before, limit }: Search): Promise<FoundMessage[]> {
  return await db<FoundMessage[]>`
    with newest as materialized (
      select * from messages m where ${upTo(db, before)} order by m.seq desc limit ${NEWEST})
    select ${columns(db)} from newest m where ${fits(db, words)} order by m.seq desc limit ${limit}`;
}

async function byIndex(db: Database, { words, before, limit }: Search): Promise<FoundMessage[]> {
  return await db<FoundMessage[]>`
    with fitting as materialized (select * from messages m where ${fits(db, words)} and ${upTo(db, before)})
    select ${columns(db)} from fitting m order by m.seq desc limit ${limit}`;
}

const columns = (db: Database) => db`m.conversation_id as "conversationId", m.seq, m.author, m.content, m.at`;

const fits = (db: Database, words: string) =>
  db`words_of_message(m.content) @@ to_tsquery('simple', ${words}) and m.deleted_at is null`;

const upTo = (db: Database, before: number | null) => (before === null ? db`true` : db`m.seq < ${before}`);

/** The conversations of customers, by their keys in the shop, the newest first. */
export async function threadsOfCustomers(db: Database, customers: readonly string[], limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select c.id from conversations c where c.joined_into is null and c.id in (
      select coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid)
      from customers k join identities i on i.customer_id = k.id
      left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
      where k.external_id = any(${[...customers]}::text[]))
    order by c.last_message_at desc, c.id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** Conversations with a note that holds such words, the newest note first. */
export async function findNotes(db: Database, words: string, limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select conversation_id as id from conversation_notes
    where words_of_message(jsonb_build_object('text', text)) @@ to_tsquery('simple', ${words})
    group by conversation_id order by max(at) desc limit ${limit}`;
  return rows.map(({ id }) => id);
}
