export { NpsRow, TicketRow } from "./feedback-row.ts";
export { moveFeedback } from "./joined/queries.ts";
export {
  isStillQuiet,
  keepNps,
  lastNpsAsk,
  type NpsRule,
  nextNpsCandidate,
  noteNpsAsk,
} from "./nps/queries.ts";
export { forgetWords } from "./privacy/queries.ts";
export { clearFeedback, upsertNps, upsertTickets } from "./queries.ts";
export { commentRating, handoffToRate, lastClosedHandoff, type RatedHandoff, rateHandoff } from "./rating/queries.ts";
export {
  addToTicket,
  closeTickets,
  openTicket,
  openTicketLike,
  setTicketClosing,
  type Ticket,
  ticketClosing,
  ticketsOf,
} from "./ticket/queries.ts";
