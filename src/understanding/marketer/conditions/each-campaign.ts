import type { Condition, Happenings } from "../../../segments/index.ts";
import { some } from "./made.ts";

/** "Не открыли ни X, ни Y": neither of them, though they came (§9.9). */
export function eachCampaign(of: Extract<Happenings, { source: "messages" }>): Condition {
  const all = (of.campaigns ?? []).map((one) => some({ ...of, campaigns: [one], state: "ignored" }, false));
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : { kind: "all", of: all };
}
