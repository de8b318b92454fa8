import type { SlotName } from "../command.ts";
import type { Flow } from "../flow.ts";

const OF_AN_ORDER: readonly SlotName[] = [
  "product",
  "quantity",
  "variant",
  "delivery",
  "address",
  "city",
  "payment",
  "date",
  "phone_or_email",
  "identity",
];

/** Ordering goods: what and how many, how and where to they come, how they are paid, and a yes to all of it. */
export const placeOrder: Flow = {
  name: "place_order",
  needs: "customer",
  takes: OF_AN_ORDER,
  steps: [{ call: "propose_order" }],
};

/** The same as in an earlier order, at today's prices, as far as it is there. */
export const repeatOrder: Flow = {
  name: "repeat_order",
  needs: "customer",
  takes: ["order", "item", ...OF_AN_ORDER],
  steps: [{ call: "repeat_order" }],
};

/** Goods like those of the last order. */
export const likeLastOrder: Flow = {
  name: "like_last_order",
  needs: "customer",
  takes: ["order", "amount", "phone_or_email", "identity"],
  steps: [{ call: "advise_like_last_order" }],
};
