import type { Capability } from "./capability.ts";
import { readContact } from "./contact.ts";

/** Keeps where a person may answer somebody who leaves the page. It proves nothing and is used for this answer only. */
export const leaveContact: Capability = async (context, slots) => {
  const contact = readContact(slots.phone_or_email ?? "", context.shop.country);
  if (contact.kind === "missing") return contact;
  context.effects.contact = contact.value;
  return { kind: "told", tell: [{ saying: { reply: "contact-kept", args: { contact: contact.value } } }] };
};
