import type { Database } from "../../database/index.ts";
import type { Offered } from "../../dialogue/index.ts";
import type { Outbound } from "../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../queries.ts";

/** Something that the bot says in a thread without having been asked. */
export interface Unasked {
  id: string;
  conversationId: string;
  channel: string;
  content: Outbound;
  /** What it offers; empty where it asks nothing. */
  choices: Offered[];
  /** Whether it is mailed where nobody fetches it from the page. */
  mailed: boolean;
  at: Date;
}

/**
 * Puts a question or news into a thread: whoever holds the conversation and whatever waits there stays so. Only where nothing is asked, waits or
 * is being worked out, a bare "five" answers it; its buttons always do.
 */
export async function keepUnasked(db: Database, said: Unasked): Promise<void> {
  const { id, conversationId, channel, content, choices, mailed, at } = said;
  const offer = JSON.parse(JSON.stringify({ choices }));
  await db`
    with c as (
      update conversations c set last_message_at = greatest(c.last_message_at, ${at}),
        unseen_since = case when ${mailed && channel === "web"} then coalesce(c.unseen_since, ${at}) else c.unseen_since end,
        state = case when ${choices.length > 0} and ${isIdle(db, at)} then jsonb_set(c.state, '{offer}', ${db.json(offer)})
          else c.state end
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
