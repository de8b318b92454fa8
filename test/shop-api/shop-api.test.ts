import { beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { run as printChanges } from "../../src/cli/changes.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { atomically, audit, auditOf, forgetAudit, lastAuditId } from "../../src/database/index.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { WireChanges } from "../../src/shop-api/changes.ts";
import { readChanges, shopApi } from "../../src/shop-api/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-23T08:00:00Z");
const TOKEN = "0123456789abcdef0123456789abcdef";
const logged: string[] = [];
const log = {
  info() {},
  error() {},
  warn: (event: string, fields?: object) => void logged.push(event + JSON.stringify(fields)),
};
let heard = 0;
const asked: unknown[] = [];
const offers = async (externalId: string, wanted: object) => {
  asked.push(wanted);
  return externalId === "anna" ? [{ sku: "SEN-50", product: "sencha", score: 1, reason: { kind: "popular" } }] : null;
};
const keyOf = async (shown: string) =>
  shown === "a-key-that-reads"
    ? { scope: "read" as const }
    : shown === "a-key-that-writes"
      ? { scope: "write" as const }
      : null;
const app = shopApi({ db, clock: () => NOW, log, token: TOKEN, keyOf, onChange: () => void heard++, offers });
let count = 0;

beforeEach(() => {
  logged.length = 0;
  heard = 0;
});

async function anOrder(fields: object = {}): Promise<string> {
  count += 1;
  const number = `#W${count}/a`;
  await upsertCustomers(db, [{ external_id: "anna" }], NOW);
  const placed_at = new Date("2026-11-20T08:00:00Z");
  const row = {
    number,
    customer_external_id: "anna",
    status: "new",
    payment_status: "unpaid",
    placed_at,
    total: 24.9,
    currency: "EUR",
  } as const;
  await upsertOrders(db, [{ ...row, ...fields }], NOW);
  return number;
}

const url = (number: string) => `/api/shop/orders/${encodeURIComponent(number)}`;
const bearer = { Authorization: `Bearer ${TOKEN}` };

/** An order or a problem. */
const Body = z.looseObject({ error: z.object({ code: z.string(), message: z.string() }).optional() });

async function call(number: string, change?: unknown, headers: Record<string, string> = bearer) {
  const answer = await app.request(
    url(number),
    change === undefined
      ? { headers }
      : {
          method: "PATCH",
          headers: { "Content-Type": "application/json", ...headers },
          body: typeof change === "string" ? change : JSON.stringify(change),
        },
  );
  return { status: answer.status, body: Body.parse(await answer.json()) };
}

const PROMISE = { tracking_url: "https://carrier.example/LT1", deliver_by: "2026-11-27", delay_reason: "strike" };

const moves = async (number: string) =>
  await db`
    select from_status as from, to_status as to, source, happened_at from order_status_changes c join orders o on o.id = c.order_id
    where o.number = ${number} order by c.id`;

test("an order moves on, with how it travels, and its move is noted for the notice", async () => {
  const number = await anOrder();
  const change = {
    status: "shipped",
    at: "2026-11-23T09:30:00+02:00",
    carrier: "DPD",
    tracking_number: "LT1",
    ...PROMISE,
  };
  const { status, body } = await call(number, change);
  expect(status).toBe(200);
  expect(body).toEqual({
    ...{ number, customer_external_id: "anna", status: "shipped", payment_status: "unpaid" },
    ...{ placed_at: "2026-11-20T08:00:00.000Z", paid_at: null, shipped_at: "2026-11-23T07:30:00.000Z" },
    ...{ delivered_at: null, cancelled_at: null, total: 24.9, currency: "EUR", delivery_city: null },
    ...{ delivery_address: null, carrier: "DPD", tracking_number: "LT1", ...PROMISE },
  });
  expect(await call(number)).toEqual({ status: 200, body });
  expect(await moves(number)).toEqual([
    { from: "new", to: "shipped", source: "api", happened_at: new Date("2026-11-23T07:30:00Z") },
  ]);
  expect(heard).toBe(1);
});

test("the same request again changes nothing, notes nothing and wakes nobody", async () => {
  const number = await anOrder();
  const change = { status: "shipped", carrier: "DPD", tracking_number: "LT1" };
  const first = await call(number, change);
  expect(await call(number, change)).toEqual(first);
  expect(await moves(number)).toHaveLength(1);
  expect(await auditOf(db, "orders", number)).toHaveLength(1);
  expect(heard).toBe(1);
});

test("the same request many times at once is one change", async () => {
  const number = await anOrder();
  const answers = await Promise.all(Array.from({ length: 8 }, () => call(number, { status: "delivered" })));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(await moves(number)).toHaveLength(1);
  expect(heard).toBe(1);
});

test("the audit keeps what was and what is", async () => {
  const number = await anOrder();
  await call(number, { payment_status: "paid" });
  expect(await auditOf(db, "orders", number)).toMatchObject([
    {
      actor: "api",
      action: "change_order",
      before: { paymentStatus: "unpaid", paidAt: null },
      after: { paymentStatus: "paid", paidAt: NOW.toISOString() },
    },
  ]);
  expect(await moves(number)).toEqual([]);
});

test("what was delivered or cancelled stays so: 409, and nothing is changed", async () => {
  const number = await anOrder({ status: "delivered", payment_status: "paid" });
  const { body: before } = await call(number);
  const { status, body } = await call(number, { status: "new", carrier: "DPD" });
  expect(status).toBe(409);
  expect(body.error).toEqual({
    code: "impossible_move",
    message: `Order ${number} is delivered and cannot become new; nothing was changed.`,
  });
  expect((await call(number)).body).toEqual(before);
  expect(heard).toBe(0);
});

test("an order that nobody knows is not found", async () => {
  expect(await call("none")).toEqual({
    status: 404,
    body: { error: { code: "no_such_order", message: "There is no order none." } },
  });
  expect((await call("none", { status: "paid" })).status).toBe(404);
});

test.each([
  ["nothing to change", {}, "say what is to change"],
  ["a status that there is not", { status: "lost" }, "status:"],
  ["a misspelt field", { statsu: "paid" }, "statsu"],
  ["a time of nothing", { at: "2026-11-23T07:00:00Z", carrier: "DPD" }, "say which"],
  ["a time without a zone", { status: "paid", at: "2026-11-23T07:00:00" }, "at:"],
  ["a time that lies ahead", { status: "paid", at: "2026-11-23T10:00:00Z" }, "at: lies ahead"],
  ["a paid order that is unpaid", { status: "paid", payment_status: "unpaid" }, "say one of the two"],
  ["no JSON", "{", "not JSON"],
])("%s is refused in a sentence", async (_, change, sentence) => {
  const number = await anOrder();
  const { status, body } = await call(number, change);
  expect(status).toBe(400);
  expect(body.error?.message).toContain(sentence);
  expect((await call(number)).body.status).toBe("new");
});

test("a wrong token, or none, is refused before anything is read, and logged without it", async () => {
  const number = await anOrder();
  for (const headers of [
    {},
    { Authorization: "Bearer wrong-token" },
    { Authorization: `Basic ${TOKEN}` },
    { Authorization: `Bearer ${TOKEN}x` },
  ])
    for (const change of [undefined, { status: "paid" }]) {
      const { status, body } = await call(number, change, headers as Record<string, string>);
      expect([status, body.error?.code]).toEqual([401, "wrong_token"]);
    }
  expect(logged).toHaveLength(8);
  expect(logged.join()).not.toContain("wrong-token");
  expect((await call(number)).body.status).toBe("new");
});

test("what to offer to a customer is told, beside what lies in their basket", async () => {
  const read = (path: string) => app.request(`https://shop.example/api/shop/customers/${path}`, { headers: bearer });
  const answer = await read("anna/recommendations?basket=ETH-250,V60-W&limit=3");
  expect(await answer.json()).toMatchObject({ offers: [{ sku: "SEN-50", reason: { kind: "popular" } }] });
  expect(asked.at(-1)).toEqual({ limit: 3, basket: ["ETH-250", "V60-W"] });
  expect((await read("nobody/recommendations")).status).toBe(404);
  expect((await read("anna/recommendations?limit=1000")).status).toBe(400);
});

test("without the setting the API is off, and says how to switch it on", async () => {
  const off = shopApi({ db, clock: () => NOW, log, token: undefined, keyOf, offers });
  for (const headers of [bearer, { Authorization: "Bearer undefined" }, {}]) {
    const answer = await off.request(url(await anOrder()), { headers: headers as Record<string, string> });
    expect(answer.status).toBe(404);
    const { error } = Body.parse(await answer.json());
    expect(error?.code).toBe("api_off");
    expect(error?.message).toContain("set API_TOKEN");
  }
});

test("a key of the desk opens what its scope says, and one that does not hold opens nothing", async () => {
  const number = await anOrder();
  const withKey = (key: string, init: RequestInit = {}) =>
    app.request(url(number), {
      ...init,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    });
  const change = { method: "PATCH", body: JSON.stringify({ carrier: "DPD" }) };
  expect((await withKey("a-key-that-reads")).status).toBe(200);
  expect((await withKey("a-key-that-reads", change)).status).toBe(403);
  expect((await withKey("a-key-that-writes", change)).status).toBe(200);
  expect((await withKey("beseda_that-was-revoked")).status).toBe(401);
});

/** What was changed here after a number, as the API tells it. */
async function changes(query: string) {
  const answer = await app.request(`/api/shop/changes?${query}`, { headers: bearer });
  return { status: answer.status, body: WireChanges.parse(await answer.json()) };
}

test("the shop's system hears what was changed here, page by page, and of nobody by name", async () => {
  const after = await lastAuditId(db);
  const number = await anOrder();
  const entry = { at: NOW, channel: "web", turnId: null };
  const cancel = { action: "cancel_order" as const, before: { status: "new" }, after: { status: "cancelled" } };
  await audit(db, { ...entry, actor: "customer:7", table: "orders", key: number, ...cancel });
  await audit(db, {
    ...entry,
    actor: "customer:7",
    action: "ticket",
    table: "tickets",
    key: "1",
    before: null,
    after: {},
  });
  await call(number, { carrier: "DPD", deliver_by: "2026-11-27" });
  const profile = { action: "undo_update_profile" as const, before: { city: "Kaunas" }, after: { city: null } };
  await audit(db, { ...entry, actor: "staff:ada", table: "customers", key: "anna", ...profile });

  const { body: first } = await changes(`after=${after}&limit=1`);
  const { body: others } = await changes(`after=${first.next}`);
  expect([...first.changes, ...others.changes]).toMatchObject([
    { at: NOW.toISOString(), who: "customer", table: "orders", key: number, ...cancel },
    { who: "api", key: number, before: { deliver_by: null }, after: { carrier: "DPD", deliver_by: "2026-11-27" } },
    { who: "staff", table: "customers", key: "anna", ...profile },
  ]);
  expect(JSON.stringify([first, others])).not.toMatch(/customer:7|ada/);
  expect((await changes(`after=${others.next}`)).body).toEqual({ changes: [], next: others.next });

  const printed: string[] = [];
  const context = {
    db,
    config: readConfig({}),
    clock: () => NOW,
    err: () => {},
    out: (line: string) => void printed.push(line),
  };
  await printChanges(["--after", String(after)], { ...context, json: false });
  await printChanges(["--after", String(after)], { ...context, json: true });
  expect(printed.slice(0, -1).map((line) => line.split(",")[2])).toEqual(["who", "customer", "api", "staff"]);
  expect(JSON.parse(printed.at(-1) ?? "")).toEqual({
    changes: [...first.changes, ...others.changes],
    next: others.next,
  });

  await forgetAudit(db, { customer: "anna", orders: [], turns: [] });
  expect((await changes(`after=${others.next - 1}`)).body.changes).toMatchObject([
    { key: "anna", before: {}, after: {} },
  ]);
  expect((await app.request("/api/shop/changes?after=-1", { headers: bearer })).status).toBe(400);
  expect((await app.request("/api/shop/changes")).status).toBe(401);
});

test("no change is left out that another one has overtaken", async () => {
  const after = await lastAuditId(db);
  const entry = {
    at: NOW,
    channel: null,
    turnId: null,
    actor: "api",
    action: "change_order",
    table: "orders",
  } as const;
  const write = (key: string) => audit(db, { ...entry, key, before: {}, after: {} });
  const slowIsWritten = Promise.withResolvers<void>();
  const told = slowIsWritten.promise
    .then(() => write("quick"))
    .then(() => readChanges(db, { after, limit: 10 }))
    .then(({ changes }) => changes.map(({ key }) => key));
  await atomically(db, async () => {
    await write("slow");
    slowIsWritten.resolve();
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
  expect(await told).toEqual(["slow", "quick"]);
});

test("money that is owed has gone back once the shop's system says so", async () => {
  const number = await anOrder({ status: "cancelled", payment_status: "paid" });
  await db`insert into payments (order_id, kind, amount, reason, created_at)
    select id, 'refund', 24.9, 'cancel', ${NOW} from orders where number = ${number}`;
  const settled = async () =>
    (await db`select settled_at from payments p join orders o on o.id = p.order_id where number = ${number}`)[0]
      ?.settled_at;
  await call(number, { carrier: "DPD" });
  expect(await settled()).toBeNull();
  await call(number, { payment_status: "refunded" });
  expect(await settled()).toEqual(NOW);
});

test("the API describes itself", () => {
  const described = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "-", version: "1" } });
  expect(Object.keys(described.paths?.["/api/shop/orders/{number}"] ?? {}).sort()).toEqual(["get", "patch"]);
  expect(Object.keys(described.paths?.["/api/shop/changes"] ?? {})).toEqual(["get"]);
});
