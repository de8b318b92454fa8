import type { Database } from "../../database/index.ts";
import type { Offered } from "../../dialogue/index.ts";
import type { Outbound } from "../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../queries.ts";

/** A question that the bot puts into a thread without having been asked. */
export interface ThreadQuestion {
  id: string;
  conversationId: string;
  channel: string;
  content: Outbound;
  /** What the question offers. */
  offer: { choices: Offered[] };
  at: Date;
}

/**
 * Puts a question into a thread: whoever holds the conversation and whatever waits there stays so. Only where nothing is asked, waits or
 * is being worked out, a bare "five" answers it; its buttons always do.
 */
export async function keepQuestion(db: Database, question: ThreadQuestion): Promise<void> {
  const { id, conversationId, channel, content, offer, at } = question;
  await db`
    with c as (
      update conversations c set last_message_at = greatest(c.last_message_at, ${at}),
        state = case when ${isIdle(db, at)} then jsonb_set(c.state, '{offer}', ${db.json(JSON.parse(JSON.stringify(offer)))}) else c.state end
      where c.id = ${conversationId}
      returning c.id, c.channel, c.sender_id
    ), said as (
      insert into messages (id, conversation_id, channel, author, content, at)
      select ${id}, c.id, ${channel}, 'bot', ${db.json({ ...content })}, ${at} from c
    )
    select pg_notify(${MESSAGES_CHANNEL}, door.key) from (
      select c.channel || ':' || c.sender_id as key from c
      union select j.channel || ':' || j.sender_id from c join joined_senders j on j.conversation_id = c.id
    ) door`;
}

function isIdle(db: Database, at: Date) {
  return db`c.owner = 'bot' and c.pending = 0 and (c.lease_until is null or c.lease_until < ${at})
    and coalesce(c.state -> 'asked', 'null') = 'null' and coalesce(c.state -> 'proposal', 'null') = 'null'`;
}
