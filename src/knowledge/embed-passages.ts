import { Unavailable } from "../base/index.ts";
import { atomically, type Database } from "../database/index.ts";
import type { Embedder, Errand } from "../language/index.ts";
import { growVersion, saveEmbeddings, unembedded } from "./queries.ts";

/** Passages asked for at once. */
const BATCH = 64;
/** How long one batch may take: nobody waits for it but whoever started the learning. */
const PATIENCE_MS = 60_000;

/**
 * Embeds the passages that have no vector of the embedder's model yet, a batch a request, and answers how many. Articles hold nobody's
 * data: they go as they are. Where the model is away, the rest waits for the next learning.
 */
export async function embedPassages(db: Database, embedder: Embedder, at: Date): Promise<number> {
  let done = 0;
  for (;;) {
    const passages = await unembedded(db, embedder.model, BATCH);
    if (passages.length === 0) return done;
    const texts = passages.map(({ title, heading, text }) => [title, heading, text].filter(Boolean).join("\n"));
    const vectors = await embedded(embedder, texts, at);
    if (vectors === null) return done;
    await atomically(db, async () => {
      await growVersion(db);
      await saveEmbeddings(
        db,
        embedder.model,
        passages.map(({ id, text }, place) => ({ id, text, values: vectors[place] ?? new Float32Array() })),
      );
    });
    done += passages.length;
  }
}

async function embedded(embedder: Embedder, texts: string[], at: Date): Promise<Float32Array[] | null> {
  const errand: Errand = {
    conversationId: null,
    customerId: null,
    masks: { hide: (text) => text, reveal: (text) => text },
    signal: AbortSignal.timeout(PATIENCE_MS),
    at,
  };
  try {
    const vectors = await embedder.embed(texts, errand);
    return vectors.length === texts.length ? vectors : null;
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}
