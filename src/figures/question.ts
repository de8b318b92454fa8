import * as z from "zod";
import { comparison, condition, happenings, window } from "../segments/index.ts";

/**
 * What a marketer asks for in figures: what is reckoned, whose, when, broken down by what, compared with what. Pure data, as a
 * segment's definition is: readers write it, people see it told back, one compiler turns it into statements.
 */

/** What figures are broken down by. Stretches of time give a series, in the shop's zone; all others a table. */
export const TIMES = ["hour", "day", "week", "month", "quarter", "year"] as const;
export const DIMENSIONS = [
  ...TIMES,
  /** 1 (Monday) to 7, and 0 to 23: all Mondays, all nine o'clocks. */
  "weekday",
  "hour_of_day",
  /** Of the customer. A field of the shop's own is `custom.…`. */
  "city",
  "region",
  "country",
  "source",
  "gender",
  "age_group",
  "language",
  "loyalty_level",
  "rfm_group",
  "churn_risk",
  "customer",
  /** Of the goods. */
  "category",
  "brand",
  "product",
  "variant",
  /** Of the order. */
  "delivery_city",
  "status",
  "payment_status",
  "promo_code",
  "carrier",
  /** Of what else there is. */
  "return_reason",
  "topic",
  "campaign",
  "channel",
  /** `view`, `cart`, `checkout_abandoned`. */
  "visit",
  /** What was answered: 0 to 10, or 1 to 5. */
  "score",
  /** A saved segment that the customer is in; who is in several is in each. */
  "segment",
] as const;

const dimension = z.union([z.enum(DIMENSIONS), z.string().regex(/^custom\..{1,100}$/)]);
/** {@link DIMENSIONS} */
export type Dimension = z.output<typeof dimension>;

/** How numbers are made of things that happened: see {@link reckoned}. */
export const HOWS = [
  "count",
  "units",
  "amount",
  "average",
  "median",
  "largest",
  "smallest",
  "discount",
  "delivery_days",
  "customers",
  "products",
  "categories",
  "brands",
] as const;

/**
 * What is reckoned of things that happened, whosever: those of `of` (its own window is left out: the question's is meant).
 * - `count`: how many; `units`: pieces; `amount`: money, as {@link ../segments} reckons it (with goods: of those lines);
 * - `average`: of orders, amount an order; of tickets, nps and ratings, the mean score;
 * - `median`, `largest`, `smallest`: of the orders' amounts; `discount`: the sum of the orders' discounts;
 * - `delivery_days`: the mean of days (of 24 h, with their fractions) from placing to delivery, of delivered orders;
 * - `customers`: how many different customers; `products`, `categories`, `brands`: how many different ones.
 */
const reckoned = z
  .object({
    kind: z.literal("reckoned"),
    how: z.enum(HOWS),
    of: happenings,
    /** Of those of the question's `who` of whom this is true too. */
    who: condition.optional(),
  })
  .strict();

/**
 * What the trade has a name for. Orders are those that are not cancelled, by `placed_at`; where the question is about goods, those
 * that have such goods.
 * - `customers`: how many people there are, whatever they did (no window);
 * - `registrations`: registered in the window;
 * - `new_customers`: whose first order of all is in the window and is such an order; `returning_customers`: bought in the window (such
 *   goods) and before it (whatever); `lapsed_customers`: bought before the window and not in it (such goods both times): by no time;
 *   `repeat_customers`: two orders or more in the window;
 * - `repeat_rate`: `repeat_customers` among those who bought in the window; `return_rate`: orders placed in the window of which
 *   something came back, among all of them; `cancel_rate`: cancelled ones among all that were placed in it;
 * - `arpu`: revenue by customer who bought in the window; `orders_per_customer`; `units_per_order`;
 * - `lifetime_value`: the mean of what customers who ever bought have spent; `predicted_value`: the mean of insight's prediction;
 * - `nps`: per cent of promoters less per cent of detractors, by each customer's latest score in the window: -100 to 100;
 * - `conversion`: who bought within `days` (of 24 h) after a message of a campaign in the window, among those whom one was sent to (or
 *   as `state` of `of` says);
 *   `open_rate`, `click_rate`: among the delivered messages of the window.
 * Rates are parts of one: .25.
 */
export const NAMED_MEASURES = [
  "customers",
  "registrations",
  "new_customers",
  "returning_customers",
  "lapsed_customers",
  "repeat_customers",
  "repeat_rate",
  "return_rate",
  "cancel_rate",
  "arpu",
  "orders_per_customer",
  "units_per_order",
  "lifetime_value",
  "predicted_value",
  "nps",
  "conversion",
  "open_rate",
  "click_rate",
] as const;
const named = z
  .object({
    kind: z.literal("named"),
    name: z.enum(NAMED_MEASURES),
    /** Of `conversion`: days after the message in which an order counts; 14 where it is left out. */
    days: z.number().int().min(1).max(365).optional(),
    /** The goods, orders or campaigns that it is about. */
    of: happenings.optional(),
    /** Of those of the question's `who` of whom this is true too. */
    who: condition.optional(),
  })
  .strict();

/** A field of the customers who are meant, whatever they did (no window): `age`, `loyalty_points`, `usual_interval`, `custom.…`. */
const field = z
  .object({
    kind: z.literal("field"),
    field: z.string().min(1).max(100),
    how: z.enum(["average", "median", "sum", "largest", "smallest"]),
    who: condition.optional(),
  })
  .strict();

const plain = z.discriminatedUnion("kind", [reckoned, named, field]);
/** A measure that is no ratio of two. */
export type PlainMeasure = z.output<typeof plain>;

/** One measure by another: "which part of the orders has a promo code", "units by order". Null where the other is 0 or unknown. */
const ratio = z
  .object({
    kind: z.literal("ratio"),
    of: plain,
    to: plain,
    /** Whether it is told in per cent: a part of the whole. */
    part: z.literal(true).optional(),
  })
  .strict();

const measure = z.discriminatedUnion("kind", [reckoned, named, field, ratio]);
/** {@link measure} */
export type Measure = z.output<typeof measure>;

/** {@link Question} */
export const question = z
  .object({
    /** Several give several columns, in this order. */
    measures: z.array(measure).min(1).max(6),
    /** Whose: those of whom it is true. Left out: everybody's, also what nobody's name stands on. */
    who: condition.optional(),
    /** When it happened. Left out: ever. */
    window: window.optional(),
    by: dimension.optional(),
    /** The first `n` rows by the first measure: of known values. Stretches of time too, then in that order: the three best months. */
    top: z
      .object({ n: z.number().int().min(1).max(1000), lowest: z.literal(true).optional() })
      .strict()
      .optional(),
    /** Only rows whose first measure is so: "cities with revenue over 100,000". Money is in the shop's currency, rates are parts of one. */
    only: comparison.optional(),
    /** Another stretch of time beside it: the one before of the same length (`before`), a year earlier, or a window. */
    versus: z.union([z.enum(["before", "year_before"]), window]).optional(),
    /** Each row's part of the whole, beside its value. */
    share: z.literal(true).optional(),
    timezone: z.string().min(1).max(64),
  })
  .strict();
/** A question about figures. */
export type Question = z.output<typeof question>;
