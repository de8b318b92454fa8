import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { CampaignChannel } from "../message/content.ts";
import { chatsOf, type People } from "./who/queries.ts";

/** Why somebody gets nothing, the first that holds. */
export const REASONS = [
  "deleted",
  "no_consent",
  "no_address",
  "blocked",
  "complaint",
  "too_often",
  "no_text",
  "no_value",
] as const;
/** One of {@link REASONS}. */
export type Reason = (typeof REASONS)[number];

/** By what people are sorted into those who get a message and those who do not. */
export interface Screen {
  campaignId: string;
  channel: CampaignChannel;
  /** The topic of letters that it is about, where the shop has topics. */
  topic: string | null;
  at: Date;
  /** So many adverts somebody gets in seven days, over all channels. */
  perWeek: number;
  /** Per cent. */
  holdout: number;
  locales: readonly Locale[];
  /** What others read. */
  otherwise: Locale | null;
  /** Fields without which a language's text cannot be said. */
  needs: Partial<Record<Locale, readonly string[]>>;
}

/** Days over which adverts are counted. */
const WEEK = "7 days";

/** A complaint, whatever language its topic is in. */
const COMPLAINT = "([cC]omplain|[жЖ]алоб|[сС]карг|[пП]ретенз|[рР]екламац|COMPLAIN|ЖАЛОБ|СКАРГ)";

/** Those people, each with the language that they read it in, the part that they are in, and why where they are left out. */
export function screened(db: Database, people: People, screen: Screen) {
  const { campaignId, channel, topic, at, locales, otherwise, needs } = screen;
  const own = db`case when lower(left(c.language, 2)) in ('ru', 'uk', 'en') then lower(left(c.language, 2)) end`;
  const spoken = channel === "telegram" ? db`coalesce(${own}, ${threadLocale(db)})` : own;
  return db`
    leaving as materialized (
      select customer_id, count(*) as adverts from campaign_recipients
      where outbox_id is not null and sent_at is null and failed_at is null group by customer_id
    ), known as (
      select c.id, c.external_id, c.first_name, c.last_name, c.country,
        coalesce(c.custom ->> 'timezone', c.custom ->> 'time_zone', c.custom ->> 'tz', '') as own_zone,
        c.deleted_at is not null as deleted,
        exists (select from consents a where a.customer_id = c.id and a.channel = ${channel} and a.granted)
          and not exists (select from topic_consents t where t.customer_id = c.id and t.channel = ${channel}
            and t.topic = ${topic}::text and not t.granted) as agreed,
        ${channel === "email" ? hasEmail(db) : hasChat(db)} as has_address,
        ${channel === "email" ? db`true` : hasOpenChat(db)} as is_open,
        exists (select from tickets t where t.customer_id = c.id and t.closed_at is null and t.topic ~ ${COMPLAINT}) as complains,
        (select count(*) from campaign_events e where e.customer_id = c.id and e.sent_at > ${at}::timestamptz - ${WEEK}::interval)
          + coalesce(l.adverts, 0) as adverts,
        case when ${spoken} = any(${[...locales]}::text[]) then ${spoken} else ${otherwise}::text end as locale
      from customers c join (${people(db)}) p (id) on p.id = c.id left join leaving l on l.customer_id = c.id
    ), screened as materialized (
      select k.*, case when deleted then 'deleted' when not agreed then 'no_consent' when not has_address then 'no_address'
          when not is_open then 'blocked' when complains then 'complaint' when adverts >= ${screen.perWeek} then 'too_often'
          when locale is null then 'no_text' when ${lacks(db, needs)} then 'no_value' end as reason,
        ('x' || substr(md5(${campaignId} || ':' || external_id), 1, 8))::bit(32)::bigint % 100 < ${screen.holdout} as held_out
      from known k
    )`;
}

const threadLocale = (db: Database) => db`(
  select v.locale from identities i
    left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
    join conversations v on v.id = coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid)
  where i.customer_id = c.id and i.channel = 'telegram' order by v.last_message_at desc limit 1)`;

const hasEmail = (db: Database) =>
  db`exists (select from proven_contacts e where e.customer_id = c.id and e.kind = 'email')`;

const hasChat = (db: Database) =>
  db`exists (select from identities i where i.customer_id = c.id and i.channel = 'telegram')`;

const hasOpenChat = (db: Database) => db`exists (select from (${chatsOf(db, db`c.id`)}) h where not h.blocked)`;

/** Whether a field that the text needs is not known. */
function lacks(db: Database, needs: Screen["needs"]) {
  if (Object.values(needs).every((fields) => fields.length === 0)) return db`false`;
  return db`exists (
    select from customers f, jsonb_array_elements_text(${db.json(needs)}::jsonb -> k.locale) n (field)
    where f.id = k.id and coalesce(btrim(${heldValue(db)}), '') = '')`;
}

/** The field of that name of the customer `f`. */
const heldValue = (db: Database) => db`
  case when n.field like 'custom.%' then f.custom ->> substr(n.field, 8) else to_jsonb(f) ->> n.field end`;

/** How many of each. */
export interface Counted {
  part: "message" | "holdout" | "left_out";
  reason: Reason | null;
  locale: Locale | null;
  count: number;
}

const PART = (db: Database) =>
  db`case when reason is not null then 'left_out' when held_out then 'holdout' else 'message' end`;

/** How many people would be in which part, and why. */
export async function countScreened(db: Database, people: People, screen: Screen): Promise<Counted[]> {
  return await db<Counted[]>`
    with ${screened(db, people, screen)}
    select ${PART(db)} as part, reason, case when reason is null then locale end as locale, count(*)::integer as count
    from screened group by 1, 2, 3 order by 1, 2, 3`;
}

/** Somebody who gets nothing. */
export interface LeftOut {
  externalId: string;
  name: string | null;
  reason: Reason;
}

/** Which of those who get nothing. */
export interface LeftOutPage {
  reason: Reason | null;
  /** Goes on behind this external id. */
  after: string | null;
  limit: number;
}

const nameOf = (db: Database) => db`nullif(concat_ws(' ', first_name, last_name), '')`;

const ofPage = (db: Database, { reason, after, limit }: LeftOutPage) => db`
  reason is not null and (${reason}::text is null or reason = ${reason}) and (${after}::text is null or external_id > ${after})
  order by external_id limit ${limit}`;

/** Somebody who would get a message. */
export interface Written {
  id: number;
  externalId: string;
  name: string | null;
  locale: Locale;
}

/** The first of those who would get a message, by their external id. */
export async function firstWritten(db: Database, people: People, screen: Screen, limit: number): Promise<Written[]> {
  return await db<Written[]>`
    with ${screened(db, people, screen)}
    select id, external_id as "externalId", ${nameOf(db)} as name, locale from screened
    where reason is null and not held_out order by external_id limit ${limit}`;
}

/** Those who would get nothing, by their external id. */
export async function leftOutOf(db: Database, people: People, screen: Screen, page: LeftOutPage): Promise<LeftOut[]> {
  return await db<LeftOut[]>`
    with ${screened(db, people, screen)}
    select external_id as "externalId", ${nameOf(db)} as name, reason from screened where ${ofPage(db, page)}`;
}

/** What the cards of those people say of where they are. */
export async function placesOf(db: Database, people: People): Promise<{ own: string; country: string }[]> {
  return await db<{ own: string; country: string }[]>`
    select distinct coalesce(c.custom ->> 'timezone', c.custom ->> 'time_zone', c.custom ->> 'tz', '') as own, coalesce(c.country, '') as country
    from customers c join (${people(db)}) p (id) on p.id = c.id`;
}

/** Tells the database how many recipients there are by now: until it learns of that by itself it reads all of them for each message. */
export async function countThemUp(db: Database): Promise<void> {
  await db`analyze campaign_recipients`;
}

/** Fixes who is in which part. `zones` says where each place's day is; whoever moved since they were read lives by `otherwise`. */
export async function fixRecipients(
  db: Database,
  people: People,
  screen: Screen,
  { zones, otherwise }: { zones: readonly { own: string; country: string; zone: string }[]; otherwise: string },
): Promise<void> {
  await db`
    with ${screened(db, people, screen)}
    insert into campaign_recipients (campaign_id, customer_id, part, reason, locale, zone, not_before)
    select ${screen.campaignId}, s.id, ${PART(db)}, s.reason, s.locale, coalesce(z.zone, ${otherwise}), case when s.reason is null then ${screen.at}::timestamptz end
    from screened s left join jsonb_to_recordset(${db.json(zones.map((zone) => ({ ...zone })))}) as z (own text, country text, zone text)
      on z.own = s.own_zone and z.country = coalesce(s.country, '')`;
}

/** How many were put into which part. */
export async function countRecipients(db: Database, campaignId: string): Promise<Counted[]> {
  return await db<Counted[]>`
    select part, reason, case when reason is null then locale end as locale, count(*)::integer as count
    from campaign_recipients where campaign_id = ${campaignId} group by 1, 2, 3 order by 1, 2, 3`;
}

/** Those who were left out, by their external id. */
export async function leftOutRecipients(db: Database, campaignId: string, page: LeftOutPage): Promise<LeftOut[]> {
  return await db<LeftOut[]>`
    select c.external_id as "externalId", ${nameOf(db)} as name, r.reason
    from campaign_recipients r join customers c on c.id = r.customer_id
    where r.campaign_id = ${campaignId} and ${ofPage(db, page)}`;
}
