import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rehearse } from "../../src/database/index.ts";
import {
  type ImportOptions,
  type ImportReport,
  importFolder,
  notesOfImport,
  total,
} from "../../src/importing/index.ts";
import { testDatabase } from "../support/database.ts";
import { exportFolder } from "../support/export-folder.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");
const SHOP = { timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at: AT };

const importFiles = async (files: Record<string, string | Uint8Array>, options: Partial<ImportOptions> = {}) =>
  importFolder(db, { folder: await exportFolder(files), ...SHOP, ...options });

const CUSTOMERS = "external_id,first_name\nanna,Анна\nolena,Олена\n";
const ORDERS =
  "number,customer_external_id,status,placed_at,total\n1,anna,new,2026-03-01,10\n2,olena,paid,2026-03-02,20\n";

/** Every row of a target is taken or refused, and every taken one is added, updated or unchanged. */
function addsUp(report: ImportReport): boolean {
  return Object.values(report.targets).every(
    (target) =>
      target.rows === target.taken + total(target.refused) &&
      target.taken === target.added + target.updated + target.unchanged,
  );
}

async function reasons(report: ImportReport, kind: string) {
  const notes = await notesOfImport(db, report.id);
  return notes.filter((note) => note.kind === kind).map((note) => `${note.file} ${note.row_number}: ${note.reason}`);
}

test("a product's picture is taken by either name, and one that is not over https is left out and told", () =>
  rehearse(db, async () => {
    const read = async (column: string, address: string) => {
      const { targets } = await importFiles({ "products.csv": `sku,name,${column}\nV60,Воронка V60,${address}\n` });
      const [row] = await db`select image_url from products`;
      return { address: row?.image_url, mended: targets.products?.mended };
    };
    expect(await read("image_url", "https://shop.example/v60.jpg")).toMatchObject({
      address: "https://shop.example/v60.jpg",
    });
    expect(await read("image", "https://shop.example/new.jpg")).toMatchObject({
      address: "https://shop.example/new.jpg",
    });
    expect(await read("image", "http://shop.example/v60.jpg")).toEqual({
      address: null,
      mended: { "the picture has no address that begins with https://: left out": 1 },
    });
  }));

describe("a whole export", () => {
  const WHOLE = {
    "customers.csv":
      "external_id,first_name,last_name,email,phone,gender,birth_date,city,registered_at,consent_email,consent_sms,loyalty_level,loyalty_points,Favourite roast\n" +
      "anna,Анна,Петрова,anna@example.com,8 612 34567,ж,17.05.1990,Вильнюс,2025-01-02,true,,Лист,412,тёмная\n" +
      "olena,Олена,Коваль,olena@example.com,+380671234567,female,1985-03-04,Київ,2025-02-03T10:00:00Z,false,true,,,\n",
    "products.csv":
      "sku,product_id,name,category,price,in_stock,options,name_en,category_en\n" +
      'ETH-250,ETH,"Эфиопия, 250 г",Кофе,12.90,5,"{""weight"":""250 g""}","Ethiopia, 250 g",Coffee\n' +
      'ETH-1000,ETH,"Эфиопия, 1 кг",Кофе,42,0,weight: 1 kg,"Ethiopia, 1 kg",Coffee\n' +
      "V60,V60,Воронка V60,Посуда,,true,,V60 dripper,Brewing\n",
    "orders.csv":
      "number,customer_external_id,status,payment_status,placed_at,paid_at,total,discount,currency,tracking_number,deliver_by,delivery_way,tracking_url,delay_reason\n" +
      "10482,anna,shipped,paid,2026-03-01 10:00,2026-03-01T09:00:00Z,25.80,0,EUR,LT123,2026-03-04,Courier,https://carrier.example/LT123,сильный снегопад\n" +
      '10483,,new,,2026-03-02,,"1 012,50",,,,,,,\n',
    "order_lines.csv":
      "order_number,sku,quantity,unit_price\n10482,ETH-250,2,12.90\n10483,V60,1,1012.50\n10483,V60,1,1012.50\n",
    "returns.csv": "order_number,sku,quantity,requested_at,reason,amount\n10482,ETH-250,1,2026-03-05,брак,12.90\n",
    "campaign_events.csv":
      "customer_external_id,campaign,channel,sent_at,opened_at\nanna,Весна,email,2026-03-01,2026-03-02\n",
    "tickets.csv": "customer_external_id,opened_at,topic,rating\nanna,2026-03-03,жалоба,4\n",
    "nps.csv": "customer_external_id,score,at\nanna,9,2026-03-04\n",
    "visits.csv": "customer_external_id,at,kind,sku\nanna,2026-03-04,view,ETH-250\nanna,2026-03-04,view,ETH-250\n",
    "notes.txt": "anything",
  };

  test("is taken as it stands, and the same again changes nothing", () =>
    rehearse(db, async () => {
      const first = await importFiles(WHOLE);
      expect(addsUp(first)).toBe(true);
      expect(first).toMatchObject({ refused: 0, notRead: ["notes.txt"], refusedFile: null });
      expect(first.targets).toMatchObject({
        customers: { added: 2 },
        products: { added: 3 },
        orders: { added: 2 },
        order_lines: { added: 3 },
        returns: { added: 1 },
        campaign_events: { added: 1 },
        tickets: { added: 1 },
        nps: { added: 1 },
        visits: { added: 1, unchanged: 1 },
      });
      const again = await importFiles(WHOLE);
      expect(addsUp(again)).toBe(true);
      for (const target of Object.values(again.targets)) expect(target.unchanged).toBe(target.rows);
    }));

  test("reaches the tables in one spelling", () =>
    rehearse(db, async () => {
      await importFiles(WHOLE);
      const [anna] = await db`select * from customers where external_id = 'anna'`;
      expect(anna).toMatchObject({
        phone: "+37061234567",
        gender: "f",
        birth_date: "1990-05-17",
        registered_at: new Date("2025-01-01T22:00:00Z"),
        loyalty_level: "Лист",
        loyalty_points: 412,
        custom: { "Favourite roast": "тёмная" },
      });
      const consents = await db`
        select external_id, channel, granted from consents k join customers c on c.id = k.customer_id order by 1, 2`;
      expect(Array.from(consents, (row) => Object.values(row).join(" "))).toEqual([
        "anna email true",
        "olena email false",
        "olena sms true",
      ]);
      const products = await db`
        select p.external_id, p.name, p.translations, v.sku, v.price, v.in_stock, v.available, v.options
        from products p join variants v on v.product_id = p.id order by v.id`;
      expect(products[0]).toEqual({
        external_id: "ETH",
        name: "Эфиопия",
        translations: { en: { name: "Ethiopia", category: "Coffee" } },
        sku: "ETH-250",
        price: 12.9,
        in_stock: 5,
        available: true,
        options: { weight: "250 g" },
      });
      expect(products[1]).toMatchObject({
        sku: "ETH-1000",
        in_stock: 0,
        available: false,
        options: { weight: "1 kg" },
      });
      expect(products[2]).toMatchObject({ name: "Воронка V60", price: null, in_stock: null, available: true });
      const orders = await db`select * from orders order by id`;
      expect(orders[0]).toMatchObject({ placed_at: new Date("2026-03-01T08:00:00Z"), total: 25.8 });
      expect(orders[0]).toMatchObject({
        deliver_by: "2026-03-04",
        delivery_way: "courier",
        tracking_url: "https://carrier.example/LT123",
        delay_reason: "сильный снегопад",
      });
      expect(orders[1]).toMatchObject({ customer_id: null, payment_status: "unpaid", total: 1012.5, currency: "EUR" });
      const lines = await db`select sku, occurrence, variant_id is not null as linked from order_lines order by id`;
      expect(Array.from(lines, (line) => `${line.sku} ${line.occurrence} ${line.linked}`)).toEqual([
        "ETH-250 1 true",
        "V60 1 true",
        "V60 2 true",
      ]);
    }));
});

describe("quality at the door", () => {
  test("mends what can be mended, and keeps the original beside the note", () =>
    rehearse(db, async () => {
      const report = await importFiles({
        "customers.csv":
          "external_id,first_name,email,phone,gender,consent_sms\n" +
          "1,Aнна,аnna@example.com,+37О61234567,x,perhaps\n" +
          "2,Олена,not an address,12,,\n",
      });
      expect(report.targets.customers).toMatchObject({ added: 2, refused: {} });
      expect(await reasons(report, "mended")).toEqual([
        "customers.csv 2: first_name: Latin letters in a Cyrillic word became Cyrillic",
        "customers.csv 2: email: Cyrillic letters became Latin",
        "customers.csv 2: phone: letters became digits",
        "customers.csv 2: gender is neither f nor m: left out",
        "customers.csv 2: consent_sms is neither yes nor no: left out",
        "customers.csv 3: email is not an address: left out",
        "customers.csv 3: phone is not a number that exists: left out",
      ]);
      const [note] = (await notesOfImport(db, report.id)).slice(-1);
      expect(note?.row).toMatchObject({ external_id: "2", email: "not an address", phone: "12" });
      const rows = await db`select first_name, email, phone, gender from customers order by external_id`;
      expect(rows[0]).toEqual({ first_name: "Анна", email: "anna@example.com", phone: "+37061234567", gender: null });
      expect(rows[1]).toEqual({ first_name: "Олена", email: null, phone: null, gender: null });
    }));

  test("refuses what cannot be, each row whole with its reason, in the database and in the file", () =>
    rehearse(db, async () => {
      const folder = await exportFolder({
        "customers.csv": `${CUSTOMERS},Никто\nx,A,B\nborn,Б\nanna,Анна\n`.replace("born,Б", "born,=1+1"),
        "orders.csv":
          "number,customer_external_id,status,placed_at,total\n" +
          "1,anna,new,2026-03-01,10\n" +
          "2,nobody,new,2026-03-01,10\n" +
          "3,anna,lost,2026-03-01,10\n" +
          "4,anna,new,2026-02-30,10\n" +
          "5,anna,new,2026-03-01,ten\n" +
          "6,anna,new,,10\n" +
          "1,anna,paid,2026-03-01,10\n",
        "order_lines.csv":
          "order_number,sku,quantity,unit_price\n1,A,1,10\n9,A,1,10\n1,B,0,10\n1,C,1.5,10\n1,,1,10\n1,D,1,\n1,E,1,-3\n",
        "returns.csv": "order_number,sku,quantity,requested_at\n1,A,1,2026-03-05\n1,Z,1,2026-03-05\n9,A,1,2026-03-05\n",
        "nps.csv": "customer_external_id,score,at\nanna,11,2026-03-01\nnobody,5,2026-03-01\nanna,5,2026-03-01\n",
      });
      const report = await importFolder(db, { folder, ...SHOP });
      expect(addsUp(report)).toBe(true);
      expect(await reasons(report, "refused")).toEqual([
        "customers.csv 4: external_id is empty",
        "customers.csv 5: the row has not as many cells as the header",
        "customers.csv 7: the same key stands in an earlier row of the file",
        "orders.csv 3: there is no such customer",
        "orders.csv 4: status is not one of new, paid, shipped, delivered, cancelled",
        "orders.csv 5: placed_at is not a time that exists",
        "orders.csv 6: total is not a number",
        "orders.csv 7: placed_at is empty",
        "orders.csv 8: the same key stands in an earlier row of the file",
        "order_lines.csv 3: there is no such order",
        "order_lines.csv 4: quantity is not a whole number above 0",
        "order_lines.csv 5: quantity is not a whole number above 0",
        "order_lines.csv 6: sku is empty",
        "order_lines.csv 7: unit_price is empty",
        "order_lines.csv 8: unit_price is below 0",
        "returns.csv 3: the order has no such sku",
        "returns.csv 4: there is no such order",
        "nps.csv 2: score is not a number from 0 to 10",
        "nps.csv 3: there is no such customer",
      ]);
      expect(report.refused).toBe(19);
      const [first] = await notesOfImport(db, report.id);
      expect(first?.row).toEqual({ external_id: "", first_name: "Никто" });
      expect(report.refusedFile).toBe(`${folder}.refused.csv`);
      const lines = (await readFile(`${folder}.refused.csv`, "utf8")).split("\r\n");
      expect(lines).toHaveLength(1 + 19 + 1);
      expect(lines[0]).toMatch(/^\ufefffile,row,reason,external_id,first_name,number,/);
      expect(lines[1]).toMatch(/^customers\.csv,4,external_id is empty,,Никто,/);
    }));

  test("an impossible birth date refuses the customer, and with it the orders of nobody", () =>
    rehearse(db, async () => {
      const report = await importFiles({
        "customers.csv": "external_id,birth_date\nanna,1990-02-30\nolena,2027-01-01\n",
        "orders.csv": ORDERS,
      });
      expect(report.targets.customers?.refused).toEqual({
        "birth_date is not a date on which a living person was born": 2,
      });
      expect(report.targets.orders?.refused).toEqual({ "there is no such customer": 2 });
    }));

  test("reports people who share a phone or an e-mail", () =>
    rehearse(db, async () => {
      const report = await importFiles({
        "customers.csv": "external_id,phone,email\na,+37061234567,\nb,8 612 34567,x@example.com\nc,,X@example.com\n",
      });
      expect(report.targets.customers).toMatchObject({
        added: 3,
        noted: { "several customers have one phone": 1, "several customers have one email": 1 },
      });
      const notes = await notesOfImport(db, report.id);
      expect(notes.map((note) => note.row)).toContainEqual({
        kind: "phone",
        value: "+37061234567",
        external_ids: ["a", "b"],
      });
    }));

  test("a consent withdrawn in a conversation is not given back by an export", () =>
    rehearse(db, async () => {
      const files = { "customers.csv": "external_id,consent_email\nanna,true\n" };
      await importFiles(files);
      await db`update consents set granted = false, source = 'chat'`;
      const report = await importFiles(files);
      expect(report.targets.customers?.noted).toEqual({
        "consent_email: the customer withdrew it here, and that stays": 1,
      });
    }));

  test("letters that were lost before the export are noted", () =>
    rehearse(db, async () => {
      const report = await importFiles({ "customers.csv": "external_id,city\nanna,Виль\ufffdюс\n" });
      expect(report.targets.customers?.noted).toEqual({ "city lost letters before it was exported": 1 });
    }));
});

describe("what came before", () => {
  test("an order that moved on is an update, and is told", () =>
    rehearse(db, async () => {
      await importFiles({ "customers.csv": CUSTOMERS, "orders.csv": ORDERS });
      const report = await importFiles({ "orders.csv": ORDERS.replace("1,anna,new", "1,anna,paid") });
      expect(report.targets.orders).toMatchObject({ updated: 1, unchanged: 1 });
      expect(report.statusChanges).toEqual([{ number: "1", from: "new", to: "paid" }]);
      expect(report.notices).toEqual({ changes: 1, customers: 1 });
    }));

  test("how an order was paid becomes one way of paying of its customer, and its payment; again nothing is added", () =>
    rehearse(db, async () => {
      const orders =
        "number,customer_external_id,status,payment_status,placed_at,total,payment_method\n" +
        "1,anna,paid,paid,2026-03-01,10,Visa 9513\n2,anna,cancelled,refunded,2026-03-02,20,Visa 9513\n3,anna,new,unpaid,2026-03-03,30,\n";
      for (const _ of ["once", "again"]) await importFiles({ "customers.csv": CUSTOMERS, "orders.csv": orders });
      const methods = await db`select external_id, kind, label, last_four from payment_methods`;
      expect(Array.from(methods)).toEqual([
        { external_id: "visa 9513", kind: "card", label: "Visa", last_four: "9513" },
      ]);
      const payments = await db`
        select o.number, p.kind, p.amount, p.settled_at is not null as settled from payments p join orders o on o.id = p.order_id
        order by p.id`;
      expect(Array.from(payments, (row) => Object.values(row).join(" "))).toEqual([
        "1 payment 10 true",
        "2 payment 20 true",
        "2 refund 20 true",
      ]);
    }));

  test("of orders that moved on, guests' and those of long ago are not told of", () =>
    rehearse(db, async () => {
      const orders = (status: string, shipped: string) =>
        `number,customer_external_id,status,placed_at,shipped_at,total\n1,anna,${status},2026-03-01,${shipped},10\n` +
        `2,,${status},2026-03-01,,10\n3,anna,${status},2026-02-01,${shipped && "2026-02-02"},10\n`;
      const first = await importFiles({ "customers.csv": CUSTOMERS, "orders.csv": orders("new", "") });
      expect(first.notices).toEqual({ changes: 0, customers: 0 });
      const report = await importFiles({ "orders.csv": orders("shipped", "2026-03-09") });
      expect(report.statusChanges).toHaveLength(3);
      expect(report.notices).toEqual({ changes: 1, customers: 1 });
    }));

  test("a column that the file does not have leaves the database as it is", () =>
    rehearse(db, async () => {
      await importFiles({ "customers.csv": "external_id,first_name,city\nanna,Анна,Вильнюс\n" });
      await importFiles({ "customers.csv": "external_id,first_name\nanna,Анна-Мария\n" });
      const [anna] = await db`select first_name, city from customers`;
      expect(anna).toEqual({ first_name: "Анна-Мария", city: "Вильнюс" });
    }));

  const LINES = "order_number,sku,quantity,unit_price\n1,A,1,10\n2,B,1,10\n1,C,2,5\n";

  test("a line that the export has no longer is taken out of its order, and other orders stay", () =>
    rehearse(db, async () => {
      await importFiles({ "customers.csv": CUSTOMERS, "orders.csv": ORDERS, "order_lines.csv": LINES });
      const report = await importFiles({
        "order_lines.csv": "order_number,sku,quantity,unit_price\n1,A,1,10\n1,D,2,5\n",
      });
      expect(report.targets.order_lines).toMatchObject({
        added: 1,
        unchanged: 1,
        noted: { "the export has this line no longer: taken out": 1 },
      });
      const lines = await db`select sku from order_lines order by sku`;
      expect(Array.from(lines, (line) => line.sku)).toEqual(["A", "B", "D"]);
      const notes = await notesOfImport(db, report.id);
      expect(notes.map((note) => note.row)).toContainEqual({
        order_number: "1",
        sku: "C",
        occurrence: 1,
        quantity: 2,
        unit_price: 5,
      });
    }));

  test("an order with a refused row loses no line", () =>
    rehearse(db, async () => {
      await importFiles({ "customers.csv": CUSTOMERS, "orders.csv": ORDERS, "order_lines.csv": LINES });
      await importFiles({ "order_lines.csv": LINES.replace("1,C,2,5", "1,C,two,5") });
      expect(await db`select from order_lines`).toHaveLength(3);
    }));

  test("lines find their product when the catalogue comes after them", () =>
    rehearse(db, async () => {
      const report = await importFiles({ "customers.csv": CUSTOMERS, "orders.csv": ORDERS, "order_lines.csv": LINES });
      expect(report.targets.order_lines?.noted).toEqual({ "the catalogue has no such sku (noted once)": 3 });
      await importFiles({ "products.csv": "sku,name\nA,Чай\nB,Кофе\n" });
      expect(await db`select from order_lines where variant_id is not null`).toHaveLength(2);
    }));
});

describe("variants without product_id", () => {
  test("are one product where names differ only in colour, size, weight or count, and the report lists them", () =>
    rehearse(db, async () => {
      const report = await importFiles({
        "products.csv":
          "sku;name;brand;category;price\n" +
          "1;Эфиопия, 250 г;;Кофе;12,90\n2;Эфиопия, 1 кг;;Кофе;42\n3;Эфиопия, 250 г;Другой;Кофе;11\n" +
          "4;Чашка белая;Hario;Посуда;9\n5;Чашка чёрная;Hario;Посуда;9\n6;Чайник;Hario;Посуда;19\n",
      });
      expect(report.variants).toEqual([
        { product: "кофе//эфиопия", skus: ["1", "2"] },
        { product: "посуда/hario/чашка", skus: ["4", "5"] },
      ]);
      const products = await db`select name from products order by id`;
      expect(Array.from(products, (row) => row.name)).toEqual(["Эфиопия", "Эфиопия, 250 г", "Чашка", "Чайник"]);
    }));
});

describe("a wrong export is refused whole, in one sentence, before anything is written", () => {
  test.each([
    [{}, /has no file of an export: customers\.csv, products\.csv/],
    [{ "customers.csv": "" }, /^customers\.csv is empty\.$/],
    [{ "customers.csv": "\n\n" }, /^customers\.csv: its first row names no column 1\.$/],
    [
      { "customers.csv": "anna,Анна\nolena,Олена\n" },
      /^customers\.csv has no column external_id: its first row reads "anna, Анна"\. A mapping file \(--map\) adapts other names\.$/,
    ],
    [{ "orders.csv": "number,status\n1,new\n" }, /^orders\.csv has no column placed_at, total: /],
    [{ "customers.csv": CUSTOMERS, "customers.csv.gz": "x" }, /^There are both customers\.csv and customers\.csv\.gz/],
    [
      { "customers.csv": CUSTOMERS, "orders.csv": `${ORDERS}3,"anna` },
      /^orders\.csv opens a quote in line 4 that is never closed\.$/,
    ],
    [{ "customers.csv": CUSTOMERS, "orders.csv": Buffer.from(ORDERS, "utf16le") }, /^orders\.csv is not UTF-8/],
  ])("%#", async (files, sentence) => {
    await expect(importFiles(files)).rejects.toMatchObject({
      name: "Refused",
      sentence: expect.stringMatching(sentence),
    });
    const [left] = await db`select (select count(*) from customers) + (select count(*) from imports) as count`;
    expect(left?.count).toBe(0);
  });

  test("a folder that is not there", async () => {
    await expect(importFolder(db, { folder: "/no/such/folder", ...SHOP })).rejects.toMatchObject({
      sentence: "There is no folder /no/such/folder.",
    });
  });

  test("a file of refused rows that would overwrite the export", async () => {
    const folder = await exportFolder({ "customers.csv": CUSTOMERS });
    const refusedFile = join(folder, "customers.csv");
    await expect(importFolder(db, { folder, refusedFile, ...SHOP })).rejects.toMatchObject({ code: "overwrites" });
    expect(existsSync(refusedFile)).toBe(true);
  });
});

test("a file of many batches is taken to the row, with progress told", () =>
  rehearse(db, async () => {
    const rows = Array.from({ length: 2500 }, (_, place) => `c${place},Имя`).join("\n");
    const told: number[] = [];
    const report = await importFiles(
      { "customers.csv": `external_id,first_name\n${rows}\n` },
      { onProgress: (progress) => told.push(progress.rows) },
    );
    expect(told).toEqual([1000, 2000, 2500]);
    expect(report.targets.customers).toMatchObject({ rows: 2500, added: 2500 });
    expect(report.files).toEqual([
      { file: "customers.csv", rows: 2500, feeds: { customers: 2500 }, unfed: {}, unreadColumns: [] },
    ]);
  }));
