import { fromSql, toSql } from "pgvector";
import type { Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Audience } from "./hit.ts";
import type { ArticleFile } from "./read-articles.ts";
import type { Region } from "./region/regions.ts";
import type { KINDS, Terms } from "./terms.ts";

/** Terms by how often they stand in a text: {"1": [once], "2": [twice], …}. */
export type TermsByCount = Record<string, string[]>;

/** The postings of one part of an article: part 0 is its title and examples, part n its passage n − 1. */
export interface PostingsRow extends Record<(typeof KINDS)[number], TermsByCount> {
  articleId: number;
  part: number;
}

/** An article as it is stored, its passages in their order. */
export interface ArticleRow {
  id: number;
  locale: Locale;
  slug: string;
  title: string;
  url: string | null;
  asks: string[];
  audience: Audience;
  validFrom: string | null;
  validTo: string | null;
  regions: Region[];
  where: string | null;
  passages: { heading: string | null; text: string }[];
}

/** The version of the index: it grows with each learning that changed something. */
export async function readVersion(db: Database): Promise<number> {
  const [row] = await db<{ version: number }[]>`select version from knowledge_version`;
  return row?.version ?? 0;
}

/** Moves the version on, and makes every other learning wait until this transaction ends. */
export async function growVersion(db: Database): Promise<void> {
  await db`update knowledge_version set version = version + 1`;
}

/** Every article with its passages, in the order of their ids. */
export async function allArticles(db: Database): Promise<ArticleRow[]> {
  return await db<ArticleRow[]>`
    select a.id, a.locale, a.slug, a.title, a.url, a.asks, a.audience, a.valid_from as "validFrom", a.valid_to as "validTo",
      a.regions, a.place_question as "where",
      (select coalesce(jsonb_agg(jsonb_build_object('heading', p.heading, 'text', p.text) order by p.position), '[]')
        from passages p where p.article_id = a.id) as passages
    from articles a order by a.id`;
}

/** Every posting, an article's parts together. */
export async function allPostings(db: Database): Promise<PostingsRow[]> {
  return await db<PostingsRow[]>`
    select article_id as "articleId", part, stems, pairs, grams from postings order by article_id, part`;
}

/** The vectors of all passages that have one. */
export async function allVectors(db: Database): Promise<{ articleId: number; model: string; values: Float32Array }[]> {
  const rows = await db<{ articleId: number; model: string; embedding: string }[]>`
    select article_id as "articleId", embedding_model as model, embedding::text as embedding
    from passages where embedding is not null order by article_id, position`;
  return rows.map(({ embedding, ...row }) => ({ ...row, values: Float32Array.from(fromSql(embedding) as number[]) }));
}

/** Some passages that have no vector of a model, with the titles of their articles. */
export async function unembedded(
  db: Database,
  model: string,
  limit: number,
): Promise<{ id: number; title: string; heading: string | null; text: string }[]> {
  return await db`
    select p.id, a.title, p.heading, p.text
    from passages p join articles a on a.id = p.article_id
    where p.embedding_model is distinct from ${model} order by p.id limit ${limit}`;
}

/** Writes passages' vectors; a passage whose text is another meanwhile is left alone. */
export async function saveEmbeddings(
  db: Database,
  model: string,
  rows: { id: number; text: string; values: Float32Array }[],
): Promise<void> {
  const texts = rows.map(({ id, text, values }) => ({ id, text, embedding: toSql(Array.from(values)) }));
  await db`
    update passages p set embedding = given.embedding::vector, embedding_model = ${model}
    from jsonb_to_recordset(${db.json(texts)}) as given (id bigint, text text, embedding text)
    where p.id = given.id and p.text = given.text`;
}

/** What the articles were when they were learned, by locale and slug. */
export async function checksums(
  db: Database,
): Promise<{ id: number; locale: Locale; slug: string; checksum: string }[]> {
  return await db`select id, locale, slug, checksum from articles`;
}

/** The examples that staff added to articles, the earlier first. */
export async function learnedAsks(db: Database): Promise<{ locale: Locale; slug: string; question: string }[]> {
  return await db`select locale, slug, question from learned_asks order by at, question`;
}

/** How many passages there are. */
export async function countPassages(db: Database): Promise<number> {
  const [row] = await db<{ n: number }[]>`select count(*)::int as n from passages`;
  return row?.n ?? 0;
}

/** Takes articles away with all that hangs on them. */
export async function removeArticles(db: Database, ids: number[]): Promise<void> {
  await db`delete from articles where id = any(${ids})`;
}

/** Writes articles, new or changed; answers their ids in the same order. */
export async function saveArticles(db: Database, articles: ArticleFile[], at: Date): Promise<number[]> {
  const rows = articles.map(({ passages: _, ...article }) => article);
  const saved = await db<{ id: number; locale: string; slug: string }[]>`
    insert into articles (locale, slug, title, url, tags, asks, audience, valid_from, valid_to, regions, place_question,
      source, checksum, learned_at)
    select locale, slug, title, url, tags, asks, audience, valid_from, valid_to, regions, "where", source, checksum, ${at}
    from jsonb_to_recordset(${db.json(rows)}) as given (locale text, slug text, title text, url text, tags jsonb, asks jsonb,
      audience text, valid_from date, valid_to date, regions jsonb, "where" text, source text, checksum text)
    on conflict (locale, slug) do update set title = excluded.title, url = excluded.url, tags = excluded.tags,
      asks = excluded.asks, audience = excluded.audience, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      regions = excluded.regions, place_question = excluded.place_question,
      source = excluded.source, checksum = excluded.checksum, learned_at = excluded.learned_at
    returning id, locale, slug`;
  const ids = new Map(saved.map((row) => [`${row.locale}/${row.slug}`, row.id]));
  return articles.map((article) => ids.get(`${article.locale}/${article.slug}`) ?? 0);
}

/** Writes the passages and postings of articles in the place of those that they had. */
export async function replaceParts(
  db: Database,
  ids: number[],
  passages: { article_id: number; position: number; heading: string | null; text: string }[],
  postings: ({ article_id: number; part: number } & Record<keyof Terms, TermsByCount>)[],
): Promise<void> {
  await db`delete from passages where article_id = any(${ids})`;
  await db`delete from postings where article_id = any(${ids})`;
  await db`
    insert into passages (article_id, position, heading, text)
    select article_id, position, heading, text
    from jsonb_to_recordset(${db.json(passages)}) as given (article_id bigint, position int, heading text, text text)`;
  await db`
    insert into postings (article_id, part, stems, pairs, grams)
    select article_id, part, stems, pairs, grams
    from jsonb_to_recordset(${db.json(postings)}) as given (article_id bigint, part int, stems jsonb, pairs jsonb, grams jsonb)`;
}

/** Keeps a question that could not be answered. */
export async function insertUnanswered(
  db: Database,
  asked: {
    question: string;
    key: string;
    locale: Locale;
    /** Where it was asked; null: not known. */
    channel: string | null;
    at: Date;
    nearest: { slug: string; locale: Locale; score: number }[];
  },
): Promise<void> {
  await db`
    insert into unanswered (question, key, locale, channel, asked_at, nearest)
    values (${asked.question}, ${asked.key}, ${asked.locale}, ${asked.channel}, ${asked.at}, ${db.json(asked.nearest)})`;
}
