import type { Ticket } from "../../feedback/index.ts";
import { afterOpenDays, dayIn } from "../../policy/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";

/** One ticket as a line, and whether its answer is late. */
export interface TicketLine {
  line: Saying;
  overdue: boolean;
}

/** What became of a ticket: since when, about what, open or closed, and by when an answer is promised where the policy promises one. */
export function ticketLine(ticket: Ticket, context: Pick<CapabilityContext, "shop" | "at">): TicketLine {
  const { overdue, line } = stateOf(ticket, context);
  const order = ticket.orderNumber;
  return { overdue, line: order === null ? line : { reply: "ticket-line-order", args: { line, order } } };
}

function stateOf(ticket: Ticket, { shop, at }: Pick<CapabilityContext, "shop" | "at">): TicketLine {
  const { policy, timezone } = shop;
  const when = { at: ticket.openedAt.toISOString(), style: "day" } as const;
  const args = { number: ticket.number, when, topic: topicOf(ticket.topic) };
  if (ticket.closedAt) {
    const closed = { at: ticket.closedAt.toISOString(), style: "day" } as const;
    return { line: { reply: "ticket-line-closed", args: { ...args, closed } }, overdue: false };
  }
  const days = policy.complaint?.answer_days;
  if (days === undefined) return { line: { reply: "ticket-line-open-undated", args }, overdue: false };
  const day = afterOpenDays(policy, dayIn(timezone, ticket.openedAt), days);
  const overdue = dayIn(timezone, at) > day;
  const named = { ...args, day: { date: day } };
  return { line: { reply: overdue ? "ticket-line-overdue" : "ticket-line-open", args: named }, overdue };
}

/** What tickets are usually about, as shops write it; any other topic is told as it stands. */
const TOPICS: Record<string, readonly string[]> = {
  complaint: ["complaint", "жалоба", "скарга"],
  delivery: ["delivery", "доставка"],
  payment: ["payment", "оплата"],
  return: ["return", "возврат", "повернення"],
  product: ["product question", "вопрос о товаре", "питання про товар", "запитання про товар"],
};

function topicOf(topic: string): Saying | string {
  const known = Object.keys(TOPICS).find((name) => TOPICS[name]?.includes(topic.trim().toLowerCase()));
  return known ? { reply: `ticket-topic-${known}` } : topic;
}
