import { type Locale, newId } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type Closed, type DialogueState, newState } from "../dialogue/index.ts";
import type { ChannelName, Inbound, InboundContent, Outbound } from "../outbox/index.ts";
import { isKeptOut } from "./desk/blocked/queries.ts";

/** The right to work on a conversation, from now until a moment. */
export interface Lease {
  token: string;
  at: Date;
  until: Date;
}

/** A customer's message that no turn has answered, with the door through which it came. */
export interface PendingMessage {
  seq: number;
  content: InboundContent;
  channel: ChannelName;
  senderId: string;
}

/** A conversation as its row has it. */
export interface ConversationRow {
  id: string;
  /** The door of the first message that waits; the one that the conversation was made with where none does. */
  channel: ChannelName;
  senderId: string;
  clientLanguage: string | null;
  locale: Locale;
  state: DialogueState;
  owner: "bot" | "person";
  leaseToken: string | null;
  pending: PendingMessage[];
  customerId: number | null;
  customerExternalId: string | null;
  /** The language that the customer's card says, if they are known. */
  customerLanguage: string | null;
  /** Whether a person has been called and the call is not closed. */
  handoffOpen: boolean;
  /** Whether no turn was taken here before. */
  isNew: boolean;
}

/** A conversation whose turn was taken; `counted` is how many messages its row says are waiting. */
export interface Taken extends ConversationRow {
  counted: number;
}

/** What became of storing a message. */
export interface Received {
  conversationId: string;
  /** The message's number; null where it was there already. */
  seq: number | null;
  /** Whether the turn was taken with it. */
  taken: boolean;
}

/** The conversation of a sender: the one that a link joined them into, else the one that their channel and id make. */
export function conversationOf(db: Database, channel: string, senderId: string) {
  return db`coalesce(
    (select conversation_id from joined_senders j where j.channel = ${channel} and j.sender_id = ${senderId}),
    md5(${`${channel}:${senderId}`})::uuid)`;
}

/** What a conversation begins with. */
interface Fresh {
  messageId: string;
  locale: Locale;
  state: DialogueState;
}

/**
 * Stores a message and, where `lease` is given, nobody else holds the conversation and the message is new, takes its turn: one
 * statement. A message that is there already changes nothing. Null where the sender is blocked: nothing is kept.
 */
export async function storeInbound(
  db: Database,
  message: Inbound,
  fresh: Fresh,
  lease: Lease | null,
): Promise<Received | null> {
  const stored = await tryToStore(db, message, fresh, lease);
  // Its thread was joined into another one at this very moment: now that one is found.
  const again = stored ?? (await tryToStore(db, message, fresh, lease));
  if (again) return again;
  if (await isKeptOut(db, message.channel, message.sender.id)) return null;
  throw new Error("a message was stored without an answer");
}

async function tryToStore(db: Database, message: Inbound, fresh: Fresh, lease: Lease | null): Promise<Received | null> {
  const { channel, sender, externalId, content, at, order = null } = message;
  const [row] = await db<Received[]>`
    with known as (
      select 1 from messages where channel = ${channel} and sender_id = ${sender.id} and external_id = ${externalId}
    ), conversation as (
      insert into conversations as c (id, channel, sender_id, client_language, locale, state, lease_token, lease_until, pending,
        created_at, last_message_at)
      select ${conversationOf(db, channel, sender.id)}, ${channel}, ${sender.id}, ${sender.language}, ${fresh.locale},
        ${db.json(plain(fresh.state))}::jsonb, ${lease?.token ?? null}::uuid, ${lease?.until ?? null}::timestamptz, 1, ${at}::timestamptz, ${at}::timestamptz
      where not exists (select 1 from blocked_senders b where b.channel = ${channel} and b.sender_id = ${sender.id})
      on conflict (id) do update set
        client_language = coalesce(excluded.client_language, c.client_language), blocked_at = null, snoozed_until = null,
        last_message_at = greatest(c.last_message_at, excluded.last_message_at),
        pending = c.pending + case when c.owner = 'bot' and not exists (select 1 from known) then 1 else 0 end,
        lease_token = case when ${free(db, lease)} then excluded.lease_token else c.lease_token end,
        lease_until = case when ${free(db, lease)} then excluded.lease_until else c.lease_until end
      where c.joined_into is null
      returning c.id, c.lease_token, c.owner, c.channel, c.sender_id
    ), stored as (
      insert into messages (id, conversation_id, channel, sender_id, external_id, channel_order, author, content, at)
      select ${fresh.messageId}, id, ${channel}, ${sender.id}, ${externalId}, ${order}, 'customer', ${db.json(plain(content))}, ${at}
      from conversation
      on conflict (channel, sender_id, external_id) do nothing
      returning seq
    ), woken as (
      insert into conversation_events (conversation_id, at, kind, reason)
      select c.id, ${at}, 'woken', 'customer' from conversations c join conversation on conversation.id = c.id where c.snoozed_until is not null
    )
    select id as "conversationId", (select seq from stored) as seq,
      case when owner = 'person' then (
        select count(pg_notify(${MESSAGES_CHANNEL}, d.channel || ':' || d.sender_id)) from (
          select conversation.channel, conversation.sender_id
          union all select j.channel, j.sender_id from joined_senders j where j.conversation_id = conversation.id
        ) d
      ) end,
      coalesce(lease_token = ${lease?.token ?? null}, false) as taken from conversation`;
  return row ?? null;
}

/**
 * Changes what a message says that nobody has answered yet; its number, or null where there is no such message. One that a person has
 * before them stays as it is: they may have read it.
 */
export async function editInbound(
  db: Database,
  { channel, sender, externalId, content }: Inbound,
): Promise<number | null> {
  const [row] = await db<{ seq: number }[]>`
    update messages set content = ${db.json(plain(content))}
    where channel = ${channel} and sender_id = ${sender.id} and external_id = ${externalId} and turn_id is null
      and exists (select 1 from conversations c where c.id = messages.conversation_id and c.owner = 'bot')
    returning seq`;
  return row?.seq ?? null;
}

/** Whether the conversation that a new message comes into can be taken with it. */
function free(db: Database, lease: Lease | null) {
  if (!lease) return db`false`;
  return db`c.owner = 'bot' and not exists (select 1 from known) and (c.lease_until is null or c.lease_until < ${lease.at})`;
}

function columns(db: Database) {
  return db`c.id, c.channel, c.sender_id as "senderId", c.client_language as "clientLanguage", c.locale, c.state, c.owner,
    c.lease_token as "leaseToken", c.pending as counted, i.customer_id as "customerId", k.external_id as "customerExternalId",
    k.language as "customerLanguage",
    exists (select 1 from handoffs h where h.conversation_id = c.id and h.closed_at is null) as "handoffOpen",
    not exists (select 1 from turns t where t.conversation_id = c.id) as "isNew"`;
}

function identityOf(db: Database) {
  return db`left join identities i on i.channel = c.channel and i.sender_id = c.sender_id
    left join customers k on k.id = i.customer_id`;
}

function pendingOf(db: Database) {
  return db`(select coalesce(jsonb_agg(jsonb_build_object('seq', m.seq, 'content', m.content, 'channel', m.channel,
      'senderId', m.sender_id) order by m.channel_order nulls first, m.seq), '[]')
    from messages m where m.conversation_id = c.id and m.author = 'customer' and m.turn_id is null)`;
}

/** Takes the turn of a conversation that has unanswered messages and that nobody holds; null where there is nothing to do. */
export async function takeTurn(db: Database, id: string, lease: Lease): Promise<Taken | null> {
  const [row] = await db`
    update conversations set lease_token = ${lease.token}, lease_until = ${lease.until}
    where id = ${id} and owner = 'bot' and pending > 0 and (lease_until is null or lease_until < ${lease.at})
    returning id`;
  return row ? readTaken(db, id, lease) : null;
}

/**
 * A conversation whose lease was just taken; null where it was lost meanwhile. A statement of its own, since one that waits for a
 * row's lock sees that row as it is afterwards and every other as it was before: messages answered in between would be answered
 * again, and new ones passed over.
 */
export async function readTaken(db: Database, id: string, lease: Lease): Promise<Taken | null> {
  const [row] = await db<Taken[]>`
    select ${columns(db)}, ${pendingOf(db)} as pending
    from conversations c ${identityOf(db)} where c.id = ${id} and c.lease_token = ${lease.token}`;
  const [first] = row?.pending ?? [];
  return row && first ? { ...row, channel: first.channel, senderId: first.senderId } : (row ?? null);
}

/** Conversations whose messages wait though nobody works on them: after a crash, or a burst that was cut short. */
export async function forgottenConversations(
  db: Database,
  at: Date,
  olderThan: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from conversations
    where pending > 0 and owner = 'bot' and last_message_at < ${olderThan} and (lease_until is null or lease_until < ${at})
    order by last_message_at limit ${limit}`;
  return rows.map((row) => row.id);
}

/** A proposal to be kept. */
export interface NewProposal {
  id: string;
  action: string;
  values: unknown;
  expiresAt: Date;
}

/** Everything that a turn leaves behind. */
export interface TurnRecord {
  id: string;
  at: Date;
  finishedAt: Date;
  locale: Locale;
  text: string | null;
  reading: unknown;
  admitted: unknown;
  rejected: unknown;
  steps: unknown;
  state: DialogueState;
  customerId: number | null;
  /** The door through which the customer is answered. */
  door: { channel: ChannelName; senderId: string };
  handled: number[];
  messages: { id: string; content: Outbound }[];
  proposals: NewProposal[];
  handoff: { id: string; reason: string; packet: unknown } | null;
  /** Whether something new is asked for: then a conversation that was closed is open again. */
  reopens: boolean;
  /** Where to answer somebody who left the page. */
  contact: string | null;
}

/** What became of saving: `pending` messages came meanwhile; with `owner` a person nothing was said. */
export interface Saved {
  owner: "bot" | "person";
  pending: number;
  channel: string;
  senderId: string;
}

/**
 * Saves a turn in one statement: state, record, what is said (unless a person took the conversation meanwhile), proposals and
 * hand-off, and gives the lease back. Null where the lease was lost to another worker: then nothing is written.
 */
export async function saveTurn(
  db: Database,
  conversationId: string,
  token: string,
  turn: TurnRecord,
): Promise<Saved | null> {
  const [saved] = await db<Saved[]>`
    with before as (
      select id, closed_at from conversations where id = ${conversationId} and closed_at is not null and ${turn.reopens}::boolean
    ), c as (
      update conversations set state = ${db.json(plain(turn.state))}, locale = ${turn.locale}, lease_token = null,
        lease_until = null, closed_at = case when ${turn.reopens}::boolean then null else closed_at end, pending = greatest(pending - ${turn.handled.length}, 0), last_message_at = greatest(last_message_at, ${turn.finishedAt}),
        priority = case when priority = 'normal' and owner = 'bot' and ${isPressing(turn.handoff?.reason)}::boolean then 'urgent' else priority end
      where id = ${conversationId} and lease_token = ${token}
      returning id, owner, pending, channel, sender_id
    ), record as (
      insert into turns (id, conversation_id, at, finished_at, locale, text, reading, admitted, rejected, steps, state)
      select ${turn.id}, id, ${turn.at}, ${turn.finishedAt}, ${turn.locale}, ${turn.text}, ${db.json(plain(turn.reading))},
        ${db.json(plain(turn.admitted))}, ${db.json(plain(turn.rejected))}, ${db.json(plain(turn.steps))},
        ${db.json(plain(turn.state))} from c
    ), handled as (
      update messages set turn_id = ${turn.id} from c
      where messages.conversation_id = c.id and messages.seq = any(${turn.handled}::bigint[])
    ), said as (
      insert into messages (id, conversation_id, channel, author, content, at, turn_id)
      select m.id, c.id, ${turn.door.channel}, 'bot', m.content, ${turn.finishedAt}, ${turn.id}
      from c, jsonb_to_recordset(${db.json(plain(turn.messages))}) as m (id uuid, content jsonb)
      where c.owner = 'bot'
    ), posted as (
      insert into outbox (id, channel, destination, conversation_id, content, created_at, deliver_after)
      select m.id, ${turn.door.channel}::text, ${turn.door.senderId}::text, c.id,
        jsonb_build_object('kind', 'message', 'reply', true, 'message', m.content), ${turn.finishedAt}::timestamptz, ${turn.finishedAt}::timestamptz
      from c, rows from (jsonb_to_recordset(${db.json(plain(turn.messages))}) as (id uuid, content jsonb)) with ordinality
        as m (id, content, place)
      where c.owner = 'bot' and ${isPushed(turn.door.channel)}::boolean
      order by m.place
    ), proposed as (
      insert into proposals (id, conversation_id, customer_id, action, "values", created_at, expires_at)
      select p.id, c.id, ${turn.customerId}, p.action, p."values", ${turn.at}, p."expiresAt"
      from c, jsonb_to_recordset(${db.json(plain(turn.proposals))})
        as p (id uuid, action text, "values" jsonb, "expiresAt" timestamptz)
      where c.owner = 'bot'
    ), handed as (
      insert into handoffs (id, conversation_id, reason, packet, opened_at)
      select h.id, c.id, h.reason, h.packet, ${turn.at}
      from c, jsonb_to_recordset(${db.json(turn.handoff ? [plain(turn.handoff)] : [])}) as h (id uuid, reason text, packet jsonb)
      where c.owner = 'bot'
    ), happened as (
      insert into conversation_events (conversation_id, at, kind, reason, handoff_id, details)
      select c.id, ${turn.at}, 'reopened', null, null, jsonb_build_object('closed_at', before.closed_at) from c join before using (id)
      union all
      select c.id, ${turn.at}, 'handed_off', h.reason, h.id, '{}'
      from c, jsonb_to_recordset(${db.json(turn.handoff ? [plain(turn.handoff)] : [])}) as h (id uuid, reason text)
      where c.owner = 'bot'
    ), reached as (
      update handoffs set contact = ${turn.contact} from c
      where ${turn.contact}::text is not null and handoffs.conversation_id = c.id and handoffs.closed_at is null
    )
    select owner, pending, channel, sender_id as "senderId", pg_notify(${MESSAGES_CHANNEL}, channel || ':' || sender_id),
      (select count(pg_notify(${MESSAGES_CHANNEL}, j.channel || ':' || j.sender_id)) from joined_senders j where j.conversation_id = c.id)
    from c`;
  return saved ?? null;
}

/** Who is angry or speaks of the law is called urgent at once; whoever answers may think otherwise. */
export const isPressing = (reason = ""): boolean => /^(angry|legal)$/.test(reason);

/** Channels that have to be spoken to: the web page fetches its thread by itself. */
const PUSHED: readonly ChannelName[] = ["telegram"];

/** Whether messages to a channel go through the outbox. */
export const isPushed = (channel: ChannelName): boolean => PUSHED.includes(channel);

/** NOTIFY channel that says `channel:sender` when something was written to them. */
export const MESSAGES_CHANNEL = "beseda_messages";

/**
 * Marks a proposal done, in the transaction that does it. False where it was done before, is another conversation's or another
 * customer's, or is too old.
 */
export async function markProposalDone(
  db: Database,
  proposal: { id: string; conversationId: string; customerId: number | null; turnId: string; at: Date },
): Promise<boolean> {
  const rows = await db`
    update proposals set done_at = ${proposal.at}, turn_id = ${proposal.turnId}
    where id = ${proposal.id} and done_at is null and expires_at > ${proposal.at}
      and conversation_id = ${proposal.conversationId} and customer_id is not distinct from ${proposal.customerId}
    returning id`;
  return rows.length > 0;
}

/** Gives a lease back without a turn, after a failure that another worker may not have. */
export async function giveBack(db: Database, conversationId: string, token: string): Promise<void> {
  await db`
    update conversations set lease_token = null, lease_until = null where id = ${conversationId} and lease_token = ${token}`;
}

/**
 * Gives back the lease of a conversation in which nothing was found to answer, and takes what was `counted` out of the count: a
 * message that was delivered twice at the same moment is counted twice. One that came in the meantime stays counted.
 */
export async function giveBackEmpty(
  db: Database,
  conversationId: string,
  token: string,
  counted: number,
): Promise<void> {
  await db`
    update conversations c set lease_token = null, lease_until = null,
      pending = case when jsonb_array_length(${pendingOf(db)}) = 0 then greatest(c.pending - ${counted}, 0) else c.pending end
    where c.id = ${conversationId} and c.lease_token = ${token}`;
}

/** The language that a sender's conversation goes in, or null where there is none yet. */
export async function localeOfSender(db: Database, channel: string, senderId: string): Promise<Locale | null> {
  const [row] = await db<{ locale: Locale }[]>`
    select locale from conversations where id = ${conversationOf(db, channel, senderId)}`;
  return row?.locale ?? null;
}

/** Notes that a sender wants nothing from us since then, or (null) does again; on their conversation. */
export async function noteBlocked(db: Database, channel: string, senderId: string, since: Date | null): Promise<void> {
  await db`update conversations set blocked_at = ${since} where id = ${conversationOf(db, channel, senderId)}`;
}

/** A message of a thread, from either side. */
export interface ThreadMessage {
  seq: number;
  id: string;
  externalId: string | null;
  author: "customer" | "bot" | "person";
  content: InboundContent | Outbound;
  at: Date;
  /** Whether the bot said it without having been asked. */
  notice: boolean;
}

/** Whether the message `m` is one that the bot said without having been asked. */
export const isNotice = (db: Database) => db`(m.author = 'bot' and m.turn_id is null)`;

/** The messages of somebody's thread after a number, oldest first. */
export async function threadAfter(
  db: Database,
  channel: string,
  senderId: string,
  seq: number,
  limit: number,
): Promise<ThreadMessage[]> {
  return await db<ThreadMessage[]>`
    select m.seq, m.id, m.external_id as "externalId", m.author, m.content, m.at, ${isNotice(db)} as notice
    from messages m where m.conversation_id = ${conversationOf(db, channel, senderId)} and m.seq > ${seq} and m.deleted_at is null
    order by m.seq limit ${limit}`;
}

/** Whether a message stands in somebody's thread. */
export async function isInThread(db: Database, channel: string, senderId: string, id: string): Promise<boolean> {
  const rows = await db`
    select 1 from messages m where m.id = ${id}::uuid and m.conversation_id = ${conversationOf(db, channel, senderId)}`;
  return rows.length > 0;
}

/** A message of a thread that was put right, or taken back, after it had been said. */
export interface ChangedMessage extends ThreadMessage {
  changedAt: Date;
  gone: boolean;
}

/** What was changed in somebody's thread after an instant, in its order. */
export async function threadChanges(
  db: Database,
  channel: string,
  senderId: string,
  since: Date,
): Promise<ChangedMessage[]> {
  return await db<ChangedMessage[]>`
    select m.seq, m.id, m.external_id as "externalId", m.author, m.content, m.at, ${isNotice(db)} as notice,
      greatest(m.edited_at, m.deleted_at) as "changedAt", m.deleted_at is not null as gone
    from messages m where m.conversation_id = ${conversationOf(db, channel, senderId)}
      and (m.edited_at is not null or m.deleted_at is not null) and greatest(m.edited_at, m.deleted_at) > ${since}
    order by greatest(m.edited_at, m.deleted_at), m.seq limit 100`;
}

/** The newest messages of somebody's thread, oldest first. */
export async function newestOfThread(
  db: Database,
  channel: string,
  senderId: string,
  limit: number,
): Promise<ThreadMessage[]> {
  const rows = await db<ThreadMessage[]>`
    select m.seq, m.id, m.external_id as "externalId", m.author, m.content, m.at, ${isNotice(db)} as notice
    from messages m where m.conversation_id = ${conversationOf(db, channel, senderId)} and m.deleted_at is null
    order by m.seq desc limit ${limit}`;
  return rows.reverse();
}

/** The same, with the commands of the turn that each message of the customer's was answered in; null where none was. */
export async function newestWithCommands(
  db: Database,
  channel: string,
  senderId: string,
  limit: number,
): Promise<(ThreadMessage & { admitted: unknown })[]> {
  const rows = await db<(ThreadMessage & { admitted: unknown })[]>`
    select m.seq, m.id, m.external_id as "externalId", m.author, m.content, m.at, ${isNotice(db)} as notice, t.admitted
    from messages m left join turns t on t.id = m.turn_id and m.author = 'customer'
    where m.conversation_id = ${conversationOf(db, channel, senderId)} and m.deleted_at is null
    order by m.seq desc limit ${limit}`;
  return rows.reverse();
}

/** The number of a message that was stored before. */
export async function seqOf(
  db: Database,
  channel: string,
  senderId: string,
  externalId: string,
): Promise<number | null> {
  const [row] = await db<{ seq: number }[]>`
    select seq from messages where channel = ${channel} and sender_id = ${senderId} and external_id = ${externalId}`;
  return row?.seq ?? null;
}

/** A person takes the conversation: the bot is silent from now on. A call that nobody made is made by it. */
export async function takeByPerson(db: Database, channel: string, senderId: string, at: Date): Promise<void> {
  await db`
    with c as (
      update conversations set owner = 'person', pending = 0 where id = ${conversationOf(db, channel, senderId)} returning id
    ), called as (
      insert into handoffs (id, conversation_id, reason, packet, opened_at, taken_at)
      select ${newId(at)}, c.id, 'taken', '{}', ${at}, ${at} from c
      where not exists (select 1 from handoffs h where h.conversation_id = c.id and h.closed_at is null)
    )
    update handoffs set taken_at = ${at} from c where handoffs.conversation_id = c.id and closed_at is null and taken_at is null`;
}

/** Writes what a person, nobody of the staff in particular, says into the conversation of a door. */
export async function sayByPerson(
  db: Database,
  channel: string,
  senderId: string,
  { text, at }: { text: string; at: Date },
): Promise<void> {
  const content: Outbound = { text, buttons: [], sources: [], products: [], asksContact: false };
  await db`
    insert into messages (id, conversation_id, channel, author, content, at)
    values (${newId(at)}, ${conversationOf(db, channel, senderId)}, ${channel}, 'person', ${db.json({ ...content })}, ${at})`;
}

/** The conversation of a door, and its language; null where there is none. */
export async function conversationAt(
  db: Database,
  channel: string,
  senderId: string,
): Promise<{ id: string; locale: Locale } | null> {
  const [row] = await db<{ id: string; locale: Locale }[]>`
    select id, locale from conversations where id = ${conversationOf(db, channel, senderId)}`;
  return row ?? null;
}

/**
 * A person gives the conversation back to the bot: what was written to the person counts as answered, and what the bot had asked
 * before is forgotten; `part` is what it knows of what was closed. Answers the call that was closed with it, null where none was open.
 */
export async function returnToBot(
  db: Database,
  channel: string,
  senderId: string,
  turnId: string,
  at: Date,
  part: Closed | null = null,
): Promise<{ id: string; locale: string; handoffId: string } | null> {
  const [closed] = await db<{ id: string; locale: string; handoffId: string }[]>`
    with c as (
      update conversations set owner = 'bot', pending = 0, lease_token = null, lease_until = null,
        state = ${db.json(plain({ ...newState(), ...(part ? { closed: part } : {}) }))}
      where id = ${conversationOf(db, channel, senderId)} returning id, locale
    ), answered as (
      update messages set turn_id = ${turnId} from c
      where messages.conversation_id = c.id and author = 'customer' and messages.turn_id is null
    )
    update handoffs set closed_at = ${at} from c where handoffs.conversation_id = c.id and closed_at is null
    returning c.id, c.locale, handoffs.id as "handoffId"`;
  return closed ?? null;
}

/** A value as JSON that Postgres takes: it knows neither the character NUL nor half a surrogate pair. */
function plain<Value>(value: Value) {
  const clean = (_: string, item: unknown) =>
    typeof item === "string" ? item.toWellFormed().replaceAll("\0", "") : item;
  return JSON.parse(JSON.stringify(value ?? null, clean));
}
