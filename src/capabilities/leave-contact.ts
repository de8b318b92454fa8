import type { Capability } from "./capability.ts";
import { readContact } from "./contact.ts";

/** Keeps where a person may answer somebody who leaves the page. It proves nothing and is used for this answer only. */
export const leaveContact: Capability = async (context, slots) => {
  const typed = slots.phone_or_email ?? slots.email ?? slots.phone ?? "";
  const contact = readContact(typed, context.shop.country);
  if ("refused" in contact)
    return {
      kind: "missing",
      slot: "phone_or_email",
      tell: { saying: { reply: contact.reply } },
      refused: contact.refused,
    };
  context.effects.contact = contact.value;
  return { kind: "told", tell: [{ saying: { reply: "contact-kept", args: { contact: contact.value } } }] };
};
