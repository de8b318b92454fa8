import type { SayingValue } from "../wording/index.ts";
import type { SlotName } from "./command.ts";

/** A value that a message told a flow beside what it was asked. */
export interface Noted {
  slot: SlotName;
  value: string;
}

const DELIVERIES: readonly string[] = ["courier", "locker", "pickup", "post"];
const PAYMENTS: readonly string[] = ["on_delivery", "invoice"];

/** Values in the words in which they are said back; those that have no short words are left out. */
export function notedWords(noted: readonly Noted[]): SayingValue[] {
  const places = noted.filter(({ slot }) => slot === "address" || slot === "city");
  return noted.flatMap((one) => (isHouse(one, places) ? [] : (wordsOf(one) ?? [])));
}

/** A number that stands in the address counts no goods. */
const isHouse = ({ slot, value }: Noted, places: readonly Noted[]): boolean =>
  slot === "quantity" && places.some((place) => place.value.includes(value));

function wordsOf({ slot, value }: Noted): SayingValue | null {
  switch (slot) {
    case "quantity":
      return Number(value) > 0 ? { reply: "noted-quantity", args: { count: Number(value) } } : null;
    case "delivery":
      return DELIVERIES.includes(value) ? { reply: `noted-delivery-${value}` } : null;
    case "payment":
      return PAYMENTS.includes(value) ? { reply: `noted-payment-${value.replaceAll("_", "-")}` } : null;
    case "address":
    case "city":
      return value === "pickup" ? { reply: "noted-delivery-pickup" } : value;
    default:
      return null;
  }
}
