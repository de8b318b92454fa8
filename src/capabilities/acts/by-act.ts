import type { ActionName, ActionValues, Outcome, Telling, Topic } from "../../dialogue/index.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import { type Act, doAct } from "./act.ts";
import { actContextOf } from "./act-context.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** What is said of something that was done. */
export interface Told {
  tell: Telling[];
  topic?: Topic;
}

/** Does a confirmed action by its act, and tells what came of it; what the rows do not allow any more is refused with its reason. */
export const byAct =
  <Values, Plan>(action: ActionName, act: Act<Values, Plan>, told: (plan: Plan, context: CapabilityContext) => Told) =>
  async (context: CapabilityContext, customer: KnownCustomer, values: ActionValues): Promise<Outcome> => {
    const checked = await doAct(act, actContextOf(context, customer), values);
    if (!checked.ok) return tellRefusal(checked);
    return { kind: "told", ...told(checked.plan, context), done: { action, values } };
  };
