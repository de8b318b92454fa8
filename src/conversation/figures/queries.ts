import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { accepted } from "../desk/drafts/queries.ts";

/** From when (included) until when (excluded), and the shop's time zone. */
export interface Stretch {
  from: Date;
  to: Date;
  timezone: string;
}

/** What figures are told by. */
export interface Place {
  /** ISO day in the shop's time zone. */
  day: string;
  /** Empty where it is not known. */
  channel: string;
  /** The conversation's language, of questions that in which they were asked; empty where it is not known. */
  locale: string;
}

/** Contacts that began on one day, in one channel and language. */
export interface ContactRow extends Place {
  contacts: number;
  /** Those in which nobody called a person, nor did one come. */
  contained: number;
  /** Those that began so long ago that one can tell whether somebody came back, and those after which nobody did. */
  judged: number;
  durable: number;
}

/** Silence after which a customer's next words are another contact. */
const SILENCE = "24 hours";
/** Who comes back sooner has not been helped. */
const RETURN = "7 days";

/**
 * Contacts by day, channel and language. A contact is a customer's words without 24 hours of silence between them. It is durable where
 * nobody of the same customer, in any channel, begins another within 7 days of its beginning.
 */
export async function countContacts(db: Database, { from, to, timezone }: Stretch, now: Date): Promise<ContactRow[]> {
  return await db<ContactRow[]>`
    with said as (
      select m.conversation_id, m.at, lag(m.at) over (partition by m.conversation_id order by m.at, m.seq) as before
      from messages m
      where m.author = 'customer' and m.at >= ${from}::timestamptz - ${SILENCE}::interval
        and m.at < ${to}::timestamptz + ${RETURN}::interval),
    begun as (
      select s.conversation_id, s.at as began, c.channel, c.locale, coalesce('c' || i.customer_id, s.conversation_id::text) as person
      from said s
        join conversations c on c.id = s.conversation_id
        left join identities i on (i.channel, i.sender_id) = (c.channel, c.sender_id)
      where s.before is null or s.at - s.before > ${SILENCE}::interval),
    contacts as (
      select *, lead(began) over (partition by conversation_id order by began) as next,
        lead(began) over (partition by person order by began) as again
      from begun),
    told as (
      select to_char(began at time zone ${timezone}, 'YYYY-MM-DD') as day, channel, locale,
        began + ${RETURN}::interval <= ${now} as judged,
        again is null or again >= began + ${RETURN}::interval as durable,
        exists (select 1 from handoffs h where h.conversation_id = k.conversation_id
          and h.opened_at >= k.began and (k.next is null or h.opened_at < k.next)) as handed
      from contacts k where began >= ${from} and began < ${to})
    select day, channel, locale, count(*)::int as contacts, (count(*) filter (where not handed))::int as contained,
      (count(*) filter (where judged))::int as judged, (count(*) filter (where judged and durable))::int as durable
    from told group by day, channel, locale order by day, channel, locale`;
}

/** A call for a person. */
export interface CallRow extends Place {
  reason: string;
  openedAt: Date;
  answeredAt: Date | null;
}

/** Calls for people, by the day of the call, and when somebody first answered. */
export async function listCalls(db: Database, { from, to, timezone }: Stretch): Promise<CallRow[]> {
  return await db<CallRow[]>`
    select to_char(h.opened_at at time zone ${timezone}, 'YYYY-MM-DD') as day, c.channel, c.locale,
      h.reason, h.opened_at as "openedAt", h.answered_at as "answeredAt"
    from handoffs h join conversations c on c.id = h.conversation_id
    where h.opened_at >= ${from} and h.opened_at < ${to}`;
}

/** What is simply counted. */
export type Tallied =
  | "closed"
  | "reopened"
  | `rated ${number}`
  | "draft accepted"
  | "draft not accepted"
  | "unanswered";

/** How often something was on one day, in one channel and language. */
export interface TallyRow extends Place {
  what: Tallied;
  count: number;
}

/**
 * Closings, returns to what was closed, ratings, drafts of which it was settled what became of them, and questions that found no answer. Each part is read by an
 * index on its time.
 */
export async function countTallies(db: Database, { from, to, timezone }: Stretch): Promise<TallyRow[]> {
  return await db<TallyRow[]>`
    with noted as (
      select conversation_id, at, kind as what from conversation_events
      where kind in ('closed', 'reopened') and at >= ${from} and at < ${to}
      union all
      select conversation_id, at, 'rated ' || value from ratings where at >= ${from} and at < ${to}
      union all
      select conversation_id, settled_at, case when ${accepted(db)} then 'draft accepted' else 'draft not accepted' end
      from suggested_drafts where outcome is not null and settled_at >= ${from} and settled_at < ${to}),
    placed as (
      select n.at, c.channel, c.locale, n.what from noted n left join conversations c on c.id = n.conversation_id
      union all
      select asked_at, channel, locale, 'unanswered' from unanswered where asked_at >= ${from} and asked_at < ${to})
    select to_char(at at time zone ${timezone}, 'YYYY-MM-DD') as day, coalesce(channel, '') as channel, coalesce(locale, '') as locale,
      what, count(*)::int as count
    from placed group by 1, 2, 3, 4`;
}

/** An article that answered, and what customers said of it. */
export interface AskedArticle {
  slug: string;
  locale: Locale;
  count: number;
  helped: number;
  notHelped: number;
}

/** How often each article answered on one day, in one channel, by the language of the question. */
export async function countAnswers(db: Database, { from, to, timezone }: Stretch): Promise<(Place & AskedArticle)[]> {
  return await db<(Place & AskedArticle)[]>`
    select to_char(t.at at time zone ${timezone}, 'YYYY-MM-DD') as day, c.channel, t.locale, t.state -> 'answered' ->> 'slug' as slug,
      count(*)::int as count, (count(*) filter (where h.verdict = 'yes'))::int as helped,
      (count(*) filter (where h.verdict = 'no'))::int as "notHelped"
    from turns t join conversations c on c.id = t.conversation_id left join helped h on h.id = t.id
    where t.at >= ${from} and t.at < ${to} and t.state -> 'answered' ->> 'id' = t.id::text
    group by 1, 2, 3, 4`;
}
