import { LOCALES, type Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Article } from "./article.ts";
import type { ArticleReference, Audience } from "./hit.ts";
import { readKeptSynonyms } from "./kept-synonyms.ts";
import { partsOf } from "./parts.ts";
import type { Passage } from "./passages.ts";
import { makePostings, type Postings } from "./postings.ts";
import {
  type ArticleRow,
  allArticles,
  allPostings,
  allVectors,
  type PostingsRow,
  readVersion,
  type TermsByCount,
} from "./queries.ts";
import type { Region } from "./region/regions.ts";
import { type Concepts, NO_SYNONYMS, type Synonyms } from "./synonyms.ts";
import { KINDS } from "./terms.ts";
import { makeVectors, type PassageVector, type Vectors } from "./vectors.ts";

/** Everything that a search needs, in memory; made from the rows that `learnArticles` wrote. Never changes once made. */
export interface KnowledgeIndex {
  /** Grows with each learning that changed something. */
  version: number;
  articles: number;
  passages: number;
  shelves: ReadonlyMap<Locale, Shelf>;
}

/** The articles of one language, with corpus statistics of their own. A document's number is its place in `articles`. */
export interface Shelf {
  locale: Locale;
  /** Words that mean one thing, as they were when its postings were made. */
  concepts: Concepts;
  articles: ShelvedArticle[];
  /** Titles and example questions. */
  question: Side;
  /** Headings and texts. */
  answer: Side;
  /** Null without an embedding model. */
  vectors: Vectors | null;
}

/** Postings by kind of term. */
export type Side = Record<(typeof KINDS)[number], Postings>;

/** An article as a search needs it. */
export interface ShelvedArticle {
  reference: ArticleReference;
  asks: string[];
  audience: Audience;
  /** ISO days, both included; null is open. */
  validFrom: string | null;
  validTo: string | null;
  /** Parts that hold for some places only, and what is asked where nothing tells the place. */
  regions: Region[];
  where: string | null;
  passages: Passage[];
}

/** An index of articles that are in no database: to try them out and to measure. */
export function indexArticles(articles: Article[], synonyms: Synonyms = NO_SYNONYMS): KnowledgeIndex {
  const rows = articles.map((article, id) => ({
    ...article,
    id,
    validFrom: article.valid_from,
    validTo: article.valid_to,
  }));
  const postings = articles.flatMap((article, articleId) =>
    partsOf(article, synonyms).map((part) => ({ articleId, ...part })),
  );
  return makeIndex({ version: 0, synonyms, articles: rows, postings, vectors: [] });
}

type VectorRow = Awaited<ReturnType<typeof allVectors>>[number];

/** What an index is made from. */
interface IndexRows {
  version: number;
  synonyms: Synonyms;
  articles: ArticleRow[];
  postings: PostingsRow[];
  vectors: VectorRow[];
}

function makeIndex({ version, synonyms, articles, postings, vectors }: IndexRows): KnowledgeIndex {
  const vectorsOf = Map.groupBy(vectors, (row) => row.articleId);
  const parts = Map.groupBy(postings, (row) => row.articleId);
  const shelves = LOCALES.map((locale) => {
    const own = articles.filter((article) => article.locale === locale);
    return makeShelf(
      { locale, concepts: synonyms[locale] },
      own,
      own.map((article) => parts.get(article.id) ?? []),
      own.flatMap(({ id }, document) => (vectorsOf.get(id) ?? []).map((row) => ({ document, ...row }))),
    );
  });
  return {
    version,
    articles: articles.length,
    passages: articles.reduce((sum, article) => sum + article.passages.length, 0),
    shelves: new Map(shelves.map((shelf) => [shelf.locale, shelf])),
  };
}

function makeShelf(
  language: Pick<Shelf, "locale" | "concepts">,
  articles: ArticleRow[],
  parts: PostingsRow[][],
  vectors: PassageVector[],
): Shelf {
  return {
    ...language,
    articles: articles.map(shelved),
    question: makeSide(parts.map((rows) => rows.filter((row) => row.part === 0))),
    answer: makeSide(parts.map((rows) => rows.filter((row) => row.part > 0))),
    vectors: makeVectors(vectors),
  };
}

function shelved({ slug, locale, title, url, ...article }: ArticleRow): ShelvedArticle {
  const { asks, audience, validFrom, validTo, regions, where, passages } = article;
  return { reference: { slug, locale, title, url }, asks, audience, validFrom, validTo, regions, where, passages };
}

function makeSide(documents: PostingsRow[][]): Side {
  const [stems, pairs, grams] = KINDS.map((kind) => makePostings(documents.map((rows) => summed(rows, kind))));
  if (!stems || !pairs || !grams) throw new Error("a kind of terms was forgotten");
  return { stems, pairs, grams };
}

function summed(rows: PostingsRow[], kind: (typeof KINDS)[number]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) addCounts(row[kind], counts);
  return counts;
}

function addCounts(terms: TermsByCount, counts: Map<string, number>): void {
  for (const [times, list] of Object.entries(terms))
    for (const term of list) counts.set(term, (counts.get(term) ?? 0) + Number(times));
}

/**
 * Answers the index of the newest learning, kept in memory until the version moves on. Give `version` where the caller has just
 * read it, to save the statement that asks for it.
 */
export type CurrentIndex = (version?: number) => Promise<KnowledgeIndex>;

/** A {@link CurrentIndex} over a database: one for a process. Callers that come while it is read for the first time each read it. */
export function currentIndex(db: Database): CurrentIndex {
  let held: KnowledgeIndex | null = null;
  return async (given) => {
    const version = given ?? (await readVersion(db));
    if (held !== null && held.version >= version) return held;
    const index = await readIndex(db, version);
    if (held === null || held.version < index.version) held = index;
    return held;
  };
}

/** Rows newer than the version may come along: the next look at the version then reads them again. */
async function readIndex(db: Database, version: number): Promise<KnowledgeIndex> {
  return makeIndex({
    version,
    synonyms: await readKeptSynonyms(db),
    articles: await allArticles(db),
    postings: await allPostings(db),
    vectors: await allVectors(db),
  });
}
