import type { Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { ChannelName, InboundContent, Outbound } from "../outbox/index.ts";

/** The group that the shop's support works in. */
export interface BoundGroup {
  chatId: number;
  title: string;
  locale: Locale;
  trouble: string | null;
  /** When that was noted, also that there is none. */
  troubleAt: Date | null;
  /** When the last minute's messages left, in milliseconds since 1970. */
  sent: number[];
  pausedUntil: Date | null;
}

/** The group, or null where none is bound. */
export async function boundGroup(db: Database): Promise<BoundGroup | null> {
  const [row] = await db<BoundGroup[]>`
    select chat_id as "chatId", title, locale, trouble, trouble_at as "troubleAt", sent, paused_until as "pausedUntil"
    from support_groups where unbound_at is null`;
  return row ?? null;
}

/** Binds a group in the place of the one that was bound. */
export async function bindGroup(
  db: Database,
  { chatId, title, locale, by, at }: { chatId: number; title: string; locale: Locale; by: string; at: Date },
): Promise<void> {
  await db`update support_groups set unbound_at = ${at} where unbound_at is null and chat_id <> ${chatId}`;
  await db`
    insert into support_groups (chat_id, title, locale, bound_at, bound_by) values (${chatId}, ${title}, ${locale}, ${at}, ${by})
    on conflict (chat_id) do update set title = excluded.title, locale = excluded.locale, bound_at = excluded.bound_at,
      bound_by = excluded.bound_by, unbound_at = null, trouble = null, trouble_at = null, paused_until = null`;
}

/** Lets the group go; its number and title, or null where none was bound. */
export async function unbindGroup(db: Database, at: Date): Promise<{ chatId: number; title: string } | null> {
  const [row] = await db<{ chatId: number; title: string }[]>`
    update support_groups set unbound_at = ${at} where unbound_at is null returning chat_id as "chatId", title`;
  return row ?? null;
}

/** Notes why the bot cannot work in a group, or (null) that it can. */
export async function noteTrouble(db: Database, chatId: number, trouble: string | null, at: Date): Promise<void> {
  await db`
    update support_groups set trouble = ${trouble}, trouble_at = ${nextTroubleAt(db, at)} where chat_id = ${chatId}`;
}

/** The same for what was seen of a group that was `seen` so before; false, and nothing noted, where more has been noted since. */
export async function noteLook(
  db: Database,
  { chatId, troubleAt }: Pick<BoundGroup, "chatId" | "troubleAt">,
  trouble: string | null,
  at: Date,
): Promise<boolean> {
  const noted = await db`
    update support_groups set trouble = ${trouble}, trouble_at = ${nextTroubleAt(db, at)}
    where chat_id = ${chatId} and trouble_at is not distinct from ${troubleAt} returning chat_id`;
  return noted.length > 0;
}

/** Later than what was noted before, also within one millisecond and by another replica's clock. */
const nextTroubleAt = (db: Database, at: Date) =>
  db`greatest(${at}::timestamptz, trouble_at + interval '1 millisecond')`;

/** Notes messages that left, and until when nothing more may. */
export async function notePace(
  db: Database,
  chatId: number,
  { sent, pausedUntil }: { sent: readonly number[]; pausedUntil: Date | null },
): Promise<void> {
  await db`update support_groups set sent = ${db.json([...sent])}, paused_until = ${pausedUntil} where chat_id = ${chatId}`;
}

/** Keeps a code in the place of those that its maker had. */
export async function insertCode(
  db: Database,
  { codeHash, by, at, expiresAt }: { codeHash: string; by: string; at: Date; expiresAt: Date },
): Promise<void> {
  await db`delete from support_group_codes where made_by = ${by} or expires_at <= ${at}`;
  await db`
    insert into support_group_codes (code_hash, made_by, created_at, expires_at) values (${codeHash}, ${by}, ${at}, ${expiresAt})`;
}

/** Who made a code that is still good; null where it is not. */
export async function makerOfCode(db: Database, codeHash: string, at: Date): Promise<string | null> {
  const [row] = await db<{ made_by: string }[]>`
    select made_by from support_group_codes where code_hash = ${codeHash} and used_at is null and expires_at > ${at} for update`;
  return row?.made_by ?? null;
}

/** Uses a code up. */
export async function spendCode(db: Database, codeHash: string, at: Date): Promise<void> {
  await db`update support_group_codes set used_at = ${at} where code_hash = ${codeHash}`;
}

/** Whether something that came from the group is new; then it is noted. What is older than two days is forgotten. */
export async function noteHeard(db: Database, id: string, at: Date): Promise<boolean> {
  const old = new Date(at.getTime() - 48 * 3600_000);
  await db`delete from support_heard where at < ${old}`;
  return (
    (await db`insert into support_heard (id, at) values (${id}, ${at}) on conflict do nothing returning id`).length > 0
  );
}

/** Something that the bot answers to people of the group. */
export interface Say {
  id: string;
  chatId: number;
  thread: number | null;
  replyTo: number | null;
  text: string;
}

/** Puts what is to be said among what waits; what was said under the same id before is not said again. */
export async function insertSay(db: Database, { id, chatId, thread, replyTo, text }: Say, at: Date): Promise<void> {
  await db`
    insert into support_says (id, chat_id, thread_id, reply_to, text, at)
    values (${id}, ${chatId}, ${thread}, ${replyTo}, ${text}, ${at}) on conflict (id) do nothing`;
}

/** What has waited longest to be said in a group. */
export async function nextSay(db: Database, chatId: number): Promise<Say | null> {
  const [row] = await db<Say[]>`
    select id, chat_id as "chatId", thread_id as thread, reply_to as "replyTo", text from support_says
    where chat_id = ${chatId} and sent_at is null order by at, id limit 1`;
  return row ?? null;
}

/** Notes that something was said, and forgets the words. */
export async function markSaid(db: Database, id: string, at: Date): Promise<void> {
  await db`update support_says set sent_at = ${at}, text = null where id = ${id}`;
}

/** A topic, with the conversation that it is for. */
export interface Topic {
  id: number;
  chatId: number;
  thread: number;
  conversationId: string;
  handoffId: string | null;
  toldSeq: number;
  toldHolder: string | null;
  over: boolean;
  closed: boolean;
}

/** A topic of a group by its number; null where it is none of ours. */
export async function topicOf(db: Database, chatId: number, thread: number): Promise<Topic | null> {
  const [row] = await db<Topic[]>`
    select ${topicColumns(db)} from support_topics t where t.chat_id = ${chatId} and t.thread_id = ${thread}`;
  return row ?? null;
}

function topicColumns(db: Database) {
  return db`t.id, t.chat_id as "chatId", t.thread_id as thread, t.conversation_id as "conversationId", t.handoff_id as "handoffId",
    t.told_seq as "toldSeq", t.told_holder as "toldHolder", t.over, t.closed`;
}

/** Keeps a topic that was made; false where the conversation has one by now. */
export async function insertTopic(
  db: Database,
  { chatId, thread, conversationId, at }: { chatId: number; thread: number; conversationId: string; at: Date },
): Promise<boolean> {
  const kept = await db`
    insert into support_topics (chat_id, thread_id, conversation_id, changed_at) values (${chatId}, ${thread}, ${conversationId}, ${at})
    on conflict (chat_id, conversation_id) where gone_at is null do nothing returning id`;
  return kept.length > 0;
}

/** What is known of a topic by now. */
export interface TopicChange {
  handoffId?: string;
  toldSeq?: number;
  toldHolder?: string | null;
  over?: boolean;
  closed?: boolean;
  goneAt?: Date;
}

/** Changes what is known of a topic. */
export async function changeTopic(db: Database, id: number, change: TopicChange, at: Date): Promise<void> {
  const { handoffId = null, toldSeq = null, over = null, closed = null, goneAt = null } = change;
  await db`
    update support_topics set handoff_id = coalesce(${handoffId}, handoff_id), told_seq = greatest(told_seq, coalesce(${toldSeq}, 0)),
      told_holder = ${"toldHolder" in change ? db`${change.toldHolder ?? null}` : db`told_holder`}, over = coalesce(${over}, over),
      closed = coalesce(${closed}, closed), gone_at = coalesce(${goneAt}, gone_at), changed_at = ${at}
    where id = ${id}`;
}

/** Something that a topic lacks: `topic` is null where there is none yet, `handoffId` where no call is open. */
export interface Due {
  conversationId: string;
  handoffId: string | null;
  topic: Topic | null;
}

/**
 * The conversation whose topic has lacked something longest: a topic, the word that a person was called, messages, who answers, or the word
 * that it is over. Open calls are few, and topics whose call is not over are as many.
 */
export async function nextDue(db: Database, chatId: number): Promise<Due | null> {
  const [row] = await db<(Partial<Topic> & { topicId: number | null; conversation: string; call: string | null })[]>`
    with open as materialized (
      select distinct on (c.id) c.id, c.held_by, h.id as handoff_id, h.opened_at
      from handoffs h join conversations c on c.id = h.conversation_id
      where h.closed_at is null and c.joined_into is null order by c.id, h.opened_at
    ), due as (
      select o.id as conversation_id, o.handoff_id, t.id as topic_id,
        case when t.id is null or t.handoff_id is distinct from o.handoff_id then o.opened_at
          else coalesce(fresh.at, t.changed_at) end as since
      from open o left join support_topics t on t.chat_id = ${chatId} and t.conversation_id = o.id and t.gone_at is null
      left join lateral (select m.at from messages m where m.conversation_id = o.id and m.seq > t.told_seq and m.deleted_at is null
        and not exists (select 1 from support_posts p where p.chat_id = t.chat_id and p.seq = m.seq) order by m.seq limit 1) fresh on true
      where t.id is null or t.over or t.handoff_id is distinct from o.handoff_id or fresh.at is not null
        or t.told_holder is distinct from o.held_by
      union all
      select t.conversation_id, null, t.id, t.changed_at from support_topics t
      where t.chat_id = ${chatId} and t.gone_at is null and t.handoff_id is not null and (not t.over or not t.closed)
        and not exists (select 1 from open o where o.id = t.conversation_id)
    )
    select d.conversation_id as conversation, d.handoff_id as call, d.topic_id as "topicId", ${topicColumns(db)}
    from due d left join support_topics t on t.id = d.topic_id order by d.since, d.conversation_id limit 1`;
  if (!row) return null;
  const { conversation, call, topicId, ...topic } = row;
  return { conversationId: conversation, handoffId: call, topic: topicId === null ? null : (topic as Topic) };
}

/** A message as it is told of in a topic. */
export interface Told {
  seq: number;
  author: "customer" | "bot" | "person";
  staffName: string | null;
  channel: ChannelName;
  content: InboundContent | Outbound;
  /** Whether it puts right what was sent before; then in which message of the group that stands. */
  isEdit: boolean;
  before: number | null;
}

/** The first, or the newest, messages of a conversation that its topic does not hold yet, oldest first: what was written there is there. */
export async function untold(
  db: Database,
  { chatId, conversationId, toldSeq }: Topic,
  { limit, newest = false }: { limit: number; newest?: boolean },
): Promise<Told[]> {
  const rows = await db<Told[]>`
    select m.seq, m.author, m.channel, s.name as "staffName", m.content, b.seq is not null as "isEdit", p.message_id as before
    from messages m left join staff_users s on s.id::text = m.staff_id
    left join messages b on m.author = 'customer' and b.channel = m.channel and b.sender_id = m.sender_id
      and b.external_id = substring(m.external_id from '^(.*):[0-9a-f]{16}$') and b.conversation_id = m.conversation_id
    left join support_posts p on p.chat_id = ${chatId} and p.seq = b.seq
    where m.conversation_id = ${conversationId} and m.seq > ${toldSeq} and m.deleted_at is null
      and not exists (select 1 from support_posts o where o.chat_id = ${chatId} and o.seq = m.seq)
    order by ${newest ? db`m.seq desc` : db`m.seq`} limit ${limit}`;
  return newest ? rows.reverse() : rows;
}

/** Notes which message of the group holds which of a conversation. */
export async function insertPosts(
  db: Database,
  { chatId, topicId, messageId, seqs }: { chatId: number; topicId: number; messageId: number; seqs: readonly number[] },
): Promise<void> {
  await db`
    insert into support_posts (chat_id, message_id, topic_id, seq)
    select ${chatId}, ${messageId}, ${topicId}, seq from unnest(${[...seqs]}::bigint[]) as s (seq) on conflict do nothing`;
}

/** The messages of a conversation that stand in a message of the group. */
export async function seqsIn(db: Database, chatId: number, messageId: number): Promise<number[]> {
  const rows = await db<{ seq: number }[]>`
    select seq from support_posts where chat_id = ${chatId} and message_id = ${messageId} order by seq`;
  return rows.map(({ seq }) => seq);
}

/** An answer from the desk that was put right, or taken back, after it had been told of in a topic. */
export interface Corrected {
  seq: number;
  changedAt: Date;
  thread: number;
  messageId: number;
  staffName: string | null;
  content: Outbound;
  gone: boolean;
}

/** Answers of the last day in open topics that were changed at the desk, and of which that was not told. */
export async function untoldCorrections(db: Database, chatId: number, since: Date): Promise<Corrected[]> {
  return await db<Corrected[]>`
    select m.seq, greatest(m.edited_at, m.deleted_at) as "changedAt", t.thread_id as thread, p.message_id as "messageId",
      s.name as "staffName", m.content, m.deleted_at is not null as gone
    from support_topics t join support_posts p on p.topic_id = t.id join messages m on m.seq = p.seq
    left join staff_users s on s.id::text = m.staff_id
    where t.chat_id = ${chatId} and t.gone_at is null and not t.over and m.author = 'person'
      and m.external_id not like 'desk:group:%' and greatest(m.edited_at, m.deleted_at) > ${since}
      and not exists (select 1 from support_says y
        where y.id = 'corrected:' || m.seq || ':' || floor(extract(epoch from greatest(m.edited_at, m.deleted_at)) * 1000)::bigint)
    order by 2, m.seq limit 20`;
}

/** Under which id a note is said in its topic: once. */
export const noteSay = (id: string): string => `note:${id}`;

/** A private note that its topic does not show yet. */
export interface UntoldNote {
  id: string;
  thread: number;
  author: string | null;
  text: string;
}

/** Notes of the last day in open topics that were written at the desk, and of which that was not told. */
export async function untoldNotes(db: Database, chatId: number, since: Date): Promise<UntoldNote[]> {
  return await db<UntoldNote[]>`
    select n.id, t.thread_id as thread, s.name as author, n.text
    from support_topics t join conversation_notes n on n.conversation_id = t.conversation_id
    left join staff_users s on s.id::text = n.staff_id
    where t.chat_id = ${chatId} and t.gone_at is null and not t.over and n.at > ${since}
      and not exists (select 1 from support_says y where y.id = 'note:' || n.id)
    order by n.at, n.id limit 20`;
}

/** A topic of somebody whose words were deleted: what stands there has to go too. */
export async function forgottenTopic(db: Database, chatId: number): Promise<Topic | null> {
  const [row] = await db<Topic[]>`
    select ${topicColumns(db)} from support_topics t
    where t.chat_id = ${chatId} and t.gone_at is null and exists (
      select 1 from support_posts p where p.topic_id = t.id and not exists (select 1 from messages m where m.seq = p.seq))
    limit 1`;
  return row ?? null;
}

/** Forgets which messages stood in a topic that is gone. */
export async function forgetPosts(db: Database, topicId: number): Promise<void> {
  await db`delete from support_posts where topic_id = ${topicId}`;
}
