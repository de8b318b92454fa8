import { cleanLine } from "../base/index.ts";
import { type ProfileChange, parseBirthDate, parseEmail, parsePhone } from "../customers/index.ts";
import type { Refusal, SlotName } from "../dialogue/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { readAddress } from "./read-address.ts";
import { readName } from "./read-name.ts";

/** New values of a card, or why what was typed does not do and the reply that says so. */
export type ReadField = { change: ProfileChange } | { refused: Refusal; reply: string };

/** What reading a value needs to know. */
export type ReadingOf = Pick<CapabilityContext, "shop" | "at">;

/** Reads what was typed for a slot of the card into the card's fields. */
export function readField(slot: SlotName, typed: string, { shop, at }: ReadingOf): ReadField {
  switch (slot) {
    case "email": {
      const email = parseEmail(typed);
      return email ? { change: { email: email.value } } : { refused: "invalid_email", reply: "invalid-email" };
    }
    case "phone": {
      const phone = parsePhone(typed, shop.country);
      return phone ? { change: { phone } } : { refused: "invalid_phone", reply: "invalid-phone" };
    }
    case "birth_date": {
      const date = parseBirthDate(typed, at);
      return date ? { change: { birth_date: date } } : { refused: "invalid_date", reply: "invalid-birth-date" };
    }
    case "name":
      return orInvalid(readName(typed), "invalid-name");
    case "city":
      return orInvalid(typed.length <= 100 && !/\d/.test(typed) ? { city: cleanLine(typed) } : null, "invalid-address");
    case "address":
      return orInvalid(readAddress(typed, shop.cities), "invalid-address");
    default:
      throw new Error(`the slot ${slot} is no field of a card`);
  }
}

/** What was read, or the reply that says why it does not do. */
export const orInvalid = (change: ProfileChange | null, reply: string): ReadField =>
  change ? { change } : { refused: "invalid_value", reply };
