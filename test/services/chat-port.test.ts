import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import type { InboundContent } from "../../src/outbox/index.ts";
import { makeServices } from "../../src/services/index.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
let api: FakeBotApi;

beforeAll(async () => {
  api = await startBotApi();
});
afterAll(() => api.stop());

const withBot = () => ({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
const services = (environment: Record<string, string> = {}) =>
  makeServices({ config: readConfig(environment), db, log: silentLog, clock: () => NOW, burstMs: 0, mail: "none" });

describe("Telegram", () => {
  test("is not there where the shop has no bot, and not before the bot is known; then also in another process", async () => {
    const without = await services();
    const one = await services(withBot());
    const another = await services(withBot());
    expect(await Promise.all([without, one, another].map(({ chat }) => chat.hasTelegram()))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await one.chat.goOnInTelegram("visitor")).toBeNull();
    await one.telegram?.prepare();
    expect(await Promise.all([without, one, another].map(({ chat }) => chat.hasTelegram()))).toEqual([
      false,
      true,
      true,
    ]);
    expect(await another.chat.goOnInTelegram("visitor")).toMatch(/^https:\/\/t\.me\/BesedaTestBot\?start=[\w-]{32}$/);
    expect(await without.chat.goOnInTelegram("visitor")).toBeNull();
  });
});

test("whoever was proven at another door of a thread is known to be somebody else", async () => {
  const { chat } = await services();
  await upsertCustomers(db, [{ external_id: "anna" }, { external_id: "olena" }], NOW);
  expect(await chat.isSomebodyElse("proven", "anna")).toBe(false);
  await chat.identify("proven", "anna");
  expect(await chat.isSomebodyElse("proven", "anna")).toBe(false);
  expect(await chat.isSomebodyElse("proven", "olena")).toBe(true);
  expect(await chat.isSomebodyElse("proven", "unknown to the shop")).toBe(true);
});

test("what came by a door of another kind reads as a text", async () => {
  const { chat, conversation } = await services();
  const file = { kind: "file" as const, what: "photo" as const, reference: "AgAC", name: null };
  const contents: [InboundContent, string][] = [
    [{ ...file, caption: null }, ""],
    [{ ...file, caption: "Это оно" }, "Это оно"],
    [{ kind: "sticker", emoji: "👍" }, "👍"],
    [{ kind: "contact", phone: "+37061000001", own: true }, "+37061000001"],
    [{ kind: "command", name: "orders" }, "/orders"],
    [{ kind: "start", payload: null }, "/start"],
  ];
  for (const [content] of contents) {
    const sender = { id: "kinds", language: "ru" };
    await chat.receive({ channel: "web", externalId: newId(NOW), sender, content, at: NOW });
    await conversation.settled();
  }
  const own = (await chat.newest("kinds", 50)).filter(({ from }) => from === "customer");
  expect(own.map(({ text }) => text)).toEqual(contents.map(([, text]) => text));
});
