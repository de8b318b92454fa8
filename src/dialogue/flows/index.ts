import type { FlowName } from "../command.ts";
import type { Flow } from "../flow.ts";
import { changeConsent } from "./change-consent.ts";
import { changeLanguage } from "./change-language.ts";
import { changeAddress, changeBirthDate, changeEmail, changeName, changePhone } from "./change-profile.ts";
import { identify } from "./identify.ts";
import { joinThread } from "./join-thread.ts";
import { leaveContact } from "./leave-contact.ts";
import { listOrders } from "./list-orders.ts";
import { showProfile } from "./show-profile.ts";
import { trackOrder } from "./track-order.ts";

/** Every flow by its name. A name of `FLOW_NAMES` that is not here is understood, and then done by a person. */
export const FLOWS: ReadonlyMap<FlowName, Flow> = new Map(
  [
    trackOrder,
    listOrders,
    showProfile,
    changeName,
    changePhone,
    changeEmail,
    changeAddress,
    changeBirthDate,
    changeLanguage,
    changeConsent,
    identify,
    leaveContact,
    joinThread,
  ].map((flow) => [flow.name, flow]),
);
