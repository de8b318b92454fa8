import { ownersOfContact } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer, Slots } from "./capability.ts";
import { readContact } from "./contact.ts";

/**
 * Refuses a known customer who asks by an e-mail or phone that is not theirs ("the orders of olga@example.com"), with the same words
 * whether it is somebody's; null where it is their own, or where none was said.
 */
export async function refuseForAnother(
  { db, shop }: CapabilityContext,
  customer: KnownCustomer,
  slots: Slots,
): Promise<Outcome | null> {
  if (!slots.phone_or_email) return null;
  const contact = readContact(slots.phone_or_email, shop.country);
  if (contact.kind === "missing") return null;
  const owners = await ownersOfContact(db, contact.kind, contact.value);
  return owners.some((owner) => owner.customerId === customer.id)
    ? null
    : { kind: "refused", why: "other_person_data", tell: { saying: { reply: "chitchat-other-person" } } };
}
