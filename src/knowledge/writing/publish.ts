import type { Locale } from "../../base/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import { readKeptSynonyms } from "../kept-synonyms.ts";
import { learnOne } from "../learn.ts";
import { growVersion } from "../queries.ts";
import { readFileText } from "../read-articles.ts";
import { closeTopic } from "../topics/close.ts";
import { insertVersion, readDraft, readSource, removeDraft, settle, unsettled, versionsOf } from "./queries.ts";
import { baseOf, nameOf } from "./standing.ts";

/** Writes an article's file where the host can; false where it cannot. */
export type WriteFile = (name: string, text: string) => Promise<boolean>;

/** Who publishes, when, and how files are written. */
export interface Publisher {
  staff: string;
  at: Date;
  writeFile: WriteFile;
}

/** What came of it: the article, and whether its file holds the text. */
export interface PublishedArticle {
  locale: Locale;
  slug: string;
  inFile: boolean;
}

/**
 * Publishes a text (a file's, front matter included): customers are answered from it as soon as the version is noticed. The earlier
 * text is kept. With `draft`, that draft is gone afterwards and its topic is closed. Refuses `article` with the mistake that is in it.
 */
export async function publishArticle(
  db: Database,
  { source, locale, slug, draft }: { source: string; locale: Locale; slug: string; draft?: string },
  { staff, at, writeFile }: Publisher,
): Promise<PublishedArticle> {
  const name = nameOf({ locale, slug });
  const article = readFileText(source, name);
  const id = await atomically(db, async () => {
    await growVersion(db);
    const earlier = await readSource(db, locale, slug);
    const newest = (await unsettled(db)).find((one) => nameOf(one) === name) ?? null;
    const base = baseOf(earlier, newest);
    const isFirst = (await versionsOf(db, locale, slug)).length === 0;
    const version = { locale, slug, at };
    if (earlier !== null && isFirst)
      await insertVersion(db, { ...version, source: earlier, base: null, by: null, settledAt: at });
    const number = await insertVersion(db, { ...version, source, base, by: staff, settledAt: null });
    await learnOne(db, article, await readKeptSynonyms(db), at);
    const topic = draft === undefined ? null : ((await readDraft(db, draft))?.topic ?? null);
    if (topic) await closeTopic(db, topic, { reviewer: staff, at, slug });
    if (draft !== undefined) await removeDraft(db, draft);
    const entry = {
      at,
      actor: `staff:${staff}` as const,
      channel: null,
      action: "publish_article" as const,
      turnId: null,
    };
    await audit(db, {
      ...entry,
      ...{ table: "articles", key: name, before: earlier === null ? null : { source: earlier }, after: { source } },
    });
    return number;
  });
  const inFile = await writeFile(name, source);
  if (inFile) await settle(db, [id], at);
  return { locale, slug, inFile };
}
