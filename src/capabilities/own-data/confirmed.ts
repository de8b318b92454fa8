import type { ActionValues, Outcome } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
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
  const tell = () => ({ tell: [{ saying: { reply: "profile-saved" } }] });
  const saved = byAct("update_profile", { act: profileChange, tell });
  const outcome = await saved(context, customer, values);
  const isContact = "email" in values || "phone" in values;
  return outcome.kind === "told" && isContact ? offerProof(context, customer, outcome) : outcome;
}

/** Gives or withdraws consent to letters. */
export const changeConsent = byAct("set_consent", {
  act: consentChange,
  tell: (wanted) => ({ tell: [{ saying: toldOf(wanted) }] }),
});

/** Of a channel that is on or off now, or else of topics. */
function toldOf(wanted: Record<string, boolean>): Saying {
  const whole = Object.keys(wanted).some((key) => key.split("_").length === 2);
  const given = { reply: whole ? "consent-given" : "topic-given" };
  const withdrawn = { reply: whole ? "consent-withdrawn" : "topic-withdrawn" };
  return Object.values(wanted).some(Boolean) ? given : withdrawn;
}
