import type { SayingValue } from "../../wording/index.ts";
import type { Goods } from "./order-facts.ts";

/** Why an order may not be changed so; the dialogue has words for each under the same name. */
export type OrderRefusal =
  | "order_shipped"
  | "already_cancelled"
  | "already_returned"
  | "already_changed"
  | "not_returnable"
  | "return_window_passed"
  | "exchange_window_passed"
  | "out_of_stock"
  | "other_product"
  | "not_in_order"
  | "reason_not_allowed"
  | "payment_not_possible"
  | "not_enough_balance"
  | "invalid_value"
  | "unsupported";

/** What a rule refuses with: the reason, what the sentence about it names, and the goods that it is about. */
export interface Ruling {
  ok: false;
  why: OrderRefusal;
  about?: Record<string, SayingValue>;
  goods?: Goods;
}

/** What a change comes to under the policy, or why it is not to be. */
export type Ruled<Plan> = { ok: true; plan: Plan } | Ruling;

/** It is not to be. */
export const ruledOut = (why: OrderRefusal, about?: Ruling["about"], goods?: Goods): Ruling => ({
  ok: false,
  why,
  ...(about ? { about } : {}),
  ...(goods ? { goods } : {}),
});

/** Whether that is a refusal. */
export const isRuling = <Answer>(found: Answer | Ruling): found is Ruling =>
  typeof found === "object" && found !== null && "why" in found;
