import type { Saying } from "../../wording/index.ts";
import type { Caution, WhyNot } from "../model/borne.ts";

const LACKING = {
  few_buyers: "insight-few-buyers",
  short_history: "insight-short-history",
  no_recent_order: "insight-no-recent-order",
  nobody_often: "insight-nobody-often",
} as const;

/** Why there is no forecast, as it is said to the staff. */
export function sayWhyNot(why: WhyNot): Saying {
  if (why.code === "no_fit") return { reply: "insight-no-fit" };
  return { reply: LACKING[why.code], args: { have: why.have, need: why.need } };
}

/** What to know of a forecast, as it is said to the staff. */
export function sayCaution(caution: Caution): Saying {
  switch (caution.code) {
    case "one_time_alive": {
      const { buyers, share } = caution;
      return { reply: "insight-one-time-alive", args: { buyers, percent: Math.round(100 * share) } };
    }
    case "value_follows_frequency":
      return { reply: "insight-value-follows-frequency", args: { correlation: caution.correlation.toFixed(2) } };
    case "no_value":
      return { reply: "insight-no-value" };
  }
}
