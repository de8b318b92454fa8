import type { Database } from "../../database/index.ts";

/** What a customer may ask of their data. */
export type PrivacyKind = "export" | "deletion";

/** A request that waits: to be fetched, or to be carried out. */
export interface PrivacyRequest {
  id: string;
  customerId: number;
  externalId: string;
  kind: PrivacyKind;
  /** The channel that it came through. */
  channel: string;
  requestedAt: Date;
  /** Until when the link to an export works; null while there is none. */
  expiresAt: Date | null;
}

function requests(db: Database) {
  return db`
    select r.id, r.customer_id as "customerId", c.external_id as "externalId", r.kind, r.channel,
      r.requested_at as "requestedAt", r.expires_at as "expiresAt"
    from privacy_requests r join customers c on c.id = r.customer_id
    where r.done_at is null and r.withdrawn_at is null`;
}

/** The open request of a kind, if there is one; with `lock` no other can come meanwhile. */
export async function openRequest(
  db: Database,
  customerId: number,
  kind: PrivacyKind,
  lock = false,
): Promise<PrivacyRequest | null> {
  if (lock) await db`select 1 from customers where id = ${customerId} for update`;
  const [row] = await db<PrivacyRequest[]>`${requests(db)} and r.customer_id = ${customerId} and r.kind = ${kind}`;
  return row ?? null;
}

/** Keeps a request; there is no open one of its kind. */
export async function addRequest(
  db: Database,
  {
    id,
    customerId,
    kind,
    channel,
    at,
  }: { id: string; customerId: number; kind: PrivacyKind; channel: string; at: Date },
): Promise<void> {
  await db`
    insert into privacy_requests (id, customer_id, kind, channel, requested_at)
    values (${id}, ${customerId}, ${kind}, ${channel}, ${at})`;
}

/** Takes a request back. */
export async function withdrawRequest(db: Database, id: string, at: Date): Promise<void> {
  await db`update privacy_requests set withdrawn_at = ${at} where id = ${id} and done_at is null`;
}

/** Notes that a request was carried out. */
export async function settleRequest(db: Database, id: string, at: Date): Promise<void> {
  await db`update privacy_requests set done_at = ${at} where id = ${id}`;
}

/** Locks the oldest export whose link nobody was told of yet; null where there is none that no other replica holds. */
export async function nextExport(db: Database): Promise<PrivacyRequest | null> {
  const [row] = await db<PrivacyRequest[]>`
    ${requests(db)} and r.kind = 'export' and r.token_hash is null
    order by r.requested_at limit 1 for update of r skip locked`;
  return row ?? null;
}

/** Keeps what the link of an export carries, as a hash, and until when it works. */
export async function keepExportToken(db: Database, id: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await db`update privacy_requests set token_hash = ${tokenHash}, expires_at = ${expiresAt} where id = ${id}`;
}

/** Lets an export wait for a new link, through a channel; the one before leads nowhere from then on. */
export async function renewExport(db: Database, id: string, channel: string): Promise<void> {
  await db`
    update privacy_requests set token_hash = null, expires_at = null, channel = ${channel} where id = ${id} and done_at is null`;
}

/** Closes exports that nobody fetched in time, so that they can be asked for anew. */
export async function lapseExports(db: Database, at: Date): Promise<void> {
  await db`
    update privacy_requests set withdrawn_at = ${at}
    where kind = 'export' and done_at is null and withdrawn_at is null and expires_at <= ${at}`;
}

/** Where the link of a hash leads: to an export that waits, to one that does not any more, or (null) nowhere. */
export async function findExportRequest(
  db: Database,
  tokenHash: string,
  at: Date,
): Promise<{ open: boolean; language: string | null } | null> {
  const [row] = await db<{ open: boolean; language: string | null }[]>`
    select r.done_at is null and r.withdrawn_at is null and r.expires_at > ${at} and c.deleted_at is null as open, c.language
    from privacy_requests r join customers c on c.id = r.customer_id
    where r.token_hash = ${tokenHash} and r.kind = 'export'`;
  return row ?? null;
}

/** Uses the link up; whose data it leads to, or null where it leads nowhere any more. In the transaction that reads them. */
export async function fetchExportRequest(
  db: Database,
  tokenHash: string,
  at: Date,
): Promise<{ customerId: number; externalId: string } | null> {
  const [row] = await db<{ customerId: number; externalId: string }[]>`
    update privacy_requests r set done_at = ${at} from customers c
    where r.token_hash = ${tokenHash} and r.kind = 'export' and r.done_at is null and r.withdrawn_at is null
      and r.expires_at > ${at} and c.id = r.customer_id and c.deleted_at is null
    returning c.id as "customerId", c.external_id as "externalId"`;
  return row ?? null;
}

/** Locks a deletion that waits; null where it does no more, or another replica is at it. */
export async function lockDeletion(db: Database, id: string): Promise<PrivacyRequest | null> {
  const [row] = await db<PrivacyRequest[]>`
    ${requests(db)} and r.kind = 'deletion' and r.id = ${id} for update of r skip locked`;
  return row ?? null;
}

/** Some of the deletions that wait, by chance: many that wait for orders must not keep the others from being looked at. */
export async function waitingDeletions(db: Database, limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select r.id from privacy_requests r
    where r.kind = 'deletion' and r.done_at is null and r.withdrawn_at is null order by random() limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** The keys of records that are part of a customer's since a merge. */
export async function mergedInto(db: Database, id: number): Promise<string[]> {
  const rows = await db<{ externalId: string }[]>`
    select external_id as "externalId" from customers where merged_into = ${id} order by id`;
  return rows.map(({ externalId }) => externalId);
}

/** What went: the contacts that were theirs and nobody else's. */
export interface Forgotten {
  contacts: string[];
}

/**
 * Takes everything out of a customer's card by which they could be known: names, contacts, birth date, address, custom fields, consents,
 * identities, proofs and codes. The row stays for the orders' sake, marked as deleted. In the transaction of all the rest.
 */
export async function forgetCustomer(db: Database, id: number, at: Date): Promise<Forgotten> {
  const rows = await db<{ value: string }[]>`
    with theirs as (
      select value from proven_contacts where customer_id = ${id}
      union select email from customers where id = ${id} and email is not null
      union select phone from customers where id = ${id} and phone is not null
      union select sent_to from customer_mails where customer_id = ${id}
    )
    select value from theirs where not exists (
      select 1 from proven_contacts p where lower(p.value) = lower(theirs.value) and p.customer_id <> ${id}
      union all select 1 from customers c
        where c.id <> ${id} and (lower(c.email) = lower(theirs.value) or c.phone = theirs.value))`;
  await db`
    delete from codes k using identities i
    where i.customer_id = ${id} and k.channel = i.channel and k.sender_id = i.sender_id`;
  await db`delete from codes where customer_id = ${id}`;
  await db`delete from identities where customer_id = ${id}`;
  await db`delete from proven_contacts where customer_id = ${id}`;
  await db`delete from topic_consents where customer_id = ${id}`;
  await db`delete from consents where customer_id = ${id}`;
  await db`delete from customer_notes where customer_id = ${id}`;
  await db`delete from customer_mails where customer_id = ${id}`;
  await db`delete from removed_values where customer_id = ${id}`;
  await db`
    delete from customer_merges
    where kept_id = ${id} or gone_id = ${id} or kept_id in (select id from customers where merged_into = ${id})`;
  await db`
    update customers set first_name = null, last_name = null, patronymic = null, email = null, phone = null, gender = null,
      birth_date = null, city = null, region = null, address = null, postal_code = null, country = null, language = null,
      source = null, loyalty_level = null, loyalty_points = null, custom = '{}', updated_at = ${at}, deleted_at = ${at}
    where id = ${id}`;
  return { contacts: rows.map(({ value }) => value) };
}
