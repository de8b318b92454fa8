import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rehearse } from "../../../src/database/index.ts";
import { importFolder } from "../../../src/importing/index.ts";
import { testDatabase } from "../database.ts";
import { exportFolder } from "../export-folder.ts";
import { convertTau2 } from "./convert.ts";
import { Tau2Shop } from "./shop.ts";

const FILE = fileURLToPath(new URL("../../../../shared/data/tau2-retail/db.json", import.meta.url));
const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");

test.skipIf(!existsSync(FILE))(
  "the shop of τ²-bench is imported without a refused row (skipped where ../shared/data/tau2-retail is missing)",
  () =>
    rehearse(db, async () => {
      const shop = Tau2Shop.parse(JSON.parse(await readFile(FILE, "utf8")));
      const folder = await exportFolder(convertTau2(shop, AT));
      const settings = { timezone: "America/New_York", currency: "USD", country: "US", at: AT };
      const report = await importFolder(db, { folder, ...settings });
      expect(report).toMatchObject({ refused: 0, variants: [] });
      expect(report.targets).toMatchObject({
        customers: { added: 500, mended: {}, noted: {} },
        products: { added: 591, mended: {}, noted: {} },
        orders: { added: 1000, mended: {}, noted: {} },
        order_lines: { added: 2978, mended: {}, noted: {} },
      });
      const statuses = await db`
        select status, payment_status, count(*) as count from orders group by 1, 2 order by count desc, status`;
      expect(Array.from(statuses, (row) => Object.values(row).join(" "))).toEqual([
        "paid paid 423",
        "delivered paid 373",
        "cancelled refunded 102",
        "shipped paid 102",
      ]);
      const [counted] = await db`
        select (select count(*) from products) as products, (select count(*) from order_lines where variant_id is null) as loose,
          (select count(*) from orders o where total <> (select sum(quantity * unit_price) from order_lines l where l.order_id = o.id)) as uneven`;
      expect(counted).toEqual({ products: 50, loose: 0, uneven: 0 });
      const [noah] =
        await db`select first_name, city, region, postal_code, email from customers where external_id = 'noah_brown_6181'`;
      expect(noah).toEqual({
        first_name: "Noah",
        city: "Denver",
        region: "CO",
        postal_code: "80279",
        email: "noah.brown7922@example.com",
      });
    }),
);
