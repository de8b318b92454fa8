import { errorFields, Unavailable } from "../base/index.ts";
import type { Shop } from "../capabilities/index.ts";
import type { QuestionVector } from "../knowledge/index.ts";
import type { Errand } from "../language/index.ts";
import type { Heard } from "./hear.ts";
import type { ConversationParts } from "./parts.ts";
import { questionsIn } from "./questions-in.ts";

/** Questions as an embedding model turned them into vectors, by their words; empty without one, or where it did not answer. */
export type QuestionVectors = ReadonlyMap<string, QuestionVector>;

/** Where no model is asked. */
export const NO_VECTORS: QuestionVectors = new Map();

/** Embeds the questions that a turn is to serve where articles have vectors of the same model, within the errand's deadline and outside of any transaction. */
export async function embedQuestions(
  { models: { embedder }, log }: Pick<ConversationParts, "models" | "log">,
  { state }: Heard,
  { shop, errand }: { shop: Pick<Shop, "knowledge">; errand: Errand | null },
): Promise<QuestionVectors> {
  const questions = questionsIn(state);
  if (!embedder || !errand || questions.length === 0) return NO_VECTORS;
  if (![...shop.knowledge.shelves.values()].some(({ vectors }) => vectors?.model === embedder.model)) return NO_VECTORS;
  try {
    const vectors = await embedder.embed(questions, errand);
    return new Map(
      questions.flatMap((question, at) => {
        const values = vectors[at];
        return values ? [[question, { model: embedder.model, values }]] : [];
      }),
    );
  } catch (error) {
    if (!(error instanceof Unavailable)) log.error("embedding_failed", errorFields(error));
    return NO_VECTORS;
  }
}
