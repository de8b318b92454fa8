import type { Offered, Outcome } from "../../dialogue/index.ts";
import { type Ticket, ticketsOf } from "../../feedback/index.ts";
import type { Saying } from "../../wording/index.ts";
import { refuseForAnother } from "../another-person.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { ticketLine } from "./ticket-telling.ts";

/** Tickets that are told of one by one. */
const TOLD_AT_MOST = 5;
/** A comment to a score is kept as a ticket, and waits for no answer. */
const NO_REQUEST = "NPS";

/** Tells what became of the requests of whoever writes: of all, of the one of a number (`T-12`), or of those about an order. */
export const ticketStatus: Capability = async (context, slots) => {
  const { customer, conversationId } = context;
  const refused = customer && (await refuseForAnother(context, customer, slots));
  if (refused) return refused;
  const all = await ticketsOf(context.db, { customerId: customer?.id ?? null, conversationId });
  const tickets = all.filter(({ topic }) => topic !== NO_REQUEST);
  // Somebody unknown is told of what was opened in this very conversation; the rest asks who writes.
  if (!customer && tickets.length === 0) return { kind: "identify" };
  const number = ticketNumber(slots);
  const order = number === null ? slots.order : undefined;
  const wanted = tickets.filter((one) => (number ? one.number === number : !order || one.orderNumber === order));
  if (wanted.length > 0) return told(wanted, context);
  if (number) return missing({ reply: "no-ticket-of-number", args: { number } }, "no_match");
  return missing(
    order && tickets.length > 0 ? { reply: "no-ticket-of-order", args: { number: order } } : { reply: "no-tickets" },
  );
};

/** "T-12", "Т12" (with a Cyrillic Т), "t 12", wherever it was read to. */
function ticketNumber({ value, order, topic }: Slots): string | null {
  const said = [value, order, topic].flatMap(
    (text) => /^[#№]?\s*[tт]\s*[-–—]?\s*(\d{1,12})$/iu.exec(text?.trim() ?? "")?.[1] ?? [],
  );
  return said[0] ? `T-${Number(said[0])}` : null;
}

const missing = (saying: Saying, refused?: "no_match"): Outcome => ({
  kind: "told",
  tell: [{ saying }],
  ...(refused ? { refused } : {}),
});

/** With a person offered where an answer is late. */
function told(tickets: Ticket[], context: CapabilityContext): Outcome {
  const listed = tickets.slice(0, TOLD_AT_MOST).map((ticket) => ticketLine(ticket, context));
  const more = tickets.length - listed.length;
  const late = listed.some(({ overdue }) => overdue) && !context.personCalled;
  const lines: Saying[] = [
    { reply: "your-tickets" },
    ...listed.map(({ line }) => line),
    ...(more > 0 ? [{ reply: "tickets-more", args: { more } }] : []),
    ...(late ? [{ reply: "tickets-overdue-hint" }] : []),
  ];
  const choices: Offered[] = [
    { label: { reply: "choice-yes-person" }, value: "hand_off" },
    { label: { reply: "choice-no" }, value: "no" },
  ];
  const saying: Saying = { reply: "lines", args: { text: { lines } } };
  if (!late) return { kind: "told", tell: [{ saying }] };
  return { kind: "told", tell: [{ saying, choices }], offer: { choices, yes: "hand_off" } };
}
