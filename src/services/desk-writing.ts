import { type Clock, errorFields, type Locale, type Log, Refused, within } from "../base/index.ts";
import { masksOf } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { WritingPort } from "../desk/index.ts";
import {
  attachTopic,
  beginDraft,
  type Draft,
  dismissTopic,
  draftFromTopic,
  dropDraft,
  embedPassages,
  formOf,
  type KnowledgeIndex,
  listDrafts,
  patchOfPublished,
  publishArticle,
  readDraft,
  readLibrary,
  readSource,
  readTopics,
  saveDraft,
  slugOf,
  sourceOf,
  TAKEN_BACK,
  takeBackArticle,
  takenBack,
  titleOf,
  tryDraft,
  unwritten,
  versionsOf,
  type WriteFile,
} from "../knowledge/index.ts";
import type { Embedder } from "../language/index.ts";
import type { ReadShop } from "./shop.ts";

/** Where articles are in the repository of whoever keeps the knowledge base as this one does. */
const FOLDER = "knowledge-base/articles";
/** How long a publication waits for the article's vectors. */
const EMBED_MS = 5_000;
/** Examples of a topic that an article is taught. */
const TAUGHT = 8;

/** What the port is made of. */
interface WritingParts {
  db: Database;
  clock: Clock;
  shop: ReadShop;
  writeFile: WriteFile;
  /** Gives passages their vectors; null where the shop has no embedding model. */
  embedder: Embedder | null;
  log: Log;
}

/** The writing of articles, as the desk needs it. */
export function makeWritingPort({ db, clock, shop, writeFile, embedder, log }: WritingParts): WritingPort {
  const hide = hider(db, shop);
  const publisher = (staff: string) => ({ staff, at: clock(), writeFile });
  const late = (error: unknown) => log.warn("article_not_embedded", errorFields(error));
  const open = async (id: string): Promise<Draft> => (await readDraft(db, id)) ?? missing("draft");
  const shown = async (id: string) => openDraft(db, await open(id));
  const textsOf = async (locale: Locale, slug: string) =>
    (await versionsOf(db, locale, slug)).filter(({ source }) => source !== TAKEN_BACK);
  return {
    async topics() {
      const { knowledge, timezone } = await shop();
      const topics = await readTopics(db, { index: knowledge, at: clock(), timezone, hide: await hide() });
      return topics.map(({ nearest, lastAt, ...topic }) => ({
        ...topic,
        nearest: nearest.flatMap((slug) => titleOf(knowledge, topic.locale, slug) ?? []),
        lastAt: lastAt.toISOString(),
      }));
    },
    attach: ({ question, others, ...topic }, reviewer) =>
      attachTopic(db, { ...topic, questions: [question, ...others].slice(0, TAUGHT) }, { reviewer, at: clock() }),
    dismiss: ({ ids }, reviewer) => dismissTopic(db, ids, { reviewer, at: clock() }),
    draft: async (topic, staff) => draftFromTopic(db, topic, { staff, at: clock(), hide: await hide() }),
    async library() {
      const rows = await listDrafts(db);
      const drafts = rows.map(({ id, source, changedAt, changedBy }) => {
        const { locale, slug, title } = formOf(source);
        return { id, locale, slug, title, changedAt: changedAt.toISOString(), changedBy };
      });
      const gone = (await takenBack(db)).map(({ locale, slug, version, source, by, at }) => ({
        ...{ locale, slug, version, title: formOf(source).title, by, at: at.toISOString() },
      }));
      return { books: await readLibrary(db), drafts, takenBack: gone, unwritten: (await unwritten(db)).length > 0 };
    },
    async article(locale, slug) {
      const form = formOf((await readSource(db, locale, slug)) ?? missing("article"));
      const versions = (await textsOf(locale, slug)).map(({ id, source, by, at }) => ({
        ...{ id, by, at: at.toISOString() },
        form: formOf(source),
      }));
      return { form, versions };
    },
    async restore(locale, slug, version, staff) {
      const wanted = (await textsOf(locale, slug)).find(({ id }) => id === version) ?? missing("version");
      return beginDraft(db, { locale, source: wanted.source }, { staff, at: clock() });
    },
    takeBack: (locale, slug, staff) => takeBackArticle(db, { locale, slug }, publisher(staff)),
    async begin({ locale, slug }, staff) {
      const source = slug === undefined ? sourceOf({ ...EMPTY, locale }) : await beginning(db, locale, slug);
      return beginDraft(db, { locale, source }, { staff, at: clock() });
    },
    open: shown,
    async save(id, form, staff) {
      const draft = await open(id);
      const named = { ...form, slug: form.slug || slugOf(form.title) };
      const source = sourceOf(named, draft.source);
      await saveDraft(db, { ...draft, locale: form.locale, source, changedBy: staff, at: clock() });
      return shown(id);
    },
    discard: (id, staff) => dropDraft(db, id, { staff, at: clock() }),
    async tryOut(id) {
      const { knowledge: index, timezone } = await shop();
      const draft = await open(id);
      const { locale, slug, title } = formOf(draft.source);
      const trial = await tryDraft(db, draft, { index, at: clock(), timezone });
      const named = (one: string | null) => (one === slug ? { slug, title } : nameIn(index, locale, one));
      const told = ({
        question,
        before,
        after,
      }: {
        question: string;
        before: string | null;
        after: string | null;
      }) => ({
        ...{ question, before: named(before), after: named(after) },
      });
      const wanted = trial.wanted.map((one) => ({ ...told(one), answered: one.after === slug }));
      return { wanted, checked: trial.checked, lost: trial.lost.map(told) };
    },
    async publish(id, staff) {
      const { source } = await open(id);
      const { locale, slug } = formOf(source);
      const published = await publishArticle(db, { source, locale, slug, draft: id }, publisher(staff));
      // Its words are found at once; whoever published does not wait for a model that is slow.
      if (embedder) await within(EMBED_MS, "the embedding model", embedPassages(db, embedder, clock())).catch(late);
      return published;
    },
    patch: () => patchOfPublished(db, FOLDER),
  };
}

const EMPTY = {
  ...{ title: "", slug: "", asks: [], tags: [], audience: "customers" as const },
  ...{ validFrom: null, validTo: null, text: "" },
};

function missing(what: string): never {
  throw new Refused("not_found", `There is no such ${what}.`);
}

/** An article's text; in a language that it lacks, its text in another, to be put into this one. */
async function beginning(db: Database, locale: Locale, slug: string): Promise<string> {
  const own = await readSource(db, locale, slug);
  if (own !== null) return own;
  const other = (await readLibrary(db)).find((book) => book.slug === slug)?.texts[0]?.locale;
  const source = other && (await readSource(db, other, slug));
  if (!source) return missing("article");
  return sourceOf({ ...formOf(source), locale, asks: [] }, source);
}

async function openDraft(db: Database, { id, source, questions, changedAt, changedBy }: Draft) {
  const form = formOf(source);
  const replaces = (await readSource(db, form.locale, form.slug)) !== null;
  return { id, form, questions, changedAt: changedAt.toISOString(), changedBy, replaces };
}

function nameIn(index: KnowledgeIndex, locale: Locale, slug: string | null) {
  const found = slug === null ? null : titleOf(index, locale, slug);
  return found && { slug: found.slug, title: found.title };
}

/** Takes customers' own data out of texts: each customer is read once. */
function hider(db: Database, shop: ReadShop) {
  return async () => {
    const known = await shop();
    const masks = new Map<number | null, ReturnType<typeof masksOf>>();
    return async (customerId: number | null, text: string): Promise<string> => {
      const own = masks.get(customerId) ?? masksOf(db, { customerId }, known);
      masks.set(customerId, own);
      return (await own).hide(text);
    };
  };
}
