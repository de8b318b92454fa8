import { type Locale, Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { readKeptSynonyms } from "../kept-synonyms.ts";
import { partsOf } from "../parts.ts";
import { growVersion } from "../queries.ts";
import { keepAsk, readTaught, writeAsks } from "./queries.ts";

/**
 * Adds an example question to an article: of the question's language where the article is there in it, else of another. Every process
 * notices by the version; learning adds it again whenever it reads the article's file. Call it in a transaction.
 */
export async function teach(
  db: Database,
  { question, locale, slug }: { question: string; locale: Locale; slug: string },
  { reviewer, at }: { reviewer: string; at: Date },
): Promise<void> {
  await growVersion(db);
  const article = await readTaught(db, locale, slug);
  if (!article) throw new Refused("not_found", "There is no such article.");
  await keepAsk(db, { locale: article.locale, slug, question, reviewer, at });
  if (article.asks.includes(question)) return;
  const asks = [...article.asks, question];
  const taught = { title: article.title, asks, locale: article.locale, passages: [] };
  const [part] = partsOf(taught, await readKeptSynonyms(db));
  if (part) await writeAsks(db, article.id, asks, part);
}
