import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { audit, auditOf } from "../../../src/database/index.ts";
import { makeServices } from "../../../src/services/index.ts";
import { isInside, nodePost } from "../../../src/services/settings/node-post.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const STAFF = "7";
const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
/** What is said no to, once each. */
const refused: string[] = [];
let server: Server;
let url = "";

beforeAll(async () => {
  server = createServer((request, answer) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      const at = refused.findIndex((one) => body.includes(one));
      answer.writeHead(at === -1 ? 204 : 500).end();
      if (at !== -1) refused.splice(at, 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/hook`;
});
afterAll(() => server.close());

const open = (settings: Record<string, string> = {}) =>
  makeServices({ config: readConfig(settings), db, log: silentLog });

const entry = { at: new Date("2026-11-22T10:00:00Z"), channel: "web", turnId: null, before: null, after: {} };

test("who wants to know is told of what happened, signed and once; what failed comes again, and a test shows it", async () => {
  const services = await open({ WEBHOOKS_TO_PRIVATE: "yes" });
  const { integrations } = services.deskSettings;
  await audit(db, { ...entry, actor: "customer:1", action: "cancel_order", table: "orders", key: "10400" });
  const draft = { name: "ERP", url, kinds: ["order.changed" as const, "customer.changed" as const] };
  const { id, secret } = await integrations.makeWebhook(draft, STAFF);
  await audit(
    db,
    { ...entry, actor: "customer:1", action: "change_items", table: "order_lines", key: "10482/ETH-250" },
    { ...entry, actor: "staff:3", action: "update_profile", table: "customers", key: "anna" },
    { ...entry, actor: "api", action: "change_order", table: "orders", key: "10483" },
    { ...entry, actor: "import:x", action: "change_order", table: "orders", key: "10484" },
  );
  refused.push("order.changed");
  // Rows count as settled once no older transaction is open on the whole server, where other tests' databases are too.
  await vi.waitFor(
    async () => {
      await services.tick();
      expect(heard).toHaveLength(2);
    },
    { timeout: 60_000, interval: 50 },
  );
  const at = "2026-11-22T10:00:00.000Z";
  expect(Object.fromEntries(heard.map(({ body }) => [JSON.parse(body).type, JSON.parse(body)]))).toEqual({
    "order.changed": {
      ...{ type: "order.changed", timestamp: at },
      data: { order: "10482", action: "change_items", by: "customer" },
    },
    "customer.changed": {
      ...{ type: "customer.changed", timestamp: at },
      data: { customer: "anna", action: "update_profile", by: "staff" },
    },
  });
  expect(heard).toHaveLength(2);
  for (const { body, headers } of heard)
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
  const { deliveries } = await integrations.deliveries(id);
  expect(deliveries.sort((one, other) => one.kind.localeCompare(other.kind))).toMatchObject([
    { kind: "customer.changed", attempts: 1, status: 204, error: null, deliveredAt: expect.any(String) },
    { kind: "order.changed", attempts: 1, status: 500, error: "status", deliveredAt: null },
  ]);
  await db`update outbox set deliver_after = created_at where channel = 'webhook' and sent_at is null`;
  await integrations.test(id);
  await services.settled();
  await services.tick();
  expect(
    heard
      .slice(2)
      .map(({ body }) => JSON.parse(body).type)
      .sort(),
  ).toEqual(["order.changed", "test"]);
  const ids = heard.filter(({ body }) => body.includes("order.changed")).map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(1);
  await integrations.dropWebhook(id, STAFF);
  await expect(integrations.deliveries(id)).rejects.toMatchObject({ code: "not_found" });
  expect((await auditOf(db, "integrations", id)).map(({ action }) => action)).toEqual(["drop_webhook", "make_webhook"]);
  const [kept] = await db<{ all: string }[]>`select (select jsonb_agg(a) from audit a)::text as all`;
  expect(kept?.all).not.toContain(secret.slice(6, 30));
}, 120_000);

test("nothing is posted into the host's own network unless the settings allow it, by a name neither", async () => {
  const { integrations } = (await open()).deskSettings;
  const inside = [
    url,
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://localhost/",
    "https://db.internal/",
    "ftp://shop.example/",
  ];
  for (const one of inside)
    await expect(
      integrations.makeWebhook({ name: "x", url: one, kinds: ["order.changed"] }, STAFF),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/bad_url|private_address/),
    });
  const before = heard.length;
  const request = { url: new URL(url.replace("127.0.0.1", "localhost")), headers: {}, body: "{}", ms: 3_000 };
  await expect(nodePost(false)(request)).rejects.toMatchObject({ code: "private_address" });
  await expect(nodePost(false)({ ...request, url: new URL(url) })).rejects.toMatchObject({ code: "private_address" });
  expect(heard).toHaveLength(before);
});

test.each([
  ["10.1.2.3", true],
  ["169.254.169.254", true],
  ["172.31.0.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["fd00::1", true],
  ["fe80::1", true],
  ["93.184.216.34", false],
  ["2606:2800:220:1::1", false],
])("%s is inside: %s", (address, inside) => {
  expect(isInside(address)).toBe(inside);
});

test("a key is told once, kept as a hash, noted when used, and opens nothing once revoked", async () => {
  const services = await open();
  const { integrations } = services.deskSettings;
  const { id, key } = await integrations.makeKey({ name: "Warehouse", scope: "read" }, STAFF);
  const [row] = await db<{ all: string }[]>`
    select (select jsonb_agg(k) from api_keys k)::text || (select jsonb_agg(a) from audit a)::text as all`;
  expect(row?.all).not.toContain(key);
  expect(await services.shopKeyOf(key)).toMatchObject({ scope: "read" });
  expect((await integrations.read()).keys).toMatchObject([
    { name: "Warehouse", usedAt: expect.any(String), revokedAt: null },
  ]);
  await integrations.revokeKey(id, STAFF);
  expect(await services.shopKeyOf(key)).toBeNull();
  await expect(integrations.revokeKey(id, STAFF)).rejects.toMatchObject({ code: "not_found" });
});
