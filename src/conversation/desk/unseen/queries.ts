import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { NEWS_OF_ORDERS } from "../../notices/queries.ts";
import { conversationOf, isNotice } from "../../queries.ts";

/** A conversation in which words of the staff, or notices, wait unread, locked to the end of the transaction. */
export interface Unseen {
  id: string;
  locale: Locale;
  /** What the customer left for being answered there. */
  contact: string | null;
  /** An e-mail that is proven to be theirs. */
  proven: string | null;
  /** The customer whose e-mail that is, where they agreed to letters: news goes to nobody else. */
  agreed: number | null;
  /** Their chat in Telegram, where a link joined one to the thread and they let us write there. */
  telegram: string | null;
  words: { id: string; seq: number; text: string; notice: boolean }[];
}

/**
 * Locks the conversation whose unread words wait longest, since `before` at the latest, and that no other replica looks at; null where
 * there is none.
 */
export async function lockUnseen(db: Database, before: Date): Promise<Unseen | null> {
  const [row] = await db<Unseen[]>`
    with c as (
      select * from conversations where unseen_since <= ${before}
      order by unseen_since limit 1 for update skip locked
    )
    select c.id, c.locale,
      (select h.contact from handoffs h where h.conversation_id = c.id and h.contact like '%@%'
        order by h.closed_at is null desc, h.opened_at desc limit 1) as contact,
      (select p.value from identities i join proven_contacts p on p.customer_id = i.customer_id and p.kind = 'email'
        where (i.channel, i.sender_id) in (select c.channel, c.sender_id union all
          select j.channel, j.sender_id from joined_senders j where j.conversation_id = c.id)
        order by p.proven_at limit 1) as proven,
      (select a.customer_id from identities i join consents a on a.customer_id = i.customer_id and a.channel = 'email' and a.granted
          and not exists (select 1 from topic_consents t where t.customer_id = a.customer_id and t.channel = 'email'
            and t.topic = ${NEWS_OF_ORDERS} and not t.granted)
        where (i.channel, i.sender_id) in (select c.channel, c.sender_id union all
          select j.channel, j.sender_id from joined_senders j where j.conversation_id = c.id) limit 1) as agreed,
      case when c.blocked_at is null then coalesce(case when c.channel = 'telegram' then c.sender_id end,
        (select j.sender_id from joined_senders j where j.conversation_id = c.id and j.channel = 'telegram'
          order by j.joined_at desc limit 1)) end as telegram,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'seq', m.seq, 'text', m.content ->> 'text',
          'notice', ${isNotice(db)}) order by m.seq), '[]')
        from messages m where m.conversation_id = c.id and (m.author = 'person' or ${isNotice(db)})
          and m.deleted_at is null and m.seq > greatest(c.seen_seq, c.mailed_seq)
          and not exists (select 1 from outbox o where o.id = m.id)) as words
    from c`;
  return row ?? null;
}

/** Notes up to which message a conversation's words went out by e-mail; null: there was nowhere to send them. */
export async function settleUnseen(db: Database, id: string, mailedSeq: number | null): Promise<void> {
  await db`
    update conversations set unseen_since = null, mailed_seq = greatest(mailed_seq, ${mailedSeq ?? 0}) where id = ${id}`;
}

/** Notes up to which message a visitor's page was given the thread; nothing is written where that was known. */
export async function noteSeen(db: Database, channel: string, senderId: string, seq: number): Promise<void> {
  await db`
    update conversations c set seen_seq = ${seq}, unseen_since = case when exists (
      select 1 from messages m
      where m.conversation_id = c.id and (m.author = 'person' or ${isNotice(db)}) and m.seq > ${seq}) then unseen_since end
    where c.seen_seq < ${seq} and c.id = ${conversationOf(db, channel, senderId)}`;
}
