import { parseEmail, parsePhone } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";

/** A typed contact: an e-mail or an E.164 phone; or the question put anew, since it is neither. */
export type ReadContact = { kind: "email" | "phone"; value: string } | Extract<Outcome, { kind: "missing" }>;

/** Reads what was typed where a phone or an e-mail was asked for. `country` is that of numbers without a country code. */
export function readContact(typed: string, country: string): ReadContact {
  if (typed.includes("@")) {
    const email = parseEmail(typed);
    return email ? { kind: "email", value: email.value } : invalid("invalid_email", "invalid-email");
  }
  const phone = parsePhone(typed, country);
  return phone ? { kind: "phone", value: phone } : invalid("invalid_phone", "invalid-phone-or-email");
}

const invalid = (refused: "invalid_email" | "invalid_phone", reply: string): ReadContact => ({
  kind: "missing",
  slot: "phone_or_email",
  tell: { saying: { reply } },
  refused,
});
