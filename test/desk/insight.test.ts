import { beforeAll, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { auditOf } from "../../src/database/index.ts";
import type { CustomerInsight, InsightMap, InsightOverview, InsightRules } from "../../src/desk/index.ts";
import { saveSegment } from "../../src/segments/index.ts";
import { makeInsightPort } from "../../src/services/desk-insight.ts";
import { testDatabase } from "../support/database.ts";
import { openShop } from "../support/segments/shop.ts";
import { builtInWording } from "../wording/replies.ts";
import { OWN, openDesk } from "./client.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-22T15:30:00Z");
const root = "/api/desk/insight";
const config = readConfig({ TIMEZONE: "Europe/Vilnius", CURRENCY: "EUR" });
let work: Promise<void> = Promise.resolve();
const { app, get, post } = openDesk(
  {},
  {
    insight: makeInsightPort({
      ...{ db, config, clock: () => NOW, log: silentLog, wording: builtInWording() },
      keepAlive: (begun) => {
        work = begun;
      },
    }),
  },
);
const ask = async <Answer>(path: string, who = "mark") => (await (await get(`${root}${path}`, who)).json()) as Answer;
let segment = "";

beforeAll(async () => {
  await openShop(db, 9, NOW);
  await db`insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    select 'I' || g, 1 + g % 3, 'delivered', 'paid', ${NOW}::timestamptz - g * interval '9 days', 10 * g, 'EUR', ${NOW}
    from generate_series(1, 9) g`;
  expect((await post(`${root}/rebuild`, {}, "mark")).status).toBe(202);
  await work;
  const definition = {
    where: { kind: "attribute" as const, field: "rfm_recency", test: { kind: "known" as const } },
    timezone: "Europe/Vilnius",
  };
  const given = { name: "Buyers", kind: "dynamic" as const, definition, words: null };
  segment = (await saveSegment(db, given, { by: "system", at: NOW, channel: null })).id;
});

test("figures are told of everybody and of a segment, with why there are no predictions", async () => {
  const all = await ask<InsightOverview>("?locale=ru");
  expect(all.buyers).toBeGreaterThanOrEqual(3);
  expect(all.model).toMatchObject({ rebuilding: false, progress: null, fitted: false });
  expect(all.model.whyNot.join(" ")).toMatch(/500/);
  const some = await ask<InsightOverview>(`?segment=${segment}`);
  expect([some.buyers, some.customers]).toEqual([all.buyers, all.buyers]);
  expect((await get(`${root}?segment=00000000-0000-4000-8000-000000000009`, "mark")).status).toBe(404);
});

test("the map's squares and groups are the same buyers, each square with its group", async () => {
  const { squares, groups } = await ask<InsightMap>("/rfm");
  const sum = (parts: { customers: number }[]) => parts.reduce((all, { customers }) => all + customers, 0);
  expect(squares).toHaveLength(25);
  expect(sum(squares)).toBe(sum(groups));
  expect(squares.every(({ group }) => group !== null)).toBe(true);
  for (const path of ["/cohorts", "/value", "/value?of=average_order"])
    expect((await get(root + path, "mark")).status).toBe(200);
});

test("thresholds are changed by who may, once they rise or fall as they must, and the audit says by whom", async () => {
  const rules = await ask<InsightRules>("/settings");
  const put = (thresholds: InsightRules["thresholds"], who = "mark") =>
    app.request(`${OWN}${root}/settings`, {
      method: "PUT",
      headers: { cookie: who, origin: OWN, "content-type": "application/json" },
      body: JSON.stringify({ ...rules, thresholds }),
    });
  const own = { ...rules.thresholds, recency: [365, 180, 90, 30] };
  expect((await put(own, "anna")).status).toBe(403);
  expect((await put({ ...own, recency: [1, 2, 3, 4] })).status).toBe(400);
  expect((await put(own)).status).toBe(200);
  expect((await ask<InsightRules>("/settings")).thresholds.recency).toEqual([365, 180, 90, 30]);
  expect(await auditOf(db, "settings", "insight")).toMatchObject([{ actor: "staff:3", before: rules }]);
});

test("a customer's own figures are for whoever talks to customers", async () => {
  const [{ external_id: id } = { external_id: "" }] = await db<{ external_id: string }[]>`
    select external_id from customers where id = 2`;
  const path = `/api/desk/customers/${encodeURIComponent(id)}/insight`;
  const { insight } = (await (await get(path, "anna")).json()) as CustomerInsight;
  expect(insight).toMatchObject({ currency: "EUR", orders: 3, revenue: 120, rfmGroup: expect.any(String) });
  expect((await get("/api/desk/customers/nobody/insight", "anna")).status).toBe(404);
  expect((await get(root, "anna")).status).toBe(403);
});
