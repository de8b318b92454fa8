import type { Locale } from "../../base/index.ts";
import { newId, Refused } from "../../base/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import { answersByIds } from "../topics/queries.ts";
import { masked } from "../unanswered.ts";
import { formOf, slugOf, sourceOf } from "./form.ts";
import { type Draft, dropDraftRow, readDraft, type TopicIds, writeDraft } from "./queries.ts";

/** A topic from which a draft is begun. */
export interface DraftTopic {
  question: string;
  others: readonly string[];
  locale: Locale;
  ids: TopicIds;
}

/** Examples that a draft begins with; more is work for whoever reads them. */
const ASKS = 8;

/**
 * Begins an article from a topic, in the language in which it was asked: the questions are its examples, what people answered is its
 * text, without personal data. `hide` takes a customer's out of a text. Answers the draft's id.
 */
export async function draftFromTopic(
  db: Database,
  { question, others, locale, ids }: DraftTopic,
  by: { staff: string; at: Date; hide: (customerId: number | null, text: string) => Promise<string> },
): Promise<string> {
  const answers = await answersByIds(db, ids.people);
  const texts = await Promise.all(answers.map(async (one) => masked(await by.hide(one.customerId, one.answer))));
  const questions = [question, ...others];
  const source = sourceOf({
    ...{ title: titleFrom(question), slug: slugOf(question), locale, tags: [], audience: "customers" },
    ...{ asks: questions.slice(0, ASKS), validFrom: null, validTo: null, text: [...new Set(texts)].join("\n\n") },
  });
  const id = newId(by.at);
  return begin(db, { id, locale, source, questions, topic: ids, changedBy: by.staff, at: by.at });
}

/** A question begins with a capital letter where it is a title. */
const titleFrom = (question: string): string => question.charAt(0).toLocaleUpperCase() + question.slice(1);

/** A draft from an article's text, or from nothing; answers its id. */
export async function beginDraft(
  db: Database,
  { source, locale }: Pick<Draft, "source" | "locale">,
  { staff, at }: { staff: string; at: Date },
): Promise<string> {
  const id = newId(at);
  const topic = { unanswered: [], wrong: [], people: [] };
  return begin(db, { id, locale, source, questions: [], topic, changedBy: staff, at });
}

type Written = Parameters<typeof writeDraft>[1];

async function begin(db: Database, draft: Written): Promise<string> {
  await atomically(db, async () => {
    await writeDraft(db, draft);
    await note(db, draft, { action: "draft_article", before: null, after: draft.source });
  });
  return draft.id;
}

/** Gives a draft the text that it had. Refuses `not_found`. */
export async function putDraftText(
  db: Database,
  id: string,
  source: string,
  by: { staff: string; at: Date },
): Promise<void> {
  const draft = await readDraft(db, id);
  if (!draft) throw noSuchDraft();
  await writeDraft(db, { ...draft, source, changedBy: by.staff, at: by.at });
}

/** What the audit holds of a draft; null where there is none. */
export async function draftTold(db: Database, id: string): Promise<{ title: string; source: string } | null> {
  const draft = await readDraft(db, id);
  return draft && { title: formOf(draft.source).title, source: draft.source };
}

/** Writes a draft anew. Refuses `not_found` where somebody took it away meanwhile. */
export function saveDraft(db: Database, draft: Written): Promise<void> {
  return atomically(db, async () => {
    const before = await readDraft(db, draft.id);
    if (!before) throw noSuchDraft();
    await writeDraft(db, draft);
    if (before.source !== draft.source)
      await note(db, draft, { action: "draft_article", before: before.source, after: draft.source });
  });
}

/** Takes a draft away; what it was is in the audit. Refuses `not_found`. */
export function dropDraft(db: Database, id: string, { staff, at }: { staff: string; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const before = await readDraft(db, id);
    if (!before || !(await dropDraftRow(db, id, at))) throw noSuchDraft();
    await note(db, { id, changedBy: staff, at }, { action: "drop_article", before: before.source, after: null });
  });
}

const noSuchDraft = () => new Refused("not_found", "There is no such draft.");

function note(
  db: Database,
  { id: key, changedBy, at }: Pick<Written, "id" | "changedBy" | "at">,
  { action, before, after }: { action: "draft_article" | "drop_article"; before: string | null; after: string | null },
): Promise<void> {
  const row = { at, actor: `staff:${changedBy}`, channel: null, table: "article_drafts", key, turnId: null } as const;
  const told = (source: string | null) => (source === null ? null : { title: formOf(source).title, source });
  return audit(db, { ...row, action, before: told(before), after: told(after) });
}
