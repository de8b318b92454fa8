import { errorFields } from "../base/index.ts";
import type { Shop } from "../capabilities/index.ts";
import type { DialogueState } from "../dialogue/index.ts";
import { type ComposedAnswer, type Composing, composeAnswer } from "../knowledge/index.ts";
import type { Errand } from "../language/index.ts";
import type { Heard } from "./hear.ts";
import type { ConversationParts } from "./parts.ts";
import type { ConversationRow } from "./queries.ts";

/** What models made of a turn's questions: answers by their questions, and what became of each. */
export interface ComposedAnswers {
  answers: ReadonlyMap<string, ComposedAnswer>;
  composings: Omit<Composing, "answer">[];
}

/** Where no model is asked. */
export const NONE_COMPOSED: ComposedAnswers = { answers: new Map(), composings: [] };

/** Questions of one message that models are asked about; more in one message are answered locally. */
const QUESTIONS_AT_MOST = 3;

/**
 * Has a model answer the questions that a turn is to serve, side by side, before anything is done: outside of any transaction, within the
 * errand's deadline. What is off topic, or unknown to the search, never gets here. What fails is answered locally.
 */
export async function composeAnswers(
  parts: ConversationParts,
  row: ConversationRow,
  { state, locale }: Heard,
  { shop, errand, turnId }: { shop: Shop; errand: Errand | null; turnId: string },
): Promise<ComposedAnswers> {
  const { model } = parts.models;
  const questions = model && errand ? questionsIn(state) : [];
  if (!model || !errand || questions.length === 0) return NONE_COMPOSED;
  const options = { locale, at: errand.at, timezone: shop.timezone };
  const draft = drafting(parts, row, turnId);
  const work = questions.map(async (question, at) => {
    const rest = { db: parts.db, index: shop.knowledge, model };
    const done = composeAnswer(rest, question, options, errand, (text) => draft(at, text));
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

function questionsIn({ queue }: DialogueState): string[] {
  const asked = queue.flatMap((request) =>
    request.kind === "one_shot" && request.command.type === "ask_knowledge" ? [request.command.question] : [],
  );
  return [...new Set(asked)].slice(0, QUESTIONS_AT_MOST);
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
