import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createBuilder } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenAi, startOpenAi } from "../../support/openai/index.ts";
import type * as language from "./language.ts";

/** The models' code, built as the Worker is and run in Node. */
async function builtLanguage(folder: string): Promise<typeof language> {
  const rolldownOptions = { input: { worker: "test/hosts/worker/language.ts" } };
  const worker = { build: { write: false, minify: false, rolldownOptions } };
  const builder = await createBuilder({
    configFile: "vite.worker.config.ts",
    logLevel: "error",
    environments: { worker },
  });
  const { worker: environment } = builder.environments;
  const built = environment && (await builder.build(environment));
  const [chunk] = built && "output" in built ? built.output : [];
  const file = join(folder, "language.mjs");
  await writeFile(file, chunk?.code ?? "");
  return import(pathToFileURL(file).href);
}

describe("without what the Worker leaves out of them, LangChain and openai", () => {
  let folder: string;
  let server: OpenAi;
  let lean: typeof language;
  const client = () => new lean.OpenAI({ baseURL: server.url, apiKey: server.settings.OPENAI_API_KEY, maxRetries: 0 });
  const asking = () => {
    const chat = new lean.ChatModel({ client: client(), model: server.settings.MODEL });
    const messages = [new lean.SystemMessage("Be short."), new lean.AIMessage("Yes?"), new lean.HumanMessage("Tea?")];
    return { chat, messages, options: { manner: lean.firstManner(server.url), temperature: 0, maxTokens: 50 } };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "beseda-language-"));
    [lean, server] = await Promise.all([builtLanguage(folder), startOpenAi({ chat: () => "We have tea." })]);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  test("ask for an answer", async () => {
    const { chat, messages, options } = asking();
    const { text, usage_metadata } = await chat.invoke(messages, options);
    expect([text, usage_metadata?.total_tokens]).toEqual(["We have tea.", expect.any(Number)]);
  });

  test("stream one", async () => {
    const { chat, messages, options } = asking();
    const parts: string[] = [];
    for await (const part of await chat.stream(messages, options)) parts.push(part.text);
    expect([parts.join(""), parts.length > 1]).toEqual(["We have tea.", true]);
  });

  test("tell of a refusal", async () => {
    const { chat, messages, options } = asking();
    server.next({ status: 429, message: "Too many." });
    await expect(chat.invoke(messages, options)).rejects.toThrow(/Too many/);
  });

  test("find vectors", async () => {
    const embeddings = new lean.EmbeddingModel({ client: client(), model: server.settings.EMBEDDING_MODEL });
    expect(await embeddings.embedDocuments(["tea", "coffee"])).toMatchObject([{ length: 64 }, { length: 64 }]);
  });

  test("ask for nothing that a server refuses", () => {
    expect(server.complaints).toEqual([]);
  });
});
