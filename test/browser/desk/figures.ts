import type {
  CustomerInsight,
  InsightCohorts,
  InsightMap,
  InsightOverview,
  InsightValue,
} from "../../../src/web/desk/api/wire.ts";
import type { Answer } from "./routes.ts";
import type { StubShop } from "./shop.ts";

const OVERVIEW: InsightOverview = {
  ...{ currency: "EUR", timezone: "Europe/Vilnius", customers: 310, buyers: 240, repeatBuyers: 96 },
  ...{ orders: 900, revenue: 34_500, averageOrder: 38.33, repeatRate: 0.4, lifetimeMonths: 6.8 },
  lastYear: { orders: 700, revenue: 27_000, buyers: 200, newBuyers: 90, arpu: 135, arpuMonth: 11.25 },
  lifetimeValue: { byRevenue: 76.5, byOrders: 104.3 },
  predicted: { orders: null, value: null },
  ...{ usualInterval: 38, overdue: 41, churn: { low: 120, medium: 20, high: 100 } },
  nps: { promoters: 10, passives: 5, detractors: 5, score: 25 },
  model: {
    ...{ rebuiltAt: "2026-11-22T08:00:00.000Z", rebuilding: false, progress: null, usualDays: 38 },
    ...{ fitted: false, buyers: null, whyNot: ["Покупателей 240, а нужно хотя бы 500."], cautions: [] },
  },
};

const SCORES = [5, 4, 3, 2, 1];
const part = (customers: number) => ({ customers, revenue: customers * 100, predicted: null });
const MAP: InsightMap = {
  squares: SCORES.flatMap((recency) =>
    SCORES.map((frequency) => ({
      ...{ recency, frequency, ...part(frequency === 2 ? 0 : recency * frequency) },
      group: recency === 5 && frequency >= 4 ? ("champions" as const) : ("hibernating" as const),
    })),
  ),
  groups: [
    { group: "champions", ...part(45) },
    { group: "hibernating", ...part(195) },
  ],
  thresholds: {
    recency: ["2026-05-01", "2026-07-01", "2026-09-01", "2026-11-01"].map((day) => `${day}T00:00:00.000Z`),
    ...{ frequency: [1, 2, 3, 6], monetary: [20, 50, 100, 300] },
  },
};

const month = (at: number, percent: number) => ({ month: at, customers: percent, percent, revenue: percent * 40 });
const COHORTS: InsightCohorts = {
  cohorts: [
    { month: "2026-09", customers: 50, months: [month(0, 100), month(1, 30), month(2, 18)] },
    { month: "2026-10", customers: 60, months: [month(0, 100), month(1, 26)] },
    { month: "2026-11", customers: 40, months: [month(0, 100)] },
  ],
};

const VALUE: InsightValue = {
  bins: [
    { from: 0, customers: 140, money: 4000 },
    { from: 100, customers: 60, money: 9000 },
    { from: 200, customers: 40, money: 21_500 },
  ],
  tenths: [],
  bestFifth: 0.69,
};

const ANNA: CustomerInsight = {
  insight: {
    ...{ currency: "EUR", orders: 7, revenue: 268.4, averageOrder: 38.34, lastOrderAt: "2026-11-10T09:00:00.000Z" },
    ...{ intervalDays: 21, nextOrderAt: "2026-12-01T09:00:00.000Z", rfm: [5, 5, 4], rfmGroup: "champions" },
    ...{ lifetimeValue: 268.4, pAlive: 0.93, expectedOrders: 9.1, predictedValue: 340, churnRisk: "low" },
    reckonedAt: "2026-11-22T08:00:00.000Z",
  },
};

/** Answers as the service does; a rebuild that was begun is over when the test says so. */
export function figures(name: string, shop: Pick<StubShop, "rebuilding">): Answer {
  if (name.startsWith("POST")) {
    shop.rebuilding = true;
    return [202];
  }
  if (/customers\//.test(name)) return [200, ANNA];
  if (name.endsWith("/rfm")) return [200, MAP];
  if (name.endsWith("/cohorts")) return [200, COHORTS];
  if (name.endsWith("/value")) return [200, VALUE];
  const progress = shop.rebuilding ? { done: 100, total: 310 } : null;
  return [200, { ...OVERVIEW, model: { ...OVERVIEW.model, progress } }];
}
