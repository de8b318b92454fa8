import type { ServicesOptions } from "../../services/index.ts";

type TurnReport = Parameters<NonNullable<ServicesOptions["onTurn"]>>[0];

/** What a turn came to, in one word: the weightiest of what it did. */
export function outcomeOf({ handoff, refused, proposal, asks }: TurnReport): string {
  if (handoff) return "handed_off";
  if (refused) return "refused";
  if (proposal) return "proposed";
  return asks ? "asked" : "answered";
}
