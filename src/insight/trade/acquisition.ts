import { share } from "./share.ts";

/**
 * Acquisition rate: which share of those who were reached became customers, from 0 to 1; null where nobody was reached. 200 of 5,000 is
 * .04 (Farris and others, Marketing Metrics, 4th ed. 2020, ch. 5).
 */
export const acquisitionRate = (given: { newCustomers: number; reached: number }): number | null =>
  share(given.newCustomers, given.reached);

/**
 * What one new customer cost (CAC), in the money that was spent; null where none came. 8,000 for 200 is 40 (Farris and others, ch. 5).
 */
export const acquisitionCost = (given: { spent: number; newCustomers: number }): number | null =>
  share(given.spent, given.newCustomers);

/**
 * Return on marketing investment, as a share of what was spent: what it brought above its cost (Farris and others, ch. 10). 1 is twice the
 * money, 0 is the money back, −1 is all lost; null where nothing was spent. With the margin (from 0 to 1, 1 unless told) it is counted
 * from profit rather than from revenue.
 */
export const returnOnMarketing = (given: { revenue: number; spent: number; margin?: number }): number | null =>
  share(given.revenue * (given.margin ?? 1) - given.spent, given.spent);
