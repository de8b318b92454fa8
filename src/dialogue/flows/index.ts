import type { FlowName } from "../command.ts";
import type { Flow } from "../flow.ts";
import { changeConsent } from "./change-consent.ts";
import { changeLanguage } from "./change-language.ts";
import {
  cancelOrder,
  changeDeliveryAddress,
  changeItems,
  changePayment,
  exchangeItem,
  returnItems,
} from "./change-order.ts";
import { changeAddress, changeBirthDate, changeEmail, changeField, changeName, changePhone } from "./change-profile.ts";
import { complaint } from "./complaint.ts";
import { identify } from "./identify.ts";
import { joinThread } from "./join-thread.ts";
import { leaveContact } from "./leave-contact.ts";
import { listOrders } from "./list-orders.ts";
import { loyalty, orderReceipt, refundStatus, ticketStatus } from "./looking.ts";
import { likeLastOrder, placeOrder, repeatOrder } from "./place-order.ts";
import { requestDeletion, requestExport } from "./privacy.ts";
import { proveContact } from "./prove-contact.ts";
import { rate } from "./rate.ts";
import { showProfile } from "./show-profile.ts";
import { trackOrder } from "./track-order.ts";

/** Every flow by its name. A name of `FLOW_NAMES` that is not here is understood, and then done by a person. */
export const FLOWS: ReadonlyMap<FlowName, Flow> = new Map(
  [
    trackOrder,
    listOrders,
    refundStatus,
    orderReceipt,
    loyalty,
    ticketStatus,
    showProfile,
    changeName,
    changePhone,
    changeEmail,
    changeAddress,
    changeBirthDate,
    changeField,
    proveContact,
    requestExport,
    requestDeletion,
    changeLanguage,
    changeConsent,
    identify,
    leaveContact,
    joinThread,
    cancelOrder,
    changeDeliveryAddress,
    changeItems,
    changePayment,
    returnItems,
    exchangeItem,
    complaint,
    placeOrder,
    repeatOrder,
    likeLastOrder,
    rate,
  ].map((flow) => [flow.name, flow]),
);
