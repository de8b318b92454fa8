import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { mappingOf } from "../../../../src/importing/index.ts";
import {
  guess,
  guessKind,
  isOfGuests,
  lacking,
  planned,
  remembered,
} from "../../../../src/web/desk/settings/import/matching.ts";
import { decoded, fromCells, recordsOf, type SheetTable } from "../../../../src/web/desk/settings/import/table.ts";
import { strFromU8, unzip } from "../../../../src/web/desk/settings/import/unzip.ts";

const table = (header: string, ...rows: string[]): SheetTable => ({
  name: "file.csv",
  header: header.split(","),
  rows: rows.map((row) => row.split(",")),
  csv: "",
});

test("records are read by their header's separator, over quotes, and nothing is read past the most", () => {
  expect(recordsOf('a;b\r\n"x;""y""";2\n\n3;"two\nlines"', 10)).toEqual([
    ["a", "b"],
    ['x;"y"', "2"],
    ["3", "two\nlines"],
  ]);
  expect(recordsOf("a\tb\n1\t2\n3\t4", 2)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("a file is read in the encoding that it is in", () => {
  const windows = Uint8Array.from([0xc7, 0xe0, 0xea, 0xe0, 0xe7]);
  expect(decoded(windows)).toBe("Заказ");
  expect(decoded(new TextEncoder().encode("Заказ"))).toBe("Заказ");
  expect(decoded(Uint8Array.from([0xff, 0xfe, 0x17, 0x04]))).toBe("З");
});

test("cells of a sheet become a table: days and times as texts, nameless columns gone, equal names told apart", () => {
  const cells = [
    ["Дата", null, "Сумма", "сумма"],
    [new Date("2026-11-20T00:00:00Z"), "?", 10.5, 'a "b"'],
    [null, null, null, null],
    [new Date("2026-11-20T09:30:00Z"), null, 1, true],
  ];
  const { header, rows, csv } = fromCells(cells);
  expect(header).toEqual(["Дата", "Сумма", "сумма 2"]);
  expect(rows).toEqual([
    ["2026-11-20", "10.5", 'a "b"'],
    ["2026-11-20 09:30:00", "1", "true"],
  ]);
  expect(recordsOf(csv, 9)).toEqual([header, ...rows]);
});

test.each([
  ["sales", "Заказ,Дата,Статус,Артикул,Кол-во,Цена,Клиент"],
  ["sales", "Name,Created at,Fulfillment Status,Lineitem sku,Lineitem quantity,Lineitem price,Lineitem name,Email"],
  ["orders", "Номер замовлення,Дата замовлення,Сума,Статус,Клієнт"],
  ["order_lines", "Order number,SKU,Quantity,Unit price"],
  ["customers", "ID,Имя,Фамилия,Телефон,E-mail"],
  ["products", "Артикул,Назва товару,Категорія"],
])("%s are known by their header: %s", (kind, header) => {
  expect(guessKind("export", header.split(","))).toBe(kind);
  expect(lacking(guess(table(header)))).toEqual([]);
});

test("orders of which nobody is told to be the customer are said to be nobody's", () => {
  expect(isOfGuests(guess(table("Номер заказа,Дата,Сумма,Статус,Город доставки")))).toBe(true);
  expect(isOfGuests(guess(table("Номер заказа,Дата,Сумма,Статус,Почта")))).toBe(false);
  expect(isOfGuests(guess(table("Номер заказа,Дата,Сумма,Статус,Код клиента")))).toBe(false);
  expect(isOfGuests(guess(table("ID,Имя,Фамилия,Телефон,E-mail")))).toBe(false);
});

test("without a key of customers, orders say by contact who bought, and so does the next file like it", () => {
  const shopify = table(
    "Name,Created at,Fulfillment Status,Lineitem sku,Lineitem quantity,Lineitem price,Email,Billing Name,Phone",
    "#1001,2026-11-20,fulfilled,S1,2,10,olena@example.com,Олена Коваленко,+380500000002",
  );
  const plan = planned(shopify, guess(shopify));
  const who = { customer_email: "Email", customer_phone: "Phone", customer_name: "Billing Name" };
  expect(plan.feeds.map(({ target }) => target)).toEqual(["products", "orders", "order_lines"]);
  expect(plan.feeds[1]?.columns).toMatchObject({ number: "Name", ...who });
  expect(planned(shopify, remembered(shopify, [plan]) ?? guess(shopify))).toEqual(plan);

  const parted = table(
    "Заказ,Дата,Статус,Артикул,Кол-во,Цена,Имя,Фамилия,Телефон",
    "1,20.11.2026,Новый,S1,1,5,Анна,Иванова,1",
  );
  const named = planned(parted, guess(parted));
  expect(named.feeds[1]?.columns).toMatchObject({
    customer_name: { column: ["Имя", "Фамилия"] },
    customer_phone: "Телефон",
  });
  expect(planned(parted, remembered(parted, [named]) ?? guess(parted))).toEqual(named);

  const plain = table("Номер заказа,Дата,Сумма,Статус,Почта,ФИО", "1,20.11.2026,5,Новый,a@example.com,Анна Иванова");
  expect(planned(plain, guess(plain)).feeds[0]?.columns).toMatchObject({
    customer_email: "Почта",
    customer_name: "ФИО",
  });
});

test("words of a status are guessed, and a plan of sales is one that the importer takes and remembers", () => {
  const sales = table(
    "Заказ,Дата,Статус,Артикул,Кол-во,Цена,Клиент,Имя",
    "1,20.11.2026,Выполнен,S1,2,10,K1,Олена",
    "2,20.11.2026,Странный,S1,2,10,K1,Олена",
  );
  const matching = guess(sales);
  expect(matching.values).toEqual({ status: { Выполнен: "delivered" } });
  const plan = planned(sales, matching);
  expect(plan.feeds.map(({ target }) => target)).toEqual(["customers", "products", "orders", "order_lines"]);
  expect(Object.keys(mappingOf([plan]).files)).toEqual(["file.csv"]);
  expect(plan.feeds[2]?.columns.total).toEqual({ sum: ["Кол-во", "Цена"] });
  expect(remembered(sales, [plan])).toEqual(matching);
  expect(remembered(table("Другое,Имя"), [plan])).toBeNull();
});

test("an archive is unpacked by the browser's own means, whole and packed files alike, and what is none is told", async () => {
  const unzipped = (bytes: Uint8Array) =>
    new Promise<Record<string, Uint8Array>>((resolve, reject) => {
      unzip(bytes, (error, files) => (error ? reject(error) : resolve(files)));
    });
  const files = await unzipped(archiveOf({ "a/б.xml": "<a>привіт</a>".repeat(50_000), "empty.xml": "" }));
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes).length])).toEqual([
    ["a/б.xml", 650_000],
    ["empty.xml", 0],
  ]);
  await expect(unzipped(new TextEncoder().encode("no archive at all, only text"))).rejects.toThrow("no ZIP");
});

/** A ZIP archive of texts, every other one stored as it is. */
function archiveOf(texts: Record<string, string>): Uint8Array {
  const [parts, list]: [Buffer[], Buffer[]] = [[], []];
  for (const [name, text] of Object.entries(texts)) {
    const [path, plain] = [Buffer.from(name), Buffer.from(text)];
    const packed = text === "" ? plain : deflateRawSync(plain);
    const method = text === "" ? 0 : 8;
    const at = Buffer.concat(parts).length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(path.length, 26);
    parts.push(local, path, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, path);
  }
  const [body, directory, end] = [Buffer.concat(parts), Buffer.concat(list), Buffer.alloc(22)];
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(texts).length, 10);
  end.writeUInt32LE(body.length, 16);
  return new Uint8Array(Buffer.concat([body, directory, end]));
}
