import { newId } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Call } from "./call.ts";
import type { ChatMessage } from "./chat-message.ts";
import type { Letter } from "./letter.ts";
import type { Outbound } from "./message.ts";

/** A message that is to leave. */
export interface OutboxRow {
  /** A row with an id that is there already is not written again. A new one unless told. */
  id?: string;
  /** Whose sender takes it: `email` for a letter, `webhook` or `push` for a call, a channel's name for a message to a chat. */
  channel: string;
  /** The channel's address of whom it is for. */
  destination: string;
  content: Letter | ChatMessage | Call;
  /** The conversation whose message it is; messages of one chat leave in the order in which they were put here. */
  conversationId?: string;
  at: Date;
  /** When it may leave; at once unless told. */
  deliverAfter?: Date;
}

/** Puts messages into the outbox: in the transaction of what they tell of, so that they leave if and only if it happened. */
export async function enqueue(db: Database, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  const written = rows.map((row) => ({
    id: row.id ?? newId(row.at),
    channel: row.channel,
    destination: row.destination,
    content: row.content,
    conversation_id: row.conversationId ?? null,
    created_at: row.at,
    deliver_after: row.deliverAfter ?? row.at,
  }));
  await db`
    insert into outbox (id, channel, destination, content, conversation_id, created_at, deliver_after)
    select id, channel, destination, content, conversation_id, created_at, deliver_after
    from jsonb_to_recordset(${db.json(written)})
      as i (id uuid, channel text, destination text, content jsonb, conversation_id uuid, created_at timestamptz,
        deliver_after timestamptz)
    on conflict (id) do nothing`;
}

/** Puts a message into the outbox once more, behind all others, whatever became of it before. */
export async function sendAnew(db: Database, row: OutboxRow & { id: string }): Promise<void> {
  await db`delete from outbox where id = ${row.id}`;
  await enqueue(db, [row]);
}

/** Whether a message of this id is there, also when it has left. */
export async function isEnqueued(db: Database, id: string): Promise<boolean> {
  return (await db`select from outbox where id = ${id}::uuid`).length > 0;
}

/** Which messages to take, and for how long nobody else may. */
export interface Claim {
  at: Date;
  limit: number;
  /** How long each channel's messages are held, in seconds; messages of other channels are left. */
  leaseSeconds: Readonly<Record<string, number>>;
}

/** A message that was taken to be sent. */
export interface Claimed {
  id: string;
  channel: string;
  destination: string;
  /** As it was stored: check it before sending. */
  content: unknown;
  createdAt: Date;
  /** This one among them. */
  attempts: number;
  /** Whether a person holds the conversation that it belongs to, at this moment. */
  heldByPerson: boolean;
  /** Whether whoever's agreement it needs has withdrawn it by this moment. */
  withdrawn: boolean;
  /** Whether whoever took it before never said what became of it: they died, and it may have left. */
  takerDied: boolean;
}

/**
 * Takes messages that are due, longest due first, and counts the attempt. Until the lease ends no other claim gets them, from
 * whichever replica; a message whose taker died comes back after it. Of a chat only the first that has not left is taken; adverts
 * hold nothing up.
 */
export async function claim(db: Database, { at, limit, leaseSeconds }: Claim): Promise<Claimed[]> {
  return await db<Claimed[]>`
    with due as (
      select id, claimed_until is not null as taken from outbox o
      where sent_at is null and failed_at is null and deliver_after <= ${at}
        and (claimed_until is null or claimed_until <= ${at})
        and channel in (select jsonb_object_keys(${db.json({ ...leaseSeconds })}))
        and (conversation_id is null or not exists (
          select 1 from outbox e where e.channel = o.channel and e.destination = o.destination and e.seq < o.seq
            and e.sent_at is null and e.failed_at is null and e.content ->> 'advert' is null))
      order by deliver_after, seq limit ${limit}
      for update skip locked
    )
    update outbox o set attempts = attempts + 1, claimed_until = ${at}::timestamptz
      + make_interval(secs => (${db.json({ ...leaseSeconds })}::jsonb ->> o.channel)::integer)
    from due where o.id = due.id
    returning o.id, channel, destination, content, created_at as "createdAt", attempts, due.taken as "takerDied",
      exists (select 1 from conversations c left join conversations j on j.id = c.joined_into
        where c.id = o.conversation_id and coalesce(j.owner, c.owner) = 'person') as "heldByPerson",
      o.content -> 'consentOf' is not null and (not exists (select 1 from consents a
          where a.customer_id = (o.content ->> 'consentOf')::bigint and a.channel = o.channel and a.granted)
        or exists (select 1 from topic_consents t
          where t.customer_id = (o.content ->> 'consentOf')::bigint and t.channel = o.channel
            and t.topic = o.content ->> 'topic' and not t.granted)) as withdrawn`;
}

/** Takes messages out that nobody has in hand and that have not left; answers which those were. */
export async function takeBack(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    delete from outbox where id = any(${[...ids]}::uuid[]) and sent_at is null and failed_at is null and claimed_until is null
    returning id`;
  return rows.map(({ id }) => id);
}

/** Changes what a message says that waits and that nobody has in hand; false where it is too late for that. */
export async function changeWaiting(db: Database, id: string, message: Outbound): Promise<boolean> {
  const rows = await db`
    update outbox set content = jsonb_set(content, '{message}', ${db.json({ ...message })})
    where id = ${id} and sent_at is null and failed_at is null and (claimed_until is null) returning id`;
  return rows.length > 0;
}

/** A message that has left, with the channel's own id of it. */
export interface SentRow {
  id: string;
  receipt: string | null;
}

const isLast = (db: Database) => db`coalesce((o.content ->> 'last')::boolean, false)`;

/** What stays of an address when its letter is settled: nothing, where it was the last one. */
const addressLeft = (db: Database) => db`case when ${isLast(db)} then '' else o.destination end`;

/** Notes that messages have left, and forgets what they said. Answers whether another one of `channels` is due. */
export async function markSent(
  db: Database,
  sent: readonly SentRow[],
  { at, channels }: { at: Date; channels: readonly string[] },
): Promise<boolean> {
  const [row] = await db<{ more: boolean }[]>`
    with left_now as (
      update outbox o set sent_at = ${at}, destination = ${addressLeft(db)}, content = null, claimed_until = null, error = null, failed_at = null, receipt = s.receipt
      from jsonb_to_recordset(${db.json(sent.map(({ id, receipt }) => ({ id, receipt })))}) as s (id uuid, receipt text)
      where o.id = s.id
    )
    select exists (
      select 1 from outbox where sent_at is null and failed_at is null and deliver_after <= ${at}
        and (claimed_until is null or claimed_until <= ${at}) and channel = any(${[...channels]}::text[])
    ) as more`;
  return row?.more ?? false;
}

/** Notes that a message did not leave: it is due again at `retryAfter`, or given up where that is null. One that was sent stays so. */
export async function markFailed(
  db: Database,
  id: string,
  { at, error, retryAfter }: { at: Date; error: string; retryAfter: Date | null },
): Promise<void> {
  await db`
    update outbox o set error = ${error}, claimed_until = null,
      deliver_after = coalesce(${retryAfter}, deliver_after),
      failed_at = case when ${retryAfter}::timestamptz is null then ${at}::timestamptz end,
      destination = case when ${retryAfter}::timestamptz is null then ${addressLeft(db)} else destination end,
      content = case when ${retryAfter}::timestamptz is null and ${isLast(db)} then null else content end
    where id = ${id} and sent_at is null`;
}

/** How many messages wait, how many are given up, and how long the first that is due has waited, in seconds. */
export async function outboxState(
  db: Database,
  at: Date,
): Promise<{ channel: string; waiting: number; failed: number; oldestSeconds: number }[]> {
  return await db<{ channel: string; waiting: number; failed: number; oldestSeconds: number }[]>`
    select channel, (count(*) filter (where failed_at is null))::integer as waiting,
      (count(*) filter (where failed_at is not null))::integer as failed,
      coalesce(extract(epoch from ${at}::timestamptz - min(deliver_after) filter (where failed_at is null and deliver_after <= ${at})), 0)::integer
        as "oldestSeconds"
    from outbox where sent_at is null group by channel order by channel`;
}

/** What of the outbox is somebody's: conversations of theirs, addresses, chats, and news that they agreed to. */
export interface TheirMessages {
  customerId: number;
  conversationIds: readonly string[];
  addresses: readonly string[];
  chats: readonly string[];
}

/** Takes out everything that was sent to somebody, or waits to be. */
export async function forgetMessages(db: Database, theirs: TheirMessages): Promise<void> {
  const addresses = theirs.addresses.map((address) => address.toLowerCase());
  await db`
    delete from outbox where conversation_id = any(${[...theirs.conversationIds]}::uuid[])
      or (channel = 'email' and lower(destination) = any(${addresses}::text[]))
      or (channel = 'telegram' and destination = any(${[...theirs.chats]}::text[]))
      or (content ->> 'consentOf')::bigint = ${theirs.customerId}`;
}
