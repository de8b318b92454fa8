import type { Flow } from "../flow.ts";

/** All of one's orders, newest first. */
export const listOrders: Flow = {
  name: "list_orders",
  needs: "customer",
  takes: ["date", "item", "phone_or_email", "identity"],
  steps: [{ call: "list_orders" }],
};
