import type { Database } from "../../database/index.ts";
import type { Topic } from "../../dialogue/index.ts";
import type { Outbound } from "../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../queries.ts";
import type { Reach, Thread } from "./door.ts";

/** Where a customer can be told something; null where there is no such customer. */
export async function reachOf(db: Database, customerId: number): Promise<Reach | null> {
  const [reach] = await db<Omit<Reach, "threads">[]>`
    select k.language, ${agreed(db, "telegram")} as telegram, ${agreed(db, "email")} as email,
      (select p.value from proven_contacts p where p.customer_id = k.id and p.kind = 'email'
        order by lower(p.value) is not distinct from lower(k.email) desc, p.proven_at desc limit 1) as address
    from customers k where k.id = ${customerId}`;
  return reach ? { ...reach, threads: await threadsOf(db, customerId) } : null;
}

/** The topic under which news of orders may be refused on a channel that is allowed. */
export const NEWS_OF_ORDERS = "orders";

function agreed(db: Database, channel: "telegram" | "email") {
  return db`(exists (select 1 from consents a where a.customer_id = k.id and a.channel = ${channel} and a.granted)
    and not exists (select 1 from topic_consents t
      where t.customer_id = k.id and t.channel = ${channel} and t.topic = ${NEWS_OF_ORDERS} and not t.granted))`;
}

async function threadsOf(db: Database, customerId: number): Promise<Thread[]> {
  return await db<Thread[]>`
    select i.channel, i.sender_id as "senderId", c.id as "conversationId", c.locale,
      c.blocked_at is not null or (i.blocked_at is not null and coalesce(i.blocked_at >= wrote.at, true)) as blocked
    from identities i
    left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
    join conversations c on c.id = coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid)
    left join lateral (select m.at from messages m
      where m.conversation_id = c.id and m.author = 'customer' and m.channel = i.channel and m.sender_id = i.sender_id
      order by m.seq desc limit 1) wrote on true
    where i.customer_id = ${customerId} and i.channel in ('web', 'telegram') and c.joined_into is null
    order by coalesce(wrote.at, c.created_at) desc, i.proven_at desc`;
}

/** A notice as it goes into a thread. */
export interface ThreadNotice {
  id: string;
  conversationId: string;
  channel: "web" | "telegram";
  content: Outbound;
  /** What it is about, where that may be spoken of next. */
  topic: Topic | null;
  at: Date;
}

/** A conversation that is silent for so long is over: what was spoken of in it is not meant any more. */
const OVER_AFTER = "10 minutes";

/**
 * Puts a notice into a thread: whoever holds the conversation and whatever waits there stays so. Only where nothing is asked, waits
 * or is being worked out, "when will it come?" is about the notice from now on.
 */
export async function keepNotice(db: Database, notice: ThreadNotice): Promise<void> {
  const { id, conversationId, channel, content, topic, at } = notice;
  await db`
    with c as (
      update conversations c set last_message_at = greatest(c.last_message_at, ${at}),
        unseen_since = case when ${channel} = 'web' then coalesce(c.unseen_since, ${at}) else c.unseen_since end,
        state = case when ${topic !== null}::boolean and ${isIdle(db, at)} then jsonb_set(c.state, '{topic}', ${db.json(topic)}) else c.state end
      where c.id = ${conversationId}
      returning c.id, c.channel, c.sender_id
    ), said as (
      insert into messages (id, conversation_id, channel, author, content, at)
      select ${id}, c.id, ${channel}, 'bot', ${db.json(content)}, ${at} from c
    )
    select pg_notify(${MESSAGES_CHANNEL}, door.key) from (
      select c.channel || ':' || c.sender_id as key from c
      union select j.channel || ':' || j.sender_id from c join joined_senders j on j.conversation_id = c.id
    ) door`;
}

function isIdle(db: Database, at: Date) {
  return db`c.owner = 'bot' and c.pending = 0 and (c.lease_until is null or c.lease_until < ${at})
    and coalesce(c.state -> 'asked', 'null') = 'null' and coalesce(c.state -> 'proposal', 'null') = 'null'
    and (coalesce(c.state #>> '{topic,kind}', 'order') = 'order'
      or c.last_message_at < ${at}::timestamptz - ${OVER_AFTER}::interval)`;
}
