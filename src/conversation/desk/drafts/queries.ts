import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import type { Earlier } from "./alike.ts";
import type { Line } from "./lines.ts";
import type { Settled } from "./offering.ts";

/** A conversation whose people's answers are to be read. */
export interface Unread {
  id: string;
  locale: Locale;
  closedAt: Date;
  /** Whoever is known at its door. */
  customerId: number | null;
}

/** Conversations that were closed since their answers were read, those closed first. */
export async function unreadClosed(db: Database, limit: number): Promise<Unread[]> {
  return await db<Unread[]>`
    select c.id, c.locale, c.closed_at as "closedAt", i.customer_id::int as "customerId"
    from conversations c left join identities i on (i.channel, i.sender_id) = (c.channel, c.sender_id)
    where c.closed_at is not null and (c.answers_read_at is null or c.answers_read_at < c.closed_at)
    order by c.closed_at limit ${limit}`;
}

/** Notes that conversations were read up to the closing that was seen. */
export async function markRead(db: Database, read: readonly Unread[]): Promise<void> {
  await db`
    update conversations c set answers_read_at = r."closedAt"
    from jsonb_to_recordset(${db.json(JSON.parse(JSON.stringify(read)))}) as r (id uuid, "closedAt" timestamptz)
    where c.id = r.id`;
}

/** The newest messages of each conversation, oldest first. */
export async function linesOf(
  db: Database,
  conversationIds: readonly string[],
  limit: number,
): Promise<(Line & { conversationId: string })[]> {
  return await db<(Line & { conversationId: string })[]>`
    select c.id as "conversationId", m.id, m.seq, m.author, m.at,
      case when m.deleted_at is null then coalesce(m.content ->> 'text', m.content ->> 'caption') end as text,
      m.turn_id is not null as handled, ${aside(db)} as aside
    from unnest(${[...conversationIds]}::uuid[]) as c (id)
      cross join lateral (
        select * from messages where conversation_id = c.id order by seq desc limit ${limit}) m
      left join turns t on m.author = 'customer' and t.id = m.turn_id
    order by c.id, m.seq`;
}

/** Whether a turn was about nothing but a person, or a yes or no to something. */
const aside = (db: Database) => db`
  coalesce(jsonb_array_length(t.admitted) > 0 and not exists (
    select from jsonb_array_elements(t.admitted) a where a ->> 'type' not in ('hand_off', 'affirm', 'deny', 'choose', 'chitchat', 'cancel_flow')), false)`;

/** What is kept of an answer that was read. */
export interface NewEarlier extends Earlier {
  locale: Locale;
}

/** Keeps answers; those that are there stay as they are. */
export async function insertEarlier(db: Database, rows: readonly NewEarlier[]): Promise<void> {
  if (rows.length === 0) return;
  await db`
    insert into earlier_answers (message_id, answer_ids, locale, slug, stems, at)
    select "messageId", "answerIds", locale, slug, stems, at
    from jsonb_to_recordset(${db.json(JSON.parse(JSON.stringify(rows)))})
      as r ("messageId" uuid, "answerIds" uuid[], locale text, slug text, stems text[], at timestamptz)
    on conflict (message_id) do nothing`;
}

/** So many of a kind are compared: of what thousands asked alike, the newest say what holds today. */
const [BY_STEMS, BY_SLUG] = [200, 60];

/**
 * Earlier answers, outside of a conversation, whose questions share a telling stem or are about the same article; those that share most of the stems first. Both
 * parts are looked up by an index of their own.
 */
export async function findEarlier(
  db: Database,
  { locale, stems, slug, apart }: { locale: Locale; stems: readonly string[]; slug: string | null; apart: string },
): Promise<Earlier[]> {
  return await db<Earlier[]>`
    with found as materialized (
      (select message_id, cardinality(array(select unnest(stems) intersect select unnest(${[...stems]}::text[]))) as shared, at
        from earlier_answers where locale = ${locale} and stems && ${[...stems]}::text[] order by shared desc, at desc limit ${BY_STEMS})
      union all
      (select message_id, 0, at from earlier_answers where locale = ${locale} and slug = ${slug} order by at desc limit ${BY_SLUG}))
    select e.message_id as "messageId", e.answer_ids as "answerIds", e.slug, e.stems, e.at
    from earlier_answers e join messages m on m.id = e.message_id
    where e.message_id in (select message_id from found) and m.conversation_id <> ${apart}`;
}

/** A message of an earlier answer as it stands now. */
export interface Said {
  id: string;
  conversationId: string;
  seq: number;
  at: Date;
  /** Null where it was taken back. */
  text: string | null;
  staffName: string | null;
  /** Who is known at any door of its conversation. */
  customerIds: number[];
}

/** Messages by their ids. */
export async function saidIn(db: Database, ids: readonly string[]): Promise<Said[]> {
  return await db<Said[]>`
    select m.id, m.conversation_id as "conversationId", m.seq, m.at, s.name as "staffName",
      case when m.deleted_at is null then m.content ->> 'text' end as text,
      array(select i.customer_id::int from conversations c join identities i on (i.channel, i.sender_id) = (c.channel, c.sender_id)
          where c.id = m.conversation_id
        union select i.customer_id::int from joined_senders j join identities i on (i.channel, i.sender_id) = (j.channel, j.sender_id)
          where j.conversation_id = m.conversation_id) as "customerIds"
    from messages m left join staff_users s on s.id::text = m.staff_id
    where m.id = any(${[...ids]}::uuid[])`;
}

/** A draft that is shown. */
export interface NewSuggestion {
  kind: "article" | "earlier";
  source: string;
  topic: string | null;
  locale: Locale;
  text: string;
}

/** Where drafts are shown, for which wait, and to whom. */
interface Showing {
  conversationId: string;
  since: number;
  staff: string;
  at: Date;
}

/**
 * Notes that drafts were shown, each once a wait; those of them that nothing has become of. Its id is made of what it is, so that two windows and two replicas make
 * the same; what was shown before keeps its time, and gets its newest text.
 */
export async function noteShown(
  db: Database,
  drafts: readonly NewSuggestion[],
  { conversationId, since, staff, at }: Showing,
): Promise<{ id: string; kind: string; source: string }[]> {
  if (drafts.length === 0) return [];
  return await db<{ id: string; kind: string; source: string }[]>`
    insert into suggested_drafts as d (id, conversation_id, kind, source, topic, locale, text, shown_at, shown_to)
    select md5(concat_ws(':', ${conversationId}::text, ${since}::text, kind, source))::uuid, ${conversationId}, kind, source, topic, locale, text,
      ${at}, ${staff}
    from jsonb_to_recordset(${db.json(JSON.parse(JSON.stringify(drafts)))})
      as r (kind text, source text, topic text, locale text, text text)
    order by 1
    on conflict (id) do update set text = excluded.text where d.outcome is null
    returning id, kind, source`;
}

/** The drafts of a conversation that nothing has become of, and the one that is asked for where it was passed over, locked. */
export async function unsettled(
  db: Database,
  conversationId: string,
  draft: string | null,
): Promise<{ id: string; text: string | null; outcome: "ignored" | null }[]> {
  return await db<{ id: string; text: string | null; outcome: "ignored" | null }[]>`
    select id, text, outcome from suggested_drafts
    where conversation_id = ${conversationId} and (outcome is null or (outcome = 'ignored' and id = ${draft})) order by id for update`;
}

/** What became of a draft. */
export interface Settlement {
  outcome: "sent" | "edited" | "skipped" | "ignored";
  changed: number | null;
  messageId: string | null;
  staff: string;
  at: Date;
}

/** Settles drafts; of those that were passed over the text is kept, since one of them may be sent yet. */
export async function settle(db: Database, ids: readonly string[], settled: Settlement): Promise<void> {
  const { outcome, changed, messageId, staff, at } = settled;
  await db`
    update suggested_drafts set outcome = ${outcome}, changed = ${changed}, settled_at = ${at}, settled_by = ${staff},
      message_id = ${messageId}, text = case when ${outcome} = 'ignored' then text end
    where id = any(${[...ids]}::uuid[])`;
}

/** Skips a draft of a conversation, if nothing has become of it yet. False where there is none. */
export async function skip(
  db: Database,
  { id, conversationId, staff, at }: { id: string; conversationId: string; staff: string; at: Date },
): Promise<boolean> {
  const [row] = await db<{ id: string }[]>`
    with skipped as (
      update suggested_drafts set outcome = 'skipped', settled_at = ${at}, settled_by = ${staff}, text = null
      where id = ${id} and conversation_id = ${conversationId} and outcome is null returning id)
    select id from skipped
    union all select id from suggested_drafts where id = ${id} and conversation_id = ${conversationId} limit 1`;
  return row !== undefined;
}

/** Which settled drafts were accepted: half of the words or more changed is another answer. */
export const accepted = (db: Database) => db`outcome = 'sent' or (outcome = 'edited' and changed < 0.5)`;

/** What became of drafts since then: of a topic by kind, and of sources. */
export async function settledSince(
  db: Database,
  { topic, sources, since }: { topic: string | null; sources: readonly string[]; since: Date },
): Promise<({ of: string } & Settled)[]> {
  const counts = db`count(*)::int as settled, (count(*) filter (where ${accepted(db)}))::int as accepted,
    (count(*) filter (where outcome = 'skipped'))::int as skipped`;
  return await db<({ of: string } & Settled)[]>`
    select kind as of, ${counts} from suggested_drafts
    where topic = ${topic} and settled_at > ${since} and outcome is not null group by kind
    union all
    select source, ${counts} from suggested_drafts
    where source = any(${[...sources]}::text[]) and settled_at > ${since} and outcome is not null group by source`;
}

/** Whether an article was told in a conversation since a message, by the bot. */
export async function toldSince(db: Database, conversationId: string, seq: number): Promise<Set<string>> {
  const rows = await db<{ slug: string }[]>`
    select distinct s ->> 'slug' as slug from messages m, jsonb_array_elements(m.content -> 'sources') s
    where m.conversation_id = ${conversationId} and m.seq > ${seq} and m.author = 'bot' and jsonb_typeof(m.content -> 'sources') = 'array'`;
  return new Set(rows.map(({ slug }) => slug));
}

/** What became of drafts in a stretch of time, by topic. */
export interface DraftCounts {
  /** The slug of the article that was asked about; null: none. */
  topic: string | null;
  locale: Locale;
  kind: "article" | "earlier";
  settled: number;
  sent: number;
  edited: number;
  /** Sent with half of their words changed or more. */
  rewritten: number;
  skipped: number;
  ignored: number;
}

/** Drafts of which it was settled in a stretch of time what became of them, by topic and kind, the commonest topic first. */
export async function countDrafts(db: Database, { from, to }: { from: Date; to: Date }): Promise<DraftCounts[]> {
  return await db<DraftCounts[]>`
    select topic, mode() within group (order by locale) as locale, kind, count(*)::int as settled,
      (count(*) filter (where outcome = 'sent'))::int as sent,
      (count(*) filter (where outcome = 'edited' and changed < 0.5))::int as edited,
      (count(*) filter (where outcome = 'edited' and changed >= 0.5))::int as rewritten,
      (count(*) filter (where outcome = 'skipped'))::int as skipped, (count(*) filter (where outcome = 'ignored'))::int as ignored
    from suggested_drafts where outcome is not null and settled_at >= ${from} and settled_at < ${to}
    group by topic, kind order by sum(count(*)) over (partition by topic) desc, topic, kind`;
}

/** Takes the words out of drafts that were offered in some conversations or made of them: that they were offered, and what became of them, stays. */
export async function forgetDrafts(db: Database, conversationIds: readonly string[]): Promise<void> {
  const ids = [...conversationIds];
  await db`
    update suggested_drafts set text = null where text is not null and (conversation_id = any(${ids}::uuid[])
      or (kind = 'earlier' and source in (select id::text from messages where conversation_id = any(${ids}::uuid[]))))`;
}
