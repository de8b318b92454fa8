import { isCustom, PROFILE_FIELDS } from "../../customers/index.ts";
import { orInvalid, type ReadField, type ReadingOf } from "../read-field.ts";
import { customPolicy } from "./changeable.ts";
import { readValue } from "./read-value.ts";

const TEXT_AT_MOST = 1000;

/**
 * Reads what a person of the staff typed into a field of a card, as a customer's words are read; null empties it. The shop's policy has the
 * fields that may be written. A street stays as it is typed: the city has a field of its own.
 */
export function readCardValue(name: string, typed: string | null, context: ReadingOf): ReadField {
  const field = isCustom(name) ? name : PROFILE_FIELDS.find((one) => one === name);
  if (!field || (isCustom(field) && !customPolicy(context.shop.policy, field))) return orInvalid(null, "unknown-field");
  if (typed === null || typed === "") return { change: { [field]: null } };
  if (field === "address")
    return orInvalid(typed.length <= TEXT_AT_MOST ? { address: typed } : null, "invalid-address");
  return readValue(field, typed, context);
}
