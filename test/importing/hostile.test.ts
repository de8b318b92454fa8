import fc from "fast-check";
import { expect, test } from "vitest";
import { rehearse } from "../../src/database/index.ts";
import { importFolder, total } from "../../src/importing/index.ts";
import { testDatabase } from "../support/database.ts";
import { exportFolder } from "../support/export-folder.ts";

const db = await testDatabase();
const SHOP = { timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at: new Date("2026-03-10T12:00:00Z") };

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (header: string, rows: readonly (readonly string[])[]) =>
  [header, ...rows.map((row) => row.map(quoted).join(","))].join("\n");

/** What people and programs put into cells: anything, and what looks nearly right. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  fc.string({ maxLength: 400 }),
  fc.constantFrom(
    "",
    "anna",
    "1",
    "-1",
    "0",
    "1e400",
    "99999999999999999999",
    "0.001",
    "NaN",
    "null",
    "\0",
    "{}",
    "true",
  ),
  fc.constantFrom("2026-02-30", "2026-03-01", "0000-00-00", "9999-12-31T23:59:59Z", "1990-05-17", "+37061234567"),
  fc.constantFrom(
    "'; drop table customers; --",
    "=1+1",
    "new",
    "delivered",
    "email",
    "view",
    "\u202e",
    "💥",
    '{"a":1}',
  ),
);
const rows = (columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 12 });

test.each([
  ["customers", "external_id,first_name,email,phone,gender,birth_date,registered_at,consent_email,something"],
  ["products", "sku,product_id,name,category,price,currency,in_stock,options,name_en"],
  ["orders", "number,customer_external_id,status,payment_status,placed_at,paid_at,total,discount,currency,promo_code"],
  ["order_lines", "order_number,sku,quantity,unit_price"],
  ["returns", "order_number,sku,quantity,requested_at,refunded_at,reason,amount"],
  ["campaign_events", "customer_external_id,campaign,channel,sent_at,opened_at"],
  ["tickets", "customer_external_id,opened_at,closed_at,topic,rating"],
  ["nps", "customer_external_id,score,at"],
  ["visits", "customer_external_id,at,kind,sku"],
])("whatever stands in the cells of %s, every row is taken or refused", async (target, header) => {
  const base = {
    "customers.csv": "external_id\nanna\n1\n",
    "orders.csv": "number,customer_external_id,status,placed_at,total\n1,anna,new,2026-03-01,10\n",
    "order_lines.csv": "order_number,sku,quantity,unit_price\n1,1,1,10\n",
  };
  await fc.assert(
    fc.asyncProperty(rows(header.split(",").length), (cells) =>
      rehearse(db, async () => {
        await importFolder(db, { ...SHOP, folder: await exportFolder(base) });
        const folder = await exportFolder({ [`${target}.csv`]: csv(header, cells) });
        const report = Object.values((await importFolder(db, { ...SHOP, folder })).targets)[0];
        expect(report?.rows).toBe((report?.taken ?? 0) + total(report?.refused ?? {}));
        expect(report?.taken).toBe((report?.added ?? 0) + (report?.updated ?? 0) + (report?.unchanged ?? 0));
      }),
    ),
    { numRuns: 25 },
  );
});

test("names and keys lose what turns the writing around them or is not seen, and keep what emoji need", () =>
  rehearse(db, async () => {
    const folder = await exportFolder({
      "customers.csv": "external_id,first_name,address,odd\n\u200eanna,\u202eАн\u200bна 👩‍🚀,\u2066Лесная 5,\u202ex\n",
      "products.csv": "sku,name,price\nA\u200b-1,\u202egpj.Кофе\u202c,5\n",
    });
    await importFolder(db, { ...SHOP, folder });
    const [customer] = await db`select external_id, first_name, address, custom from customers`;
    expect(customer).toMatchObject({
      external_id: "anna",
      first_name: "Анна 👩‍🚀",
      address: "Лесная 5",
      custom: { odd: "x" },
    });
    const [variant] = await db`select sku, name from variants`;
    expect(variant).toMatchObject({ sku: "A-1", name: "gpj.Кофе" });
  }));
