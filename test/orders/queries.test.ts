import { beforeAll, describe, expect, test } from "vitest";
import { upsertCustomers } from "../../src/customers/index.ts";
import { rehearse } from "../../src/database/index.ts";
import {
  knownOrders,
  linesOfOrders,
  type OrderLineRow,
  type OrderRow,
  type ReturnRow,
  readOrderShapes,
  removeOrderLines,
  upsertOrderLines,
  upsertOrders,
  upsertReturns,
} from "../../src/orders/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");
const order: OrderRow = {
  number: "10482",
  customer_external_id: "anna",
  status: "paid",
  payment_status: "paid",
  placed_at: new Date("2026-03-01T10:00:00Z"),
  total: 24.9,
  currency: "EUR",
};
const line: OrderLineRow = { order_number: "10482", sku: "SEN-50", occurrence: 1, quantity: 2, unit_price: 6.5 };
const back: ReturnRow = {
  order_number: "10482",
  sku: "SEN-50",
  occurrence: 1,
  quantity: 1,
  requested_at: AT,
  reason: "брак",
};

beforeAll(async () => {
  await upsertCustomers(db, [{ external_id: "anna" }], AT);
});

describe("writing orders", () => {
  test("the same rows again change nothing", () =>
    rehearse(db, async () => {
      expect(await upsertOrders(db, [order], AT)).toEqual({ added: 1, updated: 0, unchanged: 0, statusChanges: [] });
      expect(await upsertOrders(db, [order], AT)).toEqual({ added: 0, updated: 0, unchanged: 1, statusChanges: [] });
      expect(await upsertOrderLines(db, [line, { ...line, occurrence: 2 }])).toMatchObject({ added: 2 });
      expect(await upsertOrderLines(db, [line, { ...line, occurrence: 2 }])).toMatchObject({ unchanged: 2 });
      expect(await upsertReturns(db, [back])).toMatchObject({ added: 1 });
      expect(await upsertReturns(db, [back])).toMatchObject({ unchanged: 1 });
    }));

  test("an order that moved on is an update that says from where to where", () =>
    rehearse(db, async () => {
      await upsertOrders(db, [order], AT);
      const moved = await upsertOrders(db, [{ ...order, status: "shipped", tracking_number: "LT1" }], AT);
      expect(moved).toEqual({
        added: 0,
        updated: 1,
        unchanged: 0,
        statusChanges: [{ number: "10482", from: "paid", to: "shipped" }],
      });
    }));

  test("a row without the customer's column leaves the order to its customer; an empty one makes it a guest's", () =>
    rehearse(db, async () => {
      const { customer_external_id: _, ...anonymous } = order;
      await upsertOrders(db, [order], AT);
      expect(await upsertOrders(db, [anonymous], AT)).toMatchObject({ unchanged: 1 });
      expect(await upsertOrders(db, [{ ...order, customer_external_id: null }], AT)).toMatchObject({ updated: 1 });
      const [row] = await db`select customer_id from orders`;
      expect(row?.customer_id).toBeNull();
    }));

  test("money keeps its cents and times their instant", () =>
    rehearse(db, async () => {
      await upsertOrders(db, [{ ...order, discount: 0.1 }], AT);
      const [row] = await db`select total, discount, placed_at from orders`;
      expect(row).toEqual({ total: 24.9, discount: 0.1, placed_at: order.placed_at });
    }));

  test("lines can be read and taken out by their orders", () =>
    rehearse(db, async () => {
      await upsertOrders(db, [order], AT);
      await upsertOrderLines(db, [line, { ...line, sku: "OTHER" }]);
      const stored = await linesOfOrders(db, ["10482", "none"]);
      expect(stored.map((one) => one.sku)).toEqual(["SEN-50", "OTHER"]);
      await removeOrderLines(
        db,
        stored.slice(1).map((one) => one.id),
      );
      expect(await linesOfOrders(db, ["10482"])).toHaveLength(1);
      expect(await knownOrders(db, ["10482", "none"])).toEqual(new Set(["10482"]));
    }));

  test("the shapes of order numbers are told, the commonest first", () =>
    rehearse(db, async () => {
      const numbered = (number: string) => ({ ...order, number });
      await upsertOrders(db, ["#W1234567", "#W7654321", "10482", "10483", "10484"].map(numbered), AT);
      expect(await readOrderShapes(db)).toEqual(["99999", "#W9999999"]);
    }));
});
