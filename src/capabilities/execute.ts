import type { ActionName, ActionValues, Outcome } from "../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer } from "./capability.ts";
import { CHANGES } from "./changing/index.ts";
import { executeOrder } from "./ordering/execute-order.ts";
import { changeConsent, changeProfile } from "./own-data/confirmed.ts";
import { requestDeletion, requestExport } from "./privacy/confirmed.ts";
import { joinThread } from "./propose-join.ts";

/** Does a confirmed action for the customer who confirmed it, and answers what came of it. `stake`: what it comes to, as it was shown. */
type Execute = (
  context: CapabilityContext,
  customer: KnownCustomer,
  values: ActionValues,
  stake?: string,
) => Promise<Outcome>;

/** Every action that a proposal may hold, but for the joining of threads, which needs no known customer. */
const ACTIONS: Partial<Record<ActionName, Execute>> = {
  update_profile: changeProfile,
  set_consent: changeConsent,
  request_export: requestExport,
  request_deletion: requestDeletion,
  place_order: executeOrder,
  ...CHANGES,
};

/**
 * Does what a customer has confirmed, with the exact values of the proposal, and writes it into the audit. Called once for a
 * proposal, in the transaction that marks it done.
 */
export async function execute(
  context: CapabilityContext,
  { action, values, stake }: { action: ActionName; values: ActionValues; stake?: string },
): Promise<Outcome> {
  if (action === "join_thread") return joinThread(context, String(values.link));
  const { customer } = context;
  if (!customer) return { kind: "refused", why: "not_identified", tell: { saying: { reply: "not-identified" } } };
  const perform = ACTIONS[action];
  if (!perform) throw new Error(`${action} is no action to be confirmed`);
  return perform(context, customer, values, stake);
}
