import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";

/** An answer that did not help, the same words to the same article counted together. */
export interface WrongAnswer {
  /** The newest of the group. */
  id: string;
  question: string;
  locale: Locale;
  slug: string;
  count: number;
  lastAt: Date;
}

/** What somebody of the staff answered right after a customer's words. */
export interface PersonsAnswer {
  messageId: string;
  customerId: number | null;
  question: string;
  answer: string;
  locale: Locale;
  at: Date;
}

/** Answers that customers said did not help, not yet reviewed, the newest first. */
export async function wrongAnswers(db: Database, limit: number): Promise<WrongAnswer[]> {
  return await db<WrongAnswer[]>`
    select (array_agg(id order by judged_at desc))[1] as id, (array_agg(question order by judged_at desc))[1] as question,
      locale, slug, count(*)::int as count, max(judged_at) as "lastAt"
    from helped where verdict = 'no' and status = 'new' group by locale, slug, key order by "lastAt" desc limit ${limit}`;
}

/** What people of the staff answered since a moment, the newest first, without what was looked at already. */
export async function personsAnswers(db: Database, since: Date, limit: number): Promise<PersonsAnswer[]> {
  return await db<PersonsAnswer[]>`
    select m.id as "messageId", i.customer_id::int as "customerId", q.content ->> 'text' as question,
      m.content ->> 'text' as answer, c.locale, m.at
    from messages m
      join conversations c on c.id = m.conversation_id
      left join identities i on (i.channel, i.sender_id) = (c.channel, c.sender_id)
      join lateral (select author, content from messages b
        where b.conversation_id = m.conversation_id and b.seq < m.seq order by b.seq desc limit 1) q on q.author = 'customer'
    where m.author = 'person' and m.at > ${since} and m.deleted_at is null
      and q.content ->> 'text' is not null and m.content ->> 'text' is not null
      and not exists (select 1 from reviewed_answers r where r.message_id = m.id)
    order by m.seq desc limit ${limit}`;
}

/** Some of them by their ids, in the order in which they were given. */
export async function answersByIds(
  db: Database,
  ids: readonly string[],
): Promise<Pick<PersonsAnswer, "answer" | "customerId">[]> {
  return await db`
    select m.content ->> 'text' as answer, i.customer_id::int as "customerId"
    from messages m join conversations c on c.id = m.conversation_id
      left join identities i on (i.channel, i.sender_id) = (c.channel, c.sender_id)
    where m.id = any(${[...ids]}::uuid[]) and m.author = 'person' and m.content ->> 'text' is not null order by m.seq`;
}

/** Closes groups of answers that did not help, each by one of it. */
export async function closeWrong(db: Database, ids: readonly string[], reviewer: string, at: Date): Promise<void> {
  await db`
    update helped h set status = 'rejected', reviewer = ${reviewer}, reviewed_at = ${at}
    from helped one
    where one.id = any(${[...ids]}::uuid[]) and h.status = 'new' and h.verdict = 'no'
      and (h.locale, h.slug, h.key) = (one.locale, one.slug, one.key)`;
}

/** Notes that people's answers were looked at. */
export async function closeAnswers(db: Database, ids: readonly string[], reviewer: string, at: Date): Promise<void> {
  await db`
    insert into reviewed_answers (message_id, reviewer, at)
    select id, ${reviewer}, ${at} from messages where id = any(${[...ids]}::uuid[]) on conflict do nothing`;
}

/** How much of what somebody closed as a topic at a moment, without an answer, is closed still. */
export async function countClosed(db: Database, { reviewer, at }: { reviewer: string; at: Date }): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select (select count(*) from unanswered where resolved_at = ${at} and reviewer = ${reviewer} and attached_to is null)
      + (select count(*) from helped where reviewed_at = ${at} and reviewer = ${reviewer} and verdict = 'no' and status = 'rejected')
      + (select count(*) from reviewed_answers where at = ${at} and reviewer = ${reviewer}) as count`;
  return row?.count ?? 0;
}

/** Opens again what somebody closed as a topic at a moment, without an answer. */
export async function reopenClosed(db: Database, { reviewer, at }: { reviewer: string; at: Date }): Promise<void> {
  await db`
    update unanswered set resolved_at = null, reviewer = null
    where resolved_at = ${at} and reviewer = ${reviewer} and attached_to is null`;
  await db`
    update helped set status = 'new', reviewer = null, reviewed_at = null
    where reviewed_at = ${at} and reviewer = ${reviewer} and verdict = 'no' and status = 'rejected'`;
  await db`delete from reviewed_answers where at = ${at} and reviewer = ${reviewer}`;
}
