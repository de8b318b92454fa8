import type { FlowName, Offered, Outcome } from "../dialogue/index.ts";
import type { CapabilityContext } from "./capability.ts";

/**
 * What a shop's policy does not speak of is not done here: that is said in the reply `unsupported-<flow>`, and a person is offered,
 * unless one is called already.
 */
export function notAllowed({ personCalled }: Pick<CapabilityContext, "personCalled">, flow: FlowName): Outcome {
  if (personCalled) return { kind: "told", tell: [{ saying: { reply: "noted-for-person" } }], refused: "unsupported" };
  const choices: Offered[] = [
    { label: { reply: "choice-yes-person" }, value: "hand_off" },
    { label: { reply: "choice-no" }, value: "no" },
  ];
  const saying = { reply: `unsupported-${flow.replaceAll("_", "-")}` };
  return { kind: "told", tell: [{ saying, choices }], refused: "unsupported", offer: { choices, yes: "hand_off" } };
}
