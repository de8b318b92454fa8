import { Hono } from "hono";
import { expect, test } from "vitest";
import { openStage, outbound, type Stage, type StageOptions } from "./stage.ts";

const webhook = { url: "https://shop.example/telegram", secret: "s3cret_Of-Ours" };

/** A service that Telegram brings updates to. */
async function served(options: StageOptions = {}): Promise<Stage & { post: Post }> {
  const stage = await openStage({ webhook, ...options });
  const app = new Hono().post("/telegram", (c) => stage.telegram.handle(c));
  stage.api.deliverTo((request) => app.fetch(request));
  const post: Post = async (body, secret) =>
    app.request("/telegram", {
      method: "POST",
      body,
      headers: secret === null ? {} : { "x-telegram-bot-api-secret-token": secret },
    });
  return { ...stage, post };
}

type Post = (body: string, secret: string | null) => Promise<Response>;

const update = JSON.stringify({
  update_id: 7,
  message: {
    message_id: 1,
    date: 1_700_000_000,
    chat: { id: 7, type: "private" },
    from: { id: 7, is_bot: false },
    text: "таємне",
  },
});

test("what Telegram brings is received, and what is sent they see", async () => {
  const { api, telegram, until } = await served();
  await telegram.prepare();
  const olena = api.user();
  olena.say("Вітаю");
  await until(1);
  await telegram.send(outbound("Добрий день!"), String(olena.id), "id");
  expect((await olena.reply()).text).toBe("Добрий день!");
  await api.idle();
  expect(api.calls.map(({ method }) => method)).not.toContain("getUpdates");
});

test.each([null, "", "wrong", `${webhook.secret}x`, webhook.secret.slice(0, -1)])(
  "without the right secret (%s) nothing is taken, and one line without contents says so",
  async (secret) => {
    const { post, port, lines } = await served();
    expect((await post(update, secret)).status).toBe(401);
    expect(port.calls).toEqual([]);
    expect(lines).toEqual([expect.objectContaining({ event: "telegram_webhook_refused" })]);
    expect(JSON.stringify(lines)).not.toMatch(/таємне|wrong/);
  },
);

test("where updates are fetched nobody may bring any, not even without a secret", async () => {
  const { post, port } = await served({ webhook: null });
  for (const secret of [null, "", webhook.secret]) expect((await post(update, secret)).status).toBe(401);
  expect(port.calls).toEqual([]);
});

test.each(["", "{", "[]", "null", '{"message":{}}', '{"update_id":"7"}', '{"update_id":7,"message":{"text":"a"}}'])(
  "what is no update is answered with 400: %s",
  async (body) => {
    const { post, port } = await served();
    expect((await post(body, webhook.secret)).status).toBe(400);
    expect(port.calls).toEqual([]);
  },
);

test("an update of a kind that is not read is taken and forgotten", async () => {
  const { post, port } = await served();
  expect((await post('{"update_id":8,"poll":{"id":"1"}}', webhook.secret)).status).toBe(200);
  expect(port.calls).toEqual([]);
});

test("while the database is away the answer is 503, and Telegram brings the update again", async () => {
  const { api, telegram, port, until, lines } = await served();
  await telegram.prepare();
  port.fail(Object.assign(new Error("таємне"), { code: "ECONNREFUSED" }), 2);
  api.user().say("Вітаю");
  await until(1);
  expect(port.calls).toHaveLength(3);
  await api.idle();
  expect(lines.map(({ event }) => event)).toEqual(["telegram_update_failed", "telegram_update_failed"]);
  expect(JSON.stringify(lines)).not.toContain("таємне");
});

test("a redelivered update is the same message, also beside the first delivery", async () => {
  const { api, telegram, port, until } = await served();
  await telegram.prepare();
  const { updateId } = api.user().say("Вітаю");
  await until(1);
  await api.redeliver(updateId, { alongside: true });
  await expect.poll(() => port.calls.length).toBe(2);
  expect(port.received).toHaveLength(1);
});

test("a tap is taken, stops turning, and its buttons go", async () => {
  const { api, telegram, until } = await served();
  await telegram.prepare();
  const olena = api.user();
  olena.start();
  await until(1);
  const buttons = [{ label: "Так", payload: "yes:1" }];
  await telegram.send(outbound("Змінити?", { buttons }), String(olena.id), "id");
  const { updateId } = olena.tap("Так");
  const [, tap] = await until(2);
  expect(tap).toMatchObject({ content: { kind: "button", payload: "yes:1", label: "Так" } });
  expect(tap).not.toHaveProperty("order");
  await api.waitForCall("answerCallbackQuery");
  await expect.poll(() => api.chat(olena.id).at(-1)?.buttons).toEqual([]);
  await api.redeliver(updateId);
  await expect.poll(() => api.calls.filter(({ method }) => method === "editMessageReplyMarkup").length).toBe(2);
  await api.idle();
});

test("a tap that could not be taken stops turning, keeps its buttons, and is brought again", async () => {
  const { api, telegram, port, until } = await served();
  await telegram.prepare();
  const olena = api.user();
  olena.start();
  await until(1);
  await telegram.send(outbound("Змінити?", { buttons: [{ label: "Так", payload: "yes:1" }] }), String(olena.id), "id");
  port.fail(new Error("away"), 1);
  olena.tap("Так");
  await api.waitForCall("answerCallbackQuery");
  expect(api.chat(olena.id).at(-1)?.buttons).toHaveLength(1);
  await until(2);
  await expect.poll(() => api.chat(olena.id).at(-1)?.buttons).toEqual([]);
});

test.each([
  ["answerCallbackQuery", "Bad Request: query is too old and response timeout expired or query ID is invalid"],
  ["editMessageReplyMarkup", "Bad Request: message to edit not found"],
])("a stale tap is taken like any: %s may fail with “%s”", async (method, description) => {
  const { api, telegram, until, lines } = await served();
  await telegram.prepare();
  const olena = api.user();
  olena.start();
  await until(1);
  await telegram.send(outbound("Змінити?", { buttons: [{ label: "Так", payload: "yes:1" }] }), String(olena.id), "id");
  api.fail(method, { status: 400, description });
  olena.tap("Так");
  await until(2);
  await api.waitForCall(method);
  await api.idle();
  expect(lines).toEqual([]);
});

test("what goes on after the answer is handed to the host, and never fails there", async () => {
  const work: Promise<void>[] = [];
  const { api, telegram, until, lines } = await served({ keepAlive: (one) => work.push(one) });
  await telegram.prepare();
  const olena = api.user();
  olena.start();
  await until(1);
  await telegram.send(outbound("Змінити?", { buttons: [{ label: "Так", payload: "yes:1" }] }), String(olena.id), "id");
  api.fail("answerCallbackQuery", { status: 500 });
  olena.tap("Так");
  await until(2);
  await expect.poll(() => work.length).toBe(2);
  await Promise.all(work);
  expect(lines).toMatchObject([{ event: "telegram_call_failed", method: "answerCallbackQuery", status: 500 }]);
});

test("who blocks the bot and lets it in again is noted", async () => {
  const { api, telegram, port } = await served();
  await telegram.prepare();
  const olena = api.user();
  olena.start();
  olena.block();
  await expect.poll(() => port.blockedSince.get(String(olena.id))).toBeInstanceOf(Date);
  olena.unblock();
  await expect.poll(() => port.blockedSince.get(String(olena.id))).toBeNull();
});

test("what a person edits is the same message with its new words", async () => {
  const { api, telegram, until, port } = await served();
  await telegram.prepare();
  const olena = api.user();
  const { messageId } = olena.say("Де мое замовленя?");
  await until(1);
  olena.edit(messageId, "Де моє замовлення?");
  await expect.poll(() => port.received[0]?.content).toEqual({ kind: "text", text: "Де моє замовлення?" });
  expect(port.received).toHaveLength(1);
});
