import type { Database } from "../../../database/index.ts";
import type { ThreadMessage } from "../../queries.ts";

/** The part of a conversation for which a person was called and which is not closed yet. */
export interface OpenPart {
  handoffId: string;
  openedAt: Date;
  /** See `Packet`. */
  packet: unknown;
}

/** Something that was done in that part, by whomever. */
export interface PartAct {
  action: string;
  /** The order that it was done with; null where it was none. */
  order: string | null;
}

/** The open part of a conversation, or null. */
export async function openPart(db: Database, conversationId: string): Promise<OpenPart | null> {
  const [row] = await db<OpenPart[]>`
    select id as "handoffId", opened_at as "openedAt", packet from handoffs
    where conversation_id = ${conversationId} and closed_at is null order by opened_at limit 1`;
  return row ?? null;
}

/** As many of the newest messages of a part are looked at. */
const MESSAGES_AT_MOST = 200;

/**
 * What the customer and people said behind the turn in which a person was called, oldest first. By number, not by time: a channel's clock counts
 * whole seconds, and is not ours.
 */
export async function saidInPart(
  db: Database,
  conversationId: string,
  since: Date,
): Promise<Pick<ThreadMessage, "author" | "content" | "at">[]> {
  const rows = await db<Pick<ThreadMessage, "author" | "content" | "at">[]>`
    select author, content, at from messages
    where conversation_id = ${conversationId} and author <> 'bot' and deleted_at is null and seq > coalesce((
      select max(m.seq) from turns t join messages m on m.turn_id = t.id and m.conversation_id = t.conversation_id
      where t.conversation_id = ${conversationId} and t.at <= ${since}), 0)
    order by seq desc limit ${MESSAGES_AT_MOST}`;
  return rows.reverse();
}

/** Acts that are told at most. */
const ACTS_AT_MOST = 20;

/**
 * What was done since a person was called: in the conversation's turns, and by the staff with what is the customer's; each act once, in its order,
 * and not what was taken back again.
 */
export async function doneInPart(db: Database, conversationId: string, since: Date): Promise<PartAct[]> {
  return await db<PartAct[]>`
    with customer as (
      select i.customer_id as id, k.external_id from conversations c
      join identities i on i.channel = c.channel and i.sender_id = c.sender_id join customers k on k.id = i.customer_id
      where c.id = ${conversationId}
    ), acts as (
      select a.id, a.action, a.subject_table, a.subject_key from audit a
      where a.turn_id in (select t.id from turns t where t.conversation_id = ${conversationId} and t.at >= ${since}) and a.undone_at is null
      union all
      select a.id, a.action, a.subject_table, a.subject_key from customer, audit a
      where a.actor like 'staff:%' and a.at >= ${since} and a.undone_at is null
        and (a.turn_id is null or exists (select from proposals p where p.turn_id = a.turn_id and p.staff_id is not null))
        and ((a.subject_table in ('orders', 'returns', 'exchanges')
            and split_part(a.subject_key, '/', 1) in (select o.number from orders o where o.customer_id = customer.id))
          or (a.subject_table = 'customers' and a.subject_key = customer.external_id))
    )
    select action, max(split_part(subject_key, '/', 1)) filter (where subject_table in ('orders', 'returns', 'exchanges')) as "order"
    from acts
    group by action, case when subject_table in ('orders', 'returns', 'exchanges') then split_part(subject_key, '/', 1) end
    order by min(id) limit ${ACTS_AT_MOST}`;
}
