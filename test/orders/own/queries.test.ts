import { expect, test } from "vitest";
import { rehearse } from "../../../src/database/index.ts";
import { moveOrder, type OrderStatus, orderOfNumber, ordersOf, upsertOrders } from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-23T08:00:00Z");
const order = (number: string, status: OrderStatus = "new") => ({
  number,
  status,
  payment_status: "unpaid" as const,
  placed_at: AT,
  total: 10,
  currency: "EUR",
});
const found = async (typed: string) => (await orderOfNumber(db, typed))?.number;

test("a number is found in capitals and small letters, with and without its sign", () =>
  rehearse(db, async () => {
    await upsertOrders(db, [order("#W123"), order("ab-7"), order("10482")], AT);
    for (const typed of ["#W123", "W123", "w123", "#w123", "№ W123", " W123 "])
      expect(await found(typed)).toBe("#W123");
    for (const typed of ["ab-7", "AB-7", "№ab-7"]) expect(await found(typed)).toBe("ab-7");
    expect(await found("#10482")).toBe("10482");
    expect(await found("1048")).toBeUndefined();
    expect(await found("%")).toBeUndefined();
  }));

test("of two numbers that differ in case or sign only, the one as typed is meant", () =>
  rehearse(db, async () => {
    await upsertOrders(db, [order("A1"), order("a1"), order("#A1")], AT);
    for (const typed of ["A1", "a1", "#A1"]) expect(await found(typed)).toBe(typed);
  }));

test("an order that moves on gets the day of it, and keeps one that it has", () =>
  rehearse(db, async () => {
    await upsertOrders(db, [order("1")], AT);
    const later = new Date(AT.getTime() + 86_400_000);
    expect(await moveOrder(db, "1", "paid", AT)).toBe("new");
    expect(await moveOrder(db, "1", "shipped", AT)).toBe("paid");
    expect(await moveOrder(db, "1", "shipped", later)).toBe("shipped");
    expect(await moveOrder(db, "1", "delivered", later)).toBe("shipped");
    expect(await orderOfNumber(db, "1")).toMatchObject({
      status: "delivered",
      paymentStatus: "paid",
      shippedAt: AT,
      deliveredAt: later,
    });
    expect(await moveOrder(db, "2", "paid", AT)).toBeNull();
  }));

test("nobody's orders are of no customer", () =>
  rehearse(db, async () => {
    await upsertOrders(db, [order("1")], AT);
    expect(await ordersOf(db, 0, 10)).toEqual([]);
  }));
