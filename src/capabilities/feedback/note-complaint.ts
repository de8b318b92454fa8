import type { Locale } from "../../base/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import { addToTicket, openTicket, openTicketLike, type Ticket } from "../../feedback/index.ts";
import { orderOfNumber, ordersOf } from "../../orders/index.ts";
import { afterOpenDays, dayIn } from "../../policy/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { trail } from "./trail.ts";

/** What a complaint is called among the shop's tickets. */
const TOPICS: Record<Locale, string> = { ru: "жалоба", uk: "скарга", en: "complaint" };

/**
 * Keeps a complaint as a ticket with a number and calls a person to it; one that goes on with an open ticket is added there. Nobody
 * has to be known for it. Being noted only, it needs no yes.
 */
export const noteComplaint: Capability = async (context, slots) => {
  if (!slots.comment) return askWhat;
  const wanted = {
    customerId: context.customer?.id ?? null,
    conversationId: context.conversationId,
    topic: TOPICS[context.locale],
    orderNumber: await orderMeant(context, slots),
  };
  const open = await openTicketLike(context.db, { ...wanted, topics: Object.values(TOPICS) });
  if (!open || !context.personCalled) context.effects.person = "complaint";
  if (open) return addTo(context, open, { body: slots.comment, orderNumber: wanted.orderNumber });
  const kept = { ...wanted, body: slots.comment, at: context.at };
  const ticket = await openTicket(context.db, kept, trail(context, "ticket"));
  return told(context, ticket, slots.more === ASKED);
};

/** What `more` holds once it was asked what happened: who was told then that the shop is sorry is not told twice. */
const ASKED = "asked";
const askWhat: Outcome = {
  kind: "missing",
  slot: "comment",
  tell: { saying: { reply: "ask-complaint" } },
  slots: { more: ASKED },
};

/** The order that was named: one's own, or for somebody whom nobody knows what they say it is. */
async function orderMeant({ db, customer }: CapabilityContext, { order }: Slots): Promise<string | null> {
  const place = /^last(?::(\d{1,2}))?$/.exec(order ?? "");
  if (!order || (place && !customer)) return null;
  if (place && customer) return (await ordersOf(db, customer.id, 99))[Number(place[1] ?? 1) - 1]?.number ?? null;
  if (!customer) return order.slice(0, 100);
  const found = await orderOfNumber(db, order);
  return found?.customerId === customer.id ? found.number : null;
}

async function addTo(
  context: CapabilityContext,
  ticket: Ticket,
  added: { body: string; orderNumber: string | null },
): Promise<Outcome> {
  const isNew = !ticket.body?.split("\n").includes(added.body);
  if (isNew) await addToTicket(context.db, ticket.id, added);
  return {
    kind: "told",
    tell: [{ saying: { reply: "complaint-added", args: { ticket: ticket.number } } }],
    done: { action: "ticket", values: { topic: ticket.topic } },
  };
}

const told = (context: CapabilityContext, ticket: Ticket, wasAsked: boolean): Outcome => {
  const lines = [...(wasAsked ? [] : [{ reply: "complaint-sorry" }]), ...linesOf(context, ticket)];
  return {
    kind: "told",
    tell: [{ saying: { reply: "lines", args: { text: { lines } } } }],
    done: { action: "ticket", values: { topic: ticket.topic } },
  };
};

function linesOf({ shop, at }: CapabilityContext, { number, orderNumber }: Ticket): Saying[] {
  const { policy, timezone } = shop;
  const noted: Saying = orderNumber
    ? { reply: "complaint-noted-order", args: { ticket: number, order: orderNumber } }
    : { reply: "complaint-noted", args: { ticket: number } };
  if (!policy.complaint) return [noted];
  const day = afterOpenDays(policy, dayIn(timezone, at), policy.complaint.answer_days);
  return [noted, { reply: "complaint-answer-by", args: { day: { date: day } } }];
}
