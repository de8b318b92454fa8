import type { Locale } from "../../base/index.ts";
import { newId } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { answersByIds } from "../topics/queries.ts";
import { masked } from "../unanswered.ts";
import { slugOf, sourceOf } from "./form.ts";
import { type Draft, type TopicIds, writeDraft } from "./queries.ts";

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
  await writeDraft(db, { id, locale, source, questions, topic: ids, changedBy: by.staff, at: by.at });
  return id;
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
  await writeDraft(db, { id, locale, source, questions: [], topic, changedBy: staff, at });
  return id;
}
