import type { Database } from "../../../database/index.ts";
import type { Sql } from "../../../segments/index.ts";

/** A piece of a statement that selects ids of customers. */
export type People = (db: Database) => ReturnType<Database>;

/** What is saved of a segment; null where there is no such one. */
export async function segmentOf(
  db: Database,
  id: string,
): Promise<{ name: string; kind: "static" | "dynamic"; definition: unknown } | null> {
  const [row] = await db<{ name: string; kind: "static" | "dynamic"; definition: unknown }[]>`
    select name, kind, definition from segments where id = ${id}`;
  return row ?? null;
}

/** Those whom a segment keeps. */
export const keptMembers =
  (segmentId: string): People =>
  (db) =>
    db`select customer_id from segment_members where segment_id = ${segmentId}`;

/** Those whom a compiled definition means, without those pinned out and with those pinned in where it is a segment's. */
export const meant =
  (who: Sql, segmentId: string | null): People =>
  (db) => {
    if (segmentId === null) return db`select w.id from (${inDatabase(db, who)}) w`;
    const pins = (place: string) =>
      db`select customer_id from segment_pins where segment_id = ${segmentId} and place = ${place}`;
    return db`(select w.id from (${inDatabase(db, who)}) w except ${pins("out")}) union ${pins("in")}`;
  };

/** A piece of a compiled definition as a piece of a statement of the driver's. */
function inDatabase(db: Database, { texts, values }: Sql) {
  const given = values.map((value) => (Array.isArray(value) ? [...value] : value));
  return db(Object.assign([...texts], { raw: texts }), ...(given as never[]));
}

/** The chats in Telegram of a customer, the one in which they wrote last first. Who writes after they blocked the bot lets it in again. */
export function chatsOf(db: Database, customer: ReturnType<Database>) {
  return db`
    select i.sender_id, v.id as conversation_id, v.owner,
      v.blocked_at is not null or (i.blocked_at is not null and coalesce(i.blocked_at >= wrote.at, true)) as blocked
    from identities i
    left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
    left join conversations v on v.id = coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid)
    left join lateral (select m.at from messages m
      where m.conversation_id = v.id and m.author = 'customer' and m.channel = i.channel and m.sender_id = i.sender_id
      order by m.seq desc limit 1) wrote on true
    where i.customer_id = ${customer} and i.channel = 'telegram'
    order by coalesce(wrote.at, i.proven_at) desc`;
}
