import type { Fitted } from "../model/fit-model.ts";
import type { Cuts } from "../scores/rfm.ts";
import type { InsightSettings } from "../settings/settings.ts";

/**
 * What is known of the whole shop and decides each customer's figures: as of a rebuild, kept until the next, so that one customer's can be
 * reckoned without the others.
 */
export interface Frame extends Fitted {
  /** Where scores begin: of recency instants of the last purchase, in milliseconds; of frequency orders; of monetary money. */
  cuts: { recency: Cuts; frequency: Cuts; monetary: Cuts };
  groups: InsightSettings["groups"];
  churn: InsightSettings["churn"];
  /** Days that the shop's customers usually let pass between two purchases; null where nobody bought twice. */
  usualDays: number | null;
}
