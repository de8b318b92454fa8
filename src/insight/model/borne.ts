/** What a shop's history has, as far as a model leans on it. */
export interface History {
  buyers: number;
  /** Days from the shop's first purchase, and from its last one, to now. */
  days: number;
  daysSinceLast: number;
  /** Days with purchases of whoever has most of them. */
  mostDays: number;
}

/** The least that a model is fitted to: below it the parameters say more about chance than about the shop. */
const LEAST = { buyers: 500, days: 180, daysSinceLast: 30, mostDays: 3 } as const;

/** Why there is no model: what the shop has, and what it takes. */
export type WhyNot =
  | { code: "few_buyers" | "short_history" | "no_recent_order" | "nobody_often"; have: number; need: number }
  /** The search for the likeliest parameters ended nowhere. */
  | { code: "no_fit" };

/** What a reader of the figures should know. */
export type Caution =
  /** Of so many who bought once the model cannot know that they left: they all look alive. */
  | { code: "one_time_alive"; buyers: number; share: number }
  /** Gamma-Gamma takes it that who buys more often does not spend more at a time, and here the two go together: the correlation. */
  | { code: "value_follows_frequency"; correlation: number }
  /** What people spend could not be fitted: orders are expected, money is not. */
  | { code: "no_value" };

/** Why a history does not bear a model: each thing that it lacks; none where it does. */
export function whyNot({ buyers, days, daysSinceLast, mostDays }: History): WhyNot[] {
  const lacking: WhyNot[] = [];
  if (buyers < LEAST.buyers) lacking.push({ code: "few_buyers", have: buyers, need: LEAST.buyers });
  if (days < LEAST.days) lacking.push({ code: "short_history", have: Math.floor(days), need: LEAST.days });
  if (buyers > 0 && daysSinceLast > LEAST.daysSinceLast)
    lacking.push({ code: "no_recent_order", have: Math.floor(daysSinceLast), need: LEAST.daysSinceLast });
  if (mostDays < LEAST.mostDays) lacking.push({ code: "nobody_often", have: mostDays, need: LEAST.mostDays });
  return lacking;
}
