import { type Locale, Refused } from "../../base/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import { readKeptSynonyms } from "../kept-synonyms.ts";
import { learnOne } from "../learn.ts";
import { growVersion } from "../queries.ts";
import { readFileText, sha256 } from "../read-articles.ts";
import { closeTopic } from "../topics/close.ts";
import {
  insertVersion,
  readDraft,
  readSource,
  removeArticle,
  removeDraft,
  settle,
  triedOf,
  unsettled,
  versionsOf,
} from "./queries.ts";
import { baseOf, nameOf, TAKEN_BACK } from "./standing.ts";

/** Writes an article's file where the host can, or (null) takes it away; false where it cannot. */
export type WriteFile = (name: string, text: string | null) => Promise<boolean>;

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
 * text is kept. With `draft`, that draft is gone afterwards and its topic is closed. Refuses `article` with the mistake that is in it, and
 * `not_tried` where the draft was not tried as it is now.
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
    const version = { locale, slug, at };
    await keepEarlier(db, version, earlier);
    const number = await insertVersion(db, { ...version, source, base, by: staff, settledAt: null });
    await learnOne(db, article, await readKeptSynonyms(db), at);
    const topic = draft === undefined ? null : ((await readDraft(db, draft))?.topic ?? null);
    if (draft !== undefined && (await triedOf(db, draft)) !== sha256(source))
      throw new Refused(
        "not_tried",
        "Try the draft as it is now, and look at what would change, before it is published.",
      );
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

/** The text of a file, also of one that was changed over a publication, is kept before another takes its place. */
async function keepEarlier(
  db: Database,
  version: { locale: Locale; slug: string; at: Date },
  earlier: string | null,
): Promise<void> {
  if (earlier === null) return;
  const [newest] = await versionsOf(db, version.locale, version.slug);
  if (newest?.source === earlier) return;
  await insertVersion(db, { ...version, source: earlier, base: null, by: null, settledAt: version.at });
}

/**
 * Takes an article back: customers are not answered from it any more as soon as the version is noticed, and its file goes where the host can
 * take it away. Every text that it had is kept, so that it can be published again. Refuses `not_found`.
 */
export async function takeBackArticle(
  db: Database,
  { locale, slug }: { locale: Locale; slug: string },
  { staff, at, writeFile }: Publisher,
): Promise<PublishedArticle> {
  const name = nameOf({ locale, slug });
  const id = await atomically(db, async () => {
    await growVersion(db);
    const earlier = await readSource(db, locale, slug);
    if (earlier === null) throw new Refused("not_found", "There is no such article.");
    const newest = (await unsettled(db)).find((one) => nameOf(one) === name) ?? null;
    const version = { locale, slug, at };
    await keepEarlier(db, version, earlier);
    const base = baseOf(earlier, newest);
    const number = await insertVersion(db, { ...version, source: TAKEN_BACK, base, by: staff, settledAt: null });
    await removeArticle(db, locale, slug);
    await audit(db, {
      ...{ at, actor: `staff:${staff}`, channel: null, action: "take_back_article", turnId: null },
      ...{ table: "articles", key: name, before: { source: earlier }, after: null },
    });
    return number;
  });
  const inFile = await writeFile(name, null);
  if (inFile) await settle(db, [id], at);
  return { locale, slug, inFile };
}
