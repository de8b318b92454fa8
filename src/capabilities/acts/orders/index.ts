export { cancelOrder } from "./cancel-order.ts";
export { changeDeliveryAddress } from "./change-delivery-address.ts";
export { changeItems } from "./change-items.ts";
export { changePayment } from "./change-payment.ts";
export { exchangeItems, exchangeValues } from "./exchange-items.ts";
export { returnItems } from "./return-items.ts";
