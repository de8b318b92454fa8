import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import type { ChannelName, InboundContent, Outbound } from "../../../outbox/index.ts";
import { PRIORITIES, type Priority } from "../tags/queries.ts";

/** Which conversations are asked for: those that wait for a person, those that somebody holds, all, or those that are settled. */
export type Queue = "waiting" | "mine" | "all" | "closed";

/** A conversation as the desk lists it. */
export interface DeskRow {
  id: string;
  locale: Locale;
  owner: "bot" | "person";
  /** The member of the staff who holds it; the name is null where they are among the staff no more. */
  heldBy: string | null;
  heldByName: string | null;
  /** The door through which the customer wrote last. */
  channel: ChannelName;
  senderId: string;
  blocked: boolean;
  /** Who the customer has proven to be, and how. */
  customerId: number | null;
  customerExternalId: string | null;
  firstName: string | null;
  lastName: string | null;
  proof: string | null;
  /** Why a person was called, where the call is open, and when. */
  reason: string | null;
  openedAt: Date | null;
  /** What was said last; while a call is open, by the customer or a person: the bot's "passed it on" is in every such conversation. */
  lastAuthor: "customer" | "bot" | "person" | null;
  lastContent: InboundContent | Outbound | null;
  lastAt: Date | null;
  /** Messages of the customer that nobody has answered with a word, and when the first of them came. */
  unanswered: number;
  unansweredSince: Date | null;
  closedAt: Date | null;
  /** Put off by whoever holds it, until then. */
  snoozedUntil: Date | null;
  priority: Priority;
  tags: string[];
  /** Whether what the sender writes is not taken. */
  spam: boolean;
}

/** What one person holds comes in one page: more than that nobody answers. */
const HELD_AT_MOST = 200;

/** What part of a queue to read: `me` is a member of the staff. */
export interface Page {
  queue: Queue;
  me: string;
  limit: number;
  /** What the last row that is there already is ordered by: when it began to wait, in `all` when its last message came. */
  before: Date | null;
  /** How pressing that row is, in `waiting`; normal unless told. */
  beforePriority?: Priority | undefined;
  /** Only those with this tag. */
  tag?: string | undefined;
}

/** A page of a queue in one statement: the most pressing first, and of these who waits longest; of `all` and `closed` the newest first. */
export async function listConversations(db: Database, page: Page): Promise<DeskRow[]> {
  return await db<DeskRow[]>`
    with page as materialized (select id, row_number() over () as place from (${pageOf(db, page)}) p)
    select ${columns(db)} from page join conversations c on c.id = page.id ${joined(db)} order by page.place`;
}

/** One conversation, or null; the id of a thread that was joined into another gives that one. */
export async function readConversation(db: Database, id: string): Promise<DeskRow | null> {
  const [row] = await db<DeskRow[]>`
    select ${columns(db)} from conversations c ${joined(db)}
    where c.id = (select coalesce(joined_into, id) from conversations where id = ${id})`;
  return row ?? null;
}

/** Conversations by their ids, in no order; those that are not there, or went into others, are left out. */
export async function readConversations(db: Database, ids: readonly string[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  return await db<DeskRow[]>`
    select ${columns(db)} from conversations c ${joined(db)} where c.id = any(${[...ids]}::uuid[]) and c.joined_into is null`;
}

/** How many conversations wait for a person, and how many this one holds. */
export async function countQueues(db: Database, me: string): Promise<{ waiting: number; mine: number }> {
  const [row] = await db<{ waiting: number; mine: number }[]>`
    select (select count(*) from (${waiting(db)}) w) as waiting,
      (select count(*) from conversations c where c.held_by = ${me} and c.joined_into is null) as mine`;
  return row ?? { waiting: 0, mine: 0 };
}

function pageOf(db: Database, page: Page) {
  const { queue, me, limit, before } = page;
  if (queue === "waiting") return waitingPage(db, page);
  if (queue === "mine")
    return db`select c.id from conversations c cross join lateral (${unanswered(db)}) u
      where c.held_by = ${me} and c.joined_into is null and ${before === null} ${tagged(db, page)}
      order by c.snoozed_until is not null, ${rank(db)}, u.since, c.last_message_at desc, c.id limit ${HELD_AT_MOST}`;
  if (queue === "closed")
    return db`select c.id from conversations c where c.closed_at is not null and c.joined_into is null
      and ${before === null ? db`true` : db`c.closed_at < ${before}`} ${tagged(db, page)} order by c.closed_at desc, c.id limit ${limit}`;
  return db`select id from conversations c where c.joined_into is null
    and ${before === null ? db`true` : db`c.last_message_at < ${before}`} ${tagged(db, page)} order by c.last_message_at desc, c.id limit ${limit}`;
}

function waitingPage(db: Database, page: Page) {
  const { limit, before, beforePriority = "normal" } = page;
  const behind =
    before === null
      ? db`true`
      : db`(${rank(db)}, w.since) > (${PRIORITIES.indexOf(beforePriority)}, ${before}::timestamptz)`;
  return db`select c.id from (${waiting(db)}) w join conversations c on c.id = w.id
    where ${behind} ${tagged(db, page)} order by ${rank(db)}, w.since, c.id limit ${limit}`;
}

const rank = (db: Database) => db`case c.priority when 'urgent' then 0 when 'normal' then 1 else 2 end`;

const tagged = (db: Database, { tag }: Page) =>
  tag === undefined
    ? db``
    : db`and exists (select from conversation_tags t where t.conversation_id = c.id and t.tag = ${tag})`;

/**
 * Conversations that wait for a person: called and not taken, or taken and written to since; with the moment that it began. `offset 0`
 * has each open call look its conversation up: of 50,000 conversations and 470 calls the planner would read all of the former.
 */
function waiting(db: Database) {
  return db`
    select c.id, min(h.opened_at) as since from handoffs h cross join lateral (
      select c.id, c.owner, c.joined_into from conversations c where c.id = h.conversation_id offset 0) c
    where h.closed_at is null and c.owner = 'bot' and c.joined_into is null group by c.id
    union all
    select c.id, u.since from conversations c cross join lateral (${unanswered(db)}) u
    where c.owner = 'person' and c.joined_into is null and c.snoozed_until is null and u.count > 0`;
}

/** The customer's messages of `c` after the last word that anybody said to them in answer: news that came by itself is none. */
function unanswered(db: Database) {
  return db`
    select count(*) as count, min(m.at) as since from messages m
    where m.conversation_id = c.id and m.author = 'customer' and m.seq > coalesce(
      (select max(a.seq) from messages a where a.conversation_id = c.id
        and (a.author = 'person' or (a.author = 'bot' and a.turn_id is not null))), 0)`;
}

function columns(db: Database) {
  return db`c.id, c.locale, c.owner, c.held_by as "heldBy", s.name as "heldByName",
    coalesce(door.channel, c.channel) as channel, coalesce(door.sender_id, c.sender_id) as "senderId",
    c.blocked_at is not null and coalesce(door.channel, c.channel) <> 'web' as blocked,
    k.id as "customerId", k.external_id as "customerExternalId", k.first_name as "firstName", k.last_name as "lastName",
    who.proof, h.reason, h.opened_at as "openedAt",
    last.author as "lastAuthor", last.content as "lastContent", c.last_message_at as "lastAt",
    u.count as unanswered, u.since as "unansweredSince", c.closed_at as "closedAt", c.snoozed_until as "snoozedUntil", c.priority,
    coalesce((select jsonb_agg(t.tag order by t.tag) from conversation_tags t where t.conversation_id = c.id), '[]') as tags,
    exists (select from blocked_senders b where b.conversation_id = c.id) as spam`;
}

function joined(db: Database) {
  return db`
    cross join lateral (${unanswered(db)}) u
    left join lateral (select m.channel, m.sender_id from messages m
      where m.conversation_id = c.id and m.author = 'customer' and (m.channel, m.sender_id) in (
        select d.channel, d.sender_id from (${doorsOf(db)}) d) order by m.seq desc limit 1) door on true
    left join lateral (select h.reason, h.opened_at from handoffs h
      where h.conversation_id = c.id and h.closed_at is null order by h.opened_at limit 1) h on true
    left join lateral (select m.author, m.content from messages m
      where m.conversation_id = c.id and (h.opened_at is null or m.author <> 'bot')
      order by m.seq desc limit 1) last on true
    left join lateral (select i.customer_id, i.proof from (${doorsOf(db)}) d
      join identities i on i.channel = d.channel and i.sender_id = d.sender_id order by d.main desc, i.proven_at desc limit 1) who on true
    left join customers k on k.id = who.customer_id
    left join staff_users s on s.id::text = c.held_by`;
}

/** Every door of the conversation `c`: the one that it began with, and those that were joined into it. */
function doorsOf(db: Database) {
  return db`select c.channel, c.sender_id, true as main
    union all select j.channel, j.sender_id, false from joined_senders j where j.conversation_id = c.id`;
}

/** The conversations of some doors, each once. */
export async function conversationsOf(
  db: Database,
  doors: readonly { channel: string; senderId: string }[],
): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select distinct coalesce(j.conversation_id, md5(d.channel || ':' || d."senderId")::uuid) as id
    from jsonb_to_recordset(${db.json(doors.map(({ channel, senderId }) => ({ channel, senderId })))}) as d (channel text, "senderId" text)
    left join joined_senders j on j.channel = d.channel and j.sender_id = d."senderId"`;
  return rows.map((row) => row.id);
}

/**
 * What the desk shows, as a text a conversation that differs whenever something changed: of those that wait, those that persons
 * hold, and the newest. For hosts where nothing tells of changes.
 */
export async function conversationMarks(db: Database, newest: number, at: Date): Promise<Map<string, string>> {
  const rows = await db<{ id: string; mark: string }[]>`
    with shown as (
      select id from (${waiting(db)}) w
      union select c.id from conversations c where c.owner = 'person' and c.joined_into is null
      union (select c.id from conversations c where c.joined_into is null order by c.last_message_at desc limit ${newest})
    )
    select c.id, concat_ws(' ', c.owner, c.held_by, c.blocked_at, c.mailed_seq, c.seen_seq, c.closed_at, c.snoozed_until, c.priority,
      (select count(*) from conversation_notes n where n.conversation_id = c.id),
      (select string_agg(t.tag, ',' order by t.tag) from conversation_tags t where t.conversation_id = c.id),
      (select string_agg(v.staff_id || v.typing, ',' order by v.staff_id) from conversation_viewers v
        where v.conversation_id = c.id and v.until > ${at}),
      (select max(greatest(m.edited_at, m.deleted_at)) from messages m where m.conversation_id = c.id),
      (select max(m.seq) from messages m where m.conversation_id = c.id),
      (select count(*) from handoffs h where h.conversation_id = c.id and h.closed_at is null)) as mark
    from shown join conversations c on c.id = shown.id`;
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}
