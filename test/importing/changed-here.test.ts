import { describe, expect, test } from "vitest";
import { type Act, type ActContext, doAct } from "../../src/capabilities/acts/act.ts";
import * as acts from "../../src/capabilities/acts/orders/index.ts";
import { atomically, rehearse } from "../../src/database/index.ts";
import { importFolder } from "../../src/importing/index.ts";
import { orderShop } from "../capabilities/acts/orders/order-shop.ts";
import { testDatabase } from "../support/database.ts";
import { exportFolder } from "../support/export-folder.ts";

const db = await testDatabase({ max: 4 });
const { context } = await orderShop(db);
const AT = new Date("2026-11-23T02:00:00Z");
const SHOP = { timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at: AT };

const importFiles = async (files: Record<string, string>) =>
  importFolder(db, { folder: await exportFolder(files), ...SHOP });

async function done<Values, Plan>(act: Act<Values, Plan>, values: Values, at: ActContext = context) {
  expect(await atomically(db, () => doAct(act, at, act.values.parse(values)))).toMatchObject({ ok: true });
}

const HEAD = "number,customer_external_id,status,payment_status,placed_at,total,delivery_city,delivery_address\n";
const orders = (...rows: string[]) => ({ "orders.csv": HEAD + rows.map((row) => `${row}\n`).join("") });
const PLACED = "2026-11-13T12:00:00Z";
const paid = (status = "paid", payment = "paid", address = ",") =>
  orders(`PAID,me,${status},${payment},${PLACED},37.51,${address}`);

const order = async (number: string) => (await db`select * from orders where number = ${number}`)[0];
const lines = async (number: string) => {
  const rows = await db<{ sku: string; quantity: number }[]>`
    select sku, quantity from order_lines l join orders o on o.id = l.order_id where o.number = ${number} order by sku`;
  return rows.map(({ sku, quantity }) => `${sku} ${quantity}`);
};
const owed = async (number: string) =>
  await db`select amount, settled_at from payments p join orders o on o.id = p.order_id
    where o.number = ${number} and p.kind = 'refund'`;

describe("what a customer changed here", () => {
  test("an order stays cancelled while the export has the status of before, and moves on with any other", () =>
    rehearse(db, async () => {
      await done(acts.cancelOrder, { order: "PAID" });
      for (let night = 0; night < 2; night++) {
        const { targets, statusChanges } = await importFiles(paid());
        expect(targets.orders).toMatchObject({
          unchanged: 1,
          noted: { "cancelled here: kept until the shop's books say so": 1 },
        });
        expect(statusChanges).toEqual([]);
        expect(await order("PAID")).toMatchObject({ status: "cancelled", cancelled_at: context.at });
      }
      await importFiles(paid("shipped"));
      expect(await order("PAID")).toMatchObject({ status: "shipped", cancelled_at: null });
    }));

  test("is no matter any more once the books know of it: what they say then holds, also if it is what stood before", () =>
    rehearse(db, async () => {
      await done(acts.cancelOrder, { order: "PAID" });
      const known = await importFiles(paid("cancelled"));
      expect(known.targets.orders?.noted).toEqual({});
      await importFiles(paid("paid"));
      expect(await order("PAID")).toMatchObject({ status: "paid", payment_status: "paid" });
    }));

  test("an address stays while the export has the one of before, though two changes stand between", () =>
    rehearse(db, async () => {
      await importFiles(paid("paid", "paid", "Vilnius,A 1"));
      const to = (delivery_address: string) => ({ order: "PAID", delivery_city: "Kaunas", delivery_address });
      await done(acts.changeDeliveryAddress, to("B 2"));
      await done(acts.changeDeliveryAddress, to("C 3"));
      for (const outdated of ["Vilnius,A 1", "Kaunas,B 2"]) {
        const { targets } = await importFiles(paid("paid", "paid", outdated));
        expect(Object.keys(targets.orders?.noted ?? {})).toEqual([
          "its address was changed here: kept until the shop's books say so",
        ]);
        expect(await order("PAID")).toMatchObject({ delivery_city: "Kaunas", delivery_address: "C 3" });
      }
      await importFiles(paid("shipped", "paid", "Kaunas,D 4"));
      expect(await order("PAID")).toMatchObject({ status: "shipped", delivery_address: "D 4" });
    }));

  test("goods stay with their total while the export has those of before, wherever their lines stand in the file", () =>
    rehearse(db, async () => {
      await done(acts.changeItems, { order: "PAID", items: [{ from: "A-S", to: "A-M", quantity: 2 }] });
      const [changed, now] = [await order("PAID"), await lines("PAID")];
      expect(now).toEqual(["A-M 2", "A-S 1", "B-S 1"]);
      const before = "order_number,sku,quantity,unit_price\nPAID,B-S,1,5.01\nNEW,A-S,2,10\nPAID,A-S,3,10\n";
      for (let night = 0; night < 2; night++) {
        const { targets } = await importFiles({ ...paid(), "order_lines.csv": before });
        expect(targets.order_lines).toMatchObject({
          unchanged: 3,
          noted: { "its goods were changed here: kept until the shop's books say so": 1 },
        });
        expect([(await order("PAID"))?.total, await lines("PAID")]).toEqual([changed?.total, now]);
      }
      const others = "order_number,sku,quantity,unit_price\nPAID,A-L,1,19.99\n";
      const { targets } = await importFiles({ "order_lines.csv": others });
      expect(targets.order_lines).toMatchObject({ added: 1, unchanged: 0 });
      expect(await lines("PAID")).toEqual(["A-L 1"]);
      await importFiles({ "order_lines.csv": before });
      expect(await lines("PAID")).toEqual(["A-S 3", "B-S 1"]);
    }));

  test("a return that the books enter later is the one that was asked for here, each night anew", () =>
    rehearse(db, async () => {
      await done(acts.returnItems, { order: "CAME", items: [{ sku: "A-S", quantity: 1 }] });
      const head = "order_number,sku,quantity,requested_at,refunded_at,amount\n";
      const older = "CAME,A-S,1,2026-11-19,2026-11-20,9\n";
      await importFiles({ "returns.csv": `${head}${older}` });
      for (let night = 0; night < 2; night++) {
        const both = `${head}${older}CAME,A-S,1,2026-11-25,2026-11-27,8.5\n`;
        const { targets } = await importFiles({ "returns.csv": both });
        expect(targets.returns).toMatchObject({ added: 0, updated: night === 0 ? 1 : 0 });
        const rows = await db`select requested_at, refunded_at, amount from returns order by id`;
        expect(rows).toMatchObject([
          { requested_at: context.at, refunded_at: new Date("2026-11-26T22:00:00Z"), amount: 8.5 },
          { amount: 9 },
        ]);
      }
    }));
});

test("money that is owed has gone back once the export says that the order was refunded", () =>
  rehearse(db, async () => {
    await done(acts.cancelOrder, { order: "PAID" });
    await importFiles(paid("paid"));
    expect(await owed("PAID")).toEqual([{ amount: 37.51, settled_at: null }]);
    await importFiles(paid("paid", "refunded"));
    expect(await order("PAID")).toMatchObject({ status: "cancelled", payment_status: "refunded" });
    expect(await owed("PAID")).toEqual([{ amount: 37.51, settled_at: AT }]);
  }));
