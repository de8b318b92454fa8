import { type CustomerCard, parsePhone, proveContact, readCard } from "../../customers/index.ts";
import { audit } from "../../database/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Capability, CapabilityContext } from "../capability.ts";
import { contactHashOf, keepNewCode, mayHaveCode, tooManySends } from "../new-code.ts";
import { tryCode } from "../try-code.ts";
import { unprovenContact } from "./offer-proof.ts";

/**
 * The first half of proving that a contact of the card is one's own: a code goes to the new e-mail, for somebody only who is known already;
 * a phone is proven at once by sharing one's own contact.
 */
export const sendProof: Capability = async (context, slots) => {
  const card = context.customer ? await readCard(context.db, context.customer.id) : null;
  if (!card) return { kind: "identify" };
  if (slots.identity) return byContact(context, card, slots.identity);
  const open = await unprovenContact(context, card);
  if (open === null) return { kind: "told", tell: [{ saying: { reply: "nothing-to-prove" } }] };
  if (open === "phone")
    return { kind: "missing", slot: "identity", tell: { saying: { reply: "ask-proof-phone" }, asksContact: true } };
  return byLetter(context, card.id, card.email ?? "");
};

async function byLetter(context: CapabilityContext, customerId: number, email: string): Promise<Outcome> {
  const contactHash = contactHashOf(context, email);
  if (!(await mayHaveCode(context, contactHash))) return tooManySends;
  const { code, minutes } = await keepNewCode(context, { proves: "contact", customerId, contactHash });
  const args = { code, minutes };
  const { locale, effects } = context;
  effects.letters.push({
    to: email,
    locale,
    subject: { reply: "code-subject", args },
    text: { reply: "proof-letter", args },
  });
  return { kind: "next", tell: [{ saying: { reply: "proof-sent", args: { email } } }] };
}

/** One's own contact proves the phone that stands on the card, and no other. */
async function byContact(context: CapabilityContext, card: CustomerCard, identity: string): Promise<Outcome> {
  const shared = /^own:(\+\d+)$/.exec(identity)?.[1];
  const again = (saying: Saying, refused: "foreign_contact" | "no_match"): Outcome => ({
    kind: "missing",
    slot: "identity",
    tell: { saying, asksContact: true },
    refused,
  });
  if (!shared) return again({ reply: "foreign-contact" }, "foreign_contact");
  if (parsePhone(shared, context.shop.country) !== card.phone) return again({ reply: "proof-other-phone" }, "no_match");
  return proven(context, card, { kind: "phone", value: shared, proof: "contact" });
}

/** The second half: the code that went to the new e-mail, as long as that still stands on the card. */
export const checkProof: Capability = async (context, slots) => {
  const card = context.customer ? await readCard(context.db, context.customer.id) : null;
  if (!card) return { kind: "identify" };
  const { email } = card;
  const isOfThis = (hash: string) => email !== null && hash === contactHashOf(context, email);
  const tried = await tryCode(
    context,
    slots,
    "contact",
    ({ customerId, contactHash }) => customerId === card.id && isOfThis(contactHash),
  );
  if ("kind" in tried) return tried;
  return proven(context, card, { kind: "email", value: email ?? "", proof: "code" });
};

async function proven(
  { db, at, sender, turnId }: CapabilityContext,
  card: CustomerCard,
  contact: { kind: "email" | "phone"; value: string; proof: string },
): Promise<Outcome> {
  await proveContact(db, card.id, contact, at);
  const values = { [contact.kind]: contact.value };
  const row = { table: "proven_contacts", key: card.externalId, action: "prove_contact" } as const;
  const by = { at, actor: `customer:${card.id}` as const, channel: sender.channel, turnId };
  await audit(db, { ...row, ...by, before: { [contact.kind]: null }, after: values });
  return {
    kind: "told",
    tell: [{ saying: { reply: `${contact.kind}-proven` } }],
    done: { action: "prove_contact", values },
  };
}
