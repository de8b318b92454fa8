import { byAct } from "../acts/by-act.ts";
import {
  cancelOrder,
  changeDeliveryAddress,
  changeItems,
  changePayment,
  exchangeItems,
  returnItems,
} from "../acts/orders/index.ts";
import { notingDifference } from "./note-difference.ts";
import { tellReaddressed } from "./propose-address.ts";
import { tellCancelled } from "./propose-cancel.ts";
import { tellExchanged } from "./propose-exchange.ts";
import { tellItemsChanged } from "./propose-items-change.ts";
import { tellRepaid } from "./propose-payment.ts";
import { tellReturned } from "./propose-return.ts";
import { stakeOf } from "./stake-of.ts";

/** What a customer may have changed of their orders: done by its act once it is confirmed, and told. */
export const CHANGES = {
  cancel_order: byAct("cancel_order", cancelOrder, tellCancelled, stakeOf),
  change_delivery_address: byAct("change_delivery_address", changeDeliveryAddress, tellReaddressed),
  change_items: byAct("change_items", changeItems, notingDifference(tellItemsChanged), stakeOf),
  change_payment: byAct("change_payment", changePayment, tellRepaid, stakeOf),
  return_items: byAct("return_items", returnItems, tellReturned, stakeOf),
  exchange_item: byAct("exchange_item", exchangeItems, notingDifference(tellExchanged), stakeOf),
};
