import type { InsightSettings } from "../settings/settings.ts";

/** How likely a buyer is lost, in three steps. */
export type ChurnRisk = "low" | "medium" | "high";

/** What the risk is judged by. */
export interface Signs {
  /** How likely they still buy here; null where no model is fitted. */
  alive: number | null;
  /** Whether they bought on more than one day: of whoever did not, the model only knows that they are there. */
  again: boolean;
  daysSince: number;
  /** Days that they, or else the shop's customers, usually let pass between two purchases; null where nobody bought twice. */
  usualDays: number | null;
}

/**
 * The risk that somebody does not come back. Who bought again, and where BG/NBD is fitted: by the probability of being alive. Else by how
 * many usual intervals went by since the last purchase. Null where neither is known. The steps are the shop's settings.
 */
export function churnOf(signs: Signs, { alive, late }: InsightSettings["churn"]): ChurnRisk | null {
  if (signs.alive !== null && signs.again) {
    if (signs.alive < alive.high) return "high";
    return signs.alive < alive.medium ? "medium" : "low";
  }
  if (signs.usualDays === null) return null;
  const intervals = signs.daysSince / Math.max(1, signs.usualDays);
  if (intervals >= late.high) return "high";
  return intervals >= late.medium ? "medium" : "low";
}
