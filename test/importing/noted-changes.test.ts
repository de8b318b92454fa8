import { beforeAll, expect, test } from "vitest";
import { changesOfRecord, customerOfExternalId, versionBefore } from "../../src/customers/index.ts";
import { auditOf, auditPage, changesAfter, lastAuditId } from "../../src/database/index.ts";
import { importFolder } from "../../src/importing/index.ts";
import { testDatabase } from "../support/database.ts";
import { exportFolder } from "../support/export-folder.ts";

const db = await testDatabase();
const SHOP = { timezone: "Europe/Vilnius", currency: "EUR", country: "LT" };
let at = new Date("2026-11-01T02:00:00Z");
const importFiles = async (files: Record<string, string>) => {
  at = new Date(at.getTime() + 86_400_000);
  return importFolder(db, { folder: await exportFolder(files), ...SHOP, at });
};
const csv = (...rows: string[]) => rows.map((row) => `${row}\n`).join("");
const CUSTOMERS = "external_id,first_name,email,city,loyalty_points,pet,consent_email";
const ORDERS =
  "number,customer_external_id,status,payment_status,placed_at,total,delivery_city,delivery_address,tracking_number";
const LINES = "order_number,sku,quantity,unit_price";
const first = {
  "customers.csv": csv(CUSTOMERS, "anna,Анна,a@shop.example,Вильнюс,10,кот,yes", "bohdan,Богдан,,,,,"),
  "orders.csv": csv(
    ORDERS,
    "W1,anna,paid,paid,2026-10-30T10:00:00Z,30,Vilnius,A 1,",
    "W2,anna,new,unpaid,2026-10-30T10:00:00Z,5,,,",
  ),
  "order_lines.csv": csv(LINES, "W1,SEN,2,10", "W1,MUG,1,10"),
};
const entries = async (table: string, key: string) =>
  (await auditOf(db, table, key)).map(({ at: _, turnId: __, channel: ___, ...entry }) => entry);

beforeAll(async () => {
  await importFiles(first);
});

test("what an import brings for the first time, and the same again, changes nothing that was there", async () => {
  await importFiles(first);
  expect(await lastAuditId(db)).toBe(0);
});

test("what an import changes of what was there is in the audit: whose import, from what to what", async () => {
  const { id } = await importFiles({
    "customers.csv": csv(CUSTOMERS, "anna,Анна,a@shop.example,Каунас,10,пёс,no", "clara,Клара,,,,,yes"),
    "orders.csv": csv(ORDERS, "W1,bohdan,shipped,paid,2026-10-30T10:00:00Z,40,Vilnius,A 2,TR-1"),
    "order_lines.csv": csv(LINES, "W1,SEN,3,10", "W1,TEA,1,10", "W2,TEA,1,5"),
  });
  const by = { actor: `import:${id}` };
  expect(await entries("customers", "anna")).toEqual([
    {
      ...{ ...by, action: "change_customer", table: "customers", key: "anna" },
      ...{ before: { city: "Вильнюс", "custom.pet": "кот" }, after: { city: "Каунас", "custom.pet": "пёс" } },
    },
  ]);
  const versions = await changesOfRecord(db, { table: "customers", externalId: "anna", limit: 10 });
  expect(versionBefore(versions, versions[0]?.id ?? 0)).toEqual({ city: "Вильнюс", "custom.pet": "кот" });
  expect(await entries("consents", "anna")).toMatchObject([
    { ...by, action: "set_consent", before: { consent_email: true }, after: { consent_email: false } },
  ]);
  expect(await entries("customers", "clara")).toEqual([]);
  expect(await entries("consents", "clara")).toEqual([]);
  const order = { ...by, action: "change_order", table: "orders", key: "W1" };
  expect(await entries("orders", "W1")).toEqual([
    // The lines that are gone are known at the end of the file.
    { ...order, before: { lines: [{ sku: "MUG", occurrence: 1, quantity: 1, unit_price: 10 }] }, after: { lines: [] } },
    {
      ...order,
      before: { lines: [{ sku: "SEN", occurrence: 1, quantity: 2, unit_price: 10 }] },
      after: {
        lines: [
          { sku: "SEN", occurrence: 1, quantity: 3, unit_price: 10 },
          { sku: "TEA", occurrence: 1, quantity: 1, unit_price: 10 },
        ],
      },
    },
    {
      ...order,
      before: { customer: "anna", status: "paid", total: 30, delivery_address: "A 1", tracking_number: null },
      after: { customer: "bohdan", status: "shipped", total: 40, delivery_address: "A 2", tracking_number: "TR-1" },
    },
  ]);
  // Goods of an order that had none are its first.
  expect(await entries("orders", "W2")).toEqual([]);
});

test("it is told with the record, not among what people did, and not to the shop whose books said so", async () => {
  const wanted = { actor: null, table: null, key: null, before: null, limit: 100 };
  expect(await auditPage(db, wanted)).toEqual([]);
  expect(await auditPage(db, { ...wanted, table: "customers", key: "anna" })).toHaveLength(1);
  expect(await changesAfter(db, { tables: ["orders", "customers"], after: 0, limit: 100 })).toEqual([]);
});

test("an address that an import brings of somebody whose data was deleted is not kept by the audit", async () => {
  const bohdan = await customerOfExternalId(db, "bohdan");
  await db`update customers set deleted_at = ${at} where id = ${bohdan?.id ?? 0}`;
  const last = await lastAuditId(db);
  await importFiles({ "orders.csv": csv(ORDERS, "W1,bohdan,delivered,paid,2026-10-30T10:00:00Z,40,Vilnius,B 9,TR-1") });
  const [entry] = await db`select before, after from audit where id > ${last}`;
  expect(entry).toEqual({ before: { status: "shipped" }, after: { status: "delivered" } });
});

test("what an import says of a return that was there is in the audit; what its customer wrote only while their data is there", async () => {
  const returns = (row: string) => ({
    "returns.csv": csv("order_number,sku,quantity,requested_at,refunded_at,amount,reason", row),
  });
  await importFiles({ "order_lines.csv": csv(LINES, "W2,TEA,2,5") });
  const last = await lastAuditId(db);
  await importFiles(returns("W2,TEA,1,2026-11-05T10:00:00Z,,5,broken"));
  expect(await lastAuditId(db)).toBe(last);
  const { id } = await importFiles(returns("W2,TEA,1,2026-11-05T10:00:00Z,2026-11-06T10:00:00Z,4,too small"));
  expect(await entries("returns", "W2/TEA")).toMatchObject([
    {
      ...{ actor: `import:${id}`, action: "change_order" },
      before: { refunded_at: null, amount: 5, reason: "broken" },
      after: { refunded_at: "2026-11-06T10:00:00+00:00", amount: 4, reason: "too small" },
    },
  ]);
  const anna = await customerOfExternalId(db, "anna");
  await db`update customers set deleted_at = ${at} where id = ${anna?.id ?? 0}`;
  await importFiles(returns("W2,TEA,1,2026-11-05T10:00:00Z,2026-11-06T10:00:00Z,3,for my niece"));
  expect((await entries("returns", "W2/TEA"))[0]).toMatchObject({ before: { amount: 4 }, after: { amount: 3 } });
  expect(JSON.stringify(await entries("returns", "W2/TEA"))).not.toContain("niece");
});
