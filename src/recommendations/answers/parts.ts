import type { Database } from "../../database/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Shop } from "../known/shop/shop.ts";

/** What answers are made from. */
export interface Parts {
  db: Database;
  shop: Shop;
  excluding: Policy["recommendations"];
  at: Date;
}
