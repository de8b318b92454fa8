import type { Spread } from "../../api/insight.ts";

/** A figure: what it is called, and how it is counted. */
type Told = Record<"name" | "how", string>;

/** Everything that the page of what customers are worth says itself. */
export interface InsightWords {
  title: string;
  whom: string;
  everybody: string;
  people: (count: number) => string;
  emptyTitle: string;
  emptyText: string;
  open: (people: string) => string;
  openFailed: string;
  model: {
    title: string;
    never: string;
    reckoned: (when: string) => string;
    progress: (done: string, total: string) => string;
    reckoning: string;
    rebuild: string;
    failed: string;
    fitted: (buyers: string) => string;
    notFitted: string;
  };
  overview: {
    title: string;
    none: string;
    months: (count: number) => string;
    days: (count: number) => string;
    buyers: Told;
    revenue: Told;
    averageOrder: Told;
    repeatRate: Told;
    interval: Told;
    overdue: Told;
    arpu: Told;
    lifetime: Told;
    byRevenue: Told;
    byOrders: Told;
    predicted: Told;
    churn: Told;
    nps: Told;
  };
  map: {
    title: string;
    lead: string;
    recency: string;
    frequency: string;
    recent: string;
    longAgo: string;
    often: string;
    seldom: string;
    share: (percent: string) => string;
    cell: (recency: number, frequency: number) => string;
    thresholds: string;
    recencyFrom: string;
    frequencyFrom: string;
    monetaryFrom: string;
    groups: string;
    group: string;
    customers: string;
    ofBuyers: string;
    money: string;
    predicted: string;
  };
  cohorts: {
    title: string;
    lead: string;
    month: string;
    newcomers: string;
    after: (months: number) => string;
    current: string;
    older: (count: number) => string;
  };
  value: {
    title: string;
    lead: string;
    of: string;
    spreads: Record<Spread, string>;
    range: string;
    table: string;
    upTo: (from: string, to: string) => string;
    over: (from: string) => string;
    customers: string;
    money: string;
    bestFifth: (percent: string) => string;
    noPrediction: string;
  };
  rules: {
    title: string;
    lead: string;
    recency: string;
    frequency: string;
    monetary: string;
    automatic: string;
    own: string;
    score: (score: number) => string;
    save: string;
    saved: string;
    wrong: string;
    failed: string;
  };
}
