import type { Database } from "../../../database/index.ts";
import { type Closed, newState } from "../../../dialogue/index.ts";
import type { ChannelName, Outbound } from "../../../outbox/index.ts";

/** A conversation that is locked to the end of the transaction. */
export interface Locked {
  id: string;
  channel: ChannelName;
  senderId: string;
  locale: string;
  owner: "bot" | "person";
  /** Null also where who held it is among the staff no more. */
  heldBy: string | null;
  /** Whether it is settled. */
  closed: boolean;
}

/** Locks a conversation; null where there is none. That of a thread that was joined into another is that one. */
export async function lockConversation(db: Database, id: string): Promise<Locked | null> {
  const [row] = await db<Locked[]>`
    select id, channel, sender_id as "senderId", locale, owner,
      case when exists (select 1 from staff_users s where s.id::text = held_by) then held_by end as "heldBy",
      closed_at is not null as closed
    from conversations where id = (select coalesce(joined_into, id) from conversations where id = ${id}) for update`;
  return row ?? null;
}

/** Gives a conversation to a person: nothing waits for the bot, and a turn that it works on is not saved any more. */
export async function holdConversation(db: Database, id: string, staff: string, at: Date): Promise<void> {
  await db`
    update conversations set owner = 'person', held_by = ${staff}, held_since = ${at}, pending = 0, lease_token = null,
      lease_until = null, closed_at = null, closed_by = null, snoozed_until = null
    where id = ${id}`;
}

/** Notes on the open call who took it, and opens one where none is. */
export async function takeHandoff(
  db: Database,
  id: string,
  { staff, at, fresh }: { staff: string; at: Date; fresh: { id: string; packet: object } },
): Promise<void> {
  const taken = await db`
    update handoffs set taken_at = ${at}, taken_by = ${staff} where conversation_id = ${id} and closed_at is null returning id`;
  if (taken.length > 0) return;
  await db`
    insert into handoffs (id, conversation_id, reason, packet, opened_at, taken_at, taken_by)
    values (${fresh.id}, ${id}, 'taken', ${db.json({ ...fresh.packet })}, ${at}, ${at}, ${staff})`;
}

/**
 * Gives a conversation back to the bot; answers the call that was closed with it. The customer's messages up to `seen` (all, where it is null) were for the person and count as
 * answered; later ones wait for the bot. What the bot had asked before is forgotten; what it was about is not, so that a question that goes on from it
 * is understood, nor is what became of it: `part`, null where nobody was called, which leaves what was known before. What was urgent is so no more.
 */
export async function releaseConversation(
  db: Database,
  id: string,
  {
    staff,
    at,
    turnId,
    seen,
    part,
  }: { staff: string; at: Date; turnId: string; seen: number | null; part: Closed | null },
): Promise<string | null> {
  await db`
    update messages set turn_id = ${turnId}
    where conversation_id = ${id} and author = 'customer' and turn_id is null
      and ${seen === null ? db`true` : db`seq <= ${seen}`}`;
  await db`
    update conversations c set owner = 'bot', held_by = null, held_since = null, snoozed_until = null, lease_token = null,
      lease_until = null, priority = case priority when 'urgent' then 'normal' else priority end, state = ${db.json(JSON.parse(JSON.stringify(newState())))} || jsonb_build_object('topic', (
        select h.packet -> 'topic' from handoffs h where h.conversation_id = c.id and h.closed_at is null
        order by h.opened_at limit 1)) || ${keptPart(db, part)}, pending = (select count(*) from messages m
        where m.conversation_id = c.id and m.author = 'customer' and m.turn_id is null)
    where id = ${id}`;
  const [closed] = await db<{ id: string }[]>`
    update handoffs set closed_at = ${at}, closed_by = ${staff} where conversation_id = ${id} and closed_at is null returning id`;
  return closed?.id ?? null;
}

/** What became of the closed part, as the state keeps it. */
const keptPart = (db: Database, part: Closed | null) =>
  part
    ? db`jsonb_build_object('closed', ${db.json(JSON.parse(JSON.stringify(part)))}::jsonb)`
    : db`case when state ? 'closed' then jsonb_build_object('closed', state -> 'closed') else '{}'::jsonb end`;

/** Notes that a conversation is settled. */
export async function markClosed(db: Database, id: string, { staff, at }: { staff: string; at: Date }): Promise<void> {
  await db`update conversations set closed_at = ${at}, closed_by = ${staff} where id = ${id}`;
}

/** Puts a conversation off until then; null: it is back. */
export async function putOff(db: Database, id: string, until: Date | null): Promise<void> {
  await db`update conversations set snoozed_until = ${until} where id = ${id}`;
}

/** Notes the first answer of a person in the open call; when the call was opened, null where it was answered before. */
export async function noteAnswered(db: Database, id: string, at: Date): Promise<{ id: string; openedAt: Date } | null> {
  const [row] = await db<{ id: string; openedAt: Date }[]>`
    update handoffs set answered_at = ${at} where conversation_id = ${id} and closed_at is null and answered_at is null
    returning id, opened_at as "openedAt"`;
  return row ?? null;
}

/** Who answered in a conversation behind a number, other than this person; null where nobody did. */
export async function answeredSince(
  db: Database,
  id: string,
  { seen, staff }: { seen: number; staff: string },
): Promise<string | null> {
  const [row] = await db<{ name: string }[]>`
    select coalesce(s.name, '') as name from messages m left join staff_users s on s.id::text = m.staff_id
    where m.conversation_id = ${id} and m.seq > ${seen} and m.author = 'person' and m.staff_id is distinct from ${staff}
    order by m.seq desc limit 1`;
  return row?.name ?? null;
}

/** Where the customer of a conversation wrote last, of the doors that are still its own; its first door where they never wrote. */
export async function currentDoor(
  db: Database,
  { id, channel, senderId }: Locked,
): Promise<{ channel: ChannelName; senderId: string }> {
  const [row] = await db<{ channel: ChannelName; senderId: string }[]>`
    select channel, sender_id as "senderId" from messages where conversation_id = ${id} and author = 'customer'
      and ((channel, sender_id) = (${channel}, ${senderId}) or exists (select 1 from joined_senders j
        where j.channel = messages.channel and j.sender_id = messages.sender_id and j.conversation_id = ${id}))
    order by seq desc limit 1`;
  return row ?? { channel, senderId };
}

/** The number of a message that a person wrote before under the same id, or null. */
export async function seqOfAnswer(db: Database, conversationId: string, externalId: string): Promise<number | null> {
  const [row] = await db<{ seq: number }[]>`
    select m.seq from messages m join conversations c on c.id = m.conversation_id
    where m.channel = c.channel and m.sender_id = c.sender_id and m.external_id = ${externalId} and m.conversation_id = ${conversationId}`;
  return row?.seq ?? null;
}

/** What a person says. */
export interface NewAnswer {
  id: string;
  externalId: string;
  staff: string;
  content: Outbound;
  at: Date;
  /** Whether the customer's page has to fetch it: then it goes by e-mail where that does not happen. */
  fetched: boolean;
}

/** Writes a person's message into a conversation that is locked; answers its number. */
export async function insertAnswer(db: Database, { id, channel, senderId }: Locked, said: NewAnswer): Promise<number> {
  const [row] = await db<{ seq: number }[]>`
    insert into messages (id, conversation_id, channel, sender_id, external_id, author, staff_id, content, at)
    values (${said.id}, ${id}, ${channel}, ${senderId}, ${said.externalId}, 'person', ${said.staff},
      ${db.json({ ...said.content })}, ${said.at})
    returning seq`;
  await db`
    update conversations set last_message_at = greatest(last_message_at, ${said.at}),
      unseen_since = case when ${said.fetched} then coalesce(unseen_since, ${said.at}) else unseen_since end
    where id = ${id}`;
  if (!row) throw new Error("a message was written without a number");
  return row.seq;
}

/** Tells every process that a conversation changed, under each of its doors, once the transaction is committed. */
export async function tellDoors(db: Database, id: string, notification: string): Promise<void> {
  await db`
    select pg_notify(${notification}, d.channel || ':' || d.sender_id) from (
      select channel, sender_id from conversations where id = ${id}
      union all select channel, sender_id from joined_senders where conversation_id = ${id}) d`;
}
