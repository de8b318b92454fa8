import { readFile } from "node:fs/promises";
import { OpenAI } from "openai";
import { expect, test } from "vitest";
import { LEFT_OUT } from "../../../src/hosts/worker/left-out.ts";
import * as lean from "../../../src/hosts/worker/openai/resources.ts";

test("what the Worker puts in the place of openai's resources has a name for each that the client makes", async () => {
  const client = await readFile("node_modules/openai/client.mjs", "utf8");
  const made = [...client.matchAll(/new API\.(\w+)\(this\)/g)].map(([, name]) => name);
  expect(made.length).toBeGreaterThan(20);
  expect(Object.keys(lean)).toEqual(expect.arrayContaining(made));
});

test("of those, chats and embeddings are openai's own", () => {
  expect([lean.Chat, lean.Embeddings].map(String)).toEqual([OpenAI.Chat, OpenAI.Embeddings].map(String));
});

test("each of the client's own imports but these two is left out", async () => {
  const client = await readFile("node_modules/openai/client.mjs", "utf8");
  const imported = [...client.matchAll(/from "\.(\/resources\/[^"]+)"/g)].map(([, name]) => `openai${name}`);
  const kept = imported.filter((name) => !LEFT_OUT.some(([files]) => files.test(name)));
  expect(kept).toEqual(["openai/resources/embeddings.mjs", "openai/resources/chat/chat.mjs"]);
});
