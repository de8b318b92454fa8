import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { Unavailable } from "../../../src/base/index.ts";
import { type OpenChat, openChat, problemOf, START, send, session, visitorOf } from "./client.ts";
import { memoryChat } from "./memory-chat.ts";

let chat: OpenChat;
let token: string;

beforeEach(async () => {
  chat = await openChat();
  token = (await session(chat, { language: "ru" })).visitor;
});

describe("a message", () => {
  test("comes in as the visitor's, in their language, at this time", async () => {
    const id = randomUUID();
    const answer = await send(chat, token, "Где мой заказ?", id);
    const visitor = visitorOf(token);
    expect([answer.status, await answer.json()]).toEqual([202, { seq: 1 }]);
    expect(chat.port.received).toEqual([
      {
        channel: "web",
        externalId: `${visitor}:${id}`,
        sender: { id: visitor, language: "ru" },
        content: { kind: "text", text: "Где мой заказ?" },
        at: START,
      },
    ]);
  });

  test("sent twice is one message, with one answer", async () => {
    const id = randomUUID();
    const answers = [await send(chat, token, "hello", id), await send(chat, token, "hello", id.toUpperCase())];
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ seq: 1 }, { seq: 1 }]);
    expect(chat.port.received).toHaveLength(1);
  });

  test("under an id that another visitor used is a message of its own", async () => {
    const other = (await session(chat)).visitor;
    const id = randomUUID();
    await send(chat, token, "mine", id);
    await send(chat, other, "theirs", id);
    expect(chat.port.received).toHaveLength(2);
  });

  test("gives the client its own id back in the history", async () => {
    const id = randomUUID();
    await send(chat, token, "hello", id);
    const history = await chat.get("/api/chat/messages", token);
    expect(await history.json()).toMatchObject({ messages: [{ id, seq: 1, from: "customer", text: "hello" }] });
  });

  test("loses control characters and keeps its lines", async () => {
    await send(chat, token, " a\u0000b\u001b[31m\r\nc\td\u0085 \ud800");
    expect(chat.port.received[0]?.content).toEqual({ kind: "text", text: "ab[31m\nc\td \ufffd" });
  });

  test("may be a tapped button", async () => {
    await chat.post("/api/chat/messages", { id: randomUUID(), button: "confirm:17" }, token);
    await chat.post("/api/chat/messages", { id: randomUUID(), button: "confirm:17", label: "Yes" }, token);
    expect(chat.port.received.map(({ content }) => content)).toEqual([
      { kind: "button", payload: "confirm:17" },
      { kind: "button", payload: "confirm:17", label: "Yes" },
    ]);
  });
});

describe("a wrong message gets a sentence and changes nothing", () => {
  const id = "3f0d0c2e-9f7b-4a53-9d4c-0f6b1f1f2a77";
  const cases: [string, unknown, RegExp][] = [
    ["no JSON", "{", /not JSON/],
    ["not an object", [], /object/],
    ["no id", { text: "a" }, /id: /],
    ["an id that is no UUID", { id: "1", text: "a" }, /id must be a UUID/],
    ["neither text nor button", { id }, /either a text or a button/],
    ["both", { id, text: "a", button: "b" }, /either a text or a button/],
    ["an empty text", { id, text: " \n\u0000" }, /empty/],
    ["a text of the wrong type", { id, text: 5 }, /text: /],
    ["a text that is too long", { id, text: "ы".repeat(4097) }, /4096/],
    ["a label without a button", { id, text: "a", label: "b" }, /only a button/],
    ["a payload of more than 64 bytes", { id, button: "ы".repeat(33) }, /64 bytes/],
    ["a field that there is not", { id, text: "a", as: "admin" }, /as/],
  ];
  test.each(cases)("%s", async (_, body, sentence) => {
    const answer = await problemOf(await chat.post("/api/chat/messages", body, token));
    expect(answer).toMatchObject({ status: 400, code: "invalid", message: expect.stringMatching(sentence) });
    expect(chat.port.received).toEqual([]);
  });

  test("a body of another type", async () => {
    const request = {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
      body: `{"id":"${id}","text":"a"}`,
    };
    const answer = await problemOf(await chat.app.request("/api/chat/messages", request));
    expect(answer).toMatchObject({ status: 415, message: expect.stringMatching(/application\/json/) });
    expect(chat.port.received).toEqual([]);
  });

  test("a body that is too large", async () => {
    const answer = await problemOf(await send(chat, token, "a".repeat(40_000)));
    expect(answer).toMatchObject({ status: 413, code: "too_large" });
  });

  test.each(["", "Bearer ", "Bearer x", "Basic eDp5"])("the authorization %j", async (authorization) => {
    const headers = { "Content-Type": "application/json", Authorization: authorization };
    const request = { method: "POST", headers, body: JSON.stringify({ id, text: "a" }) };
    const answer = await problemOf(await chat.app.request("/api/chat/messages", request));
    expect(answer).toMatchObject({ status: 401, code: "visitor_token" });
    expect(chat.port.received).toEqual([]);
  });
});

describe("the history", () => {
  test("after a number has only what is after it", async () => {
    for (const text of ["a", "b", "c"]) await send(chat, token, text);
    const answer = await chat.get("/api/chat/messages?after=1", token);
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    expect(messages.map((message) => message.text)).toEqual(["b", "c"]);
  });

  test("of another visitor is never shown", async () => {
    await send(chat, token, "my address is …");
    const other = (await session(chat)).visitor;
    expect(await (await chat.get("/api/chat/messages", other)).json()).toMatchObject({ messages: [] });
  });

  test.each(["-1", "x", "", "1.5", "99999999999999999999"])("after %j is refused", async (after) => {
    const answer = await problemOf(await chat.get(`/api/chat/messages?after=${after}`, token));
    expect(answer).toMatchObject({ status: 400, message: "after: must be a whole number." });
  });
});

test("a browser on another site may read the answers", async () => {
  const preflight = { "Access-Control-Request-Method": "POST", Origin: "https://shop.example" };
  const any = await chat.app.request("/api/chat/messages", { method: "OPTIONS", headers: preflight });
  expect([any.status, any.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  const strict = await openChat(undefined, { origins: ["https://shop.example"] });
  const asked = (Origin: string) =>
    strict.app.request("/api/chat/session", { method: "OPTIONS", headers: { ...preflight, Origin } });
  expect((await asked("https://shop.example")).headers.get("access-control-allow-origin")).toBe("https://shop.example");
  expect((await asked("https://other.example")).headers.get("access-control-allow-origin")).toBeNull();
});

test("what the conversation throws is left to the app around", async () => {
  const failing = await openChat({ ...memoryChat(), receive: () => Promise.reject(new Unavailable("the database")) });
  const around = new Hono().route("/", failing.app).onError((error, c) => c.text(error.message, 503));
  const { visitor } = await session(failing);
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${visitor}` };
  const body = JSON.stringify({ id: randomUUID(), text: "a" });
  const answer = await around.request("/api/chat/messages", { method: "POST", headers, body });
  expect([answer.status, await answer.text()]).toEqual([503, "the database is not available: no answer"]);
});

test("every route is described", () => {
  const { paths } = chat.app.getOpenAPIDocument({ openapi: "3.0.0", info: { title: "", version: "" } });
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  );
  expect(routes.sort()).toEqual([
    "get /api/chat/events",
    "get /api/chat/files/{id}",
    "get /api/chat/messages",
    "get /help/{locale}/{slug}",
    "post /api/chat/files",
    "post /api/chat/messages",
    "post /api/chat/session",
    "post /api/chat/telegram",
  ]);
});

test("who asks instead of listening is told what was put right and taken back since, and until when", async () => {
  const since = "2026-11-23T08:00:00.000Z";
  const asked: (Date | null)[] = [];
  const until = new Date("2026-11-23T08:05:00Z");
  const put = { id: randomUUID(), from: "person" as const, seq: 3, at: START, text: "Приедет завтра." };
  chat.port.changes = async (_, from) => {
    asked.push(from);
    return { messages: [{ ...put, buttons: [], sources: [], products: [] }], gone: [4], until };
  };
  const headers = { authorization: `Bearer ${token}` };
  const answer = await chat.app.request(`/api/chat/messages?after=9&since=${since}`, { headers });
  expect(await answer.json()).toMatchObject({
    ...{ messages: [], gone: [4], until: until.toISOString() },
    changed: [{ seq: 3, text: "Приедет завтра." }],
  });
  expect(asked).toEqual([new Date(since)]);
});
