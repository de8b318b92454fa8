import type { CustomerCard } from "../../customers/index.ts";
import type { Offered, Outcome } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { CapabilityContext, Slots } from "../capability.ts";
import { inLines, wayChoice, wayLine } from "./order-words.ts";
import type { Destination } from "./read-destination.ts";
import { freeCountries, type OrderPolicy, placeOf, priceOf, type Way, waysTo } from "./ways.ts";

type Missing = Extract<Outcome, { kind: "missing" }>;
type Place = ReturnType<typeof placeOf>;

/** How an order comes, and where to. */
export interface Delivery extends Destination {
  way: Way;
  price: number;
  place: Place;
}

/** What is known when it is asked how an order is to come. */
export interface Delivering {
  context: CapabilityContext;
  policy: OrderPolicy;
  card: CustomerCard;
  slots: Slots;
  where: Destination;
  /** What the goods cost together. */
  goods: number;
  /** What is said before the question: the basket. */
  basket: Saying[];
}

/** What the buttons beside the ways say. */
export const OTHER_ADDRESS = "other";
export const SOMETHING_MORE = "more";

/** Settles how and where to an order comes; or the question for what is missing, with the ways that the policy has for the place. */
export function settleDelivery(delivering: Delivering): Delivery | Missing {
  const { policy, card, slots, where } = delivering;
  const pickup = policy.delivery.find(({ way }) => way === "pickup");
  if (pickup && (slots.delivery === "pickup" || slots.address === "pickup"))
    return { way: pickup, price: pickup.price, place: null, city: null, address: null };
  if (where.city === null) return askWhere(pickup);
  const place = placeOf(where.city, card);
  if (!place)
    return {
      kind: "missing",
      slot: "city",
      tell: { saying: { reply: "order-city-unknown", args: { city: where.city } } },
      refused: "invalid_value",
    };
  return atPlace(delivering, place, where.city);
}

function atPlace(delivering: Delivering, place: Place, city: string): Delivery | Missing {
  const { context, policy, slots, where } = delivering;
  const ways = waysTo(policy, place);
  const going = ways.filter(({ way }) => way !== "pickup");
  if (going.length === 0) return notThere(delivering, ways, city);
  const isHere = place?.country === context.shop.country;
  const shown = isHere ? ways : going;
  const [only, ...others] = shown;
  const way = slots.delivery ? ways.find((one) => one.way === slots.delivery) : others.length === 0 ? only : undefined;
  if (!way) return askWay(delivering, shown, place, slots.delivery !== undefined);
  if (where.address === null) return askStreet(way, city);
  return { way, price: costOf(delivering, way, place), place, city, address: where.address };
}

function costOf({ context, card, goods }: Delivering, way: Way, place: Place): number {
  return priceOf(way, goods, place, freeCountries(context.shop.policy, card.loyaltyLevel));
}

const OTHER: Offered = { label: { reply: "order-choice-other-address" }, value: OTHER_ADDRESS };
const MORE: Offered = { label: { reply: "order-choice-more" }, value: SOMETHING_MORE };

/** The basket, the ways with their prices and days, and where to. */
function askWay(delivering: Delivering, ways: Way[], place: Place, isRefused: boolean): Missing {
  const { context, basket, where } = delivering;
  const { currency } = context.shop;
  const priced = ways.map((way) => [way, costOf(delivering, way, place)] as const);
  const { city } = where;
  const question: Saying = where.address
    ? { reply: "order-ask-way-to", args: { city: city ?? "", address: where.address } }
    : { reply: "order-ask-way", args: { city: city ?? "" } };
  const lines = [
    ...basket,
    ...(isRefused ? [{ reply: "order-way-not-there", args: { city: city ?? "" } }] : []),
    question,
    ...priced.map(([way, price]) => wayLine(way, price, currency, context.locale)),
  ];
  const choices = [...priced.map(([way, price]) => wayChoice(way, price, currency)), OTHER, MORE];
  return {
    kind: "missing",
    slot: "delivery",
    tell: inLines(lines, choices),
    ...(isRefused ? { refused: "not_delivered_there" } : {}),
  };
}

function notThere({ context }: Delivering, ways: Way[], city: string): Missing {
  const { currency } = context.shop;
  const lines: Saying[] = [{ reply: "order-not-delivered-there", args: { city } }];
  if (ways.length > 0) lines.push({ reply: "order-what-is-possible" });
  lines.push(...ways.map((way) => wayLine(way, way.price, currency, context.locale)));
  const choices = [...ways.map((way) => wayChoice(way, way.price, currency)), OTHER];
  return { kind: "missing", slot: "delivery", tell: inLines(lines, choices), refused: "not_delivered_there" };
}

function askWhere(pickup: Way | undefined): Missing {
  const choices: Offered[] = pickup ? [{ label: { reply: "delivery-pickup" }, value: "pickup" }] : [];
  return { kind: "missing", slot: "address", tell: inLines([{ reply: "order-ask-where" }], choices) };
}

function askStreet(way: Way, city: string): Missing {
  const isLocker = way.way === "locker";
  const saying = { reply: isLocker ? "order-ask-locker" : "order-ask-street", args: { city } };
  return { kind: "missing", slot: "address", tell: { saying } };
}
