import { describe, expect, test } from "vitest";
import { castRows } from "../../../db/demo/cast.ts";
import { madeUpCustomers } from "../../../db/demo/generate.ts";
import { CAST, isDemo, loadDemo, removeDemo } from "../../../db/demo/index.ts";
import { CustomerRow, parseEmail, parsePhone } from "../../../src/customers/index.ts";
import { rehearse } from "../../../src/database/index.ts";
import { OrderRow } from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-22T10:00:00Z");
const HOUR = 3_600_000;

describe("the cast", () => {
  test("is known by name, each with rows of right shape", () => {
    const { customers, orders } = castRows(AT);
    expect(customers.map((row) => row.external_id)).toEqual(CAST.map((member) => member.external_id));
    for (const row of customers) {
      expect(CustomerRow.parse(row)).toEqual(row);
      expect(parsePhone(row.phone ?? "", "US")).toBe(row.phone);
      expect(parseEmail(row.email ?? "")?.value).toBe(row.email);
    }
    for (const row of orders) expect(OrderRow.parse(row)).toEqual(row);
  });

  test("anna has one order delivered last week, one on its way and one new", () => {
    const orders = castRows(AT).orders.filter((order) => order.customer_external_id === "anna");
    expect(orders.map((order) => [order.number, order.status, order.payment_status])).toEqual([
      ["10391", "delivered", "paid"],
      ["10467", "shipped", "paid"],
      ["10482", "new", "unpaid"],
    ]);
    const [came, onItsWay] = orders;
    expect(AT.getTime() - (came?.delivered_at?.getTime() ?? 0)).toBe(6 * 24 * HOUR);
    expect(onItsWay?.tracking_number).toBe("LP0010467LT");
  });

  test("one has no orders, one has lapsed, two share a phone, one sent something back", () => {
    const { orders, customers, returns } = castRows(AT);
    const of = (id: string) => orders.filter((order) => order.customer_external_id === id);
    expect(of("viktor")).toEqual([]);
    expect(Math.max(...of("dmytro").map((order) => order.placed_at.getTime()))).toBe(AT.getTime() - 335 * 24 * HOUR);
    const phoneOf = (id: string) => customers.find((row) => row.external_id === id)?.phone;
    expect(phoneOf("kateryna")).toBe(phoneOf("bohdan"));
    expect(returns.map((one) => one.order_number)).toEqual(["10402"]);
  });

  test("the total of every order is the sum of its lines", () => {
    const { orders, lines } = castRows(AT);
    for (const order of orders) {
      const own = lines.filter((line) => line.order_number === order.number);
      const sum = own.reduce((cents, line) => cents + Math.round(line.quantity * line.unit_price * 100), 0);
      expect(order.total).toBe(sum / 100);
    }
  });
});

describe("made-up customers", () => {
  const made = () => [...madeUpCustomers(300, { seed: 7, at: AT, batch: 100 })];

  test("are the same for the same seed, and others for another one", () => {
    expect(made()).toEqual(made());
    expect([...madeUpCustomers(300, { seed: 8, at: AT, batch: 100 })]).not.toEqual(made());
  });

  test("buy believably: some never, many once, some often, some no longer", () => {
    const orders = made().flatMap((rows) => rows.orders);
    const counts = new Map<string, number>();
    for (const { customer_external_id: id } of orders) counts.set(id ?? "", (counts.get(id ?? "") ?? 0) + 1);
    const share = (test_: (count: number) => boolean) => [...counts.values()].filter(test_).length / 300;
    expect(1 - counts.size / 300).toBeGreaterThan(0.05);
    expect(share((count) => count === 1)).toBeGreaterThan(0.15);
    expect(share((count) => count >= 8)).toBeGreaterThan(0.1);
    expect(new Set(orders.map((order) => order.status))).toEqual(
      new Set(["new", "paid", "shipped", "delivered", "cancelled"]),
    );
  });

  test("do nothing after the moment that is told, and nothing out of order", () => {
    for (const { orders, returns, visits, letters, nps } of made()) {
      for (const order of orders) {
        const course = [order.placed_at, order.paid_at, order.shipped_at, order.delivered_at].filter(
          (time) => time != null,
        );
        expect(course.map(Number)).toEqual(course.map(Number).sort((a, b) => a - b));
        expect(Number(course.at(-1))).toBeLessThanOrEqual(AT.getTime());
      }
      const times = [
        ...returns.map((one) => one.requested_at),
        ...visits.map((one) => one.at),
        ...nps.map((one) => one.at),
      ];
      for (const time of [...times, ...letters.map((one) => one.sent_at)]) expect(time <= AT).toBe(true);
    }
  });

  test("have phones and addresses that are taken for such", () => {
    for (const row of made().flatMap((rows) => rows.customers)) {
      expect(CustomerRow.parse(row)).toEqual(row);
      if (row.phone) expect(parsePhone(row.phone, "US")).toBe(row.phone);
    }
  });
});

describe("the demo shop", () => {
  test("comes into an empty database and goes out of it without a trace", () =>
    rehearse(db, async () => {
      const loaded = await loadDemo(db, { at: AT, customers: 50 });
      expect(loaded).toMatchObject({ customers: CAST.length + 50 });
      expect(await isDemo(db)).toBe(true);
      const [held] =
        await db`select (select count(*) from customers) as customers, (select count(*) from orders) as orders`;
      expect(held).toEqual({ customers: loaded.customers, orders: loaded.orders });
      await removeDemo(db);
      expect(await isDemo(db)).toBe(false);
      const [left] = await db`
        select (select count(*) from customers) + (select count(*) from orders) + (select count(*) from products)
          + (select count(*) from visits) + (select count(*) from tickets) as count`;
      expect(left?.count).toBe(0);
    }));

  test("comes only into an empty one", () =>
    rehearse(db, async () => {
      await loadDemo(db, { at: AT });
      await expect(loadDemo(db, { at: AT })).rejects.toMatchObject({
        sentence: "The database holds the demo shop already: the demo shop goes only into an empty one.",
      });
    }));

  test("cannot be taken out where it is not", async () => {
    await expect(removeDemo(db)).rejects.toMatchObject({ code: "no_demo" });
  });
});
