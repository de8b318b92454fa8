import { createHash } from "node:crypto";
import { LOCALES } from "../base/index.ts";
import { atomically, type Database } from "../database/index.ts";
import type { Embedder } from "../language/index.ts";
import { embedPassages } from "./embed-passages.ts";
import { areKept, keepSynonyms } from "./kept-synonyms.ts";
import { type Part, partsOf } from "./parts.ts";
import {
  checksums,
  countPassages,
  growVersion,
  learnedAsks,
  removeArticles,
  replaceParts,
  saveArticles,
} from "./queries.ts";
import { type ArticleFile, readArticles } from "./read-articles.ts";
import { makeSynonyms, type Synonyms, type WordLists } from "./synonyms.ts";
import { ANALYSIS } from "./terms.ts";
import { settle, unsettled } from "./writing/queries.ts";
import { standing } from "./writing/standing.ts";

/** What a learning did: articles by what became of them, and all passages that there are now. */
export interface Learned {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  passages: number;
  /** Passages that got a vector; 0 without an embedding model. */
  embedded: number;
}

/** Articles a transaction: some 20 ms of writing each. */
const BATCH = 25;

/** Where articles are learned from. */
export interface Lesson {
  folder: string;
  at: Date;
  /** Words that mean one thing; every word means itself where they are left out. */
  synonyms?: WordLists;
  /** Gives passages their vectors. */
  embedder?: Embedder | null;
}

/**
 * Reads the articles of a folder (`<locale>/<slug>.md`) and indexes what changed since the last time, all of a language whose synonyms
 * did, a batch a transaction; then embeds the passages that the embedder's model has not yet.
 */
export async function learnArticles(db: Database, lesson: Lesson): Promise<Learned> {
  const { folder, at, embedder = null, synonyms: lists = { ru: [], uk: [], en: [] } } = lesson;
  const { articles: effective, settled } = standing(await readArticles(folder), await unsettled(db));
  if (settled.length > 0) await settle(db, settled, at);
  const articles = effective.map(analysedBy(lists));
  const known = new Map((await checksums(db)).map((row) => [keyOf(row), row]));
  const wanted = new Set(articles.map(keyOf));
  const gone = [...known.values()].filter((row) => !wanted.has(keyOf(row)));
  const changed = articles.filter((article) => known.get(keyOf(article))?.checksum !== article.checksum);
  const synonyms = makeSynonyms(lists);
  if (!(await areKept(db, lists))) await inOneGo(db, () => keepSynonyms(db, lists, at));
  if (gone.length > 0)
    await inOneGo(db, () =>
      removeArticles(
        db,
        gone.map((row) => row.id),
      ),
    );
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH);
    await inOneGo(db, async () => {
      await writeLearned(db, batch, synonyms, at);
    });
  }
  const added = changed.filter((article) => !known.has(keyOf(article))).length;
  return {
    added,
    changed: changed.length - added,
    removed: gone.length,
    unchanged: articles.length - changed.length,
    passages: await countPassages(db),
    embedded: embedder ? await embedPassages(db, embedder, at) : 0,
  };
}

const keyOf = (article: { locale: string; slug: string }): string => `${article.locale}/${article.slug}`;

/** What an article's postings come from: the program, the synonyms of its language, and its file. */
function analysedBy(lists: WordLists): (article: ArticleFile) => ArticleFile {
  const hashOf = (list: string[][]) => createHash("sha256").update(JSON.stringify(list)).digest("hex").slice(0, 16);
  const hashes = new Map(LOCALES.map((locale) => [locale, hashOf(lists[locale])]));
  return (article) => ({ ...article, checksum: `${ANALYSIS}:${hashes.get(article.locale)}:${article.checksum}` });
}

/** Indexes one article beside the others. Call it in a transaction that has moved the version on. */
export async function learnOne(db: Database, article: ArticleFile, synonyms: Synonyms, at: Date): Promise<void> {
  await writeLearned(db, [article], synonyms, at);
}

/** The examples that staff added are read where none can be added meanwhile: it would be overwritten. */
async function writeLearned(db: Database, batch: ArticleFile[], synonyms: Synonyms, at: Date): Promise<void> {
  const learned = Map.groupBy(await learnedAsks(db), keyOf);
  const articles = batch.map((article) => withLearned(article, learned));
  await write(
    db,
    articles,
    articles.map((article) => partsOf(article, synonyms)),
    at,
  );
}

/** An article with the examples that its file does not have. */
function withLearned(article: ArticleFile, learned: ReadonlyMap<string, { question: string }[]>): ArticleFile {
  const more = learned.get(keyOf(article))?.map(({ question }) => question) ?? [];
  return { ...article, asks: [...new Set([...article.asks, ...more])] };
}

/** The version moves with each batch, so that a process which read half a learning notices the other half. */
function inOneGo(db: Database, work: () => Promise<void>): Promise<void> {
  return atomically(db, async () => {
    await growVersion(db);
    await work();
  });
}

async function write(db: Database, articles: ArticleFile[], parts: Part[][], at: Date): Promise<void> {
  const ids = await saveArticles(db, articles, at);
  const idOf = (index: number) => ids[index] ?? 0;
  await replaceParts(
    db,
    ids,
    articles.flatMap((article, index) =>
      article.passages.map((passage, position) => ({ article_id: idOf(index), position, ...passage })),
    ),
    parts.flatMap((list, index) => list.map((part) => ({ article_id: idOf(index), ...part }))),
  );
}
