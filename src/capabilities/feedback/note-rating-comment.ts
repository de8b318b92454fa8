import type { Outcome } from "../../dialogue/index.ts";
import { commentRating, lastNpsAsk, openTicket } from "../../feedback/index.ts";
import type { Capability, CapabilityContext } from "../capability.ts";
import { DETRACTOR } from "./note-nps.ts";
import { askWhy } from "./note-rating.ts";
import { type Rated, ratedIn } from "./rated.ts";
import { trail } from "./trail.ts";

/** Asks who gave little why, once, and keeps what they write; a person is called where they rather want one. */
export const noteRatingComment: Capability = async (context, slots) => {
  const rated = ratedIn(slots.choice);
  if (!rated) return thanks;
  if (!slots.comment) return { kind: "missing", slot: "comment", tell: questionOf(rated) };
  if (slots.comment === "hand_off") {
    context.effects.person = "asked";
    return { kind: "told", tell: [] };
  }
  if (rated.of === "nps") return rated.score > DETRACTOR ? thanks : keepForNps(context, slots.comment);
  await commentRating(context.db, rated.handoff, slots.comment);
  return thanks;
};

const thanks: Outcome = { kind: "told", tell: [{ saying: { reply: "rate-comment-thanks" } }] };

const questionOf = (rated: Rated) => (rated.of === "nps" ? { saying: { reply: "nps-low" } } : askWhy(rated.value));

/** What went wrong for somebody who would not recommend the shop is kept as a ticket: nowhere else would anybody of the staff find it. */
async function keepForNps(context: CapabilityContext, body: string): Promise<Outcome> {
  const { db, at, customer, conversationId } = context;
  if (!customer) return thanks;
  const orderNumber = (await lastNpsAsk(db, customer.id))?.orderNumber ?? null;
  const wanted = { customerId: customer.id, conversationId, topic: "NPS", orderNumber, body, at };
  const ticket = await openTicket(db, wanted, trail(context, "ticket"));
  return {
    kind: "told",
    tell: [{ saying: { reply: "nps-comment-noted", args: { ticket: ticket.number } } }],
    done: { action: "ticket", values: { topic: ticket.topic } },
  };
}
