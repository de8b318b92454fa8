import { DateTime } from "luxon";
import type { Database } from "../../database/index.ts";
import { type Nps, npsOf, repeatRate } from "../trade/loyalty.ts";
import { averageOrder, revenuePerBuyer, valueByOrders, valueByRevenue } from "../trade/value.ts";
import { readNpsBands, readPeriod, readTotals, type Told } from "./queries.ts";

/** The trade's figures. Money is the shop's; shares are from 0 to 1; a figure is null where there is nothing to count it from. */
export interface Overview {
  customers: number;
  buyers: number;
  repeatBuyers: number;
  orders: number;
  revenue: number;
  averageOrder: number | null;
  /** Which share of buyers bought more than once. */
  repeatRate: number | null;
  /** Months from a buyer's first purchase to the last, in the mean: who bought once counts as 0. */
  lifetimeMonths: number | null;
  /** The last 12 months up to now. */
  lastYear: {
    orders: number;
    revenue: number;
    buyers: number;
    newBuyers: number;
    /** Revenue of these months by who bought in them; and a month's, a twelfth of that. */
    arpu: number | null;
    arpuMonth: number | null;
  };
  /** Lifetime value as the trade counts it, in months: Lifetime × ARPU, and AOV × RPR × Lifetime. */
  lifetimeValue: { byRevenue: number | null; byOrders: number | null };
  /** What the model expects of them all in 12 months; null where none is fitted. */
  predicted: { orders: number | null; value: number | null };
  /** The middle of buyers' usual intervals, in days, and how many are past their next expected purchase. */
  usualInterval: number | null;
  overdue: number;
  churn: { low: number; medium: number; high: number };
  nps: Nps;
}

const DAYS_A_MONTH = 365.25 / 12;

/** All figures of everybody, a segment or a cohort, as of `at`. */
export async function overview(db: Database, told: Told & { at: Date }): Promise<Overview> {
  const { at, timezone } = told;
  const totals = await readTotals(db, told, at);
  const yearAgo = DateTime.fromJSDate(at, { zone: timezone }).minus({ years: 1 }).toJSDate();
  const year = await readPeriod(db, told, { from: yearAgo, to: at });
  const nps = npsOf(await readNpsBands(db, told));
  const arpu = revenuePerBuyer(year);
  const arpuMonth = arpu === null ? null : arpu / 12;
  const lifetime = totals.lifetimeDays === null ? null : totals.lifetimeDays / DAYS_A_MONTH;
  const [average, again] = [averageOrder(totals), repeatRate(totals)];
  return {
    ...{ customers: totals.customers, buyers: totals.buyers, repeatBuyers: totals.repeatBuyers },
    ...{ orders: totals.orders, revenue: totals.revenue, averageOrder: average, repeatRate: again },
    lifetimeMonths: lifetime,
    lastYear: { ...year, arpu, arpuMonth },
    lifetimeValue: {
      byRevenue: lifetime === null || arpuMonth === null ? null : valueByRevenue({ lifetime, arpu: arpuMonth }),
      byOrders:
        lifetime === null || average === null || again === null
          ? null
          : valueByOrders({ averageOrder: average, repeatRate: again, lifetime }),
    },
    predicted: { orders: totals.expectedOrders, value: totals.predictedValue },
    usualInterval: totals.intervalDays,
    overdue: totals.overdue,
    churn: { low: totals.lowRisk, medium: totals.mediumRisk, high: totals.highRisk },
    nps,
  };
}
