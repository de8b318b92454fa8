import type { FlowName, SlotName } from "../command.ts";
import type { CapabilityName, Flow } from "../flow.ts";

/** Changing one's own order: which, what of it and to what is found out, checked by the policy, shown and confirmed. */
const changing = (name: FlowName, call: CapabilityName, alsoTakes: readonly SlotName[]): Flow => ({
  name,
  needs: "customer",
  takes: ["order", "date", "item", ...alsoTakes, "phone_or_email", "identity"],
  steps: [{ call }],
});

export const cancelOrder = changing("cancel_order", "propose_cancel", ["reason"]);
export const changeDeliveryAddress = changing("change_delivery_address", "propose_delivery_address", [
  "address",
  "city",
]);
export const changeItems = changing("change_items", "propose_items_change", ["variant", "quantity", "payment"]);
export const changePayment = changing("change_payment", "propose_payment_change", ["payment"]);
export const returnItems = changing("return_items", "propose_return", ["variant", "quantity", "payment"]);
export const exchangeItem = changing("exchange_item", "propose_exchange", ["variant", "quantity", "payment"]);
