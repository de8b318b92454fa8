import { errorFields } from "../base/index.ts";
import type { Shop } from "../capabilities/index.ts";
import { type ComposedAnswer, type Composing, composeAnswer } from "../knowledge/index.ts";
import type { Errand } from "../language/index.ts";
import type { QuestionVectors } from "./embed-questions.ts";
import type { Heard } from "./hear.ts";
import type { ConversationParts } from "./parts.ts";
import type { ConversationRow } from "./queries.ts";
import { questionsIn } from "./questions-in.ts";

/** What models made of a turn's questions: answers by their questions, and what became of each. */
export interface ComposedAnswers {
  answers: ReadonlyMap<string, ComposedAnswer>;
  composings: Omit<Composing, "answer">[];
}

/** Where no model is asked. */
export const NONE_COMPOSED: ComposedAnswers = { answers: new Map(), composings: [] };

/**
 * Has a model answer the questions that a turn is to serve, side by side, before anything is done: outside of any transaction, within the
 * errand's deadline. What is off topic, or unknown to the search, never gets here. What fails is answered locally.
 */
export async function composeAnswers(
  parts: ConversationParts,
  row: ConversationRow,
  { state, locale }: Heard,
  { shop, errand, turnId, vectors }: { shop: Shop; errand: Errand | null; turnId: string; vectors: QuestionVectors },
): Promise<ComposedAnswers> {
  const { model } = parts.models;
  const questions = model && errand ? questionsIn(state) : [];
  if (!model || !errand || questions.length === 0) return NONE_COMPOSED;
  const options = { locale, at: errand.at, timezone: shop.timezone };
  const draft = drafting(parts, row, turnId);
  const work = questions.map(async (question, at) => {
    const rest = { db: parts.db, index: shop.knowledge, model };
    const done = composeAnswer(rest, question, { ...options, vector: vectors.get(question) }, errand, (text) =>
      draft(at, text),
    );
    return { question, composing: await done.catch((error: unknown) => failed(parts, row, error)) };
  });
  const done = await Promise.all(work);
  return {
    answers: new Map(
      done.flatMap(({ question, composing }) => (composing?.answer ? [[question, composing.answer]] : [])),
    ),
    composings: done.flatMap(({ composing }) => (composing ? [withoutAnswer(composing)] : [])),
  };
}

function withoutAnswer({ answer: _, ...composing }: Composing): Omit<Composing, "answer"> {
  return composing;
}

function failed({ log }: ConversationParts, { id }: ConversationRow, error: unknown): null {
  log.error("composing_failed", { conversation: id, ...errorFields(error) });
  return null;
}

/** Shows the reply as it grows: the answers so far, in the order of their questions. */
function drafting({ onDraft }: ConversationParts, { channel, senderId }: ConversationRow, id: string) {
  const texts: string[] = [];
  return (at: number, text: string) => {
    texts[at] = text;
    onDraft?.(channel, senderId, { id, text: texts.filter(Boolean).join("\n\n") });
  };
}
