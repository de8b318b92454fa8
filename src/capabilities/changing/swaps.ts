import { EXCHANGE } from "./propose-exchange.ts";
import { ITEMS_CHANGE } from "./propose-items-change.ts";
import { proposeSwap } from "./propose-swap.ts";

/** Makes goods of an order that was not sent yet other variants. */
export const proposeItemsChange = proposeSwap(ITEMS_CHANGE, EXCHANGE);

/** Exchanges delivered goods for other variants. */
export const proposeExchange = proposeSwap(EXCHANGE, ITEMS_CHANGE);
