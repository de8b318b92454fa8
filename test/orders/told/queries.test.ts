import { expect, test } from "vitest";
import { upsertCustomers } from "../../../src/customers/index.ts";
import { type Database, rehearse } from "../../../src/database/index.ts";
import {
  type OrderRow,
  receiptOf,
  refundsOf,
  spentSince,
  upsertOrderLines,
  upsertOrders,
  upsertReturns,
} from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-23T08:00:00Z");
const EARLIER = new Date("2026-11-20T08:00:00Z");

const order = (number: string, more: Partial<OrderRow> = {}): OrderRow => ({
  ...{ number, customer_external_id: "anna", status: "paid", payment_status: "paid" },
  ...{ placed_at: EARLIER, paid_at: EARLIER, total: 50, currency: "EUR" },
  ...more,
});

async function anna(orders: OrderRow[]): Promise<number> {
  await upsertCustomers(db, [{ external_id: "anna" }], AT);
  await upsertOrders(db, orders, AT);
  const line = (order_number: string) => ({ order_number, sku: "MUG", occurrence: 1, quantity: 2, unit_price: 25 });
  await upsertOrderLines(
    db,
    orders.map(({ number }) => line(number)),
  );
  const [row] = await db<{ id: number }[]>`select id from customers where external_id = 'anna'`;
  return row?.id ?? 0;
}

const back = (order_number: string, refunded_at: Date | null, amount: number | null) => ({
  ...{ order_number, sku: "MUG", occurrence: 1, quantity: 1, requested_at: EARLIER, refunded_at, amount },
});

const owed = (database: Database, number: string, reason: string, settled: Date | null) => database`
  insert into payments (order_id, kind, amount, reason, created_at, settled_at)
  select id, 'refund', 50, ${reason}, ${AT}, ${settled} from orders where number = ${number}`;

test("every way in which money goes back is a refund of its own, told once", () =>
  rehearse(db, async () => {
    const cancelled = { status: "cancelled", cancelled_at: AT } as const;
    const id = await anna([
      order("1"),
      order("2", { ...cancelled, payment_status: "refunded" }),
      order("3", cancelled),
      order("4", { ...cancelled, payment_status: "unpaid" }),
      order("5", cancelled),
    ]);
    await upsertReturns(db, [back("1", null, 25)]);
    await owed(db, "5", "cancel", null);
    await db`insert into exchanges (order_id, from_sku, to_sku, quantity, price_difference, requested_at)
      select id, 'MUG', 'CUP', 2, -3.5, ${EARLIER} from orders where number = '1'`;
    const refunds = await refundsOf(db, id);
    const told = refunds.map((one) => [one.number, one.why, one.amount, one.settled, one.dueFrom !== null].join(" "));
    expect(told.sort()).toEqual([
      "1 exchange 7 false false",
      "1 return 25 false false",
      "2 cancel 50 true true",
      "3 cancel 50 false true",
      "5 cancel 50 false true",
    ]);
  }));

test("what was taken back by the customer is no refund", () =>
  rehearse(db, async () => {
    const id = await anna([order("1")]);
    await upsertReturns(db, [back("1", null, 25)]);
    await db`update returns set withdrawn_at = ${AT}`;
    expect(await refundsOf(db, id)).toEqual([]);
  }));

test("spent is what was paid, not cancelled and not refunded since then", () =>
  rehearse(db, async () => {
    const id = await anna([
      order("1"),
      order("2", { placed_at: new Date("2025-01-01T00:00:00Z") }),
      order("3", { status: "cancelled" }),
      order("4", { payment_status: "unpaid" }),
      order("5"),
    ]);
    await upsertReturns(db, [back("5", AT, null), back("1", null, 25)]);
    expect(await spentSince(db, id, new Date("2025-11-23T00:00:00Z"))).toBe(75);
  }));

test("a receipt knows what went back of it already", () =>
  rehearse(db, async () => {
    await anna([order("1", { delivery_price: 3.5, discount: 3.5 })]);
    await upsertReturns(db, [back("1", AT, 25)]);
    expect(await receiptOf(db, "1")).toMatchObject({
      ...{ number: "1", total: 50, discount: 3.5, deliveryPrice: 3.5, refunded: 25 },
      lines: [{ name: "MUG", quantity: 2, unitPrice: 25 }],
    });
    expect(await receiptOf(db, "2")).toBeNull();
  }));
