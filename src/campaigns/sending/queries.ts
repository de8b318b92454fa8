import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { CampaignChannel } from "../message/content.ts";

/** When the last message of a channel that was put into the outbox lately leaves; null where none does. */
export async function lastLeaving(db: Database, channel: CampaignChannel, since: Date): Promise<Date | null> {
  const [row] = await db<{ at: Date | null }[]>`
    select max(r.leaves_at) as at from campaign_recipients r join campaigns c on c.id = r.campaign_id
    where r.leaves_at > ${since} and c.channel = ${channel}`;
  return row?.at ?? null;
}

/** Somebody whose message waits. */
export interface Waiting {
  customerId: number;
  locale: Locale;
  zone: string;
}

/**
 * Locks the next of a campaign's people whose message waits and whose zone is awake, until the transaction ends; none while the campaign
 * is not being sent, and nobody whom another replica is at.
 */
export async function nextWaiting(
  db: Database,
  campaignId: string,
  { zones, at }: { zones: readonly string[]; at: Date },
): Promise<Waiting | null> {
  const [row] = await db<Waiting[]>`
    select r.customer_id as "customerId", r.locale, r.zone
    from campaign_recipients r join campaigns c on c.id = r.campaign_id
    where r.campaign_id = ${campaignId} and c.status = 'sending' and r.part = 'message' and r.outbox_id is null and r.failed_at is null
      and r.not_before <= ${at} and r.zone = any(${[...zones]}::text[])
    order by r.customer_id limit 1 for update of r skip locked for share of c`;
  return row ?? null;
}

/** Names one of a campaign's people. */
export interface Recipient {
  campaignId: string;
  customerId: number;
}

const isOne = (db: Database, { campaignId, customerId }: Recipient) =>
  db`campaign_id = ${campaignId} and customer_id = ${customerId}`;

/** Notes that somebody's message is in the outbox. */
export async function markQueued(
  db: Database,
  one: Recipient,
  { outboxId, leavesAt, recommended }: { outboxId: string; leavesAt: Date; recommended: string | null },
): Promise<void> {
  await db`
    update campaign_recipients set outbox_id = ${outboxId}, leaves_at = ${leavesAt}, recommended = ${recommended}
    where ${isOne(db, one)}`;
}

/** Notes that somebody will not get it, and why. */
export async function markFailed(db: Database, one: Recipient, error: string, at: Date): Promise<void> {
  await db`update campaign_recipients set failed_at = ${at}, error = ${error} where ${isOne(db, one)}`;
}

/** Lets somebody wait until then. */
export async function postpone(db: Database, one: Recipient, until: Date): Promise<void> {
  await db`
    update campaign_recipients set not_before = ${until}, outbox_id = null, leaves_at = null where ${isOne(db, one)}`;
}

/** Notes that somebody got it. */
export async function markSent(db: Database, one: Recipient, at: Date): Promise<void> {
  await db`update campaign_recipients set sent_at = ${at} where ${isOne(db, one)}`;
}

/** A message of which the outbox knows by now what became of it. */
export interface Settled {
  customerId: number;
  externalId: string;
  deleted: boolean;
  locale: Locale;
  outboxId: string;
  /** The SKU of what the message recommends. */
  recommended: string | null;
  sentAt: Date | null;
  /** Null too where the outbox has it no more. */
  failedAt: Date | null;
  error: string | null;
}

/** Locks one of a campaign's people of whose message it is known what became of it; null where there is none. */
export async function nextSettled(db: Database, campaignId: string): Promise<Settled | null> {
  const [row] = await db<Settled[]>`
    select r.customer_id as "customerId", k.external_id as "externalId", k.deleted_at is not null as deleted, r.locale,
      r.outbox_id as "outboxId", r.recommended, o.sent_at as "sentAt", o.failed_at as "failedAt", o.error
    from campaign_recipients r join customers k on k.id = r.customer_id left join outbox o on o.id = r.outbox_id
    where r.campaign_id = ${campaignId} and r.outbox_id is not null and r.sent_at is null and r.failed_at is null
      and (o.id is null or o.sent_at is not null or o.failed_at is not null)
    order by r.outbox_id limit 1 for update of r skip locked`;
  return row ?? null;
}

/** The outbox's ids of a campaign's messages that have neither left nor failed. */
export async function leavingOf(db: Database, campaignId: string): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select outbox_id as id from campaign_recipients
    where campaign_id = ${campaignId} and outbox_id is not null and sent_at is null and failed_at is null`;
  return rows.map(({ id }) => id);
}

/** Lets those wait again whose messages were taken back. */
export async function waitAgain(db: Database, campaignId: string, outboxIds: readonly string[]): Promise<void> {
  await db`
    update campaign_recipients set outbox_id = null, leaves_at = null
    where campaign_id = ${campaignId} and outbox_id = any(${[...outboxIds]}::uuid[])`;
}

/** Gives up whoever waits still. */
export async function giveUpWaiting(db: Database, campaignId: string, error: string, at: Date): Promise<void> {
  await db`
    update campaign_recipients set failed_at = ${at}, error = ${error}
    where campaign_id = ${campaignId} and part = 'message' and outbox_id is null and failed_at is null`;
}

/** Whether anybody of a campaign's people waits, or their message is on its way. */
export async function isUnderWay(db: Database, campaignId: string): Promise<boolean> {
  const [row] = await db<{ is: boolean }[]>`
    select exists (select from campaign_recipients where campaign_id = ${campaignId} and part = 'message'
        and outbox_id is null and failed_at is null)
      or exists (select from campaign_recipients where campaign_id = ${campaignId}
        and outbox_id is not null and sent_at is null and failed_at is null) as is`;
  return row?.is ?? false;
}

/** What became of the last messages of a campaign, the newest first: the code of what failed, null where it arrived. */
export async function lastOutcomes(db: Database, campaignId: string, limit: number): Promise<(string | null)[]> {
  const rows = await db<{ error: string | null }[]>`
    select error from campaign_recipients
    where campaign_id = ${campaignId} and outbox_id is not null and (sent_at is not null or failed_at is not null)
    order by coalesce(sent_at, failed_at) desc limit ${limit}`;
  return rows.map(({ error }) => error);
}
