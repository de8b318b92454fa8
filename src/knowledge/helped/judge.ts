import type { Database } from "../../database/index.ts";
import { keyOf, masked } from "../unanswered.ts";
import { type KnowledgeAnswered, readAnswered, writeVerdict } from "./queries.ts";

/** What was judged, its question without what would name a person; `isNew` is false where the same was said of it before. */
export interface JudgedAnswer extends Pick<KnowledgeAnswered, "question" | "locale" | "slug"> {
  isNew: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Notes whether the answer of a turn helped, once however often it is said; null where no such answer is known. `hide` takes personal data out. */
export async function judge(
  db: Database,
  { id, helped, at, hide }: { id: string; helped: boolean; at: Date; hide: (text: string) => Promise<string> },
): Promise<JudgedAnswer | null> {
  const answer = UUID.test(id) ? await readAnswered(db, id) : null;
  if (!answer) return null;
  const question = masked(await hide(answer.question));
  const verdict = helped ? "yes" : "no";
  const isNew = await writeVerdict(db, { ...answer, id, question, key: keyOf(question), verdict, judgedAt: at });
  return { ...answer, question, isNew };
}
