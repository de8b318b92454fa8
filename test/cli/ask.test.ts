import { Readable } from "node:stream";
import { afterEach, beforeAll, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { run } from "../../src/cli/ask.ts";
import { readConfig } from "../../src/config.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const { stdin } = process;
const standsFor = (value: unknown) => Object.defineProperty(process, "stdin", { value, configurable: true });
afterEach(() => standsFor(stdin));

beforeAll(async () => {
  await db`insert into customers (id, external_id, city, updated_at) values (1, 'c-1', 'Тарту', ${NOW}), (2, 'c-2', 'Рига', ${NOW})`;
  await db`
    insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    values ('1', 1, 'new', 'paid', '2026-10-05Z', 100, 'EUR', ${NOW}), ('2', 1, 'new', 'paid', '2026-10-11Z', 300, 'EUR', ${NOW}),
      ('3', 2, 'new', 'paid', '2026-09-11Z', 50, 'EUR', ${NOW}), ('4', 2, 'cancelled', 'paid', '2026-10-12Z', 900, 'EUR', ${NOW})`;
});

/** What the verb prints and answers. */
async function ask(args: string[], { input = "", json = true } = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  standsFor(Readable.from(input));
  const code = await run(args, {
    ...{ db, config: readConfig({}), clock: fixedClock(NOW), json },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err, lines: json ? out.map((line) => JSON.parse(line)) : [] };
}

test("one object with the fields of the contract is printed with --json: a value, a series or a table", async () => {
  const { code, lines } = await ask(["какой средний чек за октябрь?"]);
  expect([code, lines.length]).toEqual([0, 1]);
  expect(lines[0]).toMatchObject({ status: "answer", unread: [], ambiguous: [], value: 200 });
  expect(lines[0].question.measures).toHaveLength(1);
  expect(lines[0].description).toContain("октябр");
  expect(lines[0].sql).toMatch(/select/);
  const [series] = (await ask(["виторг за місяцями з вересня до жовтня"])).lines;
  expect(series.series).toMatchObject([
    { at: "2026-09-01", value: 50 },
    { at: "2026-10-01", value: 400 },
  ]);
  const [table] = (await ask(["revenue by city"])).lines;
  expect(table.table).toMatchObject([
    { city: "Тарту", value: 400 },
    { city: "Рига", value: 50 },
  ]);
});

test("what no data here tells is not answered, and a word that was not read is told", async () => {
  const [profit] = (await ask(["какая прибыль за октябрь?"])).lines;
  expect(profit.status).toBe("unsupported");
  expect(profit.unread.join(" ")).toContain("прибыль");
  const [unread] = (await ask(["выручка за октябрь у владельцев такс"])).lines;
  expect(unread.status).not.toBe("answer");
  expect(unread.unread.join(" ")).toContain("такс");
});

test("a line of --stdin refines an earlier one by its id; one that is none is told of on stderr", async () => {
  const input = [
    '{"id": "a", "text": "выручка за октябрь"}',
    "how much?",
    '{"id": "b", "text": "а по городам?", "context": "a"}',
  ];
  const { code, lines, err } = await ask(["--stdin"], { input: input.join("\n") });
  expect(code).toBe(1);
  expect(err.join()).toContain("Line 2");
  expect(lines).toMatchObject([
    { id: "a", value: 400 },
    { id: "b", table: [{ city: "Тарту", value: 400 }] },
  ]);
});

test("words are needed", async () => {
  await expect(ask([])).rejects.toMatchObject({ code: "bad_option" });
});
