import { expect, test } from "vitest";
import { fixedClock } from "../../../src/base/index.ts";
import { upsertCustomers } from "../../../src/customers/index.ts";
import { auditOf } from "../../../src/database/index.ts";
import { upsertOrders } from "../../../src/orders/index.ts";
import { makeOrdersPort } from "../../../src/services/people/orders.ts";
import type { StaffMember } from "../../../src/staff/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const orders = makeOrdersPort({
  ...{ db, clock: fixedClock(at), config: { TIMEZONE: "Europe/Vilnius" } },
  shop: () => Promise.reject(new Error("nothing is asked of the shop")),
});
const olga: StaffMember = { id: "1", name: "Olga", email: "o@shop.example", role: "support" };

test("who looks at an order, where somebody's name and address stand, is in the audit", async () => {
  await upsertCustomers(db, [{ external_id: "a", first_name: "Анна" }], at);
  const order = { status: "new", payment_status: "unpaid", placed_at: at, total: 5, currency: "EUR" } as const;
  await upsertOrders(db, [{ ...order, number: "W10", customer_external_id: "a", delivery_address: "ул. 1" }], at);
  await orders.read("W10", olga);
  expect(await auditOf(db, "orders", "W10")).toMatchObject([{ action: "look", actor: "staff:1", at }]);
  await expect(orders.read("W11", olga)).rejects.toMatchObject({ code: "not_found" });
  expect(await auditOf(db, "orders", "W11")).toEqual([]);
});
