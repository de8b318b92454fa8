import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type AskedChat, type AskedEmbeddings, readChat, readEmbeddings } from "./asked.ts";
import { checkChat, checkEmbeddings, type Lacking, type Wrong } from "./check.ts";
import { hashedVector } from "./embed.ts";
import { refuse, reply, send } from "./reply.ts";
import { type Script, told } from "./script.ts";

/** How the server stands in for an endpoint. */
export interface OpenAiOptions {
  /** What the model says; "ok" unless told. What `next` was given comes first. */
  chat?: (asked: AskedChat) => Script | Promise<Script>;
  /** The vector of a text; a hashed one of 64 dimensions unless told. */
  embed?: (text: string) => number[];
  /** The key that requests must carry; null takes anybody, as Ollama does. */
  key?: string | null;
  /** Models that are there. */
  models?: string[];
  lacking?: Lacking[];
}

/** A scripted endpoint at work. */
export interface OpenAi {
  /** For OPENAI_BASE_URL. */
  url: string;
  /** The completions that were asked for and were no mistakes, in their order. */
  chats: AskedChat[];
  embeddings: AskedEmbeddings[];
  /** What a real server would have refused, in its words. A test that means no such request expects none. */
  complaints: string[];
  /** Says what the next requests for completions get, one each, before `chat` is asked. */
  next(...scripts: Script[]): void;
  /** What stands in a shop's settings to use this endpoint. */
  settings: { OPENAI_API_KEY?: string; OPENAI_BASE_URL: string; MODEL: string; EMBEDDING_MODEL: string };
  stop(): Promise<void>;
}

const KEY = "sk-test-0123456789abcdef";
const DIMENSIONS = 64;

interface Parts extends Required<OpenAiOptions>, Pick<OpenAi, "chats" | "embeddings" | "complaints"> {
  planned: Script[];
}

/** Starts an OpenAI-compatible endpoint on a free port of 127.0.0.1. */
export async function startOpenAi(options: OpenAiOptions = {}): Promise<OpenAi> {
  const parts: Parts = {
    chat: () => "ok",
    embed: (text) => hashedVector(text, DIMENSIONS),
    key: KEY,
    models: ["scripted", "scripted-embedding"],
    lacking: [],
    ...options,
    ...{ chats: [], embeddings: [], complaints: [], planned: [] },
  };
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error) => refuse(response, 500, String(error)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const [MODEL = "", EMBEDDING_MODEL = MODEL] = parts.models;
  const settings = {
    ...(parts.key === null ? {} : { OPENAI_API_KEY: parts.key }),
    OPENAI_BASE_URL: url,
    MODEL,
    EMBEDDING_MODEL,
  };
  const { chats, embeddings, complaints, planned } = parts;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url, chats, embeddings, complaints, settings, next: (...scripts) => void planned.push(...scripts), stop };
}

async function handle(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString("utf8");
  const route = `${request.method} ${request.url}`;
  if (route === "POST /v1/chat/completions") return chat(parts, request, response, body);
  if (route === "POST /v1/embeddings") return embed(parts, request, response, body);
  complain(parts, response, { status: 404, message: `Invalid URL (${route})` });
}

async function chat(parts: Parts, request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  const wrong = misled(parts, request, body, (read) => checkChat(read, new Set(parts.lacking)));
  if (wrong) return complain(parts, response, wrong);
  const asked = readChat(body, request.headers);
  parts.chats.push(asked);
  response.on("close", () => {
    asked.abandoned = !response.writableFinished;
  });
  await reply(
    response,
    asked,
    told(parts.planned.shift() ?? (await parts.chat(asked))),
    body.includes('"include_usage":true'),
  );
}

function embed(parts: Parts, request: IncomingMessage, response: ServerResponse, body: string): void {
  const wrong = misled(parts, request, body, checkEmbeddings);
  if (wrong) return complain(parts, response, wrong);
  const asked = readEmbeddings(body);
  parts.embeddings.push(asked);
  const data = asked.texts.map((text, index) => ({ object: "embedding", index, embedding: parts.embed(text) }));
  const tokens = asked.texts.join(" ").split(/\s+/).length;
  const usage = { prompt_tokens: tokens, total_tokens: tokens };
  send(response, 200, JSON.stringify({ object: "list", data, model: asked.model, usage }));
}

/** What is wrong before anything is answered: the key, the form, the model. */
function misled(
  parts: Parts,
  request: IncomingMessage,
  body: string,
  check: (read: unknown) => Wrong | null,
): Wrong | null {
  if (parts.key !== null && request.headers.authorization !== `Bearer ${parts.key}`)
    return { status: 401, message: "Incorrect API key provided.", code: "invalid_api_key" };
  if (!request.headers["content-type"]?.startsWith("application/json"))
    return { status: 400, message: "We could not parse the JSON body of your request." };
  const read = JSON.parse(body);
  const wrong = check(read);
  if (wrong) return wrong;
  if (parts.models.includes(read.model)) return null;
  return { status: 404, message: `The model '${read.model}' does not exist`, code: "model_not_found" };
}

function complain(parts: Parts, response: ServerResponse, wrong: Wrong): void {
  parts.complaints.push(wrong.message);
  refuse(response, wrong.status, wrong.message, wrong);
}
