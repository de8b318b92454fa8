/** What the staff may have done with an order for its customer, as the bot does: the likeliest first. */
export const ORDER_ACTIONS = [
  "cancel_order",
  "return_items",
  "exchange_item",
  "change_items",
  "change_delivery_address",
  "change_payment",
] as const;

/** One of {@link ORDER_ACTIONS}. */
export type OrderAction = (typeof ORDER_ACTIONS)[number];
