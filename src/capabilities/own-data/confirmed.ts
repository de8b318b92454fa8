import type { ActionValues, Outcome } from "../../dialogue/index.ts";
import { byAct } from "../acts/by-act.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import { profileChange } from "./change-profile.ts";
import { offerProof } from "./offer-proof.ts";
import { consentChange } from "./set-consent.ts";

/** Writes new values of the card; a new contact may be proven right away. */
export async function changeProfile(
  context: CapabilityContext,
  customer: KnownCustomer,
  values: ActionValues,
): Promise<Outcome> {
  const saved = byAct("update_profile", profileChange, () => ({ tell: [{ saying: { reply: "profile-saved" } }] }));
  const outcome = await saved(context, customer, values);
  const isContact = "email" in values || "phone" in values;
  return outcome.kind === "told" && isContact ? offerProof(context, customer, outcome) : outcome;
}

/** Gives or withdraws consent to letters. */
export const changeConsent = byAct("set_consent", consentChange, (wanted) => ({
  tell: [{ saying: { reply: toldOf(wanted) } }],
}));

/** Of a channel that is on or off now, or else of topics. */
function toldOf(wanted: Record<string, boolean>): string {
  const whole = Object.keys(wanted).some((key) => key.split("_").length === 2);
  const on = Object.values(wanted).some(Boolean);
  return `${whole ? "consent" : "topic"}-${on ? "given" : "withdrawn"}`;
}
