import { bringBackRemoved, type Database, keepRemoved, type Removing } from "../database/index.ts";
import type { ShopEvent } from "./event.ts";

/** Somebody who is told of events. */
export interface Webhook {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  /** Sealed. */
  secret: string;
  active: boolean;
  madeAt: Date;
  madeBy: string;
}

const columns = (db: Database) => db`id, name, url, kinds, secret, active, made_at as "madeAt", made_by as "madeBy"`;

/** All of them, the oldest first. */
export async function webhooksOf(db: Database): Promise<Webhook[]> {
  return await db<Webhook[]>`select ${columns(db)} from webhooks order by made_at, id`;
}

/** One, or null. */
export async function webhookOf(db: Database, id: string): Promise<Webhook | null> {
  const [row] = await db<Webhook[]>`select ${columns(db)} from webhooks where id = ${id}::uuid`;
  return row ?? null;
}

/** Keeps one, in the place of what had its id. */
export async function keepWebhook(db: Database, one: Webhook): Promise<void> {
  await db`
    insert into webhooks (id, name, url, kinds, secret, active, made_at, made_by)
    values (${one.id}, ${one.name}, ${one.url}, ${db.json(one.kinds)}, ${one.secret}, ${one.active}, ${one.madeAt}, ${one.madeBy})
    on conflict (id) do update set name = excluded.name, url = excluded.url, kinds = excluded.kinds, active = excluded.active`;
}

const removing = (key: string): Removing => ({ table: "integrations", key, rows: { webhooks: "id" } });

/** Puts one back that was taken out, with its secret; false where it is not kept any more. */
export const bringBackWebhook = (db: Database, id: string): Promise<boolean> => bringBackRemoved(db, removing(id));

/** Takes one out, with what became of its deliveries. */
export async function dropWebhook(db: Database, id: string, at: Date): Promise<void> {
  await keepRemoved(db, removing(id), at);
  await db`delete from webhooks where id = ${id}::uuid`;
}

/** What is to be brought to somebody, and what became of it. */
export interface WebhookDelivery {
  id: string;
  webhookId: string;
  event: string;
  kind: string;
  body: Record<string, unknown>;
  madeAt: Date;
  attempts: number;
  /** The last answer's status; null where none came. */
  status: number | null;
  error: string | null;
  triedAt: Date | null;
  deliveredAt: Date | null;
}

const delivered = (db: Database) => db`
  id, webhook_id as "webhookId", event, kind, body, made_at as "madeAt", attempts, status, error, tried_at as "triedAt",
  delivered_at as "deliveredAt"`;

/** Notes what is to be brought; what was noted before of the same event is left. Answers the ids of the new ones. */
export async function addDeliveries(
  db: Database,
  added: readonly Pick<WebhookDelivery, "id" | "webhookId" | "event" | "kind" | "body" | "madeAt">[],
): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    insert into webhook_deliveries (id, webhook_id, event, kind, body, made_at)
    select id, "webhookId", event, kind, body, "madeAt"
    from jsonb_to_recordset(${db.json(JSON.parse(JSON.stringify(added)))})
      as d (id uuid, "webhookId" uuid, event text, kind text, body jsonb, "madeAt" timestamptz)
    on conflict (webhook_id, event) do nothing returning id`;
  return rows.map(({ id }) => id);
}

/** One delivery, or null. */
export async function deliveryOf(db: Database, id: string): Promise<WebhookDelivery | null> {
  const [row] = await db<WebhookDelivery[]>`select ${delivered(db)} from webhook_deliveries where id = ${id}::uuid`;
  return row ?? null;
}

/** The newest of one webhook. */
export async function deliveriesOf(db: Database, webhookId: string, limit: number): Promise<WebhookDelivery[]> {
  return await db<WebhookDelivery[]>`
    select ${delivered(db)} from webhook_deliveries where webhook_id = ${webhookId}::uuid
    order by made_at desc, id desc limit ${limit}`;
}

/** Notes what became of a try. */
export async function noteTry(
  db: Database,
  id: string,
  { at, status, error }: { at: Date; status: number | null; error: string | null },
): Promise<void> {
  await db`
    update webhook_deliveries set attempts = attempts + 1, status = ${status}, error = ${error}, tried_at = ${at},
      delivered_at = case when ${error}::text is null then ${at}::timestamptz end
    where id = ${id}::uuid`;
}

/** Forgets what was brought, or given up, before a day. */
export async function forgetDeliveries(db: Database, before: Date): Promise<void> {
  await db`delete from webhook_deliveries where made_at < ${before}`;
}

/** Up to where was told of what. */
export interface EventCursor {
  audit: number;
  conversations: number;
  segments: number;
}

/** Where everything stands now: whoever begins is told of what comes after. */
export async function eventsNow(db: Database): Promise<EventCursor> {
  const [row] = await db<EventCursor[]>`
    select (select coalesce(max(id), 0) from audit) as audit,
      (select coalesce(max(id), 0) from conversation_events) as conversations,
      (select coalesce(max(id), 0) from segment_journal) as segments`;
  return row ?? { audit: 0, conversations: 0, segments: 0 };
}

/**
 * Rows whose transaction ended before any that is open now began: a lower number can no longer appear beside them. Transactions of rows
 * are counted modulo 2^32.
 */
const settled = (db: Database) =>
  db`(xmin::text)::bigint < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint % 4294967296`;

/** What was changed of orders and customers here: not by an import, nor by the shop's own system. */
export async function changeEvents(
  db: Database,
  after: number,
  limit: number,
): Promise<(ShopEvent & { row: number })[]> {
  return await db<(ShopEvent & { row: number })[]>`
    select id as row, 'audit-' || id as id, at,
      case when subject_table in ('customers', 'consents', 'topic_consents', 'proven_contacts')
        then 'customer.changed' else 'order.changed' end as kind,
      jsonb_build_object('action', action, 'by', split_part(actor, ':', 1)) ||
        case when subject_table in ('customers', 'consents', 'topic_consents', 'proven_contacts')
          then jsonb_build_object('customer', subject_key)
          else jsonb_build_object('order', split_part(subject_key, '/', 1)) end as data
    from audit where id > ${after} and ${settled(db)}
      and subject_table in ('orders', 'order_lines', 'returns', 'exchanges', 'customers', 'consents', 'topic_consents', 'proven_contacts')
      and actor <> 'api' and actor not like 'import:%' and action not in ('look', 'look_list', 'export')
    order by id limit ${limit}`;
}

/** Conversations that were handed off or closed. */
export async function conversationEvents(
  db: Database,
  after: number,
  limit: number,
): Promise<(ShopEvent & { row: number })[]> {
  return await db<(ShopEvent & { row: number })[]>`
    select id as row, 'conversation-' || id as id, at, 'conversation.' || kind as kind,
      jsonb_strip_nulls(jsonb_build_object('conversation', conversation_id, 'reason', reason)) as data
    from conversation_events where id > ${after} and ${settled(db)} and kind in ('handed_off', 'closed')
    order by id limit ${limit}`;
}

/** Who joined and left segments: one event a segment of all rows that are read at once. */
export async function segmentEvents(
  db: Database,
  after: number,
  limit: number,
): Promise<(ShopEvent & { row: number })[]> {
  return await db<(ShopEvent & { row: number })[]>`
    with read as (
      select id, segment_id, customer_id, at, change from segment_journal
      where id > ${after} and ${settled(db)} order by id limit ${limit}
    )
    select max(r.id) as row, 'segment-' || max(r.id) as id, max(r.at) as at, 'segment.' || r.change as kind,
      jsonb_build_object('segment', r.segment_id, 'name', s.name, 'customers', jsonb_agg(c.external_id order by r.id)) as data
    from read r join segments s on s.id = r.segment_id join customers c on c.id = r.customer_id
    group by r.segment_id, s.name, r.change order by row`;
}

/** A key by which another system comes in. */
export interface ApiKey {
  id: string;
  name: string;
  /** Its first letters, to know it by. */
  start: string;
  scope: "read" | "write";
  madeAt: Date;
  madeBy: string;
  usedAt: Date | null;
  revokedAt: Date | null;
}

const keyColumns = (db: Database) =>
  db`id, name, start, scope, made_at as "madeAt", made_by as "madeBy", used_at as "usedAt", revoked_at as "revokedAt"`;

/** Keeps a new key by its hash alone. */
export async function addKey(
  db: Database,
  key: Omit<ApiKey, "usedAt" | "revokedAt"> & { hash: string },
): Promise<void> {
  await db`
    insert into api_keys (id, name, hash, start, scope, made_at, made_by)
    values (${key.id}, ${key.name}, ${key.hash}, ${key.start}, ${key.scope}, ${key.madeAt}, ${key.madeBy})`;
}

/** All keys, the newest first. */
export async function keysOf(db: Database): Promise<ApiKey[]> {
  return await db<ApiKey[]>`select ${keyColumns(db)} from api_keys order by made_at desc, id`;
}

/** The key of a hash that holds, noted as used; null where there is none. It is noted once a minute: each request would be a write. */
export async function keyInUse(db: Database, hash: string, at: Date): Promise<Pick<ApiKey, "id" | "scope"> | null> {
  const [row] = await db<(Pick<ApiKey, "id" | "scope"> & { usedAt: Date | null })[]>`
    select id, scope, used_at as "usedAt" from api_keys where hash = ${hash} and revoked_at is null`;
  if (!row) return null;
  if (!row.usedAt || at.getTime() - row.usedAt.getTime() > 60_000)
    await db`update api_keys set used_at = ${at} where id = ${row.id}`;
  return { id: row.id, scope: row.scope };
}

/** Ends a key; whether there was one that held. */
export async function revokeKey(db: Database, id: string, at: Date): Promise<boolean> {
  const rows =
    await db`update api_keys set revoked_at = ${at} where id = ${id}::uuid and revoked_at is null returning id`;
  return rows.length > 0;
}
