import type { CustomerCard } from "../../customers/index.ts";
import { homeOf } from "../../knowledge/index.ts";
import type { Slots } from "../capability.ts";
import { readAddress } from "../read-address.ts";
import type { Pending } from "./pending.ts";
import { isSameCity } from "./ways.ts";

/** Where an order is to go, as far as that is known. */
export interface Destination {
  city: string | null;
  address: string | null;
}

type Home = Pick<CustomerCard, "city" | "address">;

/**
 * Where an order goes: what was said now, else what was understood before, else the customer's own. Another city leaves the street of the
 * first behind. Null where an address was said that cannot be one.
 */
export function readDestination(
  slots: Slots,
  pending: Pick<Pending, "city" | "address">,
  card: Home,
  cities: readonly string[],
): Destination | null {
  const said = slots.address && slots.address !== pending.address ? readWhole(slots.address, cities) : {};
  if (said === null) return null;
  const named = said.city ?? (slots.city && slots.city !== pending.city ? slots.city : null);
  const city = named ?? pending.city ?? card.city;
  const stays = named === null || (pending.city !== null && isSameCity(named, pending.city));
  const own = city !== null && card.city !== null && isSameCity(city, card.city) ? card.address : null;
  return { city, address: said.address ?? (stays ? pending.address : null) ?? own };
}

/** An address with its city before or behind the street. */
function readWhole(typed: string, cities: readonly string[]): Partial<Destination> | null {
  const read = readAddress(typed, cities);
  if (!read || read.city) return read;
  const parts = typed.split(",").map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  const isCity = parts.length > 1 && !/\d/.test(last) && homeOf({ city: last, country: null }) !== null;
  return isCity ? { city: last, address: parts.slice(0, -1).join(", ") } : read;
}
