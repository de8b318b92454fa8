import { expect, test } from "vitest";
import { Refused, Unavailable } from "../../../src/base/index.ts";
import { openStage } from "./stage.ts";

const webhook = { url: "https://shop.example/telegram", secret: "s3cret_Of-Ours" };

test("the bot says who it is", async () => {
  const { telegram } = await openStage({ api: { username: "BesedaShopBot" } });
  expect(await telegram.prepare()).toEqual({ id: "123456", username: "BesedaShopBot" });
});

test("with a webhook Telegram is told where and with which secret, and what is read", async () => {
  const { api, telegram } = await openStage({ webhook });
  await telegram.prepare();
  expect(api.webhook).toEqual({
    ...webhook,
    allowedUpdates: ["message", "edited_message", "callback_query", "my_chat_member"],
  });
});

test("without one an earlier webhook goes, and what waits for it stays", async () => {
  const before = await openStage({ webhook });
  await before.telegram.prepare();
  before.api.deliverTo(() => new Response(null, { status: 503 }));
  before.api.user().say("Вітаю");
  const after = await openStage({ apiRoot: before.api.url });
  await after.telegram.prepare();
  expect(before.api.webhook).toBeNull();
  after.poll();
  await after.until(1);
});

test("the menu is there in three languages, in English for all others, and is not set again", async () => {
  const { api, telegram } = await openStage();
  await telegram.prepare();
  expect(api.menu("uk")[0]).toEqual({ command: "orders", description: "Мої замовлення" });
  expect(api.menu("ru")[0]).toEqual({ command: "orders", description: "Мои заказы" });
  expect(api.menu()).toEqual(api.menu("en"));
  expect(api.menu().map(({ command }) => command)).toEqual([
    "orders",
    "profile",
    "person",
    "language",
    "help",
    "start",
  ]);
  const set = () => api.calls.filter(({ method }) => method === "setMyCommands").length;
  expect(set()).toBe(4);
  await telegram.prepare();
  expect(set()).toBe(4);
});

test("a menu that cannot be set is a line in the log", async () => {
  const { api, telegram, lines } = await openStage();
  api.fail("setMyCommands", { status: 500 });
  await telegram.prepare();
  expect(lines).toMatchObject([{ event: "telegram_menu_failed", language: "" }]);
  expect(api.menu("uk")).toHaveLength(6);
});

test("a token that Telegram does not know is refused in a sentence that names the setting", async () => {
  const { api, telegram } = await openStage({ token: "123456:WRONG" });
  const error = await telegram.prepare().catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(Refused);
  expect(error).toMatchObject({ code: "bad_setting", sentence: expect.stringContaining("TELEGRAM_BOT_TOKEN") });
  (api.violations as string[]).length = 0;
});

test("an address that Telegram does not take is refused", async () => {
  const { api, telegram } = await openStage({ webhook: { ...webhook, url: "http://shop.example/telegram" } });
  const sentence = expect.stringContaining("PUBLIC_URL");
  await expect(telegram.prepare()).rejects.toMatchObject({ name: "Refused", code: "bad_setting", sentence });
  (api.violations as string[]).length = 0;
});

test("replicas that start together wait for each other; a Telegram that is away is for later", async () => {
  const { api, telegram } = await openStage({ webhook });
  api.fail("setWebhook", { status: 429, retryAfter: 1 });
  await telegram.prepare();
  expect(api.webhook).not.toBeNull();
  api.fail("getMe", { status: 502 });
  await expect(telegram.prepare()).rejects.toBeInstanceOf(Unavailable);
});

test("a slash at the end of the Bot API's address does no harm", async () => {
  const { api } = await openStage();
  const { telegram } = await openStage({ apiRoot: `${api.url}/`, token: api.token });
  expect(await telegram.prepare()).toMatchObject({ id: "123456" });
});
