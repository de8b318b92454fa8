import type { FlowName, Outcome } from "../dialogue/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { unsupported } from "./unsupported.ts";

/** What a shop's policy does not speak of is not done here: that is said in the reply `unsupported-<flow>`, and a person is offered. */
export function notAllowed(context: Pick<CapabilityContext, "personCalled">, flow: FlowName): Outcome {
  const reply = `unsupported-${flow.replaceAll("_", "-")}`;
  return unsupported(context, reply);
}
