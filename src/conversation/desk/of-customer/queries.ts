import type { Database } from "../../../database/index.ts";
import type { ChannelName, InboundContent, Outbound } from "../../../outbox/index.ts";

/** A conversation of a customer's, with what was said there last. */
export interface CustomersThread {
  id: string;
  channel: ChannelName;
  owner: "bot" | "person";
  lastAt: Date;
  lastContent: InboundContent | Outbound | null;
}

/** The conversations at the doors at which a customer is known, in all channels, the newest first. */
export async function threadsOfCustomer(db: Database, customerId: number, limit: number): Promise<CustomersThread[]> {
  return await db<CustomersThread[]>`
    select c.id, c.channel, c.owner, c.last_message_at as "lastAt", m.content as "lastContent"
    from (
      select distinct coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid) as id
      from identities i left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
      where i.customer_id = ${customerId}
    ) theirs join conversations c on c.id = theirs.id
    left join lateral (
      select content from messages where conversation_id = c.id order by seq desc limit 1) m on true
    where c.joined_into is null order by c.last_message_at desc, c.id limit ${limit}`;
}
