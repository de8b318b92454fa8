import type * as z from "zod";
import type { Masks } from "./masks/masks.ts";

/** On whose behalf a model is asked: what budgets count by, what must not leave, and when nobody waits any more. */
export interface Errand {
  /** Null where it is not for a conversation. */
  conversationId: string | null;
  /** Null where nobody is known. */
  customerId: number | null;
  /** Every input goes through `hide`, and every answer through `reveal`. */
  masks: Masks;
  /** Aborted when the answer would come too late. */
  signal: AbortSignal;
  at: Date;
}

/** The values of a prompt's inputs by their names. Each is fenced as data where the prompt does not say otherwise. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;

/**
 * A language model behind a prompt of `prompts/`. Both ways throw `Unavailable` where no answer can be had: too late, over a budget,
 * the endpoint away or the breaker open, or an answer that is not of the schema. Whoever asks goes on without it then.
 */
export interface Model {
  readonly name: string;
  /** The model and the prompt with its version, as "gpt-5-mini/answer-compose@3": another edition may answer otherwise. */
  editionOf(prompt: string): string;
  /** Asks for a value of a schema: `prompt` is the name of a file in `prompts/`. */
  ask<Value>(prompt: string, schema: z.ZodType<Value>, inputs: Inputs, errand: Errand): Promise<Value>;
  /** Asks for text, which comes in pieces as the model writes it. */
  write(prompt: string, inputs: Inputs, errand: Errand): AsyncIterable<string>;
}

/** Turns texts into vectors, one each, in their order. Throws `Unavailable` as a {@link Model} does. */
export interface Embedder {
  /** Vectors of different models cannot be compared. */
  readonly model: string;
  embed(texts: readonly string[], errand: Errand): Promise<Float32Array[]>;
}

/** What a shop has configured; null where it has none. */
export interface Models {
  model: Model | null;
  embedder: Embedder | null;
}
