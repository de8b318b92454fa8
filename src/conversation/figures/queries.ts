import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";

/** From when (included) until when (excluded), and the shop's time zone. */
export interface Stretch {
  from: Date;
  to: Date;
  timezone: string;
}

/** Contacts that began on one day, in one channel and language. */
export interface ContactRow {
  /** ISO day in the shop's time zone. */
  day: string;
  channel: string;
  locale: Locale;
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

/** Why people were called, the commonest first. */
export async function countCalls(
  db: Database,
  { from, to }: Pick<Stretch, "from" | "to">,
): Promise<{ reason: string; count: number }[]> {
  return await db<{ reason: string; count: number }[]>`
    select reason, count(*)::int as count from handoffs where opened_at >= ${from} and opened_at < ${to}
    group by reason order by count desc, reason`;
}

/** When each person who was called was, and when they first answered. */
export async function answeredCalls(
  db: Database,
  { from, to }: Pick<Stretch, "from" | "to">,
): Promise<{ openedAt: Date; answeredAt: Date }[]> {
  return await db<{ openedAt: Date; answeredAt: Date }[]>`
    select opened_at as "openedAt", answered_at as "answeredAt" from handoffs
    where opened_at >= ${from} and opened_at < ${to} and answered_at is not null`;
}

/** How often conversations were closed, and how often a customer came back to one that was. */
export async function countClosings(
  db: Database,
  { from, to }: Stretch,
): Promise<{ closed: number; reopened: number }> {
  const [row] = await db<{ closed: number; reopened: number }[]>`
    select (count(*) filter (where kind = 'closed'))::int as closed, (count(*) filter (where kind = 'reopened'))::int as reopened
    from conversation_events where kind in ('closed', 'reopened') and at >= ${from} and at < ${to}`;
  return row ?? { closed: 0, reopened: 0 };
}

/** How many ratings of each value were given, 1 to 5. */
export async function countRatings(db: Database, { from, to }: Stretch): Promise<number[]> {
  const rows = await db<{ value: number; count: number }[]>`
    select value, count(*)::int as count from ratings where at >= ${from} and at < ${to} group by value`;
  return [1, 2, 3, 4, 5].map((value) => rows.find((row) => row.value === value)?.count ?? 0);
}

/** An article that answered, and what customers said of it. */
export interface AskedArticle {
  slug: string;
  locale: Locale;
  count: number;
  helped: number;
  notHelped: number;
}

/** The articles that answered most often, and how many questions found no answer. */
export async function countQuestions(
  db: Database,
  { from, to }: Stretch,
  limit: number,
): Promise<{ articles: AskedArticle[]; unanswered: number }> {
  const articles = await db<AskedArticle[]>`
    select t.state -> 'answered' ->> 'slug' as slug, mode() within group (order by t.locale) as locale, count(*)::int as count,
      (count(*) filter (where h.verdict = 'yes'))::int as helped, (count(*) filter (where h.verdict = 'no'))::int as "notHelped"
    from turns t left join helped h on h.id = t.id
    where t.at >= ${from} and t.at < ${to} and t.state -> 'answered' ->> 'id' = t.id::text
    group by 1 order by count desc, 1 limit ${limit}`;
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from unanswered where asked_at >= ${from} and asked_at < ${to}`;
  return { articles: [...articles], unanswered: row?.count ?? 0 };
}
