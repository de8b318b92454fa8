export { NpsRow, TicketRow } from "./feedback-row.ts";
export { clearFeedback, upsertNps, upsertTickets } from "./queries.ts";
