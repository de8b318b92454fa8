import { LOCALES, type Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { listArticles } from "./queries.ts";

/** An article in the languages that it is there in. */
export interface Book {
  slug: string;
  /** Days in the shop's own time, both included; null is open. */
  texts: { locale: Locale; title: string; validFrom: string | null; validTo: string | null }[];
  missing: Locale[];
}

/** Every article with the languages that it has and lacks, of those in which the shop has articles at all. */
export async function readLibrary(db: Database): Promise<Book[]> {
  const rows = await listArticles(db);
  const spoken = LOCALES.filter((locale) => rows.some((row) => row.locale === locale));
  return [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, texts]) => ({
    slug,
    texts: texts.map(({ slug: _, ...text }) => text),
    missing: spoken.filter((locale) => !texts.some((text) => text.locale === locale)),
  }));
}
