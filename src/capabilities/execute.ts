import * as z from "zod";
import { CONSENT_CHANNELS, changeConsents, changeProfile, PROFILE_FIELDS } from "../customers/index.ts";
import { type Actor, audit } from "../database/index.ts";
import type { ActionName, ActionValues, Outcome } from "../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer } from "./capability.ts";
import { joinThread } from "./propose-join.ts";

const ProfileValues = z.strictObject(
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, z.string().max(1000).nullable().optional()])),
);
const ConsentValues = z.strictObject(
  Object.fromEntries(CONSENT_CHANNELS.map((channel) => [`consent_${channel}`, z.boolean().optional()])),
);

/** Does a confirmed action for the customer who confirmed it, and answers what came of it. */
type Execute = (context: CapabilityContext, customer: KnownCustomer, values: ActionValues) => Promise<Outcome>;

/** Every action that a proposal may hold, but for the joining of threads, which needs no known customer. */
const ACTIONS: Partial<Record<ActionName, Execute>> = {
  update_profile: updateProfile,
  set_consent: setConsent,
};

/**
 * Does what a customer has confirmed, with the exact values of the proposal, and writes it into the audit. Called once for a
 * proposal, in the transaction that marks it done.
 */
export async function execute(context: CapabilityContext, action: ActionName, values: ActionValues): Promise<Outcome> {
  if (action === "join_thread") return joinThread(context, String(values.link));
  const { customer } = context;
  if (!customer) return { kind: "refused", why: "not_identified", tell: { saying: { reply: "not-identified" } } };
  const perform = ACTIONS[action];
  if (!perform) throw new Error(`${action} is no action to be confirmed`);
  return perform(context, customer, values);
}

async function updateProfile(
  context: CapabilityContext,
  customer: KnownCustomer,
  values: ActionValues,
): Promise<Outcome> {
  const change = ProfileValues.parse(values);
  const before = await changeProfile(context.db, customer.id, change, context.at);
  await audit(context.db, { ...trail(context, customer), action: "update_profile", before, after: change });
  return { kind: "told", tell: [{ saying: { reply: "profile-saved" } }], done: { action: "update_profile", values } };
}

async function setConsent(context: CapabilityContext, customer: KnownCustomer, values: ActionValues): Promise<Outcome> {
  const wanted = ConsentValues.parse(values);
  const given = CONSENT_CHANNELS.flatMap((channel) => {
    const granted = wanted[`consent_${channel}`];
    return granted === undefined ? [] : [[channel, granted] as const];
  });
  const by = { at: context.at, source: context.sender.channel };
  const stood = await changeConsents(context.db, customer.id, Object.fromEntries(given), by);
  const before = Object.fromEntries(Object.entries(stood).map(([channel, granted]) => [`consent_${channel}`, granted]));
  await audit(context.db, {
    ...trail(context, customer),
    table: "consents",
    action: "set_consent",
    before,
    after: wanted,
  });
  const on = Object.values(wanted).some(Boolean);
  return {
    kind: "told",
    tell: [{ saying: { reply: on ? "consent-given" : "consent-withdrawn" } }],
    done: { action: "set_consent", values },
  };
}

function trail({ at, sender, turnId }: CapabilityContext, customer: KnownCustomer) {
  const actor: Actor = `customer:${customer.id}`;
  return { at, actor, channel: sender.channel, table: "customers", key: customer.externalId, turnId };
}
