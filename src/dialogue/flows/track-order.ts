import type { Flow } from "../flow.ts";

/** Where an order is: one's own, or by its number with its phone or e-mail. */
export const trackOrder: Flow = {
  name: "track_order",
  needs: "nobody",
  takes: ["order", "date", "item", "phone_or_email", "identity"],
  steps: [{ call: "show_order" }],
};
