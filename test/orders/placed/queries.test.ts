import { expect, test } from "vitest";
import { upsertCustomers } from "../../../src/customers/index.ts";
import { rehearse } from "../../../src/database/index.ts";
import { type PlacedOrder, upsertOrders, writePlacedOrder } from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-23T08:00:00Z");

/** Places as many orders as `count` tells, in a shop whose own orders have the given numbers. */
async function placed(own: readonly string[], count: number): Promise<string[]> {
  await upsertCustomers(db, [{ external_id: "anna" }], AT);
  const [customer] = await db<{ id: number }[]>`select id from customers`;
  const row = { status: "new", payment_status: "unpaid", placed_at: AT, total: 5, currency: "EUR" } as const;
  await upsertOrders(
    db,
    own.map((number) => ({ number, ...row })),
    AT,
  );
  const order: PlacedOrder = {
    ...{ customerId: customer?.id ?? 0, at: AT, total: 5, currency: "EUR", lines: [] },
    ...{ deliveryWay: "pickup", deliveryPrice: 0, deliveryCity: null, deliveryAddress: null, deliverBy: null },
    ...{ paymentWay: "invoice", through: "web" },
  };
  const numbers: string[] = [];
  while (numbers.length < count) numbers.push(await writePlacedOrder(db, order));
  return numbers;
}

test.each([
  [["10482"], ["900001", "900002"]],
  [
    ["#W2435638", "7", "#W2435639"],
    ["#W90000001", "#W90000002"],
  ],
  [["2026-00099"], ["2026-900001", "2026-900002"]],
  [["A-09/EU"], ["A-901/EU", "A-902/EU"]],
])("beside %j orders placed here are numbered %j", (own, numbers) =>
  rehearse(db, async () => expect(await placed(own, 2)).toEqual(numbers)),
);

test("a number has more digits where the shop's do not suffice", () =>
  rehearse(db, async () => expect((await placed(["7"], 10)).slice(-2)).toEqual(["99", "910"])));

test("where nothing can be counted on from, numbers are counted by themselves", () =>
  rehearse(db, async () => {
    const [first, second] = await placed(["FIRST"], 2);
    expect(Number(first)).toBeGreaterThan(1_000);
    expect(Number(second)).toBe(Number(first) + 1);
  }));
