import { OpenAI } from "openai";
import type { Log } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import { makeBreaker } from "../breaker.ts";
import type { Ledger } from "../ledger.ts";
import type { Models } from "../model.ts";
import { ChatModel } from "../openai/chat-model.ts";
import { type Form, firstManner } from "../openai/manner.ts";
import { EmbeddingModel } from "../openai/vectors.ts";
import type { Prompts } from "../prompts/catalogue.ts";
import { remoteEmbedder } from "./remote-embedder.ts";
import { remoteModel } from "./remote-model.ts";
import { makeSpeaker } from "./speaker.ts";

/** No call lasts longer, whatever its errand says. */
const LONGEST_MS = 120_000;

/** Models behind the endpoint of the settings, and in which form it gave the last answer to a prompt. */
export interface Remote extends Models {
  formOf(prompt: string): Form;
}

/** Opens nothing yet: each call makes its own request. */
export function openRemote(parts: { config: Config; prompts: Prompts; ledger: Ledger; log: Log }): Remote {
  const { config, prompts, ledger, log } = parts;
  const { MODEL, EMBEDDING_MODEL, MODEL_EFFORT: effort } = config;
  const { OPENAI_BASE_URL: url, OPENAI_API_KEY: key, EMBEDDING_BASE_URL, EMBEDDING_API_KEY } = config;
  const line = () => ({ ledger, log, breaker: makeBreaker() });
  const chat = new ChatModel({ client: clientOf(url, key), model: MODEL ?? "", effort });
  const speaker = makeSpeaker(chat, firstManner(url), prompts, log);
  const chatPrices = { input: config.MODEL_PRICE_INPUT, output: config.MODEL_PRICE_OUTPUT };
  const embeddingClient = EMBEDDING_BASE_URL ? clientOf(EMBEDDING_BASE_URL, EMBEDDING_API_KEY) : clientOf(url, key);
  const embeddings = new EmbeddingModel({ client: embeddingClient, model: EMBEDDING_MODEL ?? "" });
  const embeddingPrices = { input: config.EMBEDDING_PRICE, output: 0 };
  return {
    formOf: speaker.formOf,
    model: MODEL ? remoteModel({ name: MODEL, line: line(), speaker, prompts, prices: chatPrices }) : null,
    embedder: EMBEDDING_MODEL
      ? remoteEmbedder({ name: EMBEDDING_MODEL, line: line(), embeddings, prices: embeddingPrices })
      : null,
  };
}

/** The client takes nothing from the environment by itself, and leaves repeating to us: it would wait as long as it is told to. */
const clientOf = (baseURL: string, apiKey = "none"): OpenAI =>
  new OpenAI({
    apiKey,
    baseURL,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: LONGEST_MS,
    logLevel: "off",
  });
