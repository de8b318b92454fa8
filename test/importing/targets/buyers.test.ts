import { expect, test } from "vitest";
import { importFolder } from "../../../src/importing/index.ts";
import { testDatabase } from "../../support/database.ts";
import { exportFolder } from "../../support/export-folder.ts";

const db = await testDatabase({ max: 2 });
const SHOP = { timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at: new Date("2026-11-23T02:00:00Z") };

const HEAD = "number,status,placed_at,total,customer_name,customer_email,customer_phone\n";
const importOrders = async (rows: string[], files: Record<string, string> = {}, head = HEAD) =>
  importFolder(db, { folder: await exportFolder({ ...files, "orders.csv": head + rows.join("\n") }), ...SHOP });
const order = (number: string, who: string) => `${number},delivered,2026-11-13T12:00:00Z,10,${who}`;

const owner = async (number: string) => {
  const [row] = await db<{ customer: string | null }[]>`
    select c.external_id as customer from orders o left join customers c on c.id = o.customer_id where o.number = ${number}`;
  return row?.customer ?? null;
};
const customers = async () =>
  await db`select external_id, first_name, last_name, email, phone from customers order by external_id`;

test("orders without a customer's key are of who has their e-mail or phone, made where there is nobody; twice changes nothing", async () => {
  const files = {
    "customers.csv":
      "external_id,first_name,email,phone\nK1,Олена,Olena@Example.com,\nK2,Том,,+37060000002\nK3,Ян,both@example.com,+37060000003\nK4,Ева,both@example.com,\n",
  };
  const rows = [
    order("1", "Олена Коваленко,olena@example.com,"),
    order("2", "Том,,860000002"),
    order("3", "Анна Мария Иванова,anna@example.com,+37060000005"),
    order("4", "А. Иванова,ANNA@example.com,"),
    order("5", "Ян,both@example.com,"),
    order("6", "Гость,,"),
    order("7", "Другая,other@example.com,+37060000003"),
    order("8", "Кривой,не почта,123"),
  ];
  const report = await importOrders(rows, files);
  expect(report.targets.orders).toMatchObject({
    added: 8,
    noted: { "several customers have this e-mail or phone: a guest's order": 1 },
    mended: {
      "customer_email is not an address: left out": 1,
      "customer_phone is not a number that exists: left out": 1,
    },
  });
  const owners = await Promise.all(["1", "2", "3", "4", "5", "6", "7", "8"].map(owner));
  expect(owners).toEqual(["K1", "K2", "order:3", "order:3", null, null, "order:7", null]);
  const before = await customers();
  expect(before).toContainEqual({
    ...{ external_id: "order:3", first_name: "Анна", last_name: "Мария Иванова" },
    ...{ email: "anna@example.com", phone: "+37060000005" },
  });

  expect((await importOrders(rows, files)).targets.orders).toMatchObject({ added: 0, unchanged: 8 });
  expect(await customers()).toEqual(before);
});

test("whose an order is stays, whatever contacts a later file gives it; a key that the file has is believed", async () => {
  await importOrders([order("20", "Мария,maria@example.com,")]);
  await db`update customers set email = 'new@example.com' where external_id = 'order:20'`;
  await importOrders([order("20", "Мария,maria@example.com,")]);
  expect(await owner("20")).toBe("order:20");
  expect(await db`select count(*)::int as n from customers where email = 'maria@example.com'`).toEqual([{ n: 0 }]);

  const keyed = HEAD.replace("customer_name", "customer_external_id,customer_name");
  await importOrders(
    [order("21", "K9,Пётр,maria2@example.com,"), order("22", ",Пётр,petr@example.com,")],
    {
      "customers.csv": "external_id,first_name\nK9,Пётр\n",
    },
    keyed,
  );
  expect([await owner("21"), await owner("22")]).toEqual(["K9", "order:22"]);
});

test("who had their data deleted is not made again by the orders that they had", async () => {
  await importOrders([order("30", "Ирина,irina@example.com,")]);
  await db`update customers set deleted_at = now(), email = null, first_name = null, last_name = null where external_id = 'order:30'`;
  await db`delete from proven_contacts where customer_id = (select id from customers where external_id = 'order:30')`;
  await importOrders([order("30", "Ирина,irina@example.com,")]);
  expect(
    await db`select external_id, email, first_name from customers where external_id = 'order:30' or email = 'irina@example.com'`,
  ).toEqual([{ external_id: "order:30", email: null, first_name: null }]);
});
