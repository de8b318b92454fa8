import { share } from "./share.ts";

/** Average order (AOV): money by orders; null without orders (Farris and others, Marketing Metrics, ch. 3). */
export const averageOrder = (given: { revenue: number; orders: number }): number | null =>
  share(given.revenue, given.orders);

/** Average revenue per user (ARPU) of a period: its money by the customers who bought in it; null where nobody did. */
export const revenuePerBuyer = (given: { revenue: number; buyers: number }): number | null =>
  share(given.revenue, given.buyers);

/**
 * Lifetime value as Lifetime × ARPU: how many periods (say, months) a customer stays, by what one brings in such a period. Both in the same
 * periods.
 */
export const valueByRevenue = (given: { lifetime: number; arpu: number }): number => given.lifetime * given.arpu;

/**
 * Lifetime value as AOV × RPR × Lifetime: the average order, by the repeat-purchase rate (as a share), by how many periods a customer
 * stays. It takes the rate for repeated orders a period.
 */
export const valueByOrders = (given: { averageOrder: number; repeatRate: number; lifetime: number }): number =>
  given.averageOrder * given.repeatRate * given.lifetime;
