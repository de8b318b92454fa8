import type { ChurnRisk } from "../scores/churn.ts";
import type { RfmGroup } from "../settings/settings.ts";

/** What a customer is worth and will likely do. Money is the shop's; of whoever never bought most is null. */
export interface Insight {
  customerId: number;
  /** Purchases: neither cancelled nor refunded, of more than nothing. */
  orders: number;
  revenue: number;
  averageOrder: number | null;
  firstOrderAt: Date | null;
  lastOrderAt: Date | null;
  /** Days that usually pass between two days on which they buy: the median. */
  intervalDays: number | null;
  /** The last purchase and so many days. */
  nextOrderAt: Date | null;
  /** Scores from 1 to 5, 5 is best. */
  rfmRecency: number | null;
  rfmFrequency: number | null;
  rfmMonetary: number | null;
  rfmGroup: RfmGroup | null;
  /** Spent so far. */
  lifetimeValue: number;
  /** From 0 to 1. */
  pAlive: number | null;
  /** Days with orders, and money, expected in 12 months. */
  expectedOrders: number | null;
  predictedValue: number | null;
  churnRisk: ChurnRisk | null;
}
