import type { Database } from "../../../database/index.ts";
import type { ChannelName, InboundContent, Outbound } from "../../../outbox/index.ts";

/** A message as the desk shows it. */
export interface DeskThreadMessage {
  seq: number;
  id: string;
  author: "customer" | "bot" | "person";
  /** Who of the staff wrote it, and their name. */
  staffId: string | null;
  staffName: string | null;
  edited: boolean;
  deleted: boolean;
  content: InboundContent | Outbound;
  at: Date;
  /** What became of it on its way to the customer: null where the page fetches it and has not yet, or where it came from them. */
  delivery: "waiting" | "unseen" | "sent" | "failed" | "mailed" | null;
  /** What went wrong, where it failed. */
  error: string | null;
}

/** Which messages of a thread: the oldest behind a number, the newest before one, or the newest of all. */
export interface ThreadPage {
  after?: number | undefined;
  before?: number | undefined;
  limit: number;
}

/** A page of a conversation's messages, oldest first. */
export async function deskThread(
  db: Database,
  conversationId: string,
  { after, before, limit }: ThreadPage,
): Promise<DeskThreadMessage[]> {
  const rows = await db<DeskThreadMessage[]>`
    select m.seq, m.id, m.author, m.staff_id as "staffId", s.name as "staffName",
      m.edited_at is not null as edited, m.deleted_at is not null as deleted, m.content, m.at, ${delivery(db)} as delivery,
      case when o.failed_at is not null then o.error end as error
    from messages m join conversations c on c.id = m.conversation_id
    left join outbox o on o.id = m.id
    left join staff_users s on s.id::text = m.staff_id
    where m.conversation_id = ${conversationId} and m.seq > ${after ?? 0}
      and ${before === undefined ? db`true` : db`m.seq < ${before}`}
    order by ${after === undefined ? db`m.seq desc` : db`m.seq`} limit ${limit}`;
  return after === undefined ? rows.reverse() : rows;
}

/** The row in the outbox with a message's id carries it; for a letter, that of the last message in it. */
function delivery(db: Database) {
  return db`case
    when o.failed_at is not null then 'failed'
    when o.channel = 'email' then 'mailed'
    when o.sent_at is not null then 'sent'
    when o.id is not null then 'waiting'
    when m.author = 'customer' or m.turn_id is not null then null
    when m.seq <= c.seen_seq then 'sent'
    when m.seq <= c.mailed_seq then 'mailed'
    when c.unseen_since is not null then 'unseen'
  end`;
}

/** An open call for a person. */
export interface OpenHandoff {
  reason: string;
  /** What the bot knew; see `Packet`. */
  packet: unknown;
  contact: string | null;
  openedAt: Date;
  takenAt: Date | null;
}

/** The open call of a conversation, or null. */
export async function openHandoff(db: Database, conversationId: string): Promise<OpenHandoff | null> {
  const [row] = await db<OpenHandoff[]>`
    select reason, packet, contact, opened_at as "openedAt", taken_at as "takenAt" from handoffs
    where conversation_id = ${conversationId} and closed_at is null order by opened_at limit 1`;
  return row ?? null;
}

/** A file that a customer or a person of the staff sent, or null where the message is none that can be fetched again. */
export async function sentFile(
  db: Database,
  messageId: string,
): Promise<{ channel: ChannelName; reference: string; name: string | null } | null> {
  const [row] = await db<{ channel: ChannelName; reference: string; name: string | null }[]>`
    select coalesce(content -> 'file' ->> 'channel', channel) as channel, coalesce(content -> 'file' ->> 'reference', content ->> 'reference') as reference,
      coalesce(content -> 'file' ->> 'name', content ->> 'name') as name
    from messages where id = ${messageId} and deleted_at is null and (
      (author = 'customer' and content ->> 'kind' = 'file' and content ->> 'reference' is not null)
      or (author = 'person' and content -> 'file' ->> 'reference' is not null))`;
  return row ?? null;
}
