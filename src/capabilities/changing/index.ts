export { CHANGES } from "./changes.ts";
export { proposeDeliveryAddress } from "./propose-address.ts";
export { proposeCancel } from "./propose-cancel.ts";
export { proposeExchange } from "./propose-exchange.ts";
export { proposeItemsChange } from "./propose-items-change.ts";
export { proposePaymentChange } from "./propose-payment.ts";
export { proposeReturn } from "./propose-return.ts";
