import * as z from "zod";
import { Unavailable } from "../base/index.ts";
import type { OpenModels } from "./make-models.ts";
import type { Errand } from "./model.ts";
import type { Form } from "./openai/manner.ts";

const Capital = z.object({ city: z.string(), letters: z.int() });

/** Longer than any customer waits: a local model is loaded with its first question. */
const PATIENCE_MS = 60_000;

/** How something answered, in milliseconds; or why it did not. */
export type Probed<Found> = ({ milliseconds: number } & Found) | { failed: string };

/** What is known of a shop's models after each was asked once; null where there is none. */
export interface Probe {
  model: Probed<{ form: Form }> | null;
  embedder: Probed<{ dimensions: number }> | null;
}

/** Asks each model something small, for real: it costs what that costs. `now` is in milliseconds. */
export async function probe({ model, embedder, formOf }: OpenModels, at: Date, now: () => number): Promise<Probe> {
  const errand = (): Errand => ({
    conversationId: null,
    customerId: null,
    masks: { hide: (text) => text, reveal: (text) => text },
    signal: AbortSignal.timeout(PATIENCE_MS),
    at,
  });
  const timed = async <Found>(work: () => Promise<Found>): Promise<Probed<Found>> => {
    const began = now();
    try {
      return { ...(await work()), milliseconds: Math.round(now() - began) };
    } catch (error) {
      if (error instanceof Unavailable)
        return { failed: error.cause instanceof Error ? error.cause.message : error.message };
      throw error;
    }
  };
  const asked = async () => {
    await model?.ask("doctor", Capital, { question: "What is the capital of France?" }, errand());
    return { form: formOf("doctor") };
  };
  const embedded = async () => {
    const [vector] = (await embedder?.embed(["capital"], errand())) ?? [];
    return { dimensions: vector?.length ?? 0 };
  };
  return { model: model && (await timed(asked)), embedder: embedder && (await timed(embedded)) };
}
