import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { type Database, rehearse } from "../../../src/database/index.ts";
import {
  cohorts,
  insightOf,
  modelState,
  overview,
  rebuildInsight,
  refreshInsight,
  rfmMap,
  valueDistribution,
} from "../../../src/insight/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-20T12:00:00Z");
const timezone = "Europe/Moscow";
const when = { at, timezone };
const everybody = { whom: null, timezone, at };

/** Puts an order of a customer's into the shop. */
async function order(
  customer: number,
  placedAt: string,
  total: number,
  besides: { status?: string; payment?: string } = {},
) {
  const { status = "delivered", payment = "paid" } = besides;
  await db`
    insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    values (${`${customer} ${placedAt} ${total}`}, ${customer}, ${status}, ${payment}, ${placedAt}, ${total}, 'RUB', ${at})`;
}

const addCustomers = (count: number) => db`
  insert into customers (id, external_id, updated_at) select n, 'c' || n, ${at} from generate_series(1, ${count}::int) n`;

/** Whom segments were told of since it was asked last. */
async function told(): Promise<number[]> {
  const rows = await db<{ id: number }[]>`with gone as (delete from customer_changes returning customer_id)
    select distinct customer_id as id from gone order by 1`;
  return rows.map(({ id }) => id);
}

const inShop = (work: () => Promise<void>) => () =>
  rehearse(db, async () => {
    await addCustomers(6);
    await work();
  });

const build = () => rebuildInsight(db, when, "test");

test(
  "orders that are cancelled, refunded or of nothing are no purchases",
  inShop(async () => {
    await order(1, "2026-01-10T10:00:00Z", 100);
    await order(1, "2026-02-09T10:00:00Z", 300);
    await order(1, "2026-03-11T10:00:00Z", 900, { status: "cancelled" });
    await order(1, "2026-03-12T10:00:00Z", 900, { payment: "refunded" });
    await order(1, "2026-03-13T10:00:00Z", 0);
    await order(1, "2026-02-10T10:00:00Z", 200, { status: "new", payment: "unpaid" });
    await order(2, "2026-03-13T10:00:00Z", 0);
    await build();
    expect(await insightOf(db, 1)).toMatchObject({
      orders: 3,
      revenue: 600,
      lifetimeValue: 600,
      averageOrder: 200,
      firstOrderAt: new Date("2026-01-10T10:00:00Z"),
      lastOrderAt: new Date("2026-02-10T10:00:00Z"),
      intervalDays: 15.5,
      nextOrderAt: new Date("2026-02-25T22:00:00Z"),
      pAlive: null,
    });
    expect(await insightOf(db, 2)).toMatchObject({
      orders: 0,
      revenue: 0,
      averageOrder: null,
      rfmGroup: null,
      churnRisk: null,
    });
    expect((await modelState(db)).why.map(({ code }) => code)).toContain("few_buyers");
  }),
);

test(
  "two orders of one day in the shop's zone are one day of the rhythm; two days make an interval",
  inShop(async () => {
    await order(1, "2026-01-10T20:30:00Z", 100);
    await order(1, "2026-01-10T20:59:00Z", 100);
    await order(2, "2026-01-10T20:59:00Z", 100);
    await order(2, "2026-01-10T21:01:00Z", 100);
    await build();
    expect((await insightOf(db, 1))?.intervalDays).toBeNull();
    expect((await insightOf(db, 2))?.intervalDays).toBe(1);
  }),
);

test(
  "buyers are scored by fifths, equal ones equally, and each is on the map",
  inShop(async () => {
    for (const customer of [1, 2, 3, 4, 5]) await order(customer, `2026-0${customer}-10T10:00:00Z`, 100 * customer);
    await order(5, "2026-05-11T10:00:00Z", 100);
    await build();
    const rows = await Promise.all([1, 2, 3, 4, 5].map((id) => insightOf(db, id)));
    expect(rows.map((row) => row?.rfmRecency)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map((row) => row?.rfmFrequency)).toEqual([1, 1, 1, 1, 5]);
    expect(rows.map((row) => row?.rfmMonetary)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map((row) => row?.rfmGroup)).toEqual([
      "lost",
      "hibernating",
      "about_to_sleep",
      "promising",
      "champions",
    ]);
    const map = await rfmMap(db, everybody);
    expect(map.squares).toHaveLength(25);
    expect(map.squares[0]).toEqual({ recency: 5, frequency: 5, customers: 1, revenue: 600, predicted: null });
    expect(map.groups.filter(({ customers }) => customers > 0).map(({ group }) => group)).toEqual([
      ...["champions", "promising", "about_to_sleep", "hibernating", "lost"],
    ]);
    expect(map.thresholds?.frequency).toEqual([1, 1, 1, 1]);
  }),
);

test(
  "segments hear of those alone whose figures became others",
  inShop(async () => {
    await order(1, "2026-01-10T10:00:00Z", 100);
    await order(2, "2026-01-12T10:00:00Z", 100);
    await build();
    await told();
    await build();
    expect(await told()).toEqual([]);
    await db`update orders set tracking_number = 'T', updated_at = ${at} where customer_id = 1`;
    expect(await refreshInsight(db, when)).toBe(0);
    await order(2, "2026-01-20T10:00:00Z", 50);
    await db`delete from customer_changes`;
    expect(await refreshInsight(db, when)).toBe(1);
    expect(await told()).toEqual([2]);
    expect(await refreshInsight(db, when)).toBe(0);
  }),
);

test(
  "whoever is deleted has no figures any more, and their order that moves to another counts there",
  inShop(async () => {
    await order(1, "2026-01-10T10:00:00Z", 100);
    await order(2, "2026-01-12T10:00:00Z", 70);
    await build();
    await db`update orders set customer_id = 3 where customer_id = 2`;
    await db`update customers set deleted_at = ${at} where id = 1`;
    expect(await insightOf(db, 1)).toBeNull();
    expect(await refreshInsight(db, when)).toBe(3);
    expect(await insightOf(db, 1)).toBeNull();
    expect((await insightOf(db, 2))?.orders).toBe(0);
    expect((await insightOf(db, 3))?.revenue).toBe(70);
  }),
);

test(
  "figures are told of everybody, of some customers, of a statement's and of a cohort",
  inShop(async () => {
    await order(1, "2026-01-31T21:30:00Z", 100);
    await order(1, "2026-03-05T10:00:00Z", 300);
    await order(2, "2026-02-10T10:00:00Z", 200);
    await order(3, "2026-03-10T10:00:00Z", 400);
    await db`insert into nps (customer_id, score, at) values (1, 3, '2026-01-01Z'), (1, 10, '2026-02-01Z'), (2, 8, '2026-02-01Z'), (3, 6, '2026-02-01Z')`;
    await build();
    const all = await overview(db, everybody);
    expect(all).toMatchObject({
      customers: 6,
      buyers: 3,
      repeatBuyers: 1,
      orders: 4,
      revenue: 1000,
      averageOrder: 250,
    });
    expect(all.repeatRate).toBeCloseTo(1 / 3, 12);
    expect(all.lastYear).toMatchObject({ orders: 4, buyers: 3, newBuyers: 3 });
    expect(all.lastYear.arpu).toBeCloseTo(1000 / 3, 9);
    expect(all.lifetimeValue.byRevenue).toBeCloseTo((all.lifetimeMonths ?? 0) * (1000 / 3 / 12), 9);
    expect(all.nps).toEqual({ promoters: 1, passives: 1, detractors: 1, score: 0 });
    // The first purchase was in February by Moscow's clocks.
    const february = { ...everybody, whom: { cohort: "2026-02" } };
    expect(await overview(db, february)).toMatchObject({ buyers: 2, revenue: 600 });
    const statement = { text: "select id from customers where external_id = any($1::text[])", params: [["c1", "c3"]] };
    expect(await overview(db, { ...everybody, whom: statement })).toMatchObject({ customers: 2, revenue: 800 });
    expect(await overview(db, { ...everybody, whom: { ids: [2] } })).toMatchObject({ customers: 1, revenue: 200 });
    await expect(overview(db, { ...everybody, whom: { cohort: "last month" } })).rejects.toMatchObject({
      code: "bad_month",
    });
    const [first, second] = await cohorts(db, { ...everybody, at: new Date("2026-04-02T10:00:00Z") });
    expect(first).toEqual({
      month: "2026-02",
      customers: 2,
      months: [
        { month: 0, customers: 2, percent: 100, revenue: 300 },
        { month: 1, customers: 1, percent: 50, revenue: 300 },
        { month: 2, customers: 0, percent: 0, revenue: 0 },
      ],
    });
    expect(second?.month).toBe("2026-03");
    expect(await cohorts(db, { ...everybody, whom: { ids: [3] } })).toHaveLength(1);
    const { bins, tenths } = await valueDistribution(db, everybody, "lifetime_value");
    expect(bins.reduce((sum, { customers }) => sum + customers, 0)).toBe(3);
    expect(bins.reduce((sum, { money }) => sum + money, 0)).toBe(1000);
    expect(tenths.map(({ to }) => to)).toEqual([200, 400, 400]);
    expect((await valueDistribution(db, { ...everybody, whom: { ids: [6] } }, "predicted_value")).bins).toEqual([]);
  }),
);

describe("in a shop whose history bears a model", () => {
  /** Five hundred and some buyers, the same ones each time. */
  beforeAll(async () => {
    await db`insert into customers (id, external_id, updated_at) select n, 'b' || n, ${at} from generate_series(1001, 1540) n`;
    await db`
      insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      select 'o' || n || '-' || k, n, 'delivered', 'paid',
        ${at}::timestamptz - ((n * 37 % 400) * (1 - k * k / 90.0) + 1) * interval '1 day', 20 + (n * 7919 + k * 104729) % 400, 'RUB', ${at}
      from generate_series(1001, 1530) n, generate_series(0, 8) k where k <= (n * n % 10) * (n % 3) / 2`;
    await build();
  });
  beforeEach(() => db`delete from customer_changes`.then(() => undefined));

  it("everybody who bought has a chance of being alive, expected orders and money, and a risk", async () => {
    const { model, cautions } = await modelState(db);
    expect(model?.buyers).toBe(530);
    expect(cautions.map(({ code }) => code)).toContain("one_time_alive");
    const [lacking] = await db<{ count: number }[]>`select count(*) as count from customer_insight where orders > 0
      and (p_alive is null or expected_orders is null or predicted_value is null or churn_risk is null or rfm_group is null)`;
    expect(lacking?.count).toBe(0);
    const [bought] = await db<
      { once: number; total: number }[]
    >`select count(*) filter (where orders = 1 and p_alive = 1) as once,
      count(*) filter (where orders = 1) as total from customer_insight`;
    expect(bought?.once).toBe(bought?.total);
  });

  const change = fc.record({
    what: fc.constantFrom("order", "cancel", "refund", "price", "move", "take out", "delete", "join"),
    who: fc.integer({ min: 1001, max: 1540 }),
    other: fc.integer({ min: 1001, max: 1540 }),
    daysAgo: fc.integer({ min: 0, max: 500 }),
  });

  it("those who changed, reckoned alone, have the figures that reckoning everybody by the same thresholds gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) =>
        rehearse(db, async () => {
          for (const [place, one] of changes.entries()) await doChange(db, one, place);
          await refreshInsight(db, when);
          const alone = await allFigures();
          // Those whom anything happened to and some others anew, whether the queue told of them or not, all else as it is.
          const some = [...changes.flatMap(({ who, other }) => [who, other]), 1003, 1200, 1333, 1535];
          await db`delete from customer_insight where customer_id = any(${some}::bigint[])`;
          await db`insert into insight_changes (customer_id) select unnest(${some}::bigint[])`;
          await refreshInsight(db, when);
          expect(alone).toEqual(await allFigures());
        }),
      ),
      { numRuns: Number(process.env.INSIGHT_RUNS ?? 3) },
    );
  });

  const allFigures = () =>
    db`select to_jsonb(i) - 'reckoned_at' as figures from customer_insight i order by customer_id`.then((rows) => [
      ...rows,
    ]);
});

async function doChange(
  on: Database,
  { what, who, other, daysAgo }: { what: string; who: number; other: number; daysAgo: number },
  place: number,
): Promise<void> {
  const placed = new Date(at.getTime() - daysAgo * 86_400_000);
  const its = on`id in (select id from orders where customer_id = ${who} order by id limit 1)`;
  if (what === "order")
    await on`insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      values (${`new ${place}`}, ${who}, 'new', 'unpaid', ${placed}, ${10 + daysAgo}, 'RUB', ${at})`;
  else if (what === "cancel") await on`update orders set status = 'cancelled' where ${its}`;
  else if (what === "refund") await on`update orders set payment_status = 'refunded' where ${its}`;
  else if (what === "price") await on`update orders set total = ${daysAgo} where ${its}`;
  else if (what === "move") await on`update orders set customer_id = ${other} where ${its}`;
  else if (what === "take out") await on`delete from orders where ${its}`;
  else if (what === "delete") await on`update customers set deleted_at = ${at} where id = ${who}`;
  else await on`insert into customers (external_id, updated_at) values (${`new ${place}`}, ${at})`;
}
