import * as z from "zod";
import { held, Unavailable } from "../base/index.ts";
import { type Database, factChangedAt, readFact, writeFact } from "../database/index.ts";
import type { Model as LanguageModel } from "../language/index.ts";
import { assistedReader, IntentModel, KeptExample, localReader, type Reader } from "../understanding/index.ts";

/** Under this name the trained model of intents is kept. */
const FACT = "intents_model";
/** What was learned meanwhile is noticed after this long at most. */
const FRESH_MS = 60_000;

/** What is kept: for which examples, what was learned, and the model. */
const Kept = z.object({
  checksum: z.string(),
  learned: z.object({
    intents: z.number(),
    examples: z.number(),
    /** Examples that pull towards another intent; null is for a question, which is none's. */
    confusions: z.array(z.object({ text: z.string(), intent: z.string().nullable(), towards: z.string() })),
  }),
  model: IntentModel,
  /** Some of the examples, for a language model to be shown those like a message. */
  examples: z.array(KeptExample).default([]),
});
type Kept = z.infer<typeof Kept>;

/** What learning intents came to. */
export type LearnedIntents = Kept["learned"];

/** The kept model; null where there is none that this program can read. */
export async function readKeptModel(db: Database): Promise<Kept | null> {
  return Kept.safeParse(await readFact(db, FACT)).data ?? null;
}

/** Keeps a model for every process. */
export const keepModel = (db: Database, kept: z.input<typeof Kept>, at: Date): Promise<void> =>
  writeFact(db, FACT, kept, at);

/**
 * The reader of customers' messages by the kept model alone, for a host without files, with a language model where there is one; throws
 * where nothing was learned yet.
 */
export function keptReader(db: Database, assistant: LanguageModel | null = null): Reader {
  let open: { changedAt: number; reader: Reader } | null = null;
  const current = held(async () => {
    const changedAt = (await factChangedAt(db, FACT))?.getTime() ?? 0;
    if (open?.changedAt !== changedAt) open = { changedAt, reader: await openReader(db, assistant) };
    return open.reader;
  }, FRESH_MS);
  return async (text, context) => (await current())(text, context);
}

async function openReader(db: Database, assistant: LanguageModel | null): Promise<Reader> {
  const kept = await readKeptModel(db);
  if (!kept) throw new Unavailable("the model of intents, which `beseda learn` makes,");
  return readerBy(kept, assistant);
}

/** The reader by what was learned, with a language model where there is one. */
export const readerBy = (
  { model, examples }: Pick<Kept, "model" | "examples">,
  assistant: LanguageModel | null,
): Reader => (assistant ? assistedReader(model, examples, assistant) : localReader(model));
