import type { Telling, Topic } from "../../dialogue/index.ts";
import type { Act, ActContext, TellContext } from "./act.ts";

/** What is said of something that was done. */
export interface Told {
  tell: Telling[];
  topic?: Topic;
}

/** An act with its words: the same whether the customer has it done or the staff for them. */
export interface SpokenAct<Values, Plan> {
  act: Act<Values, Plan>;
  /** What is said once it is done. */
  tell: (plan: Plan, context: TellContext) => Told;
  /** What it comes to, where that may change between being shown and being done. */
  stakeOf?: (plan: Plan) => string;
  /** What else is written with it, in the same transaction. */
  beside?: (plan: Plan, context: ActContext) => Promise<void>;
}
