import * as z from "zod";

/**
 * What a segment is: a tree of typed conditions over a shop's facts. Readers write it, people confirm it, one compiler
 * (`where.ts`) turns it into a statement. Pure data: it is what is saved, and it means the same wherever it is used.
 *
 * Three values: a condition is true, false or unknown of a customer. `not` of unknown is unknown, `all` and `any` are Kleene's;
 * only `except` takes unknown for "no". In a segment is who it is true of.
 */

/** Lengths of time that windows are told in. */
export const STEP_UNITS = ["hour", "day", "week", "month", "quarter", "year"] as const;
/** Stretches of the calendar. A week begins on Monday; winter is December to February. */
export const CALENDAR_UNITS = ["day", "week", "month", "quarter", "season", "half", "year"] as const;
/** Channels that letters and consents go by. */
export const CHANNELS = ["email", "telegram", "sms"] as const;

const stepUnit = z.enum(STEP_UNITS);
const channel = z.enum(CHANNELS);
/** A day of the shop's calendar: 2026-10-01. */
const day = z.iso.date();
const count = z.number().int().min(1).max(10_000);
const texts = z.array(z.string().min(1).max(300)).min(1).max(500);

/** Hours, days and weeks are so many times an hour; months, quarters and years are stepped back on the calendar. */
const step = z.object({ n: count, unit: stepUnit }).strict();

/**
 * When something happened, in the shop's time zone. Left out: ever.
 * - `last`: from so long ago up to now, both included. `earlier`: before that.
 * - `ago`: from `from` ago (included) to `to` ago (excluded); nothing where that is the wrong way round.
 * - `next`: from the beginning of today to the end of the day that is so much later; what is expected may be in it.
 * - `this`: the calendar unit that now is in, moved by `shift` (-1: the last one).
 * - `named`: the most recent of that name that has begun; with `ended` the most recent that is over; with `year` that year's. A
 *   month is 1 to 12, a quarter 1 to 4, a half 1 or 2, a season 1 (winter) to 4 (autumn), a day a weekday 1 (Monday) to 7. A winter
 *   bears the year of its January.
 * - `between`: from the start of a day to the end of a day; either end may be open.
 */
export const window = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("last"), n: count, unit: stepUnit }).strict(),
  z.object({ kind: z.literal("earlier"), n: count, unit: stepUnit }).strict(),
  z.object({ kind: z.literal("ago"), from: step, to: step }).strict(),
  z.object({ kind: z.literal("next"), n: count, unit: z.enum(["day", "week", "month"]) }).strict(),
  z
    .object({ kind: z.literal("this"), unit: z.enum(CALENDAR_UNITS), shift: z.number().int().min(-1000).max(1000) })
    .strict(),
  z
    .object({
      kind: z.literal("named"),
      unit: z.enum(["day", "month", "quarter", "season", "half"]),
      index: z.number().int().min(1).max(12),
      year: z.number().int().min(1970).max(2200).optional(),
      ended: z.literal(true).optional(),
    })
    .strict(),
  z.object({ kind: z.literal("between"), from: day.optional(), to: day.optional() }).strict(),
]);
/** {@link window} */
export type Window = z.output<typeof window>;

/** How a number is held against another; `between` includes both ends. Money is in the shop's currency. */
export const comparison = z
  .object({
    op: z.enum(["=", "!=", ">", ">=", "<", "<=", "between"]),
    value: z.number(),
    /** The upper end of `between`. */
    to: z.number().optional(),
  })
  .strict();
/** {@link comparison} */
export type Comparison = z.output<typeof comparison>;

/**
 * Goods: every part that is given must hold, any value of a part does. `products` are ids of the shop's books, `skus` one variant's,
 * `categories` and `brands` names as the catalogue has them, `text` what the name of a product or of its variant holds, whatever the
 * case, `price` of one piece as it was sold (of a visit: as the catalogue has it now). Goods that the catalogue does not have any more
 * are known by their price only.
 */
const items = z
  .object({
    products: texts.optional(),
    skus: texts.optional(),
    categories: texts.optional(),
    brands: texts.optional(),
    text: z.string().min(1).max(300).optional(),
    price: comparison.optional(),
  })
  .strict();
/** {@link items} */
export type Items = z.output<typeof items>;

/**
 * Properties of one order. Without `status` no cancelled order counts; `cancelled` among them counts by the time of cancelling.
 * `nth` is its place among all orders of the customer that are not cancelled, by `placed_at`, then as they were written. `city` is where
 * it went; `elsewhere` to another city than the customer's own, where both are known. `days_to_deliver`: whole days (24 h) from placing
 * to delivery. `returned`: something of it came back.
 */
const orderFilter = z
  .object({
    status: z
      .array(z.enum(["new", "paid", "shipped", "delivered", "cancelled"]))
      .min(1)
      .optional(),
    payment: z
      .array(z.enum(["unpaid", "paid", "refunded"]))
      .min(1)
      .optional(),
    total: comparison.optional(),
    discount: comparison.optional(),
    /** With one of these promo codes; an empty list: with any. */
    promo: z.array(z.string().min(1).max(100)).max(500).optional(),
    city: z.object({ in: texts.optional(), not: texts.optional() }).strict().optional(),
    elsewhere: z.literal(true).optional(),
    days_to_deliver: comparison.optional(),
    /** Pieces of all goods in it, and different products of the catalogue. */
    units: comparison.optional(),
    products: comparison.optional(),
    returned: z.boolean().optional(),
    nth: z.union([z.enum(["first", "last"]), z.number().int().min(1).max(1000)]).optional(),
    /** Placed on these days of the week, 1 (Monday) to 7. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).optional(),
  })
  .strict();
/** {@link orderFilter} */
export type OrderFilter = z.output<typeof orderFilter>;

/**
 * Things that happened to a customer, by source, each with its own filters and a window on when:
 * - `orders` by `placed_at`: those that have goods that count: any of `items` (all, where it is left out) and none of `except`;
 * - `returns` by `requested_at`; withdrawn ones never count. `reason`: texts, any of which the reason is or holds;
 * - `messages` by `sent_at`, of campaigns; `ignored` is delivered and not opened;
 * - `visits` by `at`;  - `tickets` by `opened_at`;  - `nps` by `at`;  - `ratings` of a talk with a person, by `at`.
 */
export const happenings = z.discriminatedUnion("source", [
  z
    .object({
      source: z.literal("orders"),
      items: z.array(items).min(1).max(50).optional(),
      except: z.array(items).min(1).max(50).optional(),
      orders: orderFilter.optional(),
      window: window.optional(),
    })
    .strict(),
  z
    .object({
      source: z.literal("returns"),
      items: z.array(items).min(1).max(50).optional(),
      reason: texts.optional(),
      refunded: z.boolean().optional(),
      window: window.optional(),
    })
    .strict(),
  z
    .object({
      source: z.literal("messages"),
      campaigns: texts.optional(),
      channels: z.array(channel).min(1).optional(),
      state: z.enum(["sent", "delivered", "opened", "not_opened", "ignored", "clicked", "not_clicked"]),
      window: window.optional(),
    })
    .strict(),
  z
    .object({
      source: z.literal("visits"),
      visits: z
        .array(z.enum(["view", "cart", "checkout_abandoned"]))
        .min(1)
        .optional(),
      items: z.array(items).min(1).max(50).optional(),
      window: window.optional(),
    })
    .strict(),
  z
    .object({
      source: z.literal("tickets"),
      topics: texts.optional(),
      open: z.boolean().optional(),
      rating: comparison.optional(),
      window: window.optional(),
    })
    .strict(),
  z.object({ source: z.literal("nps"), score: comparison.optional(), window: window.optional() }).strict(),
  z.object({ source: z.literal("ratings"), value: comparison.optional(), window: window.optional() }).strict(),
]);
/** {@link happenings} */
export type Happenings = z.output<typeof happenings>;
/** Where happenings come from. */
export type Source = Happenings["source"];

/**
 * What is reckoned from them:
 * - `count`: how many (orders, returned lines, messages, visits, tickets, answers); 0 where there are none;
 * - `units`: pieces; `amount`: for orders without goods the sum of `total`, with goods the sum of `quantity × unit_price` of those
 *   lines, for returns the sum of `amount`; 0 where there are none;
 * - `average`: `amount` an order (with goods: of the orders that have them), for tickets the mean rating, for nps and ratings the mean
 *   score;  - `largest`: the largest order's;
 * - `latest`: the last score of nps or ratings, the last rating of tickets that have one;
 * - `products`, `categories`, `brands`: how many different ones of the catalogue;  - `months`: in how many calendar months;
 * - `same_product`: in how many orders the product that is in most of them is;
 * - `days_between`: mean days from one order to the next, of two orders or more;
 * - `days_since_last`, `days_since_first`: whole days (24 h) up to now.
 * Where there is nothing to reckon from, the numbers of things and sums of money (`count`, `units`, `amount`, `products`, `categories`,
 * `brands`, `months`, `same_product`) are 0 and the others unknown. Means are told to six digits behind the point.
 */
export const MEASURES = [
  "count",
  "units",
  "amount",
  "average",
  "largest",
  "latest",
  "products",
  "categories",
  "brands",
  "months",
  "same_product",
  "days_between",
  "days_since_last",
  "days_since_first",
] as const;

/** Which measures each source bears. */
export const MEASURES_OF: Record<Source, readonly (typeof MEASURES)[number][]> = {
  orders: MEASURES.filter((measure) => measure !== "latest"),
  returns: ["count", "units", "amount", "products", "days_since_last"],
  messages: ["count", "days_since_last"],
  visits: ["count", "products", "days_since_last"],
  tickets: ["count", "average", "latest", "days_since_last"],
  nps: ["count", "average", "latest", "days_since_last"],
  ratings: ["count", "average", "latest", "days_since_last"],
};

const quantity = z
  .object({ measure: z.enum(MEASURES), of: happenings })
  .strict()
  .refine(({ measure, of }) => MEASURES_OF[of.source].includes(measure), "this source has no such measure");
/** {@link MEASURES} of {@link happenings} */
export type Quantity = z.output<typeof quantity>;

/**
 * What a field of the customer must be. `in` is any of the values, exactly as the data has them; `not_in` is known and none of them;
 * `has` is a text that it holds, whatever the case; dates are `within` a window, a day without a time by its midnight. An empty text is
 * unknown; so is what is no number or no date to who asks for one. An age is full years: who was born on 29 February turns on 1 March
 * where the year has no 29th.
 */
const test = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("in"), values: texts }).strict(),
  z.object({ kind: z.literal("not_in"), values: texts }).strict(),
  z.object({ kind: z.literal("has"), text: z.string().min(1).max(300) }).strict(),
  z.object({ kind: z.literal("number"), is: comparison }).strict(),
  z.object({ kind: z.literal("within"), window }).strict(),
  z.object({ kind: z.literal("known") }).strict(),
  z.object({ kind: z.literal("unknown") }).strict(),
]);
/** {@link test} */
export type Test = z.output<typeof test>;

/** A birthday by month and day, whatever the year; 29 February is 28 February where the year has no 29th. Both days are included. */
const birthday = z.discriminatedUnion("kind", [
  /** From today on: `n` days or weeks, or up to the same day `n` months later; today alone is `n` 0 of `day`. */
  z
    .object({ kind: z.literal("next"), n: z.number().int().min(0).max(366), unit: z.enum(["day", "week", "month"]) })
    .strict(),
  z
    .object({ kind: z.literal("past"), n: z.number().int().min(1).max(366), unit: z.enum(["day", "week", "month"]) })
    .strict(),
  z
    .object({
      kind: z.literal("this"),
      unit: z.enum(["day", "week", "month", "quarter", "season", "year"]),
      shift: z.number().int().min(-12).max(12),
    })
    .strict(),
  z.object({ kind: z.literal("month"), month: z.number().int().min(1).max(12) }).strict(),
  /** "12-25" to "01-06", of no year told: a 29 February is in it if it is named, or if this year's 28th, which stands for it, is. */
  z
    .object({ kind: z.literal("days"), from: z.string().regex(/^\d\d-\d\d$/), to: z.string().regex(/^\d\d-\d\d$/) })
    .strict(),
]);
/** {@link birthday} */
export type Birthday = z.output<typeof birthday>;

const leaves = [
  /** A field of the customer, by its name in the registry (`fields.ts`): `city`, `age`, `custom.pet` … */
  z.object({ kind: z.literal("attribute"), field: z.string().min(1).max(100), test }).strict(),
  z.object({ kind: z.literal("birthday"), on: birthday }).strict(),
  /** "Bought coffee 3 times or more", "spent over 5000 in a year", "never returned anything" (`count = 0`). */
  z.object({ kind: z.literal("quantity"), of: quantity, is: comparison }).strict(),
  /** When the first or last of them was: "first bought in May", "last ordered more than 90 days ago". Unknown where there were none. */
  z.object({ kind: z.literal("moment"), which: z.enum(["first", "last"]), of: happenings, window }).strict(),
  /** One quantity against another: `left op times × right`. */
  z
    .object({
      kind: z.literal("compare"),
      left: quantity,
      op: z.enum([">", ">=", "<", "<=", "=", "!="]),
      right: quantity,
      times: z.number().positive().max(1_000_000).optional(),
    })
    .strict(),
  /**
   * One quantity against the shop's average of it: `average` of orders is the mean over orders, also of buyers that are not customers;
   * every other the mean over the customers that have any of those happenings, as far as it is known of them. Unknown where there are none.
   */
  z
    .object({
      kind: z.literal("shop_average"),
      of: quantity,
      op: z.enum([">", ">=", "<", "<="]),
      times: z.number().positive().max(1_000_000).optional(),
    })
    .strict(),
  /**
   * At least `times` (1) in each calendar unit that touches the window and has begun: "every month of this year" is up to this month.
   * Units count whole, also where the window begins inside one. The window needs a beginning.
   */
  z
    .object({
      kind: z.literal("every"),
      unit: z.enum(["day", "week", "month", "quarter", "year"]),
      window,
      of: happenings,
      times: count.optional(),
    })
    .strict(),
  /**
   * After one of `first` (with `from: "first"` only the earliest) one of `next` came later, not more than so long after; with `not` there
   * is a `first` with no such `next` after it. An order is never its own follower. Never unknown.
   */
  z
    .object({
      kind: z.literal("sequence"),
      first: happenings,
      from: z.literal("first").optional(),
      next: happenings,
      within: step.optional(),
      not: z.literal(true).optional(),
    })
    .strict(),
  /** `granted: false` is anything but a yes: refused, or never asked. Several channels: of any of them it is so. */
  z.object({ kind: z.literal("consent"), channels: z.array(channel).min(1), granted: z.boolean() }).strict(),
  /** Consent, an address there (e-mail, phone, a chat in Telegram that proved to be theirs), and not blocked. Several: by any of them. */
  z.object({ kind: z.literal("reachable"), channels: z.array(channel).min(1) }).strict(),
  /** Is in a saved segment, by its id, as it was last refreshed. */
  z.object({ kind: z.literal("segment"), id: z.uuid() }).strict(),
] as const;
/** {@link Leaf} */
export const leaf = z.discriminatedUnion("kind", leaves);

/** A condition without conditions inside. */
export type Leaf = z.output<typeof leaf>;
/** A condition. An empty `all` is true of everybody. */
export type Condition = Leaf | { kind: "all" | "any"; of: Condition[] } | { kind: "not" | "except"; of: Condition };

/** {@link Condition} */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    ...leaves,
    z.object({ kind: z.literal("all"), of: z.array(condition).max(100) }).strict(),
    z.object({ kind: z.literal("any"), of: z.array(condition).min(1).max(100) }).strict(),
    /** Known and not so. */
    z.object({ kind: z.literal("not"), of: condition }).strict(),
    /** Not so, or unknown: "everybody except". */
    z.object({ kind: z.literal("except"), of: condition }).strict(),
  ]),
);

/**
 * The first `n` people of those whom the condition holds for, by a quantity or a number or date of theirs; whoever has none of it
 * is not ranked: it is unknown, or it is a number of things, a sum of money or a number of theirs and 0. Per cent are of the ranked,
 * rounded up. Equals are ranked by their external id.
 */
export const top = z
  .object({
    by: z.union([quantity, z.object({ field: z.string().min(1).max(100) }).strict()]),
    n: z.number().int().min(1).max(1_000_000),
    percent: z.literal(true).optional(),
    lowest: z.literal(true).optional(),
  })
  .strict();
/** {@link top} */
export type Top = z.output<typeof top>;

/** Who: those of whom `where` is true, the `top` of them where it is given; windows and days are the time zone's. */
export const definition = z
  .object({ where: condition, top: top.optional(), timezone: z.string().min(1).max(64) })
  .strict();
/** {@link definition} */
export type Definition = z.output<typeof definition>;
