import type { GroupRule, RfmGroup } from "../settings/settings.ts";

/** What one must have more of for the scores 2, 3, 4 and 5; ascending, equals allowed. */
export type Cuts = readonly number[];

/** Scores from 1 to 5; 5 is best. */
export interface Scores {
  recency: number;
  frequency: number;
  monetary: number;
}

/**
 * A score by fifths (Hughes 1994, Strategic Database Marketing: RFM quintiles): one more for each cut that is passed. The cuts are the
 * values at a fifth, two, three and four fifths of all buyers; as only more than a cut passes it, equal values have equal scores, and where
 * most have the least, those all score 1.
 */
export const scoreOf = (value: number, cuts: Cuts): number => 1 + cuts.filter((cut) => value > cut).length;

/** The group of the first rule that fits; null where none does. */
export function groupOf(scores: Scores, rules: readonly GroupRule[]): RfmGroup | null {
  const fits = (one: GroupRule) =>
    within(scores.recency, one.recency) &&
    within(scores.frequency, one.frequency) &&
    within(scores.monetary, one.monetary);
  return rules.find(fits)?.group ?? null;
}

const within = (score: number, [from, to]: readonly [number, number]): boolean => from <= score && score <= to;
