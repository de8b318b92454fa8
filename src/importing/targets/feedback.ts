import { NpsRow, TicketRow, upsertNps, upsertTickets } from "../../feedback/index.ts";
import type { ImportRow } from "../import-row.ts";
import { type Target, targetOf } from "../target.ts";
import { withCustomers } from "./references.ts";

/** The columns of tickets. */
export const TICKET_COLUMNS = ["customer_external_id", "opened_at", "closed_at", "topic", "rating"] as const;

/** Tickets. */
export function ticketsTarget(): Target {
  return targetOf({
    schema: TicketRow,
    read: (row) => ({
      customer_external_id: row.key("customer_external_id"),
      opened_at: row.instant("opened_at") ?? row.missing("opened_at"),
      closed_at: row.instant("closed_at"),
      topic: row.key("topic"),
      rating: row.number("rating"),
    }),
    key: (row) => `${row.customer_external_id}\n${row.opened_at.getTime()}\n${row.topic}`,
    keep: async (db, admitted) => {
      const kept = await withCustomers(db, admitted);
      return await upsertTickets(
        db,
        kept.map(({ row }) => row),
      );
    },
  });
}

/** The columns of NPS answers. */
export const NPS_COLUMNS = ["customer_external_id", "score", "at"] as const;

/** NPS answers. */
export function npsTarget(): Target {
  return targetOf({
    schema: NpsRow,
    read: (row) => ({
      customer_external_id: row.key("customer_external_id"),
      score: scoreOf(row),
      at: row.instant("at") ?? row.missing("at"),
    }),
    key: (row) => `${row.customer_external_id}\n${row.at.getTime()}`,
    keep: async (db, admitted) => {
      const kept = await withCustomers(db, admitted);
      return await upsertNps(
        db,
        kept.map(({ row }) => row),
      );
    },
  });
}

function scoreOf(row: ImportRow): number | undefined {
  const score = row.number("score") ?? row.missing("score");
  if (score !== undefined && (!Number.isInteger(score) || score < 0 || score > 10))
    row.refuse("score is not a number from 0 to 10");
  return score;
}
