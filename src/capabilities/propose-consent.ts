import { CONSENT_CHANNELS, type ConsentChannel, readCard } from "../customers/index.ts";
import type { Offered, Outcome } from "../dialogue/index.ts";
import type { SayingValue } from "../wording/index.ts";
import type { Capability } from "./capability.ts";

const VALUE = /^(email|telegram|sms|all):(on|off)$/;

/** Shows which letters a customer gives or withdraws consent to, for a yes. */
export const proposeConsent: Capability = async ({ db, customer }, slots) => {
  const card = customer ? await readCard(db, customer.id) : null;
  if (!card) return { kind: "identify" };
  const read = VALUE.exec(slots.consent ?? "");
  if (!read) return askWhich(card.consents);
  const granted = read[2] === "on";
  const channels = CONSENT_CHANNELS.filter((channel) => read[1] === "all" || read[1] === channel);
  const changed = channels.filter((channel) => (card.consents[channel] ?? false) !== granted);
  return changed.length === 0
    ? { kind: "told", tell: [{ saying: { reply: "already-so" } }] }
    : propose(changed, granted);
};

function propose(channels: ConsentChannel[], granted: boolean): Outcome {
  const names: SayingValue = { list: channels.map((channel) => ({ reply: `channel-${channel}` })) };
  return {
    kind: "propose",
    action: "set_consent",
    values: Object.fromEntries(channels.map((channel) => [`consent_${channel}`, granted])),
    tell: { saying: { reply: granted ? "propose-consent-on" : "propose-consent-off", args: { channels: names } } },
  };
}

/** Offers, for each channel, the opposite of what stands there. */
function askWhich(consents: Partial<Record<ConsentChannel, boolean>>): Outcome {
  const choices = CONSENT_CHANNELS.map((channel): Offered => {
    const next = consents[channel] === true ? "off" : "on";
    return { label: { reply: `choice-consent-${channel}-${next}` }, value: `${channel}:${next}` };
  });
  const anyOn = CONSENT_CHANNELS.some((channel) => consents[channel] === true);
  if (anyOn) choices.push({ label: { reply: "choice-consent-all-off" }, value: "all:off" });
  return { kind: "missing", slot: "consent", tell: { saying: { reply: "ask-consent" }, choices } };
}
