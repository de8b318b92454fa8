import { afterEach, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { clearCatalog } from "../../src/catalog/index.ts";
import { clearCustomers } from "../../src/customers/index.ts";
import { clearOrders } from "../../src/orders/index.ts";
import { makeRecommender, recommendationsDue } from "../../src/recommendations/index.ts";
import { testDatabase } from "../support/database.ts";
import { AT, fill } from "./random-shop.ts";

const db = await testDatabase();

afterEach(async () => {
  await clearOrders(db);
  await clearCatalog(db);
  await clearCustomers(db);
});

const product = { category: 0, brand: 0, price: 10, stock: [5], available: true };
const order = (customer: number, daysAgo: number) => ({
  ...{ customer, daysAgo, products: [0, 1] },
  returned: false,
  cancelled: false,
});

test("ticks reckon a shop that came in, then what changed, and write nothing where nothing is due", async () => {
  const parts = { db, clock: fixedClock(AT) };
  await recommendationsDue(parts, "one");
  expect([...(await db`select from recommendation_state`)]).toEqual([]);
  await fill(db, {
    products: [product, product],
    customers: [
      { country: "LT", birthDate: null },
      { country: "LT", birthDate: null },
    ],
    orders: [order(0, 40), order(1, 90), order(0, 80)],
    excluding: { except_categories: [], except_brands: [], except_products: [], for_customers: [] },
  });
  // Two replicas tick at once: one of them does it.
  await Promise.all([recommendationsDue(parts, "one"), recommendationsDue(parts, "another")]);
  await allReckoned();
  const offers = await makeRecommender({ ...parts, policy: {} }).forCustomer(1, { n: 3 });
  expect(offers.length).toBe(2);
  await db`delete from orders where id = 0`;
  await recommendationsDue(parts, "one");
  await allReckoned();
  const before = await state();
  await recommendationsDue(parts, "one");
  expect(await state()).toEqual(before);
});

/** What a tick's two seconds do not suffice for on a busy machine is done with the next ones. */
const allReckoned = () =>
  expect
    .poll(
      async () => {
        await recommendationsDue({ db, clock: fixedClock(AT) }, "one");
        return state();
      },
      { timeout: 50_000 },
    )
    .toMatchObject({ rebuild: null, changes: 0 });

async function state() {
  const [row] = await db`
    select rebuild, version, (select count(*) from recommendation_changes) as changes, (select count(*) from leases) as leases
    from recommendation_state`;
  return { ...row };
}
