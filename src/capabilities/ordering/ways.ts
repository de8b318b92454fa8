import type { CustomerCard } from "../../customers/index.ts";
import { homeOf } from "../../knowledge/index.ts";
import type { Policy } from "../../policy/index.ts";

/** What a policy says of orders placed in the chat. */
export type OrderPolicy = NonNullable<Policy["order"]>;

/** One way in which an order may come to its customer. */
export type Way = OrderPolicy["delivery"][number];

type Place = NonNullable<ReturnType<typeof homeOf>>;

/**
 * The place of a city: where it lies by its own name, else, where it is the one of the customer's card, by the country of that; null
 * where nobody knows.
 */
export function placeOf(city: string, card: Pick<CustomerCard, "city" | "country">): Place | null {
  const named = homeOf({ city, country: null });
  if (named) return named;
  return card.city?.trim().toLowerCase() === city.trim().toLowerCase() ? homeOf(card) : null;
}

/** Whether two spellings name one city. */
export function isSameCity(one: string, other: string): boolean {
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true;
  const [a, b] = [one, other].map((city) => homeOf({ city, country: null }));
  return a?.city !== undefined && a.city === b?.city;
}

/** The ways that go to a place, of each kind the first that the policy names; to a place that is not known only what goes anywhere. */
export function waysTo({ delivery }: OrderPolicy, place: Place | null): Way[] {
  const going = delivery.filter((way) => goesTo(way, place));
  return going.filter((way, at) => going.findIndex((one) => one.way === way.way) === at);
}

function goesTo({ countries, cities }: Way, place: Place | null): boolean {
  if (!countries && !cities) return true;
  const inCity = cities?.some(
    (city) => place?.city !== undefined && homeOf({ city, country: null })?.city === place.city,
  );
  return inCity === true || (place !== null && countries?.includes(place.country) === true);
}

/** What a way costs for goods of a sum. `freeIn`: countries to which a customer of this level has it for nothing. */
export function priceOf(way: Way, goods: number, place: Place | null, freeIn: readonly string[] = []): number {
  const isFree = way.free_from !== undefined && goods >= way.free_from;
  return isFree || (place !== null && freeIn.includes(place.country)) ? 0 : way.price;
}

/** The countries to which a customer's level has delivery for nothing. */
export function freeCountries({ loyalty }: Policy, level: string | null): readonly string[] {
  const own = loyalty?.levels.find(({ names }) => level !== null && Object.values(names).includes(level));
  return own?.free_delivery ?? [];
}

/** How an order may be paid. */
export type Payment = OrderPolicy["payment"][number];

/** The ways of paying for an order that goes to a place in a way, in the policy's order. What is fetched is paid where it is fetched. */
export function paymentsFor(policy: OrderPolicy, way: Way, place: Place | null): Payment[] {
  const there = policy.on_delivery_countries;
  const inCountry = way.way === "pickup" || !there || (place !== null && there.includes(place.country));
  const onDelivery = inCountry && (policy.on_delivery_ways?.includes(way.way) ?? true);
  return policy.payment.filter((payment) => payment !== "on_delivery" || onDelivery);
}

/** What paying so costs: whoever fetches an order pays no fee. */
export const feeOf = (policy: OrderPolicy, way: Way, payment: Payment): number =>
  payment === "on_delivery" && way.way !== "pickup" ? policy.on_delivery_fee : 0;
