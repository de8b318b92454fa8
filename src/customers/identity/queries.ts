import type { Database } from "../../database/index.ts";

/** Somebody on a channel. */
export interface Sender {
  channel: string;
  senderId: string;
}

/**
 * A customer whom a proven contact belongs to, and where a code for them may go: a proven e-mail (the contact itself where it is one), and
 * their chat in Telegram, if they have proven themselves there and let us write.
 */
export interface ContactOwner {
  customerId: number;
  externalId: string;
  language: string | null;
  provenEmail: string | null;
  telegram: string | null;
}

/** The customers whom a proven e-mail or phone belongs to; several where a family shares one. */
export async function ownersOfContact(db: Database, kind: "email" | "phone", value: string): Promise<ContactOwner[]> {
  return await db<ContactOwner[]>`
    select c.id as "customerId", c.external_id as "externalId", c.language,
      case when p.kind = 'email' then p.value else
        (select e.value from proven_contacts e where e.customer_id = c.id and e.kind = 'email' order by e.proven_at limit 1)
      end as "provenEmail",
      (select i.sender_id from identities i
        where i.customer_id = c.id and i.channel = 'telegram' and i.blocked_at is null
        order by i.proven_at desc limit 1) as telegram
    from proven_contacts p join customers c on c.id = p.customer_id
    where p.kind = ${kind} and ${kind === "email" ? db`lower(p.value) = lower(${value})` : db`p.value = ${value}`}
    order by c.id`;
}

/** The customer of an external id, or null, also where their data was deleted; whose record was merged is part of another. */
export async function customerOfExternalId(
  db: Database,
  externalId: string,
): Promise<{ id: number; language: string | null } | null> {
  const [row] = await db<{ id: number; language: string | null }[]>`
    select k.id, k.language from customers c join customers k on k.id = coalesce(c.merged_into, c.id)
    where c.external_id = ${externalId} and k.deleted_at is null`;
  return row ?? null;
}

/** Keeps that somebody on a channel has proven to be a customer, at every door of their conversation. */
export async function proveIdentity(
  db: Database,
  sender: Sender,
  customerId: number,
  proof: string,
  at: Date,
): Promise<void> {
  await db`
    with c as (
      select coalesce((select conversation_id from joined_senders where channel = ${sender.channel} and sender_id = ${sender.senderId}),
        md5(${`${sender.channel}:${sender.senderId}`})::uuid) as id
    )
    insert into identities (channel, sender_id, customer_id, proof, proven_at)
    select d.channel, d.sender_id, ${customerId}, ${proof}, ${at} from (
      select ${sender.channel} as channel, ${sender.senderId} as sender_id
      union select v.channel, v.sender_id from conversations v join c on v.id = c.id
      union select j.channel, j.sender_id from joined_senders j join c on j.conversation_id = c.id
    ) d
    on conflict (channel, sender_id) do update
      set customer_id = excluded.customer_id, proof = excluded.proof, proven_at = excluded.proven_at`;
}

/** The external id of the customer whom somebody on a channel has proven to be, or null. */
export async function provenCustomer(db: Database, { channel, senderId }: Sender): Promise<string | null> {
  const [row] = await db<{ externalId: string }[]>`
    select c.external_id as "externalId" from identities i join customers c on c.id = i.customer_id
    where i.channel = ${channel} and i.sender_id = ${senderId}`;
  return row?.externalId ?? null;
}

/** Notes on the customer that they cannot be reached by a sender of theirs since then, or (null) can again. */
export async function noteUnreachable(db: Database, sender: Sender, since: Date | null): Promise<void> {
  await db`update identities set blocked_at = ${since} where channel = ${sender.channel} and sender_id = ${sender.senderId}`;
}

/** Forgets who somebody on a channel had proven to be. */
export async function forgetIdentity(db: Database, sender: Sender): Promise<void> {
  await db`delete from identities where channel = ${sender.channel} and sender_id = ${sender.senderId}`;
}

/** A one-time code that was sent, or that would have been had the contact been known. */
export interface NewCode extends Sender {
  id: string;
  /** Who writes, or that the contact is theirs: a code proves the one or the other. */
  proves: "identity" | "contact";
  customerId: number | null;
  contactHash: string;
  codeHash: string;
  at: Date;
  expiresAt: Date;
}

/** Keeps a code's hash. */
export async function keepCode(db: Database, code: NewCode): Promise<void> {
  await db`
    insert into codes (id, channel, sender_id, proves, customer_id, contact_hash, code_hash, created_at, expires_at)
    values (${code.id}, ${code.channel}, ${code.senderId}, ${code.proves}, ${code.customerId}, ${code.contactHash},
      ${code.codeHash}, ${code.at}, ${code.expiresAt})`;
}

/** How many codes were asked for since an instant, by this sender or for this contact (whichever is more). */
export async function countCodes(db: Database, sender: Sender, contactHash: string, since: Date): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select greatest(
      count(*) filter (where channel = ${sender.channel} and sender_id = ${sender.senderId}),
      count(*) filter (where contact_hash = ${contactHash})) as count
    from codes
    where created_at > ${since}
      and (contact_hash = ${contactHash} or (channel = ${sender.channel} and sender_id = ${sender.senderId}))`;
  return row?.count ?? 0;
}

/** A code that waits to be typed. */
export interface OpenCode {
  id: string;
  customerId: number | null;
  contactHash: string;
  codeHash: string;
  tries: number;
}

/** The newest code of a sender that proves this, has not been used and is not too old, locked. */
export async function openCode(
  db: Database,
  sender: Sender,
  proves: NewCode["proves"],
  at: Date,
): Promise<OpenCode | null> {
  const [row] = await db<OpenCode[]>`
    select id, customer_id as "customerId", contact_hash as "contactHash", code_hash as "codeHash", tries from codes
    where channel = ${sender.channel} and sender_id = ${sender.senderId} and proves = ${proves} and used_at is null
      and expires_at > ${at}
    order by created_at desc, id desc limit 1 for update`;
  return row ?? null;
}

/** Counts a try of a code; `usedAt` closes it. */
export async function noteCodeTry(db: Database, id: string, usedAt: Date | null): Promise<void> {
  await db`update codes set tries = tries + 1, used_at = ${usedAt} where id = ${id}`;
}

/** How many wrong pairs of number and contact this sender typed since an instant, or were typed for this order (whichever is more). */
export async function countLookups(db: Database, sender: Sender, orderNumber: string, since: Date): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select greatest(
      count(*) filter (where channel = ${sender.channel} and sender_id = ${sender.senderId}),
      count(*) filter (where order_number = ${orderNumber})) as count
    from order_lookups
    where at > ${since}
      and (order_number = ${orderNumber} or (channel = ${sender.channel} and sender_id = ${sender.senderId}))`;
  return row?.count ?? 0;
}

/** Keeps a wrong pair. */
export async function noteLookup(db: Database, sender: Sender, orderNumber: string, at: Date): Promise<void> {
  await db`
    insert into order_lookups (channel, sender_id, order_number, at)
    values (${sender.channel}, ${sender.senderId}, ${orderNumber}, ${at})`;
}

/** Whether a contact is proven to be a customer's. */
export async function isProven(
  db: Database,
  customerId: number,
  kind: "email" | "phone",
  value: string,
): Promise<boolean> {
  const rows = await db`
    select 1 from proven_contacts
    where customer_id = ${customerId} and kind = ${kind} and lower(value) = lower(${value}) limit 1`;
  return rows.length > 0;
}

/** Keeps that a contact has been proven to be a customer's; the old proofs stay. */
export async function proveContact(
  db: Database,
  customerId: number,
  contact: { kind: "email" | "phone"; value: string; proof: string },
  at: Date,
): Promise<void> {
  await db`
    insert into proven_contacts (customer_id, kind, value, proof, proven_at)
    values (${customerId}, ${contact.kind}, ${contact.value}, ${contact.proof}, ${at}) on conflict do nothing`;
}
