import { existsSync } from "node:fs";
import { Bot, webhookCallback } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeBotApi, startBotApi, type WireUpdate } from "./index.ts";
import { readSchema, SPECIFICATION } from "./schema.ts";

let api: FakeBotApi;

beforeEach(async () => {
  api = await startBotApi();
});

afterEach(() => api.stop());

async function call(method: string, parameters: Record<string, unknown> = {}) {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const response = await fetch(`${api.url}/bot${api.token}/${method}?${query}`);
  return (await response.json()) as { result: unknown; description?: string };
}

async function poll(parameters: Record<string, unknown> = {}): Promise<WireUpdate[]> {
  return (await call("getUpdates", parameters)).result as WireUpdate[];
}

const texts = (updates: WireUpdate[]) => updates.map((update) => update.message?.text);

describe("getUpdates", () => {
  it("gives updates again until an offset confirms them, numbers without a gap, and at most the limit", async () => {
    const anna = api.user();
    const first = anna.say("one").updateId;
    anna.say("two");
    anna.say("three");
    expect(texts(await poll({ limit: 2 }))).toEqual(["one", "two"]);
    expect((await poll()).map((update) => update.update_id)).toEqual([first, first + 1, first + 2]);
    expect(texts(await poll({ offset: first + 2 }))).toEqual(["three"]);
    expect(texts(await poll())).toEqual(["three"]);
    expect(texts(await poll({ offset: -1 }))).toEqual(["three"]);
    expect(await poll({ offset: first + 3 })).toEqual([]);
    await api.idle();
  });

  it("waits for an update as long as it is told", async () => {
    const waiting = poll({ timeout: 10 });
    setTimeout(() => api.user().say("late"), 30);
    expect(texts(await waiting)).toEqual(["late"]);
  });

  it("remembers the kinds of update that were asked for", async () => {
    await poll({ allowed_updates: '["callback_query"]' });
    api.user().say("unwanted");
    expect(await poll()).toEqual([]);
  });

  it("ends with a conflict when another poll comes, and while a webhook is set", async () => {
    const polls = () => api.calls.filter(({ method }) => method === "getUpdates").length;
    const before = polls();
    const older = call("getUpdates", { timeout: 10 });
    await expect.poll(polls).toBe(before + 1);
    const newer = call("getUpdates", { timeout: 1 });
    expect((await older).description).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    await newer;
    await call("setWebhook", { url: "https://shop.test/hook" });
    expect((await call("getUpdates")).description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  });

  it("gives an update again that was confirmed, where a test asks for it", async () => {
    const { updateId } = api.user().say("twice");
    await poll({ offset: updateId + 1 });
    await api.redeliver(updateId);
    expect(texts(await poll({ offset: updateId + 1 }))).toEqual(["twice"]);
    expect(await poll({ offset: updateId + 1 })).toEqual([]);
  });
});

describe("a webhook", () => {
  const got: { text: string | undefined; secret: string | null }[] = [];

  let mostAtOnce = 0;

  /** Sets a webhook whose answers are these in turn, then 200; none before so many wait for one. */
  async function hook(answers: (number | Response | Promise<number>)[] = [], together = 1) {
    const all = Promise.withResolvers<void>();
    got.length = 0;
    mostAtOnce = 0;
    let atOnce = 0;
    api.deliverTo(async (request) => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      const update = (await request.json()) as WireUpdate;
      const text = update.message?.text ?? update.callback_query?.data;
      got.push({ text, secret: request.headers.get("x-telegram-bot-api-secret-token") });
      if (atOnce >= together) all.resolve();
      await all.promise;
      const answer = (await answers.shift()) ?? 200;
      atOnce -= 1;
      return typeof answer === "number" ? new Response("", { status: answer, statusText: "Oh" }) : answer;
    });
    await call("setWebhook", { url: "https://shop.test/hook", secret_token: "s3cret" });
  }

  it("gets what came before it was set, with the secret", async () => {
    api.user().say("early");
    await hook();
    await api.idle();
    expect(got).toEqual([{ text: "early", secret: "s3cret" }]);
  });

  it("gets an update again until it answers 2xx, and the person's next message only then", async () => {
    const asked = Promise.withResolvers<void>();
    await hook([500, 503, asked.promise.then(() => 500)]);
    const anna = api.user();
    anna.say("one");
    anna.say("two");
    await expect.poll(() => got.length).toBeGreaterThan(2);
    const info = (await call("getWebhookInfo")).result;
    expect(info).toMatchObject({ url: "https://shop.test/hook", pending_update_count: 2 });
    expect(info).toMatchObject({ last_error_message: "Wrong response from the webhook: 503 Oh" });
    asked.resolve();
    await api.idle();
    expect(got.map(({ text }) => text)).toEqual(["one", "one", "one", "one", "two"]);
  });

  it("gets different people's updates side by side, and one person's taps beside the messages", async () => {
    await hook([], 10);
    for (let person = 0; person < 10; person += 1) api.user().say("hello");
    await api.idle();
    expect(mostAtOnce).toBe(10);
  });

  it("has the method call in its answer carried out", async () => {
    const anna = api.user();
    const said = { method: "sendMessage", chat_id: anna.id, text: "in the answer" };
    await hook([Response.json(said)]);
    anna.say("hello");
    expect((await anna.reply()).text).toBe("in the answer");
    expect(api.violations).toEqual([]);
  });

  it("gets an update twice, beside the first delivery, and newest first where a test asks", async () => {
    await hook();
    const anna = api.user();
    const { updateId } = anna.say("again");
    await api.redeliver(updateId, { alongside: true });
    await api.redeliver(updateId);
    await api.idle();
    api.reverseNext(3);
    for (const text of ["1", "2", "3"]) anna.say(text);
    await api.idle();
    expect(got.map(({ text }) => text)).toEqual(["again", "again", "again", "3", "2", "1"]);
  });

  it("gets an update again where its server cut the connection", async () => {
    const { createServer } = await import("node:http");
    let times = 0;
    const server = createServer((request, response) => {
      times += 1;
      if (times === 1) request.socket.destroy();
      else request.resume().on("end", () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await call("setWebhook", { url: `http://127.0.0.1:${port}/hook` });
    api.user().say("hello");
    await api.idle();
    expect(times).toBe(2);
    expect((await call("getWebhookInfo")).result).toMatchObject({ last_error_message: "Webhook connection closed" });
    server.close();
    server.closeAllConnections();
  });

  it("is served over HTTP by grammY, and polling goes on after it is deleted", async () => {
    const bot = new Bot(api.token, { client: { apiRoot: api.url } });
    bot.on("message", (ctx) => ctx.reply("heard"));
    await bot.init();
    const { serve } = await import("@hono/node-server");
    const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
      const made = serve({ fetch: webhookCallback(bot, "std/http"), port: 0, hostname: "127.0.0.1" }, () =>
        resolve(made),
      );
    });
    const { port } = server.address() as { port: number };
    await bot.api.setWebhook(`http://127.0.0.1:${port}/hook`);
    const anna = api.user();
    anna.say("hello");
    expect((await anna.reply()).text).toBe("heard");
    await api.idle();
    server.close();
    await bot.api.deleteWebhook();
    anna.say("still there?");
    expect(texts(await poll())).toEqual(["still there?"]);
    expect(api.violations).toEqual([]);
  });
});

it.skipIf(!existsSync(SPECIFICATION))(
  "every update that a person causes fits the specification (skipped where ../shared/data/telegram-bot-api is missing)",
  async () => {
    const anna = api.user({ languageCode: "uk", lastName: "Ш", username: "anna_sh" });
    const { messageId } = anna.start("payload");
    const send = (parameters: Record<string, unknown>) =>
      call("sendMessage", { chat_id: anna.id, text: "x", ...parameters });
    await send({ reply_markup: '{"inline_keyboard":[[{"text":"yes","callback_data":"y"}]]}' });
    anna.tap("yes");
    anna.tapForged("forged");
    await send({
      reply_markup: '{"keyboard":[[{"text":"My number","request_contact":true},"Later"]],"one_time_keyboard":true}',
    });
    anna.tap("My number");
    anna.shareContact({ phone: "+380671112233", firstName: "Somebody", userId: 7 });
    anna.say("an answer to https://shop.test", { replyTo: messageId });
    anna.edit(messageId, "changed");
    anna.sendPhoto({ caption: "look", mediaGroupId: "1" });
    anna.sendDocument({ name: "bill.pdf" });
    anna.sendVoice();
    anna.sendSticker("👍");
    anna.sendVideoNote();
    anna.sendLocation();
    anna.block();
    anna.unblock();
    const updates = await poll();
    expect(updates).toHaveLength(15);
    const schema = readSchema();
    expect(updates.map((update) => schema?.checkType("Update", update)).filter(Boolean)).toEqual([]);
    for (const method of ["sendMessage", "sendPhoto", "sendDocument", "sendVoice"]) {
      const file = {
        photo: "https://shop.test/p.jpg",
        document: "https://shop.test/d.pdf",
        voice: "https://shop.test/v.oga",
      };
      const kind = method.slice(4).toLowerCase();
      const content =
        kind === "message" ? { text: "x" } : { [kind]: file[kind as keyof typeof file], caption: "see /start" };
      const { result } = await call(method, { chat_id: anna.id, ...content });
      expect(schema?.checkType("Message", result)).toBeUndefined();
    }
    expect(schema?.checkType("User", (await call("getMe")).result)).toBeUndefined();
    expect(schema?.checkType("ChatFullInfo", (await call("getChat", { chat_id: anna.id })).result)).toBeUndefined();
    expect(schema?.checkType("WebhookInfo", (await call("getWebhookInfo")).result)).toBeUndefined();
  },
);
