import type { Locale } from "../../base/index.ts";
import { bringBackRemoved, type Database, keepRemoved, type Removing } from "../../database/index.ts";

/** The newest text of an article that was published at the desk and that the files have not caught up with. */
export interface Published {
  id: number;
  locale: Locale;
  slug: string;
  source: string;
  /** SHA-256 of the file in whose place it stands, in hex; null where there was none. */
  base: string | null;
}

/** A text that an article had. */
export interface ArticleVersion {
  id: number;
  source: string;
  /** Null: the text of the file. */
  by: string | null;
  at: Date;
}

/** The ids of one of each group that a topic was made from. */
export interface TopicIds {
  unanswered: number[];
  wrong: string[];
  people: string[];
}

/** An article that is being written. */
export interface Draft {
  id: string;
  locale: Locale;
  source: string;
  questions: string[];
  topic: TopicIds;
  changedAt: Date;
  changedBy: string;
}

/** The publications that may stand over files. */
export async function unsettled(db: Database): Promise<Published[]> {
  return await db<Published[]>`
    select id, locale, slug, source, base from (
      select distinct on (locale, slug) id::int as id, locale, slug, source, base, settled_at
      from article_versions order by locale, slug, id desc) newest
    where settled_at is null order by id`;
}

/** The files have caught up with some publications, or were changed over them. */
export async function settle(db: Database, ids: readonly number[], at: Date): Promise<void> {
  await db`update article_versions set settled_at = ${at} where id = any(${[...ids]}) and settled_at is null`;
}

/** Every text that an article had, the newest first. */
export async function versionsOf(db: Database, locale: Locale, slug: string): Promise<ArticleVersion[]> {
  return await db<ArticleVersion[]>`
    select v.id::int as id, v.source, coalesce(u.name, v.published_by) as by, v.published_at as at
    from article_versions v left join staff_users u on u.id::text = v.published_by
    where locale = ${locale} and slug = ${slug} order by v.id desc`;
}

/** Keeps a text that an article has from now on, or had; answers its number. */
export async function insertVersion(
  db: Database,
  version: Omit<Published, "id"> & { by: string | null; at: Date; settledAt: Date | null },
): Promise<number> {
  const { locale, slug, source, base, by, at, settledAt } = version;
  const [row] = await db<{ id: number }[]>`
    insert into article_versions (locale, slug, source, base, published_by, published_at, settled_at)
    values (${locale}, ${slug}, ${source}, ${base}, ${by}, ${at}, ${settledAt}) returning id::int as id`;
  return row?.id ?? 0;
}

/** The text of an article as it holds now; null where there is none. */
export async function readSource(db: Database, locale: Locale, slug: string): Promise<string | null> {
  const [row] = await db<{ source: string }[]>`select source from articles where locale = ${locale} and slug = ${slug}`;
  return row?.source ?? null;
}

/** All articles by what they are called, in every language. */
export async function listArticles(
  db: Database,
): Promise<{ locale: Locale; slug: string; title: string; validFrom: string | null; validTo: string | null }[]> {
  return await db`
    select locale, slug, title, valid_from as "validFrom", valid_to as "validTo" from articles order by slug, locale`;
}

/** What is being written, the newest first. */
export async function listDrafts(db: Database): Promise<Draft[]> {
  return await db<Draft[]>`select ${draftColumns(db)} ${fromDrafts(db)} order by changed_at desc, d.id`;
}

/** One of them, or null. */
export async function readDraft(db: Database, id: string): Promise<Draft | null> {
  const [row] = await db<Draft[]>`select ${draftColumns(db)} ${fromDrafts(db)} where d.id = ${id}`;
  return row ?? null;
}

const draftColumns = (db: Database) => db`
  d.id, d.locale, d.source, d.questions, d.topic, d.changed_at as "changedAt", coalesce(u.name, d.changed_by) as "changedBy"`;
const fromDrafts = (db: Database) => db`from article_drafts d left join staff_users u on u.id::text = d.changed_by`;

/** Notes the text (by its SHA-256) as which a draft was tried. */
export async function noteTried(db: Database, id: string, tried: string): Promise<void> {
  await db`update article_drafts set tried = ${tried} where id = ${id}`;
}

/** The text (by its SHA-256) as which a draft was tried last; null where it never was. */
export async function triedOf(db: Database, id: string): Promise<string | null> {
  const [row] = await db<{ tried: string | null }[]>`select tried from article_drafts where id = ${id}`;
  return row?.tried ?? null;
}

/** An article that was taken back, with its last text. */
export interface TakenBack {
  locale: Locale;
  slug: string;
  /** The version that is its last text. */
  version: number;
  source: string;
  by: string | null;
  at: Date;
}

/** Articles that were taken back and are not there, the newest first. */
export async function takenBack(db: Database): Promise<TakenBack[]> {
  return await db<TakenBack[]>`
    select n.locale, n.slug, l.id::int as version, l.source, coalesce(u.name, n.published_by) as by, n.published_at as at
    from (select distinct on (locale, slug) locale, slug, source, published_by, published_at
      from article_versions order by locale, slug, id desc) n
    cross join lateral (select v.id, v.source from article_versions v
      where v.locale = n.locale and v.slug = n.slug and v.source <> '' order by v.id desc limit 1) l
    left join staff_users u on u.id::text = n.published_by
    where n.source = '' and not exists (select from articles a where a.locale = n.locale and a.slug = n.slug)
    order by n.published_at desc, n.locale, n.slug`;
}

/** Takes an article out of those that hold. */
export async function removeArticle(db: Database, locale: Locale, slug: string): Promise<void> {
  await db`delete from articles where locale = ${locale} and slug = ${slug}`;
}

/** Keeps a draft as it is now; one that was discarded meanwhile comes back. */
export async function writeDraft(db: Database, draft: Omit<Draft, "changedAt"> & { at: Date }): Promise<void> {
  const { id, locale, source, questions, topic, at, changedBy } = draft;
  await db`
    insert into article_drafts (id, locale, source, questions, topic, created_at, changed_at, changed_by)
    values (${id}, ${locale}, ${source}, ${db.json(questions)}, ${db.json({ ...topic })}, ${at}, ${at}, ${changedBy})
    on conflict (id) do update set locale = excluded.locale, source = excluded.source, questions = excluded.questions,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
}

const removing = (key: string): Removing => ({ table: "article_drafts", key, rows: { article_drafts: "id" } });

/** Puts a removed draft back as it was; false where it is not kept any more. */
export const bringBackDraft = (db: Database, id: string): Promise<boolean> => bringBackRemoved(db, removing(id));

/** Takes a draft away, and keeps it for who wants it back; whether it was there. */
export async function dropDraftRow(db: Database, id: string, at: Date): Promise<boolean> {
  await keepRemoved(db, removing(id), at);
  return removeDraft(db, id);
}

/** Takes a draft away; whether it was there. */
export async function removeDraft(db: Database, id: string): Promise<boolean> {
  return (await db`delete from article_drafts where id = ${id} returning id`).length > 0;
}

/** Questions whose answers helped, with the article that gave them: what the knowledge base must go on answering. The newest first. */
export async function helpedQuestions(
  db: Database,
  locale: Locale,
  limit: number,
): Promise<{ question: string; slug: string }[]> {
  return await db`
    select question, slug from (
      select distinct on (key) question, slug, judged_at from helped
      where locale = ${locale} and verdict = 'yes' and status <> 'rejected' order by key, judged_at desc) newest
    order by judged_at desc limit ${limit}`;
}
