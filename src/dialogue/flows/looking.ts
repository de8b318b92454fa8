import type { Flow } from "../flow.ts";

/** Money that goes back: of one order, or of all. */
export const refundStatus: Flow = {
  name: "refund_status",
  needs: "customer",
  takes: ["order", "date", "item", "amount", "phone_or_email", "identity"],
  steps: [{ call: "refund_status" }],
};

/** The receipt of an order, or its invoice while it is to be paid. */
export const orderReceipt: Flow = {
  name: "order_receipt",
  needs: "customer",
  takes: ["order", "date", "item", "identity"],
  steps: [{ call: "order_receipt" }],
};

/** One's level and points. */
export const loyalty: Flow = {
  name: "loyalty",
  needs: "customer",
  takes: ["phone_or_email", "identity"],
  steps: [{ call: "show_loyalty" }],
};

/** What became of one's complaints and questions to the shop's people. */
export const ticketStatus: Flow = {
  name: "ticket_status",
  needs: "nobody",
  takes: ["order", "value", "phone_or_email", "identity"],
  steps: [{ call: "ticket_status" }],
};
