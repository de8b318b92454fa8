import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { TermsByCount } from "../queries.ts";

/** A question by which customers found an article that helped, the same words counted together. */
export interface Candidate {
  /** The newest answer of the group. */
  id: string;
  question: string;
  key: string;
  locale: Locale;
  slug: string;
  /** How often it helped, how often it did not, and how often the article was chosen among the nearest. */
  helped: number;
  notHelped: number;
  chosen: number;
  lastAt: Date;
}

/** A question that nothing answered, the same words counted together; `nearest` is what came nearest then. */
export interface OpenQuestion {
  /** The newest of the group. */
  id: number;
  question: string;
  key: string;
  locale: Locale;
  count: number;
  lastAt: Date;
  nearest: { slug: string; locale: Locale; score: number }[];
}

/** Candidates that nobody reviewed, the newest first. */
export async function openCandidates(db: Database, limit: number): Promise<Candidate[]> {
  return await db<Candidate[]>`
    with open as (
      select (array_agg(id order by judged_at desc))[1] as id, (array_agg(question order by judged_at desc))[1] as question,
        key, locale, slug, count(*)::int as helped, (count(*) filter (where found = 'chosen'))::int as chosen,
        max(judged_at) as "lastAt"
      from helped where verdict = 'yes' and status = 'new' group by locale, slug, key
      order by "lastAt" desc limit ${limit}),
    refused as (
      select locale, slug, key, count(*)::int as "notHelped"
      from helped where verdict = 'no' and key in (select key from open) group by locale, slug, key)
    select open.*, coalesce("notHelped", 0) as "notHelped"
    from open left join refused using (locale, slug, key) order by "lastAt" desc`;
}

/** Questions that nothing answered and nobody resolved, the newest first. */
export async function openQuestions(db: Database, limit: number): Promise<OpenQuestion[]> {
  return await db<OpenQuestion[]>`
    select (array_agg(id order by asked_at desc))[1]::int as id, (array_agg(question order by asked_at desc))[1] as question,
      (array_agg(nearest order by asked_at desc))[1] as nearest,
      key, locale, count(*)::int as count, max(asked_at) as "lastAt"
    from unanswered where resolved_at is null group by locale, key order by "lastAt" desc limit ${limit}`;
}

/** Closes a group of candidates by one of them; what it asks of which article, or null where it is closed already. */
export async function closeCandidate(
  db: Database,
  { id, status, reviewer, at }: { id: string; status: "accepted" | "rejected"; reviewer: string; at: Date },
): Promise<{ question: string; locale: Locale; slug: string } | null> {
  const rows = await db<{ id: string; question: string; locale: Locale; slug: string }[]>`
    update helped h set status = ${status}, reviewer = ${reviewer}, reviewed_at = ${at}
    from helped one
    where one.id = ${id} and one.status = 'new' and h.status = 'new' and h.verdict = 'yes'
      and (h.locale, h.slug, h.key) = (one.locale, one.slug, one.key)
    returning h.id, h.question, h.locale, h.slug`;
  return rows.find((row) => row.id === id) ?? null;
}

/** Opens a group again that was closed by one of it in one go; false where it stands otherwise by now. */
export async function reopenCandidate(db: Database, id: string): Promise<boolean> {
  const rows = await db`
    update helped h set status = 'new', reviewer = null, reviewed_at = null
    from helped one
    where one.id = ${id} and one.status = 'rejected' and h.status = 'rejected' and h.reviewed_at = one.reviewed_at
      and (h.locale, h.slug, h.key) = (one.locale, one.slug, one.key)
    returning h.id`;
  return rows.length > 0;
}

/** How a candidate stands, of which article; null where it is gone. */
export async function candidateNow(db: Database, id: string): Promise<{ status: string; article: string } | null> {
  const [row] = await db<{ status: string; article: string }[]>`
    select status, slug as article from helped where id = ${id} for update`;
  return row ?? null;
}

/** Closes a group of unanswered questions by one of them; its words, or null where it is closed already. */
export async function closeQuestion(
  db: Database,
  { id, slug, reviewer, at }: { id: number; slug: string | null; reviewer: string; at: Date },
): Promise<{ question: string; locale: Locale } | null> {
  const rows = await db<{ id: number; question: string; locale: Locale }[]>`
    update unanswered u set resolved_at = ${at}, reviewer = ${reviewer}, attached_to = ${slug}
    from unanswered one
    where one.id = ${id} and one.resolved_at is null and u.resolved_at is null and (u.locale, u.key) = (one.locale, one.key)
    returning u.id::int as id, u.question, u.locale`;
  return rows.find((row) => row.id === id) ?? null;
}

/** An article to teach. */
export interface TaughtArticle {
  id: number;
  locale: Locale;
  slug: string;
  title: string;
  asks: string[];
}

/** The article of a slug in a language, else in any; null where there is none. */
export async function readTaught(db: Database, locale: Locale, slug: string): Promise<TaughtArticle | null> {
  const [row] = await db<TaughtArticle[]>`
    select id, locale, slug, title, asks from articles where slug = ${slug} order by (locale = ${locale}) desc, locale limit 1`;
  return row ?? null;
}

/** Keeps an example, for every learning to come. */
export async function keepAsk(
  db: Database,
  ask: { locale: Locale; slug: string; question: string; reviewer: string; at: Date },
): Promise<void> {
  await db`
    insert into learned_asks (locale, slug, question, reviewer, at)
    values (${ask.locale}, ${ask.slug}, ${ask.question}, ${ask.reviewer}, ${ask.at})
    on conflict do nothing`;
}

/** Writes an article's examples with the postings of its title and examples. */
export async function writeAsks(
  db: Database,
  id: number,
  asks: string[],
  postings: { stems: TermsByCount; pairs: TermsByCount; grams: TermsByCount },
): Promise<void> {
  const { stems, pairs, grams } = postings;
  await db`update articles set asks = ${db.json(asks)} where id = ${id}`;
  await db`
    update postings set stems = ${db.json(stems)}, pairs = ${db.json(pairs)}, grams = ${db.json(grams)}
    where article_id = ${id} and part = 0`;
}
