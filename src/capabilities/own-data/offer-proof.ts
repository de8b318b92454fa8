import { type CustomerCard, isProven, readCard } from "../../customers/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";

type Told = Extract<Outcome, { kind: "told" }>;

/** A contact of the card that nobody has proven yet, and that can be proven here: an e-mail by a code, a phone by sharing it in Telegram. */
export async function unprovenContact(
  { db, sender, shop }: CapabilityContext,
  card: Pick<CustomerCard, "id" | "email" | "phone">,
): Promise<"email" | "phone" | null> {
  const { id, email, phone } = card;
  if (email && shop.policy.codes && !(await isProven(db, id, "email", email))) return "email";
  if (phone && sender.channel === "telegram" && !(await isProven(db, id, "phone", phone))) return "phone";
  return null;
}

/** After a new e-mail or phone was saved: offers to prove it, so that it can be used to know who writes. */
export async function offerProof(context: CapabilityContext, customer: KnownCustomer, told: Told): Promise<Told> {
  const card = await readCard(context.db, customer.id);
  const open = card && (await unprovenContact(context, card));
  if (!open) return told;
  const choices = [
    { label: { reply: `choice-prove-${open}` }, value: "flow:prove_contact" },
    { label: { reply: "choice-prove-later" }, value: "no" },
  ];
  return {
    ...told,
    tell: [...told.tell, { saying: { reply: `offer-proof-${open}` }, choices }],
    offer: { choices, yes: "flow:prove_contact" },
  };
}
