import { beforeAll, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { run } from "../../src/cli/insight.ts";
import { readConfig } from "../../src/config.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();

beforeAll(async () => {
  await db`insert into customers (id, external_id, updated_at) values (1, 'c-1', ${NOW}), (2, 'c-2', ${NOW})`;
  await db`
    insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    values ('1', 1, 'new', 'paid', '2026-11-01Z', 100, 'EUR', ${NOW}), ('2', 1, 'new', 'paid', '2026-11-11Z', 300, 'EUR', ${NOW})`;
});

async function insight(args: string[], json = true) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    ...{ db, config: readConfig({}), clock: fixedClock(NOW), json },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err };
}

test("one object with the figures, the groups, the model and why there is none is printed with --json; progress goes to stderr", async () => {
  const { code, out, err } = await insight(["--rebuild"]);
  expect([code, out.length]).toEqual([0, 1]);
  const printed = JSON.parse(out[0] ?? "");
  expect(Object.keys(printed)).toEqual(["overview", "groups", "model", "said"]);
  expect(printed.overview).toMatchObject({ customers: 2, buyers: 1, orders: 2, revenue: 400, averageOrder: 200 });
  expect(printed.model.why[0]).toEqual({ code: "few_buyers", have: 1, need: 500 });
  expect(printed.said.whyNot[0]).toBe("A forecast needs at least 500 buyers; so far there are 1.");
  expect(err).toContain("customers: 2 of 2 rows");
});

test("in words it says the same, with a dash for what is not known", async () => {
  const { out } = await insight([], false);
  expect(out.join("\n")).toMatch(/average order +200/);
  expect(out.join("\n")).toMatch(/NPS +–/);
});

test("what is no option is refused", async () => {
  await expect(insight(["everybody"])).rejects.toMatchObject({ code: "bad_option" });
});
