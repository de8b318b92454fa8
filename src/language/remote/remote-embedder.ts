import type { Tokens } from "../ledger.ts";
import type { Embedder, Errand } from "../model.ts";
import type { EmbeddingModel } from "../openai/vectors.ts";
import { Failed } from "../outcome.ts";
import { reckonTokens } from "../tokens.ts";
import { type Line, letGo, type Traffic } from "./line.ts";

/** What an embedder behind an endpoint is made of. */
export interface EmbedderParts {
  name: string;
  line: Line;
  embeddings: EmbeddingModel;
  prices: Tokens;
}

/** Texts of one request: a passage has some 200 tokens, and local servers take a request's texts one after the other. */
const BATCH = 64;

/** An embedder behind an endpoint. */
export function remoteEmbedder(parts: EmbedderParts): Embedder {
  return {
    model: parts.name,
    async embed(texts, errand) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH)
        vectors.push(...(await embedBatch(parts, texts.slice(from, from + BATCH), errand)));
      return vectors;
    },
  };
}

async function embedBatch(
  { name: model, line, embeddings, prices }: EmbedderParts,
  texts: readonly string[],
  errand: Errand,
): Promise<Float32Array[]> {
  // No endpoint takes an empty text.
  const sent = texts.map((text) => errand.masks.hide(text).trim() || "-");
  const traffic: Traffic = { sent: sent.join("\n"), got: "", told: null };
  const most = { input: reckonTokens(traffic.sent), output: 0 };
  const going = await letGo(line, errand, { purpose: "embed", model, most, prices }, traffic);
  try {
    const { vectors, tokens } = await going.try(() => embeddings.vectorsOf(sent, errand.signal));
    if (tokens !== null) traffic.told = { input: tokens, output: 0 };
    const found = vectors.map((vector) => Float32Array.from(vector));
    const [first] = found;
    if (found.length !== sent.length || !first?.length || found.some(({ length }) => length !== first.length))
      throw new Failed("shape", "the vectors do not fit the texts");
    going.end("ok");
    return found;
  } catch (error) {
    throw going.fail(error);
  }
}
