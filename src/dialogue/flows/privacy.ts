import type { Flow } from "../flow.ts";

/** A copy of everything that the shop holds of the customer. */
export const requestExport: Flow = {
  name: "request_export",
  needs: "customer",
  takes: ["identity", "phone_or_email"],
  steps: [{ call: "propose_export" }],
};

/** Deleting it; a request that waits may be withdrawn, which is what `value` says then. */
export const requestDeletion: Flow = {
  name: "request_deletion",
  needs: "customer",
  takes: ["value", "identity", "phone_or_email"],
  steps: [{ call: "propose_deletion" }],
};
