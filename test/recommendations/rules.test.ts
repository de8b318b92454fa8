import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { clearCatalog } from "../../src/catalog/index.ts";
import { clearCustomers } from "../../src/customers/index.ts";
import { clearOrders } from "../../src/orders/index.ts";
import { makeRecommender, type Offer, rebuildRecommendations } from "../../src/recommendations/index.ts";
import { testDatabase } from "../support/database.ts";
import { AT, excludedFor, fill, type RandomShop, randomShop, returnedBy, skuOf } from "./random-shop.ts";

const db = await testDatabase();

afterEach(async () => {
  await clearOrders(db);
  await clearCatalog(db);
  await clearCustomers(db);
});

/** What is wrong with offering it to somebody, by their id. */
function faultsOf(shop: RandomShop, id: number | null, { product: of, variant }: Offer): string[] {
  const [customer, product] = [id === null ? null : id - 1, of - 1];
  const { stock, available } = shop.products[product] ?? { stock: [], available: false };
  const at = stock.findIndex((_, place) => skuOf(product, place) === variant);
  return [
    ...(available && at >= 0 && stock[at] !== 0 ? [] : ["out of stock"]),
    ...(excludedFor(shop, customer, product) ? ["excluded"] : []),
    ...(customer !== null && returnedBy(shop, customer, product) ? ["returned"] : []),
  ];
}

test("nobody is offered what they returned, what is out of stock, or what the shop excludes", async () => {
  let offered = 0;
  await fc.assert(
    fc
      .asyncProperty(randomShop, async (shop) => {
        await fill(db, shop);
        await rebuildRecommendations(db, { at: AT });
        const recommender = makeRecommender({ db, clock: fixedClock(AT), policy: { recommendations: shop.excluding } });
        const everybody = shop.customers.map((_, place) => place + 1);
        const faults: unknown[] = [];
        const look = (customer: number | null, offers: readonly Offer[]) => {
          offered += offers.length;
          for (const offer of offers)
            faults.push(...faultsOf(shop, customer, offer).map((fault) => [fault, customer, offer]));
        };
        for (const customer of [null, ...everybody]) {
          look(customer, await recommender.forCustomer(customer, { n: 20, basket: [2] }));
          const found = await recommender.forBasket([1, 3], { n: 20, ...(customer === null ? {} : { customer }) });
          look(customer, [...found.complements, ...found.better]);
        }
        for (const product of shop.products.keys())
          for (const buyer of await recommender.whoFor(product + 1, { n: 20 })) look(buyer.customer, [buyer]);
        for (const offer of await recommender.forSegment(everybody, { n: 20 })) {
          const may = everybody.filter((customer) => faultsOf(shop, customer, offer).length === 0);
          if (offer.people > may.length) faults.push(["for too many", offer]);
        }
        expect(faults).toEqual([]);
      })
      .afterEach(async () => {
        await clearOrders(db);
        await clearCatalog(db);
        await clearCustomers(db);
      }),
    { numRuns: 5 },
  );
  expect(offered).toBeGreaterThan(20);
});
