import { Embeddings } from "@langchain/core/embeddings";
import type { OpenAI } from "openai";

/** Vectors of texts, and what they took; null where the endpoint does not tell. */
export interface Vectors {
  vectors: number[][];
  tokens: number | null;
}

/** LangChain's embeddings over an OpenAI-compatible endpoint. They never repeat a request by themselves. */
export class EmbeddingModel extends Embeddings {
  readonly #client: OpenAI;
  readonly #model: string;

  constructor({ client, model }: { client: OpenAI; model: string }) {
    super({ maxRetries: 0 });
    this.#client = client;
    this.#model = model;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return (await this.vectorsOf(documents)).vectors;
  }

  override async embedQuery(document: string): Promise<number[]> {
    const [vector = []] = await this.embedDocuments([document]);
    return vector;
  }

  /** A vector for each text, in their order. Numbers are asked for: the client's own choice, base64, is not known to every server. */
  async vectorsOf(input: string[], signal?: AbortSignal): Promise<Vectors> {
    const request = { model: this.#model, input, encoding_format: "float" as const };
    const { data, usage } = await this.#client.embeddings.create(request, { signal });
    const inOrder = data.toSorted((one, other) => one.index - other.index).map(({ embedding }) => embedding);
    return { vectors: inOrder, tokens: usage?.prompt_tokens ?? null };
  }
}
