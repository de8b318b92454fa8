import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { newState } from "../../dialogue/index.ts";

/** A conversation of a customer's. */
export interface TheirThread {
  id: string;
  channel: "web" | "telegram";
  senderId: string;
  locale: Locale;
  /** They let us write there, and it has not gone on elsewhere. */
  open: boolean;
  /** A turn of it is being worked out, or waits to be. */
  busy: boolean;
}

/**
 * Every conversation in which a customer was known, locked: those that are theirs now, those where they were proposed something or a person
 * was called for them, and what was joined into these. One at whose door somebody else is known now is not theirs any more.
 */
export async function lockThreads(
  db: Database,
  { id, externalId }: { id: number; externalId: string },
  at: Date,
): Promise<TheirThread[]> {
  return await db<TheirThread[]>`
    with own as materialized (
      select coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid) as id
      from identities i left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
      where i.customer_id = ${id}
      union select conversation_id from proposals where customer_id = ${id} and conversation_id is not null
      union select conversation_id from handoffs where packet ->> 'customer' = ${externalId}
    ), theirs as materialized (select id from own union select c.id from conversations c join own on c.joined_into = own.id)
    select c.id, c.channel, c.sender_id as "senderId", c.locale, c.joined_into is null and c.blocked_at is null as open,
      c.pending > 0 or coalesce(c.lease_until > ${at}, false) as busy
    from conversations c join theirs using (id)
    where not exists (
      select 1 from identities i where i.customer_id <> ${id} and (i.channel, i.sender_id) in (
        select c.channel, c.sender_id union all
        select j.channel, j.sender_id from joined_senders j where j.conversation_id = c.id))
    order by c.last_message_at desc, c.id for update of c`;
}

/** The turns of some conversations. */
export async function turnsOf(db: Database, conversationIds: readonly string[]): Promise<{ id: string; at: Date }[]> {
  return await db<{ id: string; at: Date }[]>`
    select id, at from turns where conversation_id = any(${[...conversationIds]}::uuid[])`;
}

/** Messages of conversations that were put right or taken back: the audit holds what they said before. */
export async function changedMessages(db: Database, conversationIds: readonly string[]): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from messages where conversation_id = any(${[...conversationIds]}::uuid[])
      and (edited_at is not null or deleted_at is not null)`;
  return rows.map(({ id }) => id);
}

/** Takes all words out of conversations: that they were, and how many turns they took, stays. */
export async function forgetThreads(db: Database, conversationIds: readonly string[]): Promise<void> {
  const ids = [...conversationIds];
  const fresh = JSON.parse(JSON.stringify(newState()));
  await db`delete from messages where conversation_id = any(${ids}::uuid[])`;
  await db`delete from conversation_notes where conversation_id = any(${ids}::uuid[])`;
  await db`
    update turns set text = null, reading = null, admitted = '[]', rejected = '[]', steps = '{}', state = '{}'
    where conversation_id = any(${ids}::uuid[])`;
  await db`update proposals set "values" = '{}', result = null where conversation_id = any(${ids}::uuid[])`;
  await db`
    update handoffs set contact = null, packet = packet
      || '{"customer": null, "asked": null, "tried": [], "topic": null, "messages": []}'
    where conversation_id = any(${ids}::uuid[])`;
  await db`
    update conversation_events set details = details - 'summary'
    where conversation_id = any(${ids}::uuid[]) and details ? 'summary'`;
  await db`
    update conversations set state = ${db.json(fresh)}, client_language = null, unseen_since = null
    where id = any(${ids}::uuid[])`;
}

/** Takes the values out of what was proposed to a customer, or by the staff for them, in a conversation or in none. */
export async function forgetProposals(db: Database, customerId: number): Promise<void> {
  await db`update proposals set "values" = '{}', result = null where customer_id = ${customerId}`;
}

/** Takes out what imports kept of a customer's rows: those with their key, or with a contact that is only theirs. */
export async function forgetImportedRows(db: Database, externalId: string, contacts: readonly string[]): Promise<void> {
  const theirs = contacts.map((contact) => contact.toLowerCase());
  await db`
    update import_notes set row = '{}'
    where row ->> 'external_id' = ${externalId} or row ->> 'customer_external_id' = ${externalId}
      or exists (select 1 from jsonb_each_text(row) cell where lower(cell.value) = any(${theirs}::text[]))`;
}

/** Everything that the shop holds of a customer, as JSON; names of fields are those of the tables, and keys of our own are left out. */
export async function readEverything(
  db: Database,
  customerId: number,
  conversationIds: readonly string[],
): Promise<unknown> {
  const of = (table: string) => db`
    (select coalesce(jsonb_agg(to_jsonb(t) - 'id' - 'customer_id' - 'token_hash'), '[]') from ${db(table)} t
      where t.customer_id = ${customerId})`;
  const [row] = await db<{ data: unknown }[]>`
    select jsonb_build_object(
      'customer', to_jsonb(c) - 'id' - 'deleted_at',
      'proven_contacts', ${of("proven_contacts")}, 'identities', ${of("identities")},
      'consents', ${of("consents")}, 'topic_consents', ${of("topic_consents")},
      'payment_methods', ${of("payment_methods")}, 'orders', ${orders(db, customerId)},
      'tickets', ${of("tickets")}, 'ratings', ${of("ratings")}, 'nps', ${of("nps")},
      'visits', ${of("visits")}, 'letters', ${of("campaign_events")}, 'campaigns', ${campaigns(db, customerId)}, 'requests', ${of("privacy_requests")},
      'notes', (select coalesce(jsonb_agg(jsonb_build_object('at', n.at, 'text', n.body) order by n.at), '[]')
        from customer_notes n where n.customer_id = c.id),
      'mails', (select coalesce(jsonb_agg(jsonb_build_object('at', m.at, 'to', m.sent_to, 'subject', m.subject, 'text', m.body)
          order by m.at), '[]')
        from customer_mails m where m.customer_id = c.id),
      'changes', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action, 'channel', a.channel,
          'before', a.before, 'after', a.after) order by a.id), '[]')
        from audit a where a.subject_table in ('customers', 'consents') and a.subject_key = c.external_id),
      'conversations', ${conversations(db, conversationIds)}) as data
    from customers c where c.id = ${customerId}`;
  return row?.data ?? null;
}

/** In which campaigns they were to get something, or were kept from it to compare with. */
const campaigns = (db: Database, customerId: number) => db`
  (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'channel', k.channel, 'part', r.part, 'reason', r.reason,
      'sent_at', r.sent_at, 'failed_at', r.failed_at, 'unsubscribed_at', r.unsubscribed_at) order by k.approved_at), '[]')
    from campaign_recipients r join campaigns k on k.id = r.campaign_id where r.customer_id = ${customerId})`;

function orders(db: Database, customerId: number) {
  const parts = (table: string) => db`
    (select coalesce(jsonb_agg(to_jsonb(t) - 'id' - 'order_id' - 'variant_id' - 'method_id' order by t.id), '[]')
      from ${db(table)} t where t.order_id = o.id)`;
  return db`(select coalesce(jsonb_agg(to_jsonb(o) - 'id' - 'customer_id' || jsonb_build_object(
      'lines', ${parts("order_lines")}, 'returns', ${parts("returns")}, 'exchanges', ${parts("exchanges")},
      'payments', ${parts("payments")}) order by o.placed_at, o.id), '[]')
    from orders o where o.customer_id = ${customerId})`;
}

function conversations(db: Database, ids: readonly string[]) {
  return db`(select coalesce(jsonb_agg(jsonb_build_object('channel', v.channel, 'began', v.created_at, 'messages',
      (select coalesce(jsonb_agg(jsonb_build_object('at', m.at, 'from', m.author, 'content', m.content) order by m.seq), '[]')
        from messages m where m.conversation_id = v.id)) order by v.created_at), '[]')
    from conversations v where v.id = any(${[...ids]}::uuid[]) and v.joined_into is null)`;
}
