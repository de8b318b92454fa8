import type { Database } from "./handle.ts";

/**
 * Tells the planner anew how much there is of what, after much was written. The embedded database never does so by itself: whom
 * "bought coffee but never tea" means took 25 s of 2,000 customers without it, and .2 s with it.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await db`
    analyze customers, consents, products, variants, orders, order_lines, returns, tickets, nps, visits, campaign_events`;
}
