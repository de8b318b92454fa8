import type { ActionName, ActionValues, Outcome } from "../../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import { actContextOf } from "./act-context.ts";
import { carryOut } from "./carry-out.ts";
import type { SpokenAct } from "./spoken-act.ts";
import { tellRefusal } from "./tell-refusal.ts";

/**
 * Does a confirmed action by its act, and tells what came of it; what the rows do not allow any more is refused with its reason. Where it
 * comes to something else than was shown (a price has changed, a payment came), nothing is done: it is shown anew.
 */
export const byAct =
  <Values, Plan>(action: ActionName, spoken: SpokenAct<Values, Plan>) =>
  async (
    context: CapabilityContext,
    customer: KnownCustomer,
    values: ActionValues,
    stake?: string,
  ): Promise<Outcome> => {
    const carried = await carryOut(spoken, actContextOf(context, customer), values, stake);
    if (carried.kind === "refused") return tellRefusal(carried.checked);
    if (carried.kind === "changed") return { kind: "anew", tell: { saying: { reply: "proposal-changed" } } };
    return { kind: "told", ...spoken.tell(carried.plan, context), done: { action, values } };
  };
