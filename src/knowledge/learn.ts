import { atomically, type Database } from "../database/index.ts";
import {
  checksums,
  countPassages,
  growVersion,
  removeArticles,
  replaceParts,
  saveArticles,
  type TermsByCount,
} from "./queries.ts";
import { type ArticleFile, readArticles } from "./read-articles.ts";
import { ANALYSIS, type Terms, termsOf } from "./terms.ts";

/** What a learning did: articles by what became of them, and all passages that there are now. */
export interface Learned {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  passages: number;
}

/** Articles a transaction: some 20 ms of writing each. */
const BATCH = 25;

/** Reads the articles of a folder (`<locale>/<slug>.md`) and indexes what changed since the last time, a batch a transaction. */
export async function learnArticles(db: Database, { folder, at }: { folder: string; at: Date }): Promise<Learned> {
  const articles = (await readArticles(folder)).map(asAnalysed);
  const known = new Map((await checksums(db)).map((row) => [keyOf(row), row]));
  const wanted = new Set(articles.map(keyOf));
  const gone = [...known.values()].filter((row) => !wanted.has(keyOf(row)));
  const changed = articles.filter((article) => known.get(keyOf(article))?.checksum !== article.checksum);
  if (gone.length > 0)
    await inOneGo(db, () =>
      removeArticles(
        db,
        gone.map((row) => row.id),
      ),
    );
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH);
    const parts = batch.map(partsOf);
    await inOneGo(db, async () => write(db, batch, parts, at));
  }
  const added = changed.filter((article) => !known.has(keyOf(article))).length;
  return {
    added,
    changed: changed.length - added,
    removed: gone.length,
    unchanged: articles.length - changed.length,
    passages: await countPassages(db),
  };
}

const keyOf = (article: { locale: string; slug: string }): string => `${article.locale}/${article.slug}`;

const asAnalysed = (article: ArticleFile): ArticleFile => ({
  ...article,
  checksum: `${ANALYSIS}:${article.checksum}`,
});

/** The version moves with each batch, so that a process which read half a learning notices the other half. */
function inOneGo(db: Database, work: () => Promise<void>): Promise<void> {
  return atomically(db, async () => {
    await growVersion(db);
    await work();
  });
}

type Part = { part: number } & Record<keyof Terms, TermsByCount>;

/** The postings of an article: of its title and examples, and of each passage under its heading. */
export function partsOf(article: Pick<ArticleFile, "title" | "asks" | "locale" | "passages">): Part[] {
  const texts = [
    [article.title, ...article.asks].join("\n"),
    ...article.passages.map((passage) => [passage.heading ?? "", passage.text].join("\n")),
  ];
  return texts.map((text, part) => {
    const { stems, pairs, grams } = termsOf(text, article.locale);
    return { part, stems: byCount(stems), pairs: byCount(pairs), grams: byCount(grams) };
  });
}

function byCount(terms: string[]): TermsByCount {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const grouped = Map.groupBy(counts.keys(), (term) => counts.get(term) ?? 0);
  return Object.fromEntries(grouped);
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
