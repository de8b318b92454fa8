import type { Locale } from "../../base/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import { closeQuestion } from "../review/queries.ts";
import { teach } from "../review/teach.ts";
import type { TopicIds } from "../writing/queries.ts";
import { closeAnswers, closeWrong } from "./queries.ts";

/** Who closes a topic, and the article that answers it from now on, where there is one. */
export interface Closing {
  reviewer: string;
  at: Date;
  slug: string | null;
}

/** Takes a topic off the list, with all that it was made from. What somebody closed meanwhile stays as they closed it. Call it in a transaction. */
export async function closeTopic(db: Database, topic: TopicIds, { reviewer, at, slug }: Closing): Promise<void> {
  for (const id of topic.unanswered) await closeQuestion(db, { id, slug, reviewer, at });
  await closeWrong(db, topic.wrong, reviewer, at);
  await closeAnswers(db, topic.people, reviewer, at);
}

/** Makes a topic's questions examples of an article, and takes it off the list. Refuses `not_found` where there is no such article. */
export function attachTopic(
  db: Database,
  { ids, questions, locale, slug }: { ids: TopicIds; questions: readonly string[]; locale: Locale; slug: string },
  by: { reviewer: string; at: Date },
): Promise<void> {
  return atomically(db, async () => {
    for (const question of questions) await teach(db, { question, locale, slug }, by);
    await closeTopic(db, ids, { ...by, slug });
    await note(db, ids, { action: "attach_topic", article: slug }, by);
  });
}

/** Takes a topic off the list without an answer. */
export function dismissTopic(db: Database, ids: TopicIds, by: { reviewer: string; at: Date }): Promise<void> {
  return atomically(db, async () => {
    await closeTopic(db, ids, { ...by, slug: null });
    await note(db, ids, { action: "dismiss_topic", article: null }, by);
  });
}

/** The words of the questions stay out: they are customers' own. */
function note(
  db: Database,
  { unanswered, wrong, people }: TopicIds,
  { action, article }: { action: "attach_topic" | "dismiss_topic"; article: string | null },
  { reviewer, at }: { reviewer: string; at: Date },
): Promise<void> {
  const key = String([...unanswered, ...wrong, ...people][0] ?? "");
  const row = { at, actor: `staff:${reviewer}`, channel: null, table: "knowledge_topics", key, turnId: null } as const;
  return audit(db, { ...row, action, before: { status: "new" }, after: { status: "closed", article } });
}
