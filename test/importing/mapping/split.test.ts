import { describe, expect, test } from "vitest";
import { rehearse } from "../../../src/database/index.ts";
import { importFolder, notesOfImport, parseMapping } from "../../../src/importing/index.ts";
import { testDatabase } from "../../support/database.ts";
import { exportFolder } from "../../support/export-folder.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");

async function importMapped(mapping: string, files: Record<string, string>) {
  const folder = await exportFolder(files);
  const shop = { timezone: "Europe/Kyiv", currency: "UAH", country: "UA", at: AT };
  return importFolder(db, { folder, mapping: parseMapping(mapping, "map.yaml"), ...shop });
}

const MAPPING = `
files:
  sales.csv:
    date_format: dd.MM.yyyy HH:mm
    refuse:
      - {when: {Type: {matches: "^corr"}}, because: a correction of the books}
    feeds:
      customers:
        when: {Client: {empty: false}}
        group_by: Client
        columns:
          external_id: Client
          first_name: {column: Name, part: 2}
          last_name: {column: Name, part: 1}
          country: {column: Land, pick: most_frequent}
        values: {country: {Deutschland: DE, "*": UA}}
        defaults: {language: uk}
        constants: {source: sales}
      orders:
        when: {Quantity: {above: 0}}
        group_by: Invoice
        columns:
          number: Invoice
          customer_external_id: Client
          placed_at: {column: [Date, Time], pick: smallest}
          total: {sum: [Quantity, Price]}
        constants: {status: delivered, payment_status: paid}
      order_lines:
        when: {Quantity: {above: 0}}
        columns: {order_number: Invoice, sku: Code, quantity: Quantity, unit_price: Price}
      returns:
        when: {Quantity: {below: 0}}
        columns:
          customer_external_id: Client
          sku: Code
          quantity: {column: Quantity, negate: true}
          amount: {product: [Quantity, Price], negate: true}
          requested_at: {column: [Date, Time]}
`;

const HEADER = "Invoice;Type;Client;Name;Land;Code;Quantity;Price;Date;Time\n";
const SALES = `${HEADER}1;sale;k1;Коваль Олена;Deutschland;A;3;1,10;01.02.2026;10:00
1;sale;k1;Коваль Олена;Україна;B;1;2,20;01.02.2026;10:00
2;sale;k1;Коваль Олена;Україна;A;1;1,00;05.02.2026;10:00
3;sale;;;Україна;A;1;1,00;05.02.2026;11:00
4;corr;;;;A;9;0;06.02.2026;10:00
5;back;k1;Коваль Олена;Україна;A;-3;1,00;07.02.2026;10:00
6;back;k1;Коваль Олена;Україна;B;-2;1,00;07.02.2026;10:00
7;other;k1;Коваль Олена;Україна;B;0;1,00;07.02.2026;10:00
`;

describe("one foreign file", () => {
  test("becomes customers, orders, lines and returns, and every row ends somewhere", () =>
    rehearse(db, async () => {
      const report = await importMapped(MAPPING, { "sales.csv": SALES });
      expect(report.files).toEqual([
        {
          file: "sales.csv",
          rows: 8,
          feeds: { order_lines: 4, returns: 2 },
          unfed: { "a correction of the books": 1, "no rule of the mapping takes this row": 1 },
          unreadColumns: [],
        },
      ]);
      expect(report.targets.returns).toMatchObject({
        rows: 2,
        taken: 1,
        added: 2,
        refused: { "no order to return from": 1 },
      });
      expect(report.refused).toBe(3);
      const [olena] = await db`select first_name, last_name, country, language, source from customers`;
      expect(olena).toEqual({
        first_name: "Олена",
        last_name: "Коваль",
        country: "UA",
        language: "uk",
        source: "sales",
      });
      const orders =
        await db`select number, customer_id is not null as known, placed_at, total from orders order by number`;
      expect(orders[0]).toEqual({ number: "1", known: true, placed_at: new Date("2026-02-01T08:00:00Z"), total: 5.5 });
      expect(orders[2]).toMatchObject({ number: "3", known: false });
    }));

  test("returns go back to the latest order first, then to earlier ones, with their share of the money", () =>
    rehearse(db, async () => {
      await importMapped(MAPPING, { "sales.csv": SALES });
      const returns = await db`
        select o.number, r.quantity, r.amount from returns r join orders o on o.id = r.order_id order by o.number`;
      expect(Array.from(returns)).toEqual([
        { number: "1", quantity: 2, amount: 2 },
        { number: "2", quantity: 1, amount: 1 },
      ]);
    }));

  test("is imported again without a change", () =>
    rehearse(db, async () => {
      await importMapped(MAPPING, { "sales.csv": SALES });
      const again = await importMapped(MAPPING, { "sales.csv": SALES });
      for (const target of Object.values(again.targets)) expect([target.added, target.updated]).toEqual([0, 0]);
    }));

  test("keeps refused rows as the shop wrote them", () =>
    rehearse(db, async () => {
      const report = await importMapped(MAPPING, { "sales.csv": SALES });
      const refused = (await notesOfImport(db, report.id)).filter((note) => note.kind === "refused");
      expect(refused.map((note) => [note.row_number, note.row.Invoice])).toEqual([
        [6, "4"],
        [9, "7"],
        [8, "6"],
      ]);
    }));

  test("a choice among different values is noted", () =>
    rehearse(db, async () => {
      const report = await importMapped(MAPPING, { "sales.csv": SALES });
      expect(report.targets.customers?.noted).toEqual({
        "country: the rows say different things, the most frequent one was taken": 1,
      });
    }));
});

test("columns that a mapping does not name become custom fields where it says so", () =>
  rehearse(db, async () => {
    const mapping = "files: {people.csv: {feeds: {customers: {columns: {external_id: Код}, rest: true}}}}";
    await importMapped(mapping, { "people.csv": "Код,Размер\n1,XL\n" });
    const [row] = await db`select external_id, custom from customers`;
    expect(row).toEqual({ external_id: "1", custom: { Размер: "XL" } });
  }));

test("files that are ours by name need no entry beside the mapped ones", () =>
  rehearse(db, async () => {
    const mapping = "files: {people.csv: {feeds: {customers: {columns: {external_id: id}}}}}";
    const files = { "people.csv": "id\nanna\n", "nps.csv": "customer_external_id,score,at\nanna,9,2026-01-01\n" };
    const report = await importMapped(mapping, files);
    expect(report.targets).toMatchObject({ customers: { added: 1 }, nps: { added: 1 } });
  }));

describe("a mapping that does not fit is refused before anything is written", () => {
  test.each([
    [
      "files: {a.csv: {feeds: {customers: {columns: {external_id: id}}}}}",
      /^The mapping reads a\.csv, which is not in /,
    ],
    [
      "files: {b.csv: {feeds: {customers: {columns: {external_id: ID}}}}}",
      /^The mapping reads the column ID of b\.csv, which has: id\.$/,
    ],
    [
      "files: {b.csv: {feeds: {orders: {columns: {number: id}}}}}",
      /^The mapping of b\.csv gives orders no status, placed_at, total\.$/,
    ],
  ])("%#", async (mapping, sentence) => {
    await expect(importMapped(mapping, { "b.csv": "id\n1\n" })).rejects.toMatchObject({
      sentence: expect.stringMatching(sentence),
    });
    expect(await db`select from imports`).toHaveLength(0);
  });
});
