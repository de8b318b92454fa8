import type { Database } from "../../../database/index.ts";

/** Wakes conversations that were put off until now; answers which. */
export async function wakeDue(db: Database, at: Date): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    with woken as (
      update conversations set snoozed_until = null where snoozed_until <= ${at} returning id
    ), noted as (
      insert into conversation_events (conversation_id, at, kind, reason) select id, ${at}, 'woken', 'time' from woken
    )
    select id from woken`;
  return rows.map(({ id }) => id);
}

/** A conversation that nobody has. */
export interface Unheld {
  id: string;
  locale: string;
  /** What the bot knew of it. */
  packet: unknown;
}

/** Conversations that wait for a person and that nobody holds, the most pressing and longest waiting first. */
export async function unheldWaiting(db: Database, limit: number): Promise<Unheld[]> {
  return await db<Unheld[]>`
    select c.id, c.locale, h.packet from handoffs h join conversations c on c.id = h.conversation_id
    where h.closed_at is null and c.held_by is null and c.joined_into is null
      and (c.owner = 'bot' or exists (select from messages m where m.conversation_id = c.id and m.author = 'customer' and m.turn_id is null))
    order by case c.priority when 'urgent' then 0 when 'normal' then 1 else 2 end, h.opened_at limit ${limit}`;
}

/** A conversation whose holder owes an answer since then. */
export interface Owing {
  id: string;
  heldBy: string;
  since: Date;
}

/** Conversations that persons hold and have not answered, nor put off, since before an instant. */
export async function owingSince(db: Database, before: Date, limit: number): Promise<Owing[]> {
  return await db<Owing[]>`
    select c.id, c.held_by as "heldBy", greatest(u.since, c.held_since) as since
    from conversations c cross join lateral (
      select min(m.at) as since from messages m where m.conversation_id = c.id and m.author = 'customer' and m.seq > coalesce(
        (select max(a.seq) from messages a where a.conversation_id = c.id and (a.author = 'person' or a.turn_id is not null)), 0)) u
    where c.owner = 'person' and c.held_by is not null and c.joined_into is null and c.snoozed_until is null
      and u.since < ${before} and coalesce(c.held_since, u.since) < ${before}
    order by 3 limit ${limit}`;
}

/** Takes a conversation from its holder: it waits for anybody now, and the bot stays silent. False where somebody else has it by now. */
export async function takeFromHolder(db: Database, { id, heldBy }: Owing): Promise<boolean> {
  const rows = await db`
    update conversations set held_by = null, held_since = null where id = ${id} and owner = 'person' and held_by = ${heldBy}
    returning id`;
  return rows.length > 0;
}
