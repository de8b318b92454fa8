import type { Happenings, Window } from "../../../segments/index.ts";
import type { Clause } from "../grammar/clause.ts";
import { amountsOr, valuesOf } from "./amounts.ts";
import { eachCampaign } from "./each-campaign.ts";
import { type Made, some } from "./made.ts";

/** The letters that a clause speaks of, in a window. */
export function messagesIn(clause: Clause, window: Window | undefined): Extract<Happenings, { source: "messages" }> {
  const { marks } = clause;
  const campaigns = valuesOf(clause, "campaign");
  const isLetter = marks.has("letter");
  const channels = clause.channels.length > 0 ? clause.channels : isLetter ? (["email"] as const) : [];
  const state = marks.has("click")
    ? "clicked"
    : marks.has("open")
      ? "opened"
      : marks.has("ignore")
        ? "ignored"
        : marks.has("received")
          ? "delivered"
          : "sent";
  return {
    source: "messages",
    ...(campaigns.length > 0 && { campaigns }),
    ...(channels.length > 0 && { channels: [...channels] }),
    state,
    ...(window !== undefined && { window }),
  };
}

export function messages(clause: Clause, window: Window | undefined): Made {
  const of = messagesIn(clause, window);
  if (clause.negated && clause.marks.has("arrived") && clause.amounts.length === 0) return notArrived(of);
  if (clause.marks.has("of_received")) return some({ ...of, state: "ignored" }, false);
  if (clause.negated && of.campaigns !== undefined && of.state === "opened" && clause.amounts.length === 0) {
    return eachCampaign(of);
  }
  if (clause.marks.has("each_of") && !clause.negated && clause.amounts.length === 0)
    return { kind: "all", of: (of.campaigns ?? []).map((one) => some({ ...of, campaigns: [one] }, false)) };
  if (clause.marks.has("all_of")) return allOf(clause, of);
  return amountsOr(clause, of);
}

/** "Открывают все письма": as many as came to them. */
function allOf({ negated, amounts }: Clause, of: Extract<Happenings, { source: "messages" }>): Made {
  if (negated || amounts.length > 0 || of.state === "sent" || of.state === "delivered") return null;
  const right = { measure: "count" as const, of: { ...of, state: "delivered" as const } };
  return {
    kind: "all",
    of: [some(of, false), { kind: "compare", left: { measure: "count", of }, op: "=", right }],
  };
}

/** "Не дошла рассылка": of what was sent to them not all came. */
const notArrived = (of: Extract<Happenings, { source: "messages" }>): Made => ({
  kind: "compare",
  left: { measure: "count", of: { ...of, state: "sent" } },
  op: ">",
  right: { measure: "count", of: { ...of, state: "delivered" } },
});
