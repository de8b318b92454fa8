import { countLookups, noteLookup, ownersOfContact, type Sender } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import { type OrderSummary, orderOfNumber } from "../orders/index.ts";
import { tellAfterwards } from "./afterwards-telling.ts";
import type { Capability, CapabilityContext, Slots } from "./capability.ts";
import { readContact } from "./contact.ts";
import { tellPunctuality } from "./delay-telling.ts";
import { nextSteps } from "./next-steps.ts";
import { tellOrder } from "./order-telling.ts";
import { isOutcome, whichOrder } from "./which-order.ts";

const HOURS_OF_TRIES = 24;

/** Shows an order: a known customer's own, else one whose number and contact belong together. */
export const showOrder: Capability = async (context, slots) =>
  context.customer ? showOwn(context, slots) : showByContact(context, slots);

async function showOwn(context: CapabilityContext, slots: Slots): Promise<Outcome> {
  const order = await whichOrder(context, slots, { likely: isOnTheWay, ask: "which-order" });
  return isOutcome(order) ? order : shown(context, order);
}

const isOnTheWay = ({ status }: OrderSummary): boolean => status !== "delivered" && status !== "cancelled";

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

/** What may be done next is offered to a known customer only: the rest of it asks who writes. */
async function shown(context: CapabilityContext, order: OrderSummary): Promise<Outcome> {
  const { late, lines } = tellPunctuality(context, order);
  const { carriers } = context.shop.policy;
  const afterwards = await tellAfterwards(context, order);
  const telling = tellOrder(order, context.locale, { punctuality: lines, carriers, afterwards });
  const choices = context.customer ? nextSteps(context, order, late) : [];
  return {
    kind: "told",
    tell: [choices.length > 0 ? { ...telling, choices } : telling],
    topic: { kind: "order", number: order.number },
  };
}
