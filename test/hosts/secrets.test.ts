import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { jsonLog, systemClock } from "../../src/base/index.ts";
import { deriveKey, signCustomer } from "../../src/channels/web-chat/index.ts";
import { signVisitor } from "../../src/channels/web-chat/tokens.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { type FakeBotApi, type FakeUser, startBotApi } from "../support/bot-api/index.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";
import { Colleague } from "./smoke/colleague.ts";
import { Visitor } from "./smoke/visitor.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const API_TOKEN = "fedcba9876543210fedcba9876543210";
const HOME = "https://shop.example";
const PATIENCE = { timeoutMs: 40_000 };
/**
 * Counters of tries change when somebody tries, who polls prolongs a lease, each tick empties the queues of changes, and looks for whom
 * those make alike. Nothing else may.
 */
const COUNTERS = ["staff_rate_limits", "leases", "customer_changes", "insight_changes"].concat([
  "duplicate_changes",
  "duplicate_keys",
  "duplicate_families",
  "customer_duplicates",
]);
/** What somebody wrote is kept in their own thread, with the answer that refuses it; what is theirs and what was proposed to others stays as it is. */
const OWN_THREAD = ["conversations", "messages", "turns", "outbox", "knowledge_unanswered"];

let [shop, api, running]: [EmptyShop | null, FakeBotApi | null, RunningNode | null] = [null, null, null];
let url = "";
const lines: string[] = [];
let before: Map<string, string> = new Map();

beforeAll(async () => {
  [shop, api] = [await emptyShop(), await startBotApi()];
  const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
  const config = readConfig({ ...shop.environment, ...telegram, SECRET, API_TOKEN, PUBLIC_URL: HOME });
  running = await startNode(
    config,
    jsonLog((line) => lines.push(line), systemClock),
    () => {},
    "/nowhere",
  );
  url = `http://127.0.0.1:${running.port}`;
  api.deliverTo(url);
  // The first look for customers who stand twice goes through everybody, and notes when it did.
  const { db } = running.services;
  const looked = () => db`select from facts where name = 'duplicates_looked'`;
  await vi.waitFor(async () => expect(await looked()).toHaveLength(1), { timeout: 60_000, interval: 200 });
}, 240_000);
afterAll(async () => {
  await running?.stop();
  await api?.stop();
  await shop?.remove();
}, 240_000);

function service(): RunningNode {
  if (!running) throw new Error("the service is not there");
  return running;
}

function bot(): FakeBotApi {
  if (!api) throw new Error("the Bot API is not there");
  return api;
}

/** A checksum of the rows of every table, by its name. */
async function sums(): Promise<Map<string, string>> {
  const { db } = service().services;
  const tables = await db<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await db<{ sum: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${db(name)} t`;
    found.set(name, row?.sum ?? "");
  }
  return found;
}

async function changed(except: string[] = []): Promise<string[]> {
  const after = await sums();
  return [...after]
    .filter(([name, sum]) => before.get(name) !== sum)
    .flatMap(([name]) => ([...COUNTERS, ...except].includes(name) ? [] : [name]));
}

const events = (): string[] => lines.map((line) => String(JSON.parse(line).event));

/** Everything before is remembered: what is claimed is about what comes now. */
async function remember(): Promise<void> {
  await service().services.settled();
  lines.length = 0;
  before = await sums();
}
beforeEach(remember);
afterEach(() => {
  // Nothing of what was shown or said is in any line.
  expect(lines.join("\n")).not.toMatch(/eyJ|Bearer|confirm:|Cookie|forged|anna|@|\+370/i);
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe("Telegram's webhook", () => {
  const update = {
    update_id: 1,
    message: {
      ...{ message_id: 1, date: 1, text: "forged", chat: { id: 77, type: "private" } },
      from: { id: 77, is_bot: false, first_name: "X" },
    },
  };
  test.each<Record<string, string>>([
    {},
    { "X-Telegram-Bot-Api-Secret-Token": "" },
    { "X-Telegram-Bot-Api-Secret-Token": "wrong" },
  ])("takes nothing without its secret: %o", async (headers) => {
    expect((await post("/telegram/webhook", update, headers)).status).toBe(401);
    expect(events()).toEqual(["telegram_webhook_refused"]);
    expect(await changed()).toEqual([]);
  });
});

describe("a visitor's token", () => {
  const visitor = { id: "somebody", language: "en" as const, customer: null };
  const claims = { language: "en", customer: { id: "anna", known: true } };
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const forged: [string, () => Promise<string>][] = [
    ["of another key", async () => signVisitor(await deriveKey(`${SECRET}x`, "visitor"), visitor, new Date())],
    ["of a key for something else", async () => signVisitor(await deriveKey(SECRET, "customer"), visitor, new Date())],
    [
      "without a signature",
      async () => `${encode({ alg: "none" })}.${encode({ ...claims, sub: "x", aud: "visitor", exp: 9e9 })}.`,
    ],
    ["that has expired", async () => signVisitor(await deriveKey(SECRET, "visitor"), visitor, days(-181))],
    [
      "for another purpose",
      async () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256" })
          .setSubject("x")
          .setAudience("other")
          .setExpirationTime(days(1))
          .sign(await deriveKey(SECRET, "visitor")),
    ],
  ];
  test.each(forged)("%s opens nothing", async (_, make) => {
    const token = await make();
    const said = { id: randomUUID(), text: "forged" };
    const answers = [
      await post("/api/chat/messages", said, bearer(token)),
      await fetch(`${url}/api/chat/messages`, { headers: bearer(token) }),
      await fetch(`${url}/api/chat/events`, { headers: bearer(token) }),
      await post("/api/chat/telegram", {}, bearer(token)),
      await post("/api/chat/session", { visitor: token }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(events()).toEqual(Array(5).fill("web_chat_refused"));
    expect(await changed()).toEqual([]);
  });

  test("of somebody else's shows and changes the own thread only", async () => {
    const [one, other] = [await Visitor.enter(url, { language: "en" }), await Visitor.enter(url, { language: "en" })];
    await one.ask("How do I brew a V60?");
    const thread = await one.thread();
    expect(await other.thread()).toEqual([]);
    await other.say("How do I brew a V60?", thread[0]?.id);
    await service().services.settled();
    expect(await one.thread()).toEqual(thread);
  });

  test.each([`${SECRET}x`, SECRET.toUpperCase()])(
    "a customer's that the shop did not sign makes nobody a customer",
    async (key) => {
      const customer = await signCustomer(await deriveKey(key, "customer"), "anna", new Date());
      expect((await post("/api/chat/session", { customer })).status).toBe(401);
      expect(events()).toEqual(["web_chat_refused"]);
      expect(await changed()).toEqual([]);
    },
  );
});

describe("a button that was not shown", () => {
  /** Anna has a proposal that waits for her yes. */
  async function proposed(): Promise<string> {
    const customer = await signCustomer(await deriveKey(SECRET, "customer"), "anna", new Date());
    const anna = await Visitor.enter(url, { language: "en", customer });
    const { buttons } = await anna.ask("change my name to Hanna");
    const payload = buttons.map((button) => button.payload).find((one) => one.startsWith("confirm:"));
    if (!payload) throw new Error("nothing was proposed");
    return payload;
  }
  let [payload, forger]: [string, FakeUser | null] = ["", null];
  beforeAll(async () => {
    payload = await proposed();
    forger = bot().user({ languageCode: "en" });
    forger.say("Hello");
    await forger.reply(PATIENCE);
  });

  test.each(["another's", "unknown"])("changes nothing through the web chat: %s", async (which) => {
    const visitor = await Visitor.enter(url, { language: "en" });
    const button = which === "unknown" ? "forged" : payload;
    const answer = await post("/api/chat/messages", { id: randomUUID(), button }, bearer(visitor.token));
    expect(answer.status).toBe(202);
    await expect.poll(events, { timeout: 40_000 }).toContain("turn_refused");
    await service().services.settled();
    expect(await changed(OWN_THREAD)).toEqual([]);
  });

  test.each(["another's", "unknown"])("changes nothing through Telegram: %s", async (which) => {
    forger?.tapForged(which === "unknown" ? "forged" : payload);
    await expect.poll(events, { timeout: 40_000 }).toContain("turn_refused");
    await service().services.settled();
    expect(await changed(OWN_THREAD)).toEqual([]);
  });

  test("is not even taken where it is longer than any", async () => {
    const visitor = await Visitor.enter(url, { language: "en" });
    const long = { id: randomUUID(), button: "x".repeat(65) };
    expect((await post("/api/chat/messages", long, bearer(visitor.token))).status).toBe(400);
    expect(events()).toEqual(["web_chat_refused"]);
    expect(await changed()).toEqual([]);
  });

  test.each(["forged-token-of-thirty-two-chars", "used"])("a link that is %s joins no threads", async (which) => {
    const visitor = await Visitor.enter(url, { language: "en" });
    await visitor.ask("How do I brew a V60?");
    const link = await post("/api/chat/telegram", {}, bearer(visitor.token));
    const token = new URL(((await link.json()) as { url: string }).url).searchParams.get("start") ?? "";
    if (which === "used") await service().services.db`update join_links set used_at = now()`;
    await remember();
    forger?.start(which === "used" ? token : which);
    await expect.poll(events, { timeout: 40_000 }).toContain("turn_refused");
    await service().services.settled();
    expect(await changed(OWN_THREAD)).toEqual([]);
  });
});

describe("the desk", () => {
  const staff: Record<string, Colleague> = {};
  beforeAll(async () => {
    for (const role of ["support", "marketer"] as const) {
      const { token } = await service().services.staff.invite({ role, by: null }, new Date());
      staff[role] = await Colleague.join(url, token, `${role}@shop.example`);
    }
  });

  test.each(["forged", "forged.c2lnbmF0dXJl", ""])("a session's cookie that is %j opens nothing", async (value) => {
    for (const name of ["beseda.session_token", "__Secure-beseda.session_token"]) {
      const headers = { Cookie: `${name}=${value}`, Origin: HOME };
      expect((await fetch(`${url}/api/desk/conversations`, { headers })).status).toBe(401);
    }
    expect(events()).toEqual(["desk_refused", "desk_refused"]);
    expect(await changed()).toEqual([]);
  });

  test("a role opens its own parts only", async () => {
    expect(await staff.support?.ask("/api/desk/conversations")).toMatchObject({ status: 200 });
    lines.length = 0;
    const refused = [
      await staff.marketer?.ask("/api/desk/conversations"),
      await staff.marketer?.ask(`/api/desk/conversations/${randomUUID()}/take`, {}),
    ];
    expect(refused.map((answer) => answer?.status)).toEqual([403, 403]);
    expect(events()).toEqual(["desk_refused", "desk_refused"]);
    expect(await changed()).toEqual([]);
  });

  test.each(["forged", "used"])("an invitation that is %s brings nobody in", async (which) => {
    const invited = await service().services.staff.invite({ role: "support", by: null }, new Date());
    if (which === "used") await Colleague.join(url, invited.token, "used@shop.example");
    await remember();
    const form = {
      token: which === "used" ? invited.token : "forged".repeat(7),
      name: "X",
      email: "x@shop.example",
      password: "три зелених слони",
    };
    const { status } = await new Colleague(url).ask("/api/staff/auth/accept-invitation", form);
    expect([status, events()]).toEqual([expect.toSatisfy((code) => code >= 400 && code < 500), ["staff_refused"]]);
    expect(await changed()).toEqual([]);
  });
});

test.each(["", "wrong", `${API_TOKEN}x`])("the shop's API does nothing for whoever shows %j", async (token) => {
  const answer = await fetch(`${url}/api/shop/orders/10467`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json", ...(token ? bearer(token) : {}) },
    body: JSON.stringify({ status: "delivered" }),
  });
  expect(answer.status).toBe(401);
  expect(events()).toEqual(["shop_api_wrong_token"]);
  expect(await changed()).toEqual([]);
});
