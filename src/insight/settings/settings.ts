import * as z from "zod";

/** Groups of buyers by their scores, from the best to those who are gone. */
export const RFM_GROUPS = [
  "champions",
  "loyal",
  "potential_loyalist",
  "new",
  "promising",
  "need_attention",
  "about_to_sleep",
  "at_risk",
  "cannot_lose",
  "hibernating",
  "lost",
] as const;

/** One of {@link RFM_GROUPS}. */
export type RfmGroup = (typeof RFM_GROUPS)[number];

const score = z.int().min(1).max(5);
const scores = z
  .tuple([score, score])
  .refine(([from, to]) => from <= to, "must be from the lower score to the higher one");
const any: [number, number] = [1, 5];

/** Who belongs to a group: those whose scores lie between these, both included. */
const GroupRule = z.strictObject({
  group: z.enum(RFM_GROUPS),
  recency: scores.default(any),
  frequency: scores.default(any),
  monetary: scores.default(any),
});

const ascending = (cuts: number[]) => cuts.every((cut, at) => at === 0 || cut > (cuts[at - 1] ?? cut));
const cuts = z
  .array(z.number().min(0))
  .length(4)
  .refine(ascending, "must be four numbers, each greater than the one before");
const inDays = z
  .array(z.number().positive())
  .length(4)
  .refine((days) => ascending(days.toReversed()), "must be four numbers of days, each smaller than the one before");

/** What the shop decides about its scores. */
export const InsightSettings = z.strictObject({
  /** Who is in which group: the first rule that fits decides. Buyers whom none fits have no group. */
  groups: z.array(GroupRule).min(1).max(50),
  /**
   * Where a score begins; null: a fifth of the buyers has each score. Of recency, four numbers of days: who bought less than so many days ago
   * scores 2, 3, 4, 5. Of frequency orders, of monetary money: who has more than so much does.
   */
  thresholds: z.strictObject({
    recency: inDays.nullable(),
    frequency: cuts.nullable(),
    monetary: cuts.nullable(),
  }),
  /**
   * Who is about to leave. Of whoever bought again, where a model is fitted: how likely they still buy here, below `high` and below `medium`.
   * Of the others: how many of their usual intervals (of the shop's, where they have none) went by since they bought last, from `medium` and
   * from `high` on.
   */
  churn: z.strictObject({
    alive: z
      .strictObject({ medium: z.number().min(0).max(1), high: z.number().min(0).max(1) })
      .refine(({ medium, high }) => high <= medium, "high must be no more than medium"),
    late: z
      .strictObject({ medium: z.number().positive(), high: z.number().positive() })
      .refine(({ medium, high }) => high >= medium, "high must be no less than medium"),
  }),
});

/** {@link InsightSettings}, read. */
export type InsightSettings = z.infer<typeof InsightSettings>;

/** One of {@link InsightSettings}' rules. */
export type GroupRule = InsightSettings["groups"][number];

const rule = (group: RfmGroup, recency: [number, number], frequency: [number, number]): GroupRule => ({
  group,
  recency,
  frequency,
  monetary: any,
});

/**
 * What holds where the shop decided nothing. Fifths by each of the three, as Hughes has it (Strategic Database Marketing, 1994); the
 * groups are the ones in common use, by recency and frequency, all 25 squares of them, of which the lowest is "lost".
 */
export const DEFAULT_SETTINGS: InsightSettings = {
  groups: [
    rule("champions", [5, 5], [4, 5]),
    rule("loyal", [3, 4], [4, 5]),
    rule("potential_loyalist", [4, 5], [2, 3]),
    rule("new", [5, 5], [1, 1]),
    rule("promising", [4, 4], [1, 1]),
    rule("need_attention", [3, 3], [3, 3]),
    rule("about_to_sleep", [3, 3], [1, 2]),
    rule("cannot_lose", [1, 2], [5, 5]),
    rule("at_risk", [1, 2], [3, 4]),
    rule("lost", [1, 1], [1, 1]),
    rule("hibernating", [1, 2], [1, 2]),
  ],
  thresholds: { recency: null, frequency: null, monetary: null },
  churn: { alive: { medium: 0.7, high: 0.3 }, late: { medium: 1.5, high: 3 } },
};
