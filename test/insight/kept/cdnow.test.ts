import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { modelState, overview, rebuildInsight, rfmMap } from "../../../src/insight/index.ts";
import { testDatabase } from "../../support/database.ts";

const FILE = "../shared/data/cdnow/CDNOW_sample.txt";
/** The 39 weeks that the published parameters were fitted to. */
const [CALIBRATED_TO, AT] = ["19970930", new Date("1997-09-30T18:00:00Z")];

interface Purchase {
  customer: number;
  day: string;
  cents: number;
}

describe.skipIf(!existsSync(FILE))("on CDNOW's purchases, read as orders,", async () => {
  const db = await testDatabase();
  const purchases = existsSync(FILE) ? readPurchases() : [];
  const when = { at: AT, timezone: "UTC" };
  const everybody = { whom: null, ...when };

  beforeAll(async () => {
    const of = <Value>(value: (one: Purchase) => Value) => purchases.map(value);
    await db`insert into customers (id, external_id, updated_at)
      select distinct c, 'c' || c, ${AT}::timestamptz from unnest(${of(({ customer }) => customer)}::bigint[]) c`;
    await db`insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      select n, c, 'delivered', 'paid', (d || ' 12:00Z')::timestamptz, m / 100.0, 'USD', ${AT}
      from unnest(${of(({ customer }) => customer)}::bigint[], ${of(({ day }) => day)}::text[], ${of(({ cents }) => cents)}::int[])
        with ordinality t (c, d, m, n)`;
    await rebuildInsight(db, when, "test");
  });

  test("the sums of buyers, purchases and money are the file's, over all squares and groups too", async () => {
    const paid = purchases.filter(({ cents }) => cents > 0);
    const buyers = new Set(paid.map(({ customer }) => customer)).size;
    const revenue = paid.reduce((sum, { cents }) => sum + cents, 0) / 100;
    expect(await overview(db, everybody)).toMatchObject({ buyers, orders: paid.length, revenue });
    const { squares, groups } = await rfmMap(db, everybody);
    for (const parts of [squares, groups]) {
      expect(parts.reduce((sum, { customers }) => sum + customers, 0)).toBe(buyers);
      expect(Math.round(100 * parts.reduce((sum, part) => sum + part.revenue, 0))).toBe(Math.round(100 * revenue));
    }
  });

  test("the models fitted to them are the published ones, to one per cent", async () => {
    const { model } = await modelState(db);
    const published = {
      r: 0.243,
      alpha: 4.414,
      a: 0.793,
      b: 2.426,
      logLikelihood: -9582.43,
      p: 6.25,
      q: 3.74,
      v: 15.45,
    };
    const found: Record<string, number> = { ...model?.value, ...model?.frequency };
    for (const [name, value] of Object.entries(published))
      expect([name, Math.abs((found[name] ?? 0) / value - 1) < 0.01]).toEqual([name, true]);
  });
});

function readPurchases(): Purchase[] {
  return readFileSync(FILE, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([, customer, day = "", , dollars]) => ({
      customer: Number(customer),
      day,
      cents: Math.round(100 * Number(dollars)),
    }))
    .filter(({ day }) => day <= CALIBRATED_TO);
}
