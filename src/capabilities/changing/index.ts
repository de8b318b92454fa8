export { CHANGES } from "./changes.ts";
export { proposeDeliveryAddress } from "./propose-address.ts";
export { proposeCancel } from "./propose-cancel.ts";
export { proposePaymentChange } from "./propose-payment.ts";
export { proposeReturn } from "./propose-return.ts";
export { proposeExchange, proposeItemsChange } from "./swaps.ts";
