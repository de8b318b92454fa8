import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadDemo } from "../../../db/demo/index.ts";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { auditOf } from "../../../src/database/index.ts";
import type { ImportPlan, ImportState } from "../../../src/desk/index.ts";
import { hostSettings } from "../../../src/services/settings/host-settings.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-22T12:00:00Z");
let heard = 0;
const { imports, backup } = hostSettings({
  ...{ db, config: readConfig({ CURRENCY: "EUR" }), clock: () => AT, log: silentLog },
  onImported: () => {
    heard += 1;
  },
});
const STAFF = "7";
const HEADER = ["Заказ", "Клиент", "Дата", "Статус", "Товар", "Штук", "Цена", "Имя"];
const ROWS = [
  'A1,K1,20.11.2026 10:00,Оплачен,S1,2,"10,50","Олена, пані"',
  "A1,K1,20.11.2026 10:00,Оплачен,S2,1,3,Олена",
  "A2,K2,not a day,Оплачен,S1,1,10,Іван",
];
const CSV = `${HEADER.join(",")}\n${ROWS.join("\n")}\n`;

/** Orders, their lines, customers and goods of one file: a row a line. */
const plan = (trial: boolean, replaceDemo = false): ImportPlan => ({
  ...{ trial, replaceDemo },
  files: [
    {
      name: "sales.csv",
      header: HEADER,
      feeds: [
        { target: "customers", group_by: "Клиент", columns: { external_id: "Клиент", first_name: "Имя" } },
        { target: "products", group_by: "Товар", columns: { sku: "Товар", name: "Товар", price: "Цена" } },
        {
          target: "orders",
          group_by: "Заказ",
          columns: {
            number: "Заказ",
            customer_external_id: "Клиент",
            placed_at: "Дата",
            status: "Статус",
            total: "Цена",
          },
          values: { status: { Оплачен: "paid" } },
        },
        {
          target: "order_lines",
          columns: { order_number: "Заказ", sku: "Товар", quantity: "Штук", unit_price: "Цена" },
        },
      ],
    },
  ],
});

async function sent(): Promise<string> {
  const id = await imports.open(STAFF);
  const half = Math.floor(CSV.length / 2);
  await imports.piece(id, { file: "sales.csv", place: 1, body: CSV.slice(half) });
  await imports.piece(id, { file: "sales.csv", place: 0, body: CSV.slice(0, half) });
  return id;
}

async function ended(id: string): Promise<ImportState> {
  await expect.poll(async () => (await imports.state(id)).state, { timeout: 25_000 }).toMatch(/tried|done|failed/);
  return imports.state(id);
}

const orders = async () => (await db`select number from orders order by number`).map(({ number }) => number);

test("a trial tells what would come of the files and keeps nothing; the import then does it, also over the demo shop", async () => {
  await loadDemo(db, { at: AT, customers: 5 });
  const before = await orders();
  const id = await sent();
  await imports.begin(id, plan(true), STAFF);
  const tried = await ended(id);
  expect(tried).toMatchObject({ state: "tried", problem: null, report: { cut: false, refused: 2 } });
  expect(tried.report?.refusedRows[0]?.reason).toContain("placed_at");
  expect(await orders()).toEqual(before);

  await expect(imports.begin(id, plan(false), STAFF)).rejects.toMatchObject({ code: "demo" });
  await imports.begin(id, plan(false, true), STAFF);
  const done = await ended(id);
  expect(done.report?.targets.find(({ target }) => target === "orders")).toMatchObject({ added: 1 });
  expect(await orders()).toEqual(["A1"]);
  expect([heard, (await imports.overview()).demo]).toEqual([1, null]);
  expect(await auditOf(db, "imports", "demo")).toMatchObject([{ action: "remove_demo", actor: "staff:7" }]);
  const refused = await imports.refused(id, "7");
  expect(await auditOf(db, "imports", id)).toMatchObject([{ action: "export", actor: "staff:7" }]);
  expect(refused.split("\r\n")[0]).toContain(`\ufefffile,row,reason,${HEADER.join(",")}`);
  expect(refused).toContain("not a day");
});

test("the same file again changes nothing, and its columns are matched as they were", async () => {
  const [match] = (await imports.overview()).matches;
  expect(match).toEqual(plan(false).files[0]);
  const id = await sent();
  await imports.begin(id, plan(false), STAFF);
  const { report } = await ended(id);
  for (const target of report?.targets ?? [])
    expect([target.target, target.added, target.updated]).toEqual([target.target, 0, 0]);
});

test("what cannot be read is told, and one import runs at a time", async () => {
  const id = await imports.open(STAFF);
  await imports.piece(id, { file: "sales.csv", place: 0, body: "" });
  const other = await sent();
  await db`update uploads set state = 'running', beat_at = ${AT} where id = ${other}`;
  await expect(imports.begin(id, plan(true), STAFF)).rejects.toMatchObject({ code: "not_now" });
  await db`update uploads set beat_at = ${AT}::timestamptz - interval '1 hour' where id = ${other}`;
  expect((await imports.state(other)).state).toBe("interrupted");
  await imports.begin(id, plan(true), STAFF);
  expect(await ended(id)).toMatchObject({ state: "failed", problem: { code: "empty_file" } });
  const strange = plan(true);
  strange.files[0]?.feeds.splice(0, 4, { target: "orders", columns: { colour: "Цена" } });
  await expect(imports.begin(id, strange, STAFF)).rejects.toMatchObject({ code: "wrong_mapping" });
  await expect(
    imports.piece("00000000-0000-4000-8000-000000000000", { file: "a.csv", place: 0, body: "" }),
  ).rejects.toThrow();
});

test("a backup is what the command line writes, and the audit says who took it", async () => {
  const bytes = new Uint8Array(await new Response(await backup?.(STAFF)).arrayBuffer());
  const lines = gunzipSync(bytes).toString("utf8").trim().split("\n");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ beseda: "backup", format: 1 });
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ end: "backup" });
  expect(await auditOf(db, "database", "backup")).toMatchObject([{ action: "download_backup", actor: "staff:7" }]);
});
