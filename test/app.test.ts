import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { makeApp } from "../src/app.ts";
import { fixedClock, silentLog } from "../src/base/index.ts";
import { readConfig } from "../src/config.ts";
import { upsertCustomers } from "../src/customers/index.ts";
import { closeDatabase, openDatabase } from "../src/database/index.ts";
import { makeServices } from "../src/services/index.ts";
import { testDatabase } from "./support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const services = await makeServices({
  config: readConfig({}),
  db,
  log: silentLog,
  clock: fixedClock(NOW),
  burstMs: 0,
  mail: "none",
});
/** Who may sign in without a password while the demo shop stands. */
let demo: string[] | null = ["anna"];
const host = { addressOf: () => "203.0.113.7", demoCustomers: async () => demo };
const app = makeApp(services, host);

beforeAll(() => upsertCustomers(db, [{ external_id: "anna", first_name: "Anna", phone: "+37061000001" }], NOW));

/** What the answers of these tests hold, each some of it. */
interface Body {
  error: { code: string; message: string };
  token: string;
  visitor: string;
  customer: { known: boolean };
  openapi: string;
  paths: object;
  messages: { from: string; text: string }[];
}
const bodyOf = async (answer: Response) => (await answer.json()) as Body;
const get = async (path: string, of = app) => {
  const answer = await of.request(path);
  return { status: answer.status, body: await bodyOf(answer) };
};
const post = async (path: string, body: unknown, token?: string) => {
  const headers = { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  const answer = await app.request(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await bodyOf(answer) };
};

test("it says that it lives, and that it is ready", async () => {
  expect(await get("/healthz")).toEqual({ status: 200, body: { ok: true } });
  expect(await get("/readyz")).toEqual({ status: 200, body: { ok: true } });
});

test("without its database it lives still, and says in a sentence that it is not ready", async () => {
  const gone = openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" }, { max: 1 });
  const cut = makeApp({ ...services, db: gone }, host);
  expect((await get("/healthz", cut)).status).toBe(200);
  const { status, body } = await get("/readyz", cut);
  expect([status, body.error.code]).toEqual([503, "unavailable"]);
  expect(body.error.message).not.toMatch(/ECONN|postgres|127\.0/);
  await closeDatabase(gone);
});

test("an address where nothing is gets a sentence", async () => {
  expect(await get("/no/such/place")).toEqual({
    status: 404,
    body: { error: { code: "not_found", message: "There is nothing at this address." } },
  });
});

test("the API describes itself, with every address of the chat", async () => {
  const { body } = await get("/openapi.json");
  expect(body.openapi).toBe("3.1.0");
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(["/api/chat/session", "/api/chat/messages", "/api/chat/events"]),
  );
});

test("a mistake of ours is told as one, without its insides", async () => {
  const broken = makeApp(
    { ...services, chat: { ...services.chat, newest: () => Promise.reject(new Error("secret insides")) } },
    host,
  );
  const answer = await broken.request("/api/chat/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret insides");
});

test("a visitor writes and is answered; a customer of the shop is known by the shop's token", async () => {
  const { body: demo } = await get("/demo/token?as=anna");
  const opened = await post("/api/chat/session", { customer: demo.token, language: "en" });
  expect(opened.body.customer).toEqual({ known: true });
  const token = opened.body.visitor;
  expect((await post("/api/chat/messages", { id: randomUUID(), text: "show my details" }, token)).status).toBe(202);
  await services.conversation.settled();
  const history = await app.request("/api/chat/messages", { headers: { Authorization: `Bearer ${token}` } });
  const { messages } = await bodyOf(history);
  expect(messages.map((message) => message.from)).toEqual(["customer", "bot"]);
  expect(messages[1]?.text).toContain("+37061000001");
});

test("the demo's login is for the demo's customers, and for no real shop", async () => {
  expect((await get("/demo/token?as=boris")).status).toBe(404);
  expect((await get("/demo/token")).status).toBe(404);
  const first = async () => (await app.request("/")).headers.get("location");
  expect(await first()).toBe("/shop/");
  demo = null;
  expect((await get("/demo/token?as=anna")).status).toBe(404);
  expect(await first()).toBe("/desk/");
  demo = ["anna"];
});

test("nobody reads or writes without a token, and a wrong body changes nothing", async () => {
  expect((await get("/api/chat/messages")).status).toBe(401);
  expect((await post("/api/chat/messages", { id: randomUUID(), text: "hi" })).status).toBe(401);
  const { body } = await post("/api/chat/session", {});
  expect((await post("/api/chat/messages", { id: "x", text: "" }, body.visitor)).status).toBe(400);
  const history = await app.request("/api/chat/messages", { headers: { Authorization: `Bearer ${body.visitor}` } });
  expect(await history.json()).toMatchObject({ messages: [] });
});

test("whoever asks far too often waits, and nobody else does", async () => {
  const ask = (token: string) => app.request("/api/shop/orders/1", { headers: { Authorization: `Bearer ${token}` } });
  const first = await Promise.all(Array.from({ length: 401 }, () => ask("one")));
  expect(first.filter(({ status }) => status === 429)).toHaveLength(1);
  const refused = await ask("one");
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect((await ask("other")).status).not.toBe(429);
});
