import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeApp } from "../../src/app.ts";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { PASSWORD } from "../staff/stage.ts";
import { testDatabase } from "../support/database.ts";
import { type PushService, startPushService } from "../support/push-service.ts";

const OWN = "https://shop.example";
const START = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
let now = START;
let push: PushService;
let one: Services;
let other: Services;
let app: ReturnType<typeof makeApp>;

const replica = () =>
  makeServices({
    ...{
      config: readConfig({ PUBLIC_URL: OWN, SECRET: "s".repeat(40) }),
      db,
      log: silentLog,
      clock: () => now,
      burstMs: 0,
    },
    ...{ mail: async () => undefined, pushPost: (request) => push.post(request) },
  });

beforeAll(async () => {
  push = await startPushService();
  one = await replica();
  other = await replica();
  app = makeApp(one, { addressOf: () => "203.0.113.7" });
});
afterAll(() => push.stop());

beforeEach(async () => {
  now = new Date(START);
  push.taken.length = 0;
  push.answers.clear();
  await db`update handoffs set closed_at = ${START} where closed_at is null`;
  await db`update conversations set owner = 'bot', held_by = null`;
  await db`delete from push_subscriptions`;
  await db`delete from desk_people`;
});

/** Somebody at the desk, who came by an invitation; with a browser of their own. */
async function member(role: "support" | "marketer" = "support", locale = "ru") {
  const { token } = await one.staff.invite({ role, by: null }, now);
  const ask = async (method: string, path: string, body?: object, cookie = "") =>
    app.request(OWN + path, {
      ...{ method, headers: { "content-type": "application/json", origin: OWN, cookie } },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const who = { name: "Oksana", email: `${newId(now)}@shop.example`, password: PASSWORD };
  const came = await ask("POST", "/api/staff/auth/accept-invitation", { ...who, token });
  const { user } = (await came.json()) as { user: { id: string } };
  const cookie = came.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const browser = push.subscribe();
  const keep = (wanted: object = browser) => ask("PUT", "/api/desk/push", { ...wanted, locale }, cookie);
  const path = new URL(browser.endpoint).pathname;
  return {
    ...{ id: user.id, browser, path, keep },
    ask: (method: string, to: string, body?: object) => ask(method, to, body, cookie),
    told: () => push.taken.filter((taken) => taken.path === path).map(({ payload }) => payload),
  };
}

let visitors = 0;
/** Somebody who asks for a person; answers their conversation. */
async function caller(
  text = "Позовите человека, меня зовут Анна Секретова",
): Promise<{ id: string; say: (text: string) => Promise<void> }> {
  const sender = `visitor-${++visitors}`;
  const say = async (words: string) => {
    now = new Date(now.getTime() + 1000);
    await one.chat.receive({
      ...{ channel: "web", externalId: newId(now), sender: { id: sender, language: "ru" }, at: now },
      content: { kind: "text", text: words },
    });
    await one.conversation.settled();
  };
  await say(text);
  const [row] = await db<
    { id: string }[]
  >`select id from conversations where channel = 'web' and sender_id = ${sender}`;
  return { id: row?.id ?? "", say };
}
const kept = async () => (await db`select from push_subscriptions`).length;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test("who waits is told to every browser once, whichever replica looks, sealed, by our key, without a name or a word", async () => {
  const [anna, olena] = [await member(), await member("support", "uk")];
  for (const who of [anna, olena]) expect((await who.keep()).status).toBe(204);
  const { key } = (await (await anna.ask("GET", "/api/desk/push")).json()) as { key: string };
  const { id } = await caller();
  await Promise.all([one.tick(), other.tick()]);
  await Promise.all([one.tick(), other.tick()]);
  expect(anna.told()).toEqual([
    { title: "Новый диалог ждёт ответа", lang: "ru", path: `/desk/#/inbox/waiting/${id}`, tag: id },
  ]);
  expect(olena.told()).toMatchObject([{ title: "Новий діалог чекає на відповідь", lang: "uk" }]);
  const [taken] = push.taken;
  expect(taken).toMatchObject({ key, claims: { aud: "https://push.example", sub: OWN } });
  expect(taken?.headers).toMatchObject({ urgency: "high", topic: id.replaceAll("-", "") });
  expect(JSON.stringify(push.taken)).not.toMatch(/Секретова|человека/);
  expect(Buffer.from(key, "base64url")).toHaveLength(65);
  const [sealed] = await db<{ sealed: string }[]>`select sealed from shop_secrets where name = 'push keys'`;
  expect(sealed?.sealed).not.toContain("privateKey");
});

test("what was taken meanwhile, or happened before one asked to be told, is told to nobody; nor who is away or may not answer", async () => {
  await caller();
  later(1);
  const [anna, away, seller] = [await member(), await member(), await member("marketer")];
  await anna.keep();
  await away.keep();
  expect((await seller.keep()).status).toBe(403);
  await away.ask("PUT", "/api/desk/habits", { available: false, locales: null, sound: false, notify: false });
  await one.tick();
  const { id } = await caller();
  await db`delete from push_alerts`;
  push.answers.set(anna.path, 503);
  await one.tick();
  await anna.ask("POST", `/api/desk/conversations/${id}/take`, {});
  push.answers.clear();
  later(60);
  await one.tick();
  expect([anna.told(), away.told()]).toEqual([[], []]);
});

test("one that is given to somebody, and what the customer writes there, is told to them alone", async () => {
  const [anna, olena] = [await member(), await member()];
  for (const who of [anna, olena]) await who.keep();
  later(1);
  const { id, say } = await caller();
  await one.tick();
  await anna.ask("POST", `/api/desk/conversations/${id}/take`, {});
  push.taken.length = 0;
  later(1);
  await anna.ask("POST", `/api/desk/conversations/${id}/transfer`, { to: olena.id });
  await one.tick();
  await say("Вы тут?");
  await one.tick();
  await one.tick();
  const path = `/desk/#/inbox/mine/${id}`;
  expect(olena.told()).toMatchObject([
    { title: "Вам передали диалог", path },
    { title: "Клиент написал в вашем диалоге", path },
  ]);
  expect(anna.told()).toEqual([]);
});

test("an answer that is due soon is told once, before it is late", async () => {
  const anna = await member();
  await anna.keep();
  later(1);
  const { id } = await caller();
  await one.tick();
  const { conversation } = (await (await anna.ask("GET", `/api/desk/conversations/${id}`)).json()) as {
    conversation: { answerDueAt: string };
  };
  now = new Date(new Date(conversation.answerDueAt).getTime() - 4 * 60_000);
  push.taken.length = 0;
  await one.tick();
  await other.tick();
  later(60);
  await one.tick();
  expect(anna.told()).toMatchObject([{ title: "Скоро истекает время на ответ" }]);
});

test("a push service that is away is asked again, and the alert comes once", async () => {
  const anna = await member();
  await anna.keep();
  later(1);
  push.answers.set(anna.path, 503);
  await caller();
  await one.tick();
  expect(anna.told()).toEqual([]);
  push.answers.clear();
  later(5);
  await one.tick();
  await one.tick();
  expect(anna.told()).toHaveLength(1);
});

test.each([404, 410, 403])(
  "a browser that its push service does not know any more (%i) is forgotten",
  async (status) => {
    const anna = await member();
    await anna.keep();
    later(1);
    push.answers.set(anna.path, status);
    await caller();
    await one.tick();
    expect(await kept()).toBe(0);
    expect(await db`select from outbox where channel = 'push' and sent_at is null`).toHaveLength(0);
  },
);

test("a browser that changed its subscription by itself is told there, in its reader's language, and nowhere else", async () => {
  const anna = await member("support", "uk");
  await anna.keep();
  const changed = push.subscribe();
  const again = { ...changed, locale: "en", again: true };
  expect((await anna.ask("PUT", "/api/desk/push", again)).status).toBe(204);
  expect(await db`select endpoint, locale from push_subscriptions`).toEqual([
    { endpoint: changed.endpoint, locale: "uk" },
  ]);
  await db`delete from push_subscriptions`;
  await anna.ask("PUT", "/api/desk/push", again);
  later(1);
  await caller();
  await one.tick();
  const { pathname } = new URL(changed.endpoint);
  const told = push.taken.filter(({ path }) => path === pathname).map(({ payload }) => payload);
  expect(told).toMatchObject([{ lang: "en" }]);
  expect(anna.told()).toEqual([]);
});

test("a browser is told nothing after signing out, nor after its reader is removed, nor after switching it off", async () => {
  const [anna, olena, boris] = [await member(), await member(), await member()];
  for (const who of [anna, olena, boris]) await who.keep();
  expect(await kept()).toBe(3);
  await anna.ask("POST", "/api/staff/auth/sign-out", {});
  expect(await kept()).toBe(2);
  await one.staff.remove(olena.id, { by: null, at: now });
  expect(await kept()).toBe(1);
  expect((await boris.ask("DELETE", "/api/desk/push")).status).toBe(204);
  expect(await kept()).toBe(0);
});

test("a browser that asks again is one browser; of a session the newest counts", async () => {
  const anna = await member();
  await anna.keep();
  await anna.keep();
  await anna.keep(push.subscribe());
  expect(await kept()).toBe(1);
  await anna.keep();
  later(1);
  await caller();
  await one.tick();
  expect(anna.told()).toHaveLength(1);
});

test.each([
  "http://push.example/wp/1",
  "https://127.0.0.1/wp/1",
  "https://[::1]/wp/1",
  "https://localhost/wp/1",
  "https://db.internal/wp/1",
  "https://user:word@push.example/wp/1",
  "file:///etc/passwd",
])("an endpoint that is nobody's push service is refused: %s", async (endpoint) => {
  const anna = await member();
  expect((await anna.keep({ ...push.subscribe(), endpoint })).status).toBe(400);
  expect(await kept()).toBe(0);
});
