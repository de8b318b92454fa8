import { normalise } from "../base/index.ts";
import type { ProfileChange } from "../customers/index.ts";

/**
 * Reads an address: "Каунас, Лайсвес 12-4" has a city before the comma; a known city alone changes the city; anything else with a
 * number in it is the street and house in the city that stands on the card. Null where it cannot be an address.
 */
export function readAddress(typed: string, cities: readonly string[]): ProfileChange | null {
  const text = typed.trim().replace(/[.;\s]+$/, "");
  if (text.length < 3 || text.length > 300 || !/\p{L}/u.test(text)) return null;
  const isCity = (part: string) => cities.some((city) => normalise(city) === normalise(part));
  if (isCity(text)) return { city: text };
  const [first = "", ...rest] = text.split(",").map((part) => part.trim());
  const street = rest.join(", ");
  const city = first.replace(/^(г\.|город|м\.|місто|city of)\s*/iu, "");
  if (street && (isCity(city) || (/\d/.test(street) && !/\d/.test(first)))) return { city, address: street };
  const [word = "", ...others] = text.split(/\s+/);
  if (isCity(word) && others.length > 0) return { city: word, address: others.join(" ") };
  return /\d/.test(text) ? { address: text } : null;
}
