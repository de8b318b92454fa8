import type { ActionName, ActionValues, Outcome, Telling, Topic } from "../../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import type { Act } from "./act.ts";
import { actContextOf } from "./act-context.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** What is said of something that was done. */
export interface Told {
  tell: Telling[];
  topic?: Topic;
}

/**
 * Does a confirmed action by its act, and tells what came of it; what the rows do not allow any more is refused with its reason. Where
 * `stakeOf` tells that it comes to something else than was shown (a price has changed, a payment came), nothing is done: it is shown anew.
 */
export const byAct =
  <Values, Plan>(
    action: ActionName,
    act: Act<Values, Plan>,
    told: (plan: Plan, context: CapabilityContext) => Told | Promise<Told>,
    stakeOf?: (plan: Plan) => string,
  ) =>
  async (
    context: CapabilityContext,
    customer: KnownCustomer,
    values: ActionValues,
    stake?: string,
  ): Promise<Outcome> => {
    const acting = actContextOf(context, customer);
    const checked = await act.check(acting, act.values.parse(values), true);
    if (!checked.ok) return tellRefusal(checked);
    if (stakeOf && stake !== undefined && stakeOf(checked.plan) !== stake)
      return { kind: "anew", tell: { saying: { reply: "proposal-changed" } } };
    await act.perform(acting, checked.plan);
    return { kind: "told", ...(await told(checked.plan, context)), done: { action, values } };
  };
