import type { Clock } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Policy } from "../policy/index.ts";
import { forBasket } from "./answers/for-basket.ts";
import { forCustomer } from "./answers/for-customer.ts";
import { forSegment } from "./answers/for-segment.ts";
import { whoFor } from "./answers/likely/who-for.ts";
import type { Parts } from "./answers/parts.ts";
import { shopReader } from "./known/shop/shop.ts";
import type { Recommender } from "./recommender.ts";

/** Recommends from what is kept of a shop's purchases, within what its policy excludes. */
export function makeRecommender({
  db,
  clock,
  policy,
}: {
  db: Database;
  clock: Clock;
  policy: Pick<Policy, "recommendations">;
}): Recommender {
  const readShop = shopReader(db);
  const parts = async (): Promise<Parts> => {
    const at = clock();
    return { db, at, shop: await readShop(at), excluding: policy.recommendations };
  };
  return {
    forCustomer: async (customer, options) => {
      const at = clock();
      return forCustomer({ db, at, shop: readShop(at), excluding: policy.recommendations }, customer, options);
    },
    forBasket: async (products, options) => forBasket(await parts(), products, options),
    forProduct: async (product, options) => forBasket(await parts(), [product], options),
    forSegment: async (whom, options) => forSegment(await parts(), whom, options),
    whoFor: async (product, options) => whoFor(await parts(), product, options),
  };
}
