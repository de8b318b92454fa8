import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { clearCatalog } from "../../src/catalog/index.ts";
import { clearCustomers } from "../../src/customers/index.ts";
import { clearImports, type ImportReport, importFolder, readMapping, total } from "../../src/importing/index.ts";
import { clearOrders } from "../../src/orders/index.ts";
import { testDatabase } from "../support/database.ts";

const DATA = fileURLToPath(new URL("../../../shared/data/online-retail/", import.meta.url));
const MAPPING = fileURLToPath(new URL("../../db/mappings/online-retail.yaml", import.meta.url));
const db = await testDatabase();

/** Imports one file of the set under the name that the mapping knows. */
async function importRetail(file: string, name: string): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-retail-"));
  await copyFile(join(DATA, file), join(folder, name));
  const mapping = await readMapping(MAPPING);
  const shop = { timezone: "Europe/London", currency: "GBP", country: "GB", at: new Date("2011-12-10T00:00:00Z") };
  try {
    return await importFolder(db, { folder, mapping, ...shop });
  } finally {
    await rm(folder, { recursive: true });
    await rm(`${folder}.refused.csv`, { force: true });
  }
}

/** Every row of the file ends as a line, a return, or refused with its reason. */
function rowsAccountedFor(report: ImportReport): number {
  const [file] = report.files;
  const { order_lines: lines, returns } = report.targets;
  if (!file || !lines || !returns) throw new Error("the report has not all its parts");
  return lines.taken + total(lines.refused) + returns.taken + total(returns.refused) + total(file.unfed);
}

afterEach(async () => {
  await clearOrders(db);
  await clearCatalog(db);
  await clearCustomers(db);
  await clearImports(db);
});

describe.skipIf(!existsSync(DATA))(
  "a real shop's invoices (skipped where ../shared/data/online-retail is missing)",
  () => {
    // The expected counts were made from the file by another program in another language, by the rules that the mapping states.
    test("every 20th customer: 17,255 rows", async () => {
      const report = await importRetail("sample_mod20.csv", "online_retail.csv");
      expect(report.files[0]).toMatchObject({ rows: 17_255, feeds: { order_lines: 16_917, returns: 338 }, unfed: {} });
      expect(rowsAccountedFor(report)).toBe(17_255);
      expect(report.targets).toMatchObject({
        customers: { added: 221 },
        products: { added: 2_414 },
        orders: { added: 804 },
        order_lines: { added: 16_917, refused: {} },
        returns: { taken: 285, added: 287, refused: { "no order to return from": 53 } },
      });
      const [stored] = await db`
      select (select count(*) from order_lines) as lines, (select count(*) from returns) as returns,
        (select sum(total) from orders) as total, (select count(*) from import_notes where kind = 'refused') as refused`;
      expect(stored).toEqual({ lines: 16_917, returns: 287, total: 336_480.64, refused: 53 });
      const again = await importRetail("sample_mod20.csv", "online_retail.csv");
      for (const target of Object.values(again.targets)) expect([target.added, target.updated]).toEqual([0, 0]);
    }, 240_000);

    test("the whole file: 541,909 rows", async () => {
      const report = await importRetail("online_retail.csv.gz", "online_retail.csv.gz");
      expect(report.files[0]).toEqual({
        file: "online_retail.csv.gz",
        rows: 541_909,
        feeds: { order_lines: 530_143, returns: 9_288 },
        unfed: { "an accounting entry, not a sale": 3, "a correction of the stock, not a sale": 2_475 },
        unreadColumns: [],
      });
      expect(rowsAccountedFor(report)).toBe(541_909);
      expect(report.targets).toMatchObject({
        customers: { added: 4_372 },
        products: { added: 3_913 },
        orders: { added: 19_963 },
        order_lines: { added: 530_143, refused: {} },
        returns: {
          taken: 7_518,
          added: 7_618,
          refused: { "no order to return from": 1_387, "customer_external_id is empty": 383 },
        },
      });
      expect(report.refused).toBe(3 + 2_475 + 1_387 + 383);
      const [stored] = await db`select count(*) as orders, sum(total) as total from orders`;
      expect(stored).toEqual({ orders: 19_963, total: 10_655_622.48 });
    }, 900_000);
  },
);
