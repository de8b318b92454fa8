import type { Database } from "../../../database/index.ts";
import type { ChannelName, Outbound, StaffFile } from "../../../outbox/index.ts";

/** What a person said, and how it went to the customer. */
export interface SaidAnswer {
  id: string;
  conversationId: string;
  staffId: string | null;
  content: Outbound;
  /** Null where the customer's page fetches it. */
  sent: { channel: ChannelName; destination: string; receipt: string | null; isSettled: boolean } | null;
}

/** A person's message by its number, or null where there is none that stands. */
export async function saidAnswer(db: Database, seq: number, conversation?: string): Promise<SaidAnswer | null> {
  const [row] = await db<SaidAnswer[]>`
    select m.id, m.conversation_id as "conversationId", m.staff_id as "staffId", m.content,
      case when o.id is not null and o.channel <> 'email' then jsonb_build_object('channel', o.channel, 'destination', o.destination,
        'receipt', o.receipt, 'isSettled', o.sent_at is not null or o.failed_at is not null) end as sent
    from messages m left join outbox o on o.id = m.id
    where m.seq = ${seq} and m.author = 'person' and m.deleted_at is null
      and (${conversation ?? null}::uuid is null or m.conversation_id in (select t.id from conversations t, conversations c
        where c.id = ${conversation ?? null} and coalesce(t.joined_into, t.id) = coalesce(c.joined_into, c.id)))`;
  return row ?? null;
}

/** Empties a person's message: that something was said stays, what it was does not. */
export async function emptyAnswer(db: Database, id: string, at: Date): Promise<void> {
  const nothing = { text: "", buttons: [], sources: [], products: [], asksContact: false };
  await db`update messages set content = ${db.json(nothing)}, deleted_at = ${at} where id = ${id}`;
}

/** Fills a message that was emptied; the conversation where it stands, or null where it is not empty. */
export async function fillAnswer(
  db: Database,
  id: string,
  { content, at }: { content: Outbound; at: Date },
): Promise<string | null> {
  const [row] = await db<{ conversation: string }[]>`
    update messages set content = ${db.json({ ...content })}, deleted_at = null, edited_at = ${at}
    where id = ${id} and author = 'person' and deleted_at is not null returning conversation_id as conversation`;
  return row?.conversation ?? null;
}

/** A person's message as it stands, with its number; null where it is not there, or was taken back. */
export async function answerNow(
  db: Database,
  id: string,
): Promise<{ seq: number; text: string; file: StaffFile | null } | null> {
  const [row] = await db<{ seq: number; text: string; file: StaffFile | null }[]>`
    select seq, content ->> 'text' as text, content -> 'file' as file from messages where id = ${id} and author = 'person' and deleted_at is null`;
  return row ?? null;
}

/** Changes what a person's message says. */
export async function rewriteAnswer(
  db: Database,
  id: string,
  { content, at }: { content: Outbound; at: Date },
): Promise<void> {
  await db`update messages set content = ${db.json({ ...content })}, edited_at = ${at} where id = ${id}`;
}
