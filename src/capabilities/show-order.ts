import { countLookups, noteLookup, ownersOfContact, type Sender } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import { type OrderSummary, orderOfNumber, ordersOf } from "../orders/index.ts";
import type { Capability, CapabilityContext, KnownCustomer, Slots } from "./capability.ts";
import { readContact } from "./contact.ts";
import { orderChoice, orderLine, tellOrder } from "./order-telling.ts";

/** Orders offered to choose from; more would not fit a phone's screen. */
const CHOICES_AT_MOST = 5;
const HOURS_OF_TRIES = 24;

/** Shows an order: a known customer's own, else one whose number and contact belong together. */
export const showOrder: Capability = async (context, slots) =>
  context.customer ? showOwn(context, context.customer, slots) : showByContact(context, slots);

async function showOwn(context: CapabilityContext, customer: KnownCustomer, slots: Slots): Promise<Outcome> {
  if (slots.order && slots.order !== "last") return showNumber(context, customer, slots.order);
  const orders = await ordersOf(context.db, customer.id, CHOICES_AT_MOST);
  const onTheWay = orders.filter((order) => order.status !== "delivered" && order.status !== "cancelled");
  const [only] = slots.order === "last" || orders.length === 1 ? orders : onTheWay.length === 1 ? onTheWay : [];
  if (only) return shown(context, only);
  if (orders.length === 0) return { kind: "told", tell: [{ saying: { reply: "no-orders" } }] };
  const text = { lines: [{ reply: "which-order" }, ...orders.map(orderLine)] };
  return {
    kind: "missing",
    slot: "order",
    tell: { saying: { reply: "lines", args: { text } }, choices: orders.map(orderChoice) },
  };
}

async function showNumber(context: CapabilityContext, customer: KnownCustomer, number: string): Promise<Outcome> {
  const order = await orderOfNumber(context.db, number);
  if (order?.customerId === customer.id) return shown(context, order);
  // The same words whether the number is somebody else's or nobody's: which numbers exist is not told either.
  const refused = order ? "not_your_order" : "no_match";
  return { kind: "missing", slot: "order", tell: { saying: { reply: "not-among-yours", args: { number } } }, refused };
}

async function showByContact(context: CapabilityContext, slots: Slots): Promise<Outcome> {
  const tries = context.shop.policy.order_lookup?.tries;
  if (tries === undefined || slots.identity) return { kind: "identify" };
  // Without a number the contact can still prove who writes, by a code.
  if (!slots.order || slots.order === "last") return slots.phone_or_email ? { kind: "identify" } : askNumber(context);
  if (!slots.phone_or_email) return askContact(slots.order);
  const contact = readContact(slots.phone_or_email, context.shop.country);
  if (contact.kind === "missing") return contact;
  const order = await orderOfNumber(context.db, slots.order);
  // Tries count by the number in the shop's books: another spelling of it is no new try.
  const number = order?.number ?? slots.order;
  if (await isSpent(context, context.sender, number, tries)) return tooManyTries;
  const owners = await ownersOfContact(context.db, contact.kind, contact.value);
  if (order && owners.some((owner) => owner.customerId === order.customerId)) return shown(context, order);
  await noteLookup(context.db, context.sender, number, context.at);
  return noMatch;
}

const noMatch: Outcome = {
  kind: "missing",
  slot: "phone_or_email",
  tell: { saying: { reply: "no-match" } },
  refused: "no_match",
  limited: true,
};

const askContact = (number: string): Outcome => ({
  kind: "missing",
  slot: "phone_or_email",
  tell: { saying: { reply: "ask-order-contact", args: { number } } },
  limited: true,
});

function askNumber({ sender }: CapabilityContext): Outcome {
  if (sender.channel !== "telegram")
    return { kind: "missing", slot: "order", tell: { saying: { reply: "ask-order" } } };
  return { kind: "missing", slot: "identity", tell: { saying: { reply: "ask-order-or-share" }, asksContact: true } };
}

async function isSpent(context: CapabilityContext, sender: Sender, number: string, tries: number): Promise<boolean> {
  const since = new Date(context.at.getTime() - HOURS_OF_TRIES * 3_600_000);
  return (await countLookups(context.db, sender, number, since)) >= tries;
}

const tooManyTries: Outcome = {
  kind: "refused",
  why: "too_many_tries",
  tell: { saying: { reply: "too-many-tries" } },
  handOff: true,
};

function shown(context: CapabilityContext, order: OrderSummary): Outcome {
  return { kind: "told", tell: [tellOrder(order, context.locale)], topic: { kind: "order", number: order.number } };
}
