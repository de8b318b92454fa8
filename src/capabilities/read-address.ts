import { cleanLine, normalise } from "../base/index.ts";
import type { ProfileChange } from "../customers/index.ts";
import { placesIn } from "../knowledge/index.ts";

const CITY_WORD = /^(?:г\.\s*|м\.\s*|(?:город|місто|city of)\s+)/iu;
/** Words that make a place a street, so that it is no city. */
const STREET =
  /(?:^|\s)(?:ул|улица|вул|вулиця|пр|пр-т|просп|проспект|аллея|алея|бул|бульвар|б-р|пер|переулок|пров|провулок|пл|площадь|площа|шоссе|шосе|наб|набережная|набережна|проезд|проїзд|street|st|road|rd|avenue|ave|lane|square|gatvė|g|pr|al|mnt|maantee|tee|tn|tänav|pst|puiestee|iela|gatve|bulvāris|ul|al|aleja)(?:\.|\s|$)/iu;

/**
 * Reads an address: "Каунас, Лайсвес 12-4" has a city before the comma; a known city alone changes the city; anything else with a
 * number in it is the street and house in the city that stands on the card. A known city is written as the shop writes it. Null
 * where it cannot be an address.
 */
export function readAddress(typed: string, cities: readonly string[]): ProfileChange | null {
  const text = cleanLine(typed).replace(/[.;,\s]+$/, "");
  if (text.length < 3 || text.length > 300 || !/\p{L}/u.test(text)) return null;
  const known = (part: string) => cities.find((city) => normalise(city) === normalise(part.replace(CITY_WORD, "")));
  const alone = known(text);
  if (alone) return { city: alone };
  const [first = "", ...rest] = text.split(",").map((part) => part.trim());
  const street = rest.join(", ");
  const city = known(first) ?? (isCity(first, street) ? capitalised(first.replace(CITY_WORD, "")) : null);
  if (street && city) return { city, address: street };
  const [word = "", ...others] = text.split(/\s+/);
  const begins = known(word) ?? (isCity(word, others.join(" ")) ? cityOfTheWorld(word, others) : null);
  if (begins && others.length > 0) return { city: begins, address: others.join(" ") };
  return /\d/.test(text) ? { address: text } : null;
}

/** "Tartu Riia 5-2" begins with a city; "Narva mnt 7" is a street that is called like one. */
function cityOfTheWorld(word: string, [next = ""]: string[]): string | null {
  const isOfStreet = !/^\p{L}{3}/u.test(next) || STREET.test(next);
  return !isOfStreet && placesIn(word)[0]?.city !== undefined ? capitalised(word) : null;
}

/** A name without a number before a street with one. */
const isCity = (first: string, street: string): boolean =>
  !/\d/.test(first) && !STREET.test(first) && /\d/.test(street) && /\p{L}{3}/u.test(street);

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
