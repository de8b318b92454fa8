import type { Database } from "../../database/index.ts";
import { readKeptSynonyms } from "../kept-synonyms.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { readFileText } from "../read-articles.ts";
import { formOf } from "./form.ts";
import { type Draft, helpedQuestions, noteTried } from "./queries.ts";
import { nameOf } from "./standing.ts";
import { type Expected, type Trial, tryArticle } from "./try-article.ts";

export type { Trial };

/** Questions of customers that a draft is tried against; each is answered twice, in some 2 ms. */
const HELPED = 300;

/**
 * Tries a draft against the questions that it was made for, the examples of every article in its language, and the questions whose
 * answers helped. Notes that it was tried as it is. Refuses `article` with the mistake that is in the draft.
 */
export async function tryDraft(
  db: Database,
  draft: Pick<Draft, "source" | "questions"> & { id?: string },
  { index, at, timezone }: { index: KnowledgeIndex; at: Date; timezone: string },
): Promise<Trial> {
  const form = formOf(draft.source);
  const article = readFileText(draft.source, nameOf(form));
  const shelf = index.shelves.get(form.locale)?.articles ?? [];
  const examples = shelf.flatMap(({ reference: { slug }, asks }): Expected[] =>
    asks.map((question) => ({ question, slug })),
  );
  if (draft.id !== undefined) await noteTried(db, draft.id, article.checksum);
  return tryArticle(index, article, {
    wanted: [...draft.questions, ...form.asks],
    expected: [...examples, ...(await helpedQuestions(db, form.locale, HELPED))],
    synonyms: await readKeptSynonyms(db),
    at,
    timezone,
  });
}
