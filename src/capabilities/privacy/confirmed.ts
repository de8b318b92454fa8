import { byAct } from "../acts/by-act.ts";
import { deletionRequest, exportRequest } from "./privacy-acts.ts";

/** Asks for a copy of the customer's data. */
export const requestExport = byAct("request_export", {
  act: exportRequest,
  tell: () => ({ tell: [{ saying: { reply: "export-requested" } }] }),
});

/** Asks for the deletion of the customer's data, or takes that back. */
export const requestDeletion = byAct("request_deletion", {
  act: deletionRequest,
  tell: ({ withdraw, waitsFor }) => ({
    tell: [{ saying: withdraw ? { reply: "deletion-withdrawn" } : tellRequested(waitsFor) }],
  }),
});

const tellRequested = (waitsFor: string[]) =>
  waitsFor.length > 0
    ? { reply: "deletion-requested-waits", args: { orders: { list: waitsFor } } }
    : { reply: "deletion-requested" };
