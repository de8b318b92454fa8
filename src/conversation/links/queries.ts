import type { Database } from "../../database/index.ts";
import { type DialogueState, newState } from "../../dialogue/index.ts";

/** Somebody at a door. */
interface Door {
  channel: string;
  senderId: string;
}

/** A one-time link to the thread of a door: only its token's hash is kept. */
export interface NewLink extends Door {
  tokenHash: string;
  at: Date;
  expiresAt: Date;
}

/** Keeps a link; false where this door made `atMost` of them since an instant. */
export async function keepLink(db: Database, link: NewLink, limit: { atMost: number; since: Date }): Promise<boolean> {
  const rows = await db`
    insert into join_links (token_hash, channel, sender_id, created_at, expires_at)
    select ${link.tokenHash}, ${link.channel}, ${link.senderId}, ${link.at}, ${link.expiresAt}
    where (select count(*) from join_links where channel = ${link.channel} and sender_id = ${link.senderId}
      and created_at > ${limit.since}) < ${limit.atMost}
    returning token_hash`;
  return rows.length > 0;
}

/** The thread that a link leads to. */
export interface Linked extends Door {
  conversationId: string;
  lastAt: Date;
  customerId: number | null;
  customerExternalId: string | null;
}

/** Where a link leads that is neither used nor too old; null where it leads nowhere, or to a door that has said nothing yet. */
export async function linkedThread(db: Database, tokenHash: string, at: Date): Promise<Linked | null> {
  const [row] = await db<Linked[]>`
    select l.channel, l.sender_id as "senderId", c.id as "conversationId", c.last_message_at as "lastAt",
      k.id as "customerId", k.external_id as "customerExternalId"
    from join_links l
    join conversations c on c.id = ${conversationOf(db)}
    left join identities i on i.channel = l.channel and i.sender_id = l.sender_id
    left join customers k on k.id = i.customer_id
    where l.token_hash = ${tokenHash} and l.used_at is null and l.expires_at > ${at}`;
  return row ?? null;
}

function conversationOf(db: Database) {
  return db`coalesce(
    (select j.conversation_id from joined_senders j where j.channel = l.channel and j.sender_id = l.sender_id),
    md5(l.channel || ':' || l.sender_id)::uuid)`;
}

/** Uses a link up; false where somebody did already. */
export async function spendLink(db: Database, tokenHash: string, at: Date): Promise<boolean> {
  const rows = await db`
    update join_links set used_at = ${at} where token_hash = ${tokenHash} and used_at is null and expires_at > ${at}
    returning token_hash`;
  return rows.length > 0;
}

/**
 * Moves everything of a conversation into another one, with all of its doors; whoever works on it at the moment loses it, and what
 * waits there waits here. Answers where its dialogue stood, null where it is gone. In a transaction, by whoever holds `into`.
 */
export async function mergeConversation(
  db: Database,
  from: string,
  into: string,
  at: Date,
): Promise<DialogueState | null> {
  const [moved] = await db<{ state: DialogueState; pending: number; owner: string; held_by: string | null }[]>`
    select state, pending, owner, held_by from conversations where id = ${from} and joined_into is null for update`;
  if (!moved) return null;
  await db`
    update conversations set joined_into = ${into}, pending = 0, owner = 'bot', held_by = null, lease_token = null,
      lease_until = null, unseen_since = null, snoozed_until = null
    where id = ${from}`;
  await db`
    update conversations c set pending = c.pending + ${moved.pending}, unseen_since = coalesce(c.unseen_since, w.unseen_since),
      seen_seq = greatest(c.seen_seq, w.seen_seq), mailed_seq = greatest(c.mailed_seq, w.mailed_seq),
      owner = case when ${moved.owner} = 'person' then 'person' else c.owner end, held_by = coalesce(c.held_by, ${moved.held_by}),
      closed_at = null, held_since = coalesce(c.held_since, w.held_since)
    from conversations w where c.id = ${into} and w.id = ${from}`;
  await moveRows(db, from, into);
  // Threads that had come into this one have gone on with it: one step leads from each to where it is now.
  await db`
    update conversations set joined_into = ${into} where joined_into = ${from} and id in (
      select md5(channel || ':' || sender_id)::uuid from joined_senders where conversation_id = ${from})`;
  await db`update joined_senders set conversation_id = ${into} where conversation_id = ${from}`;
  await db`
    insert into joined_senders (channel, sender_id, conversation_id, joined_at)
    select channel, sender_id, ${into}, ${at} from conversations where id = ${from}
    on conflict (channel, sender_id) do update set conversation_id = excluded.conversation_id`;
  return moved.state;
}

async function moveRows(db: Database, from: string, into: string): Promise<void> {
  await db`update messages set conversation_id = ${into} where conversation_id = ${from}`;
  await db`update turns set conversation_id = ${into} where conversation_id = ${from}`;
  await db`update proposals set conversation_id = ${into} where conversation_id = ${from}`;
  await db`update handoffs set conversation_id = ${into} where conversation_id = ${from}`;
  await db`update conversation_events set conversation_id = ${into} where conversation_id = ${from}`;
  await db`update conversation_notes set conversation_id = ${into} where conversation_id = ${from}`;
  await db`
    insert into conversation_tags (conversation_id, tag, staff_id, at)
    select ${into}, tag, staff_id, at from conversation_tags where conversation_id = ${from} on conflict do nothing`;
}

/** Takes a door out of the thread that it was joined into: who comes through it begins anew, also with what was asked before. */
export async function leaveThread(db: Database, { channel, senderId }: Door): Promise<void> {
  await db`
    with gone as (
      delete from joined_senders where channel = ${channel} and sender_id = ${senderId} returning channel
    )
    update conversations set joined_into = null, state = ${db.json(JSON.parse(JSON.stringify(newState())))}
    where id = md5(${`${channel}:${senderId}`})::uuid and exists (select 1 from gone)`;
}
