import { parseEmail, parsePhone } from "../customers/index.ts";
import type { Refusal } from "../dialogue/index.ts";

/** A typed contact: an e-mail or an E.164 phone, or why it is neither and the reply that says so. */
export type ReadContact = { kind: "email" | "phone"; value: string } | { refused: Refusal; reply: string };

/** Reads what was typed where a phone or an e-mail was asked for. `country` is that of numbers without a country code. */
export function readContact(typed: string, country: string): ReadContact {
  if (typed.includes("@")) {
    const email = parseEmail(typed);
    return email ? { kind: "email", value: email.value } : { refused: "invalid_email", reply: "invalid-email" };
  }
  const phone = parsePhone(typed, country);
  return phone ? { kind: "phone", value: phone } : { refused: "invalid_phone", reply: "invalid-phone-or-email" };
}
