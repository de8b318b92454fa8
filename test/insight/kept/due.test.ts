import { beforeEach, expect, test } from "vitest";
import { fixedClock } from "../../../src/base/index.ts";
import { holdLease } from "../../../src/database/index.ts";
import {
  insightDue,
  insightOf,
  modelState,
  readInsightSettings,
  rebuildInsight,
  writeInsightSettings,
} from "../../../src/insight/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const timezone = "Europe/Kyiv";
const START = new Date("2026-11-20T12:00:00Z");
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
/** A tick that has as much time as it takes: its two seconds may not suffice on a busy machine. */
const tick = (at: Date, holder = "one") =>
  insightDue({ db, clock: fixedClock(at), timezone, budgetMs: Number.POSITIVE_INFINITY }, holder);

beforeEach(async () => {
  await db`truncate customers, orders, insight_changes, customer_insight, leases, facts cascade`;
  await db`insert into customers (id, external_id, updated_at) select n, 'c' || n, ${START} from generate_series(1, 40) n`;
  await tick(START);
});

const buy = (customer: number) => db`
  insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
  values (gen_random_uuid()::text, ${customer}, 'new', 'unpaid', ${START}, 500, 'UAH', ${START})`;

const rebuiltAt = async () => (await modelState(db)).rebuiltAt;

test("the first tick reckons everybody; one that finds nothing to do writes nothing", async () => {
  expect((await insightOf(db, 7))?.orders).toBe(0);
  const before = await db`select xmin::text as version from facts union all select count(*)::text from leases`;
  await tick(after(5));
  expect(await db`select xmin::text as version from facts union all select count(*)::text from leases`).toEqual(before);
});

test("who changed is reckoned with the next tick; many who changed let everybody be, a minute later", async () => {
  await buy(7);
  await tick(after(0.1));
  expect((await insightOf(db, 7))?.revenue).toBe(500);
  expect(await rebuiltAt()).toEqual(START);
  for (const customer of [1, 2, 3, 4, 5]) await buy(customer);
  await tick(after(0.2));
  expect(await rebuiltAt()).toEqual(START);
  await tick(after(2));
  expect(await rebuiltAt()).toEqual(after(2));
});

test("everybody is reckoned once a day of the shop's calendar", async () => {
  await tick(new Date("2026-11-20T21:59:00Z"));
  expect(await rebuiltAt()).toEqual(START);
  await tick(new Date("2026-11-20T22:01:00Z"));
  expect(await rebuiltAt()).toEqual(new Date("2026-11-20T22:01:00Z"));
});

test("what the shop decides of its scores holds from the next tick on", async () => {
  await buy(7);
  await tick(after(0.1));
  const settings = await readInsightSettings(db);
  const thresholds = { recency: [365, 180, 90, 30], frequency: [1, 2, 3, 4], monetary: [100, 200, 300, 1000] };
  await writeInsightSettings(db, { ...settings, thresholds }, after(2));
  await tick(after(3));
  expect(await insightOf(db, 7)).toMatchObject({ rfmRecency: 5, rfmFrequency: 1, rfmMonetary: 4, rfmGroup: "new" });
});

test("while another process reckons this one does not, by itself or when asked", async () => {
  await buy(7);
  await holdLease(db, { name: "insight", holder: "two", at: after(1), until: after(3) });
  await tick(after(2));
  expect((await insightOf(db, 7))?.orders).toBe(0);
  await expect(rebuildInsight(db, { at: after(2), timezone }, "one")).rejects.toMatchObject({ code: "busy" });
  await tick(after(4));
  expect((await insightOf(db, 7))?.orders).toBe(1);
});

test("a rebuild that broke off is done to its end by whoever comes next", async () => {
  await buy(7);
  await db`update facts set value = value || '{"after": 5}' where name = 'insight'`;
  await tick(after(0.2), "two");
  expect((await modelState(db)).rebuilding).toBe(false);
  expect((await insightOf(db, 7))?.orders).toBe(1);
});
