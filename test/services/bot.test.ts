import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { auditOf, readFact } from "../../src/database/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const STAFF = "5";
let api: FakeBotApi;
const opened: Services[] = [];

beforeAll(async () => {
  api = await startBotApi({ username: "ShopBot" });
});
afterAll(async () => {
  for (const one of opened) await one.stop();
  await api.stop();
});

async function open(settings: Record<string, string> = {}): Promise<Services> {
  const config = readConfig({ TELEGRAM_API_ROOT: api.url, ...settings });
  const services = await makeServices({ config, db, log: silentLog, mail: "none" });
  opened.push(services);
  return services;
}

const polled = () => api.calls.filter(({ method }) => method === "getUpdates").length;

test("a bot is connected by its token and polled without a restart, also by a replica, and disconnected again", async () => {
  const [one, other] = [await open(), await open()];
  const { telegram } = one.deskSettings;
  expect(await telegram.state()).toMatchObject({ source: null, bot: null });
  await one.start();
  expect(await telegram.connect(api.token, STAFF)).toEqual({
    ...{ source: "desk", updates: "fetched", trouble: null, reason: null },
    bot: { username: "ShopBot", link: "https://t.me/ShopBot" },
  });
  await expect.poll(polled).toBeGreaterThan(0);
  await expect.poll(async () => (await other.telegram.refresh()) !== null, { timeout: 20_000 }).toBe(true);
  expect(await other.telegram.known()).toBe(true);
  expect((await open()).telegram.source()).toBe("desk");
  expect((await telegram.disconnect(STAFF)).source).toBeNull();
  expect(await readFact(db, "telegram_bot")).toBeNull();
  await expect(telegram.disconnect(STAFF)).rejects.toMatchObject({ code: "no_bot" });
  await one.stop();
  const after = polled();
  expect(await auditOf(db, "settings", "telegram")).toMatchObject([
    { action: "disconnect_telegram", actor: "staff:5" },
    { action: "connect_telegram", after: { username: "ShopBot" } },
  ]);
  expect(polled()).toBe(after);
});

test("the token lies nowhere to be read: neither in its row nor in the audit", async () => {
  const { telegram } = (await open()).deskSettings;
  await telegram.connect(api.token, STAFF);
  const [row] = await db<{ all: string }[]>`
    select (select jsonb_agg(s) from shop_secrets s)::text || (select jsonb_agg(a) from audit a)::text
      || (select jsonb_agg(f) from facts f)::text as all`;
  expect(row?.all).not.toContain(api.token.slice(-10));
});

test("a token that Telegram does not know is refused, and what was connected before stays", async () => {
  const { telegram } = (await open()).deskSettings;
  await expect(telegram.connect(`999:${"x".repeat(30)}`, STAFF)).rejects.toMatchObject({ code: "bad_token" });
  await expect(telegram.connect("hello", STAFF)).rejects.toMatchObject({ code: "bad_token" });
  expect((await telegram.state()).bot?.username).toBe("ShopBot");
});

test("the token of the settings wins, and the page cannot change it", async () => {
  const { telegram } = (await open({ TELEGRAM_BOT_TOKEN: api.token })).deskSettings;
  expect((await telegram.state()).source).toBe("environment");
  await expect(telegram.connect(api.token, STAFF)).rejects.toMatchObject({ code: "bot_of_settings" });
  await expect(telegram.disconnect(STAFF)).rejects.toMatchObject({ code: "bot_of_settings" });
});

test("with an address of its own updates are brought, and Telegram's trouble with it is told", async () => {
  const services = await open({ PUBLIC_URL: "https://shop.example" });
  const { telegram } = services.deskSettings;
  expect(await telegram.connect(api.token, STAFF)).toMatchObject({ updates: "brought", trouble: null });
  expect(api.webhook?.url).toBe("https://shop.example/telegram/webhook");
  api.fail("getMe", { status: 502 });
  expect(await telegram.state()).toMatchObject({ source: "desk", trouble: "unreachable", bot: null });
});

test("a database with another secret has no bot until the token is entered anew", async () => {
  const other = await open({ SECRET: "another-secret-of-thirty-two-characters" });
  expect(await other.deskSettings.telegram.state()).toMatchObject({ source: "desk", bot: null, trouble: "sealed" });
});
