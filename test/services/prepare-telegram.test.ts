import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Log, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { makeServices, prepareTelegram } from "../../src/services/index.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
let api: FakeBotApi;
let events: string[] = [];
const log: Log = { ...silentLog, info: (event) => events.push(event), error: (event) => events.push(event) };

beforeEach(async () => {
  events = [];
  api = await startBotApi();
});
afterEach(() => api.stop());

async function prepared(signal: AbortSignal, settings: Record<string, string> = {}): Promise<string> {
  const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
  const config = readConfig({ ...telegram, ...settings });
  const { telegram: door } = await makeServices({ config, db, log: silentLog });
  if (!door) throw new Error("no door was made");
  return prepareTelegram(door, { log, signal, firstMs: 20 });
}

const asked = () => api.calls.filter(({ method }) => method === "getMe").length;

test("a bot that is there is told of, and asked for once", async () => {
  expect(await prepared(new AbortController().signal)).toBe(
    "Telegram: https://t.me/BesedaTestBot (updates are fetched).",
  );
  await sleep(100);
  expect([asked(), events]).toEqual([1, []]);
});

test("a Telegram that is away is tried until it is there, without keeping the start waiting", async () => {
  api.fail("getMe", { status: 502, times: 3 });
  expect(await prepared(new AbortController().signal)).toContain("cannot be reached right now");
  await expect.poll(() => events).toEqual(["telegram_not_ready", "telegram_ready"]);
  expect(asked()).toBe(4);
  expect(api.menu("uk")).not.toEqual([]);
});

test("the tries end with the service", async () => {
  const ending = new AbortController();
  const answer = Promise.withResolvers<void>();
  api.fail("getMe", { status: 502 });
  api.fail("getMe", { status: 502, until: answer.promise, times: 1_000 });
  await prepared(ending.signal);
  // Ended while the second try is under way.
  await expect.poll(asked).toBe(2);
  ending.abort();
  answer.resolve();
  await sleep(300);
  expect(asked()).toBe(2);
});

test("a wrong token is told once: it stays wrong", async () => {
  const wrong = { TELEGRAM_BOT_TOKEN: `999:${"x".repeat(30)}` };
  expect(await prepared(new AbortController().signal, wrong)).toBe(
    "Telegram does not know the bot of TELEGRAM_BOT_TOKEN: copy it from @BotFather again.",
  );
  await sleep(150);
  expect(events).toEqual(["telegram_not_ready"]);
});
