import { beforeAll, expect, test } from "vitest";
import { findCustomers, soughtBy, upsertCustomers } from "../../../src/customers/index.ts";
import { upsertOrders } from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const day = (number: number) => new Date(Date.UTC(2026, 0, number));

beforeAll(async () => {
  await upsertCustomers(
    db,
    [
      {
        external_id: "a",
        first_name: "Алёна",
        last_name: "О’Нил",
        email: "Alena_X@mail.example",
        registered_at: day(3),
      },
      { external_id: "b", first_name: "Олена", last_name: "Шевченко", phone: "+37061234567", registered_at: day(2) },
      { external_id: "c", first_name: "Анна", last_name: "Шевчук", patronymic: "Петровна", registered_at: day(1) },
      { external_id: "d", first_name: "100%", last_name: "_" },
    ],
    at,
  );
  const order = { status: "new", payment_status: "unpaid", placed_at: at, total: 5, currency: "EUR" } as const;
  await upsertOrders(db, [{ ...order, number: "#W10", customer_external_id: "c" }], at);
});

const found = async (typed: string | null, sort: "newest" | "name" = "newest", after: string | null = null) => {
  const sought = typed === null ? null : soughtBy(typed, "LT");
  const page = await findCustomers(db, { sought, sort, after, limit: 2 });
  return page.customers.map(({ externalId }) => externalId);
};

test.each([
  ["the beginning of a surname", "шев", ["b", "c"]],
  ["a name and the beginning of a surname, in any order", "шев анна", ["c"]],
  ["a patronymic", "петровна", ["c"]],
  ["a name with е for ё, a surname with another apostrophe", "алена о'нил", ["a"]],
  ["the beginning of an e-mail", "alena_x@", ["a"]],
  ["a phone without its country", "8 612 34567", ["b"]],
  ["a phone with its country", "+370 (612) 34-567", ["b"]],
  ["the last digits of a phone", "34567", ["b"]],
  ["an order's number without its sign", "w10", ["c"]],
  ["their key", "d", ["d"]],
  ["signs that a pattern would take for anything", "%", []],
])("a customer is found by %s", async (_, typed, keys) => {
  expect(await found(typed)).toEqual(keys);
});

test("pages follow one another in each order", async () => {
  expect([await found(null), await found(null, "newest", "b")]).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect([await found(null, "name"), await found(null, "name", "a")]).toEqual([
    ["d", "a"],
    ["b", "c"],
  ]);
});
