import type { Telling } from "../../dialogue/index.ts";
import type { TellContext } from "../acts/act.ts";
import { byAct } from "../acts/by-act.ts";
import {
  cancelOrder,
  changeDeliveryAddress,
  changeItems,
  changePayment,
  exchangeItems,
  returnItems,
} from "../acts/orders/index.ts";
import type { SpokenAct } from "../acts/spoken-act.ts";
import { noteDifference } from "./note-difference.ts";
import { showAddress, tellReaddressed } from "./propose-address.ts";
import { showCancel, tellCancelled } from "./propose-cancel.ts";
import { showExchange, tellExchanged } from "./propose-exchange.ts";
import { showItemsChange, tellItemsChanged } from "./propose-items-change.ts";
import { showPayment, tellRepaid } from "./propose-payment.ts";
import { showReturn, tellReturned } from "./propose-return.ts";
import { stakeOf } from "./stake-of.ts";

/** A change of an order: what it comes to is shown for a yes, done, and told. */
export interface OrderChange<Values, Plan> extends SpokenAct<Values, Plan> {
  /** `values`: those that were asked for. */
  show: (plan: Plan, context: TellContext, values: Values) => Telling;
}

const change = <Values, Plan>(one: OrderChange<Values, Plan>): OrderChange<Values, Plan> => one;

/** What of an order may be changed for its customer, by the name of the action. */
export const ORDER_CHANGES = {
  cancel_order: change({
    act: cancelOrder,
    show: (plan, context) => showCancel(plan, context),
    tell: tellCancelled,
    stakeOf,
  }),
  change_delivery_address: change({ act: changeDeliveryAddress, show: showAddress, tell: tellReaddressed }),
  change_items: change({
    act: changeItems,
    show: (plan, context, { payment }) => showItemsChange(plan, context, { payment }),
    ...{ tell: tellItemsChanged, stakeOf, beside: noteDifference },
  }),
  change_payment: change({ act: changePayment, show: showPayment, tell: tellRepaid, stakeOf }),
  return_items: change({
    act: returnItems,
    show: (plan, context) => showReturn(plan, context),
    tell: tellReturned,
    stakeOf,
  }),
  exchange_item: change({
    act: exchangeItems,
    show: (plan, context, { payment }) => showExchange(plan, context, { payment }),
    ...{ tell: tellExchanged, stakeOf, beside: noteDifference },
  }),
};

/** What a customer may have changed of their orders: done by its act once it is confirmed, and told. */
export const CHANGES = {
  cancel_order: byAct("cancel_order", ORDER_CHANGES.cancel_order),
  change_delivery_address: byAct("change_delivery_address", ORDER_CHANGES.change_delivery_address),
  change_items: byAct("change_items", ORDER_CHANGES.change_items),
  change_payment: byAct("change_payment", ORDER_CHANGES.change_payment),
  return_items: byAct("return_items", ORDER_CHANGES.return_items),
  exchange_item: byAct("exchange_item", ORDER_CHANGES.exchange_item),
};
