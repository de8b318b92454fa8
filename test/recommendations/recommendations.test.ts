import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { clearCatalog } from "../../src/catalog/index.ts";
import { clearCustomers } from "../../src/customers/index.ts";
import { clearOrders } from "../../src/orders/index.ts";
import { makeRecommender, rebuildRecommendations, refreshRecommendations } from "../../src/recommendations/index.ts";
import { pairsOf } from "../../src/recommendations/statistics/pairs.ts";
import { rhythmsOf } from "../../src/recommendations/statistics/rhythms.ts";
import { testDatabase } from "../support/database.ts";
import { AT, fill, type RandomShop, skuOf } from "./random-shop.ts";

const db = await testDatabase();
const DAY_MS = 86_400_000;
const [COFFEE, FILTERS, GRINDER, NEW_COFFEE, TEA] = [0, 1, 2, 3, 4];
/** The id of a product or customer at a place. */
const idOf = (place = 0): number => place + 1;

const product = (category: number, price: number) => ({ category, brand: 0, price, stock: [5, null], available: true });
const order = (customer: number, daysAgo: number, products: number[]) => ({
  ...{ customer, daysAgo, products },
  returned: false,
  cancelled: false,
});

/** Customer 0 buys coffee each 35 days, with filters; others buy the same, a grinder once, or tea. */
const SHOP: RandomShop = {
  products: [product(0, 10), product(1, 3), product(2, 100), product(0, 13), product(0, 14)],
  customers: Array.from({ length: 6 }, () => ({ country: "LT", birthDate: null })),
  orders: [
    ...[147, 112, 77, 42].map((ago) => order(0, ago, [COFFEE, FILTERS])),
    ...[1, 2, 3].flatMap((who) => [order(who, 90 + who, [COFFEE, FILTERS, TEA]), order(who, 40 + who, [COFFEE, TEA])]),
    order(4, 3, [GRINDER, COFFEE]),
    order(5, 100, [TEA]),
  ],
  excluding: { except_categories: [], except_brands: [], except_products: [], for_customers: [] },
};

const recommender = makeRecommender({ db, clock: fixedClock(AT), policy: {} });

beforeEach(async () => {
  await fill(db, SHOP);
  await db`update products set name = 'Coffee of Ethiopia' where id = ${idOf(COFFEE)}`;
  await db`update products set name = 'Coffee of Kenya' where id = ${idOf(NEW_COFFEE)}`;
  await rebuildRecommendations(db, { at: AT });
});

afterEach(async () => {
  await clearOrders(db);
  await clearCatalog(db);
  await clearCustomers(db);
});

/** Everybody's baskets, as the pure statistics take them. */
const people = () =>
  SHOP.customers.map((_, customer) =>
    SHOP.orders
      .filter((one) => one.customer === customer)
      .toSorted((one, other) => other.daysAgo - one.daysAgo)
      .map((one) => ({ items: one.products.map(idOf), at: new Date(AT.getTime() - one.daysAgo * DAY_MS) })),
  );

describe("what the database reckons is what the pure statistics say", () => {
  test("of pairs", async () => {
    const rows = await db`
      select product_id as item, other_id as other, together, round(share::numeric, 6) as share, round(sure::numeric, 5) as sure
      from recommendation_pairs order by 1, 2`;
    const pure = [...pairsOf(people(), { now: AT }).values()].flat();
    expect(rows.map((row) => ({ ...row }))).toEqual(
      pure
        .map(({ item, other, together, share, sure }) => ({
          ...{ item, other, together },
          share: Number(share.toFixed(6)),
          sure: Number(sure.toFixed(5)),
        }))
        .toSorted((one, other) => one.item - other.item || one.other - other.other),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test("of rhythms", async () => {
    const rows = await db`select product_id as item, days, gaps from recommendation_products order by 1`;
    const pure = [...rhythmsOf(people()).values()].map(({ item, days, gaps }) => ({ item, days, gaps }));
    expect(rows.map((row) => ({ ...row }))).toEqual(pure.toSorted((one, other) => one.item - other.item));
  });
});

test("what is due is said to be due, with the customer's own days", async () => {
  const [first] = await recommender.forCustomer(idOf(0), { n: 3 });
  expect(first).toMatchObject({ product: idOf(COFFEE), reason: { kind: "due", days: 35, since: 42 } });
});

test("what was just bought is not offered again", async () => {
  const offers = await recommender.forCustomer(idOf(4), { n: 9 });
  expect(offers.map((offer) => offer.product)).not.toContain(idOf(COFFEE));
  expect(offers.length).toBeGreaterThan(0);
});

test("somebody nobody knows is offered what sells, and what lies in a basket is not offered again", async () => {
  const offers = await recommender.forCustomer(null, { n: 9, basket: [idOf(COFFEE)] });
  expect(offers.map((offer) => offer.product)).not.toContain(idOf(COFFEE));
  expect(offers.length).toBeGreaterThan(1);
});

test("what goes with a product says of how many orders", async () => {
  await db`update recommendation_pairs set sure = .99 where product_id = ${idOf(FILTERS)}`;
  const { complements } = await recommender.forProduct(idOf(FILTERS), { n: 3 });
  // A sum of parts, which the database adds up in any order.
  expect(complements).toMatchObject([
    { product: idOf(COFFEE), reason: { kind: "together", share: expect.closeTo(1, 9) } },
  ]);
});

test("a better one is of the same category, dearer within reason, and bought more often", async () => {
  await db`update recommendation_products set recent = recent * 9 where product_id = ${idOf(TEA)}`;
  const { better } = await recommender.forProduct(idOf(COFFEE), { n: 3 });
  expect(better).toMatchObject([{ product: idOf(TEA), reason: { kind: "better", than: idOf(COFFEE), dearer: 0.4 } }]);
});

test("where nothing of the category is bought more often, what is dearer is told to be just that", async () => {
  const { better } = await recommender.forProduct(idOf(COFFEE), { n: 3 });
  expect(better).toMatchObject([{ product: idOf(TEA), reason: { kind: "dearer", than: idOf(COFFEE), dearer: 0.4 } }]);
  await db`update variants set price = 31 where product_id in (${idOf(TEA)}, ${idOf(NEW_COFFEE)})`;
  expect(await recommender.forProduct(idOf(COFFEE), { n: 3 })).toMatchObject({ better: [] });
});

test("what nobody has bought again is not offered again soon", async () => {
  await db`update orders set placed_at = placed_at - interval '100 days' where customer_id = ${idOf(4)}`;
  await rebuildRecommendations(db, { at: AT });
  const soon = await recommender.forCustomer(idOf(4), { n: 9 });
  expect(soon.map((offer) => offer.product)).not.toContain(idOf(GRINDER));
  expect(soon.map((offer) => offer.product)).toContain(idOf(COFFEE));
});

test("what goes with a product by chance, and what is like it and of its category, is not told to go with it", async () => {
  const beside = await recommender.forProduct(idOf(TEA), { n: 9 });
  expect(beside.complements.map(({ product }) => product)).not.toContain(idOf(COFFEE));
  await db`update recommendation_pairs set sure = 0`;
  const alike = await recommender.forProduct(idOf(COFFEE), { n: 9 });
  expect(alike.complements.map(({ product }) => product)).not.toContain(idOf(NEW_COFFEE));
  await db`update products set category = 'Machines' where id = ${idOf(NEW_COFFEE)}`;
  const { complements } = await recommender.forProduct(idOf(COFFEE), { n: 9 });
  expect(complements).toContainEqual(
    expect.objectContaining({ product: idOf(NEW_COFFEE), reason: { kind: "similar", to: idOf(COFFEE) } }),
  );
});

test("a product that nobody bought yet is for those who buy what is like it", async () => {
  const buyers = await recommender.whoFor(idOf(NEW_COFFEE), { n: 3 });
  expect(buyers.map(({ reason }) => reason.kind)).toContain("similar");
  const among = await recommender.whoFor(idOf(NEW_COFFEE), { n: 3, among: [idOf(0)] });
  expect(among.map(({ customer }) => customer)).toEqual([idOf(0)]);
});

test("for many people it is told for how many something is, and why", async () => {
  const [first] = await recommender.forSegment([1, 2, 3].map(idOf), { n: 3 });
  expect(first).toMatchObject({ of: 3, reason: { kind: "group" } });
  expect(await recommender.forSegment([], { n: 3 })).toEqual([]);
});

test("after new orders those who bought and what they bought are right, as if everything were reckoned anew", async () => {
  const placed = new Date(AT.getTime() - DAY_MS);
  await db`insert into orders (id, number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    values (900, 'new', ${idOf(5)}, 'new', 'unpaid', ${placed}, 10, 'EUR', ${placed})`;
  await db`insert into order_lines (order_id, sku, variant_id, quantity, unit_price)
    select 900, sku, id, 1, 10 from variants where sku in (${skuOf(COFFEE, 0)}, ${skuOf(NEW_COFFEE, 0)})`;
  await db`update orders set status = 'cancelled' where number = 'order 0'`;
  const done = await refreshRecommendations(db, { at: AT });
  expect(done).toMatchObject({ customers: 2, rebuilding: false });
  const refreshed = await kept();
  await rebuildRecommendations(db, { at: AT });
  expect(refreshed).toEqual(await kept());
});

test("whoever had their data deleted is compared with nobody and offered nothing", async () => {
  await db`update customers set deleted_at = ${AT} where id = ${idOf(1)}`;
  const [left] = await db`select count(*) as count from recommendation_people where customer_id = ${idOf(1)}`;
  expect(left).toEqual({ count: 0 });
  expect(await recommender.forCustomer(idOf(1), { n: 3 })).toEqual([]);
});

/** All that is kept but when it was reckoned. */
const kept = async () => ({
  people: [...(await db`select customer_id, items::text from recommendation_people order by 1`)],
  products: [
    ...(await db`select product_id, orders, buyers, twice, days, gaps, variants from recommendation_products order by 1`),
  ],
  pairs: [...(await db`select product_id, other_id, together from recommendation_pairs order by 1, 2`)],
});
