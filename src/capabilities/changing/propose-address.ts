import { readCard } from "../../customers/index.ts";
import type { ActionValues, Offered, Outcome, Refusal, Telling } from "../../dialogue/index.ts";
import { type AddressPlan, type OrderFacts, planAddress, ruleStatus } from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Told } from "../acts/spoken-act.ts";
import type { Capability, CapabilityContext, KnownCustomer, Slots } from "../capability.ts";
import { notAllowed } from "../not-allowed.ts";
import { type ReadingOf, readField } from "../read-field.ts";
import { keeping, orderInHand } from "./order-in-hand.ts";
import { refuse } from "./refuse.ts";
import { withFlat } from "./with-flat.ts";

/** Shows where an order is to go from now on, for a yes; or says why it cannot go elsewhere. */
export const proposeDeliveryAddress: Capability = async (context, said, { shown }) => {
  const slots = said.address ? { ...said, address: withFlat(said.address, shownStreet(shown)) } : said;
  const rule = context.shop.policy.change_address;
  if (!rule) return notAllowed(context, "change_delivery_address");
  const found = await orderInHand(context, slots, {
    among: (order) => ruleStatus(order, rule.statuses) === null,
    likely: ({ status }) => status === "shipped",
    ask: "which-order-address",
  });
  if ("kind" in found) return found;
  return keeping(await readdress(context, found.customer, slots, found.order), found.settled);
};

const shownStreet = (shown: ActionValues | undefined): string | null =>
  typeof shown?.delivery_address === "string" ? shown.delivery_address : null;

async function readdress(
  context: CapabilityContext,
  customer: KnownCustomer,
  slots: Slots,
  order: OrderFacts,
): Promise<Outcome> {
  const ruled = planAddress(order, { city: null, address: null }, context.shop.policy);
  if (!ruled.ok) {
    const shipped = ruled.why === "order_shipped" && order.status === "shipped";
    return refuse(context, order, ruled, shipped ? { article: "change-order", person: true } : {});
  }
  const read = readPlace(context, slots);
  if ("refused" in read)
    return { kind: "missing", slot: "address", tell: { saying: { reply: read.reply } }, refused: read.refused };
  const city = read.city ?? order.deliveryCity;
  if (!read.address || !city) return askAddress(context, customer, order, read.city ?? null);
  if (city === order.deliveryCity && read.address === order.deliveryAddress)
    return { kind: "told", tell: [{ saying: { reply: "address-is-so", args: { order: order.number } } }] };
  return propose({ ...ruled.plan, to: { city, address: read.address } });
}

interface Read {
  city?: string | null | undefined;
  address?: string | null | undefined;
}

/** What was said of the new place, or the reply that says why it does not do: an address may have its city in it. */
export function readPlace(
  context: ReadingOf,
  { city, address }: Pick<Slots, "city" | "address">,
): Read | { refused: Refusal; reply: string } {
  const read: Read = {};
  for (const [slot, typed] of [
    ["city", city],
    ["address", address],
  ] as const) {
    if (!typed) continue;
    const field = readField(slot, typed, context);
    if ("refused" in field) return field;
    Object.assign(read, field.change);
  }
  return read;
}

/** Asks for the address, or for the street where only the city was said; the one on the card is a button. */
async function askAddress(
  { db }: CapabilityContext,
  customer: KnownCustomer,
  order: OrderFacts,
  city: string | null,
): Promise<Outcome> {
  const settled = city === null ? {} : { city };
  if (city !== null)
    return {
      kind: "missing",
      slot: "address",
      tell: { saying: { reply: "ask-street", args: { city } } },
      slots: settled,
    };
  const card = await readCard(db, customer.id);
  const home = card?.city && card.address ? `${card.city}, ${card.address}` : null;
  const now = placeWords(order.deliveryCity, order.deliveryAddress);
  const choices: Offered[] = home && home !== now ? [{ label: home, value: `address:${home}` }] : [];
  const saying: Saying = { reply: "ask-delivery-address", args: { order: order.number } };
  return { kind: "missing", slot: "address", tell: { saying, choices } };
}

const placeWords = (city: string | null, address: string | null): string => [city, address].filter(Boolean).join(", ");

function propose(plan: AddressPlan & { to: { city: string; address: string } }): Outcome {
  const { order, to } = plan;
  return {
    kind: "propose",
    action: "change_delivery_address",
    values: { order: order.number, delivery_city: to.city, delivery_address: to.address },
    tell: showAddress(plan),
    // The city by itself: "not Kaunas, Klaipėda" leaves the street as it was shown.
    slots: { ...to },
  };
}

/** Where an order went and where it is to go, for a yes. */
export function showAddress({ order: { number }, from, to }: AddressPlan): Telling {
  const before = placeWords(from.city, from.address);
  const lines: Saying[] = [
    { reply: "propose-address", args: { order: number } },
    { reply: "from-to", args: { before: before || { reply: "not-given" }, after: placeWords(to.city, to.address) } },
  ];
  return { saying: { reply: "lines", args: { text: { lines } } } };
}

/** What is said of an order that goes elsewhere. */
export function tellReaddressed({ order: { number }, to }: AddressPlan): Told {
  const args = { order: number, address: placeWords(to.city, to.address) };
  return { tell: [{ saying: { reply: "done-address", args } }], topic: { kind: "order", number } };
}
