import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type Log, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { customerOfExternalId } from "../../src/customers/index.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";

/** Somebody's whole turn, on a machine that others use too. */
const PATIENCE = { timeoutMs: 40_000 };

let api: FakeBotApi | null = null;
let shop: EmptyShop | null = null;
const running: RunningNode[] = [];

let started = 7_000;

/** Another bot for each test: the numbers of its messages begin anew. */
async function startedBot(): Promise<FakeBotApi> {
  started += 1;
  api = await startBotApi({ token: `${started}:${"a-token-of-its-own".repeat(2)}` });
  return api;
}

async function service(bot: FakeBotApi, settings: Record<string, string> = {}, log: Log = silentLog) {
  shop ??= await emptyShop();
  const telegram = { TELEGRAM_BOT_TOKEN: bot.token, TELEGRAM_API_ROOT: bot.url };
  const config = readConfig({ ...shop.environment, ...telegram, ...settings });
  const one = await startNode(config, log, () => {}, "/nowhere");
  running.push(one);
  return one;
}

async function stop(one: RunningNode): Promise<void> {
  running.splice(running.indexOf(one), 1);
  await one.stop();
}

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  expect(api?.violations).toEqual([]);
  await api?.stop();
  api = null;
}, 240_000);
afterAll(() => shop?.remove());

/** Anna of the demo shop, with her own phone. */
const anna = (bot: FakeBotApi) =>
  bot.user({ id: started, firstName: "Anna", languageCode: "ru", phone: "+37060000001" });

async function converse(bot: FakeBotApi, email: string): Promise<void> {
  const user = anna(bot);
  user.start();
  expect((await user.reply(PATIENCE)).text).toContain("Здравствуйте");
  user.say("покажи мои данные");
  expect((await user.reply(PATIENCE)).keyboard?.flat()[0]).toMatchObject({ requestContact: true });
  user.shareContact({ own: true });
  const [proven, shown] = await user.replies(2, PATIENCE);
  expect([proven?.text, shown?.text]).toEqual([expect.any(String), expect.stringContaining("Анна")]);
  user.say(`поменяйте мою почту на ${email}`);
  expect((await user.reply(PATIENCE)).text).toContain(email);
  const tapped = user.tap("Да, всё верно");
  expect((await user.reply(PATIENCE)).text).toMatch(/сохран|готово/i);
  bot.redeliver(tapped.updateId);
  await bot.idle(PATIENCE.timeoutMs);
}

async function profileChanges({ services: { db } }: RunningNode): Promise<number> {
  const [row] = await db<
    { count: number }[]
  >`select count(*)::integer as count from audit where action = 'update_profile'`;
  return row?.count ?? 0;
}

test("fetched updates: a customer proves who they are, changes their data, and a repeated tap changes nothing more", async () => {
  const bot = await startedBot();
  const one = await service(bot);
  expect(bot.webhook).toBeNull();
  await converse(bot, "fetched@example.com");
  expect(await profileChanges(one)).toBe(1);
}, 240_000);

test("updates by webhook: the same, and the secret is asked for", async () => {
  const bot = await startedBot();
  const one = await service(bot, { PUBLIC_URL: "https://shop.example" });
  bot.deliverTo(`http://127.0.0.1:${one.port}`);
  expect(bot.webhook?.url).toBe("https://shop.example/telegram/webhook");
  const before = await profileChanges(one);
  await converse(bot, "brought@example.com");
  expect(await profileChanges(one)).toBe(before + 1);
  const forged = await fetch(`http://127.0.0.1:${one.port}/telegram/webhook`, { method: "POST", body: "{}" });
  expect(forged.status).toBe(401);
}, 240_000);

test("somebody who blocks the bot is noted on the customer until they come back", async () => {
  const bot = await startedBot();
  const { services } = await service(bot);
  const user = anna(bot);
  user.shareContact({ own: true });
  await user.reply(PATIENCE);
  const customer = await customerOfExternalId(services.db, "anna");
  const blocked = async () =>
    (
      await services.db`select blocked_at from identities where customer_id = ${customer?.id ?? 0} and sender_id = ${String(user.id)}`
    )[0]?.blocked_at;
  expect(await blocked()).toBeNull();
  user.block();
  await expect.poll(blocked, { timeout: 40_000 }).toBeInstanceOf(Date);
  user.unblock();
  await expect.poll(blocked, { timeout: 40_000 }).toBeNull();
}, 240_000);

test("what Telegram cannot take now is sent later, in order and once", async () => {
  const bot = await startedBot();
  await service(bot);
  const user = anna(bot);
  bot.fail("sendMessage", { times: 1, status: 429, retryAfter: 1 });
  bot.fail("sendMessage", { times: 2, status: 502 });
  user.say("Сколько стоит доставка по Литве?");
  // Both may be read as one message: each is answered all the same.
  user.say("Как вернуть кофемолку?");
  const said = await user.replies(2, { timeoutMs: 40_000 });
  expect(said[0]?.text).toMatch(/доставк/i);
  expect(said[1]?.text).toMatch(/верн|возврат/i);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(user.unread()).toEqual([]);
}, 240_000);

describe.skipIf(!process.env.DATABASE_URL)("two replicas on one server database (skipped without DATABASE_URL)", () => {
  test("one of them fetches updates, both answer, and the other goes on when that one leaves", async () => {
    const bot = await startedBot();
    const polls: string[] = [];
    const listening = (name: string): Log => ({ ...silentLog, info: (event) => void polls.push(`${name} ${event}`) });
    const [first, second] = [await service(bot, {}, listening("first")), await service(bot, {}, listening("second"))];
    const people = Array.from({ length: 12 }, () => bot.user({ languageCode: "en" }));
    for (const user of people) user.say("How much is delivery to Latvia?");
    for (const user of people) expect((await user.reply(PATIENCE)).text).toMatch(/deliver/i);
    expect(polls.filter((line) => line.endsWith("telegram_polls"))).toEqual(["first telegram_polls"]);
    expect(bot.calls.filter(({ status }) => status === 409)).toEqual([]);
    await stop(first);
    for (const user of people) user.say("How do I return a grinder?");
    for (const user of people) expect((await user.reply({ timeoutMs: 40_000 })).text).toMatch(/return/i);
    for (const user of people) expect(user.unread()).toEqual([]);
    expect(polls).toContain("second telegram_polls");
    await stop(second);
  }, 240_000);
});
