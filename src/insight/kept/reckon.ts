import { aliveOf, expectedOrders } from "../model/bg-nbd.ts";
import type { Model } from "../model/fit-model.ts";
import { expectedSpending } from "../model/gamma-gamma.ts";
import { churnOf } from "../scores/churn.ts";
import { groupOf, scoreOf } from "../scores/rfm.ts";
import type { Frame } from "./frame.ts";
import type { Insight } from "./insight.ts";

/** What orders say of one customer. */
export interface Facts {
  customerId: number;
  /** Null where they never bought. */
  bought: Bought | null;
}

/** The purchases of one who bought. Days are those of the shop's calendar. */
export interface Bought {
  orders: number;
  revenue: number;
  firstAt: Date;
  lastAt: Date;
  /** Days on which they bought; from the first to the last; and from the first to now. */
  days: number;
  spanDays: number;
  ageDays: number;
  intervalDays: number | null;
  /** Spent on all days but the first. */
  repeatMoney: number;
}

const DAY_MS = 86_400_000;
/** What is expected is told of 12 months. */
const WEEKS_AHEAD = 365 / 7;
/** As much money as a column holds. */
const MOST_MONEY = 999_999_999_999.99;

/** Nobody orders more often in a year; further out a model is no guide. */
const MOST_ORDERS = 366;

const NEVER = {
  orders: 0,
  revenue: 0,
  averageOrder: null,
  firstOrderAt: null,
  lastOrderAt: null,
  intervalDays: null,
  nextOrderAt: null,
  rfmRecency: null,
  rfmFrequency: null,
  rfmMonetary: null,
  rfmGroup: null,
  lifetimeValue: 0,
  pAlive: null,
  expectedOrders: null,
  predictedValue: null,
  churnRisk: null,
} satisfies Omit<Insight, "customerId">;

/** Reckons one customer's figures as of `at`. */
export function reckon({ customerId, bought }: Facts, frame: Frame, at: Date): Insight {
  if (!bought) return { customerId, ...NEVER };
  const { orders, firstAt, lastAt, intervalDays } = bought;
  const revenue = Math.min(bought.revenue, MOST_MONEY);
  const expected = expectedOf(bought, frame.model);
  return {
    customerId,
    orders,
    revenue,
    averageOrder: revenue / orders,
    firstOrderAt: firstAt,
    lastOrderAt: lastAt,
    intervalDays,
    nextOrderAt: intervalDays === null ? null : new Date(lastAt.getTime() + intervalDays * DAY_MS),
    ...scoresOf(bought, frame),
    lifetimeValue: revenue,
    ...expected,
    churnRisk: churnOf(
      {
        alive: expected.pAlive,
        again: bought.days > 1,
        daysSince: Math.max(0, at.getTime() - lastAt.getTime()) / DAY_MS,
        usualDays: intervalDays ?? frame.usualDays,
      },
      frame.churn,
    ),
  };
}

/** A column of small numbers refuses what is too close to nought. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

function scoresOf({ orders, revenue, lastAt }: Bought, { cuts, groups }: Frame) {
  const recency = scoreOf(lastAt.getTime(), cuts.recency);
  const frequency = scoreOf(orders, cuts.frequency);
  const monetary = scoreOf(revenue, cuts.monetary);
  const rfmGroup = groupOf({ recency, frequency, monetary }, groups);
  return { rfmRecency: recency, rfmFrequency: frequency, rfmMonetary: monetary, rfmGroup };
}

function expectedOf(bought: Bought, model: Model | null) {
  if (!model) return { pAlive: null, expectedOrders: null, predictedValue: null };
  const repeats = bought.days - 1;
  const age = Math.max(bought.ageDays, bought.spanDays) / 7;
  const purchases = { repeats, recency: bought.spanDays / 7, age };
  const orders = Math.min(rounded(expectedOrders(model.frequency, purchases, WEEKS_AHEAD), 4), MOST_ORDERS);
  const mean = repeats > 0 ? bought.repeatMoney / repeats : 0;
  return {
    pAlive: rounded(aliveOf(model.frequency, purchases), 6),
    expectedOrders: orders,
    predictedValue: model.value
      ? Math.min(orders * expectedSpending(model.value, { repeats, mean }), MOST_MONEY)
      : null,
  };
}
