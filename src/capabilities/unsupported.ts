import type { Outcome } from "../dialogue/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** What the shop's policy does not let the bot do: said in `reply`, with a person offered. */
export function unsupported({ personCalled }: Pick<CapabilityContext, "personCalled">, reply: string): Outcome {
  if (personCalled) return { kind: "told", tell: [{ saying: { reply: "noted-for-person" } }], refused: "unsupported" };
  const choices = [
    { label: { reply: "choice-yes-person" }, value: "hand_off" },
    { label: { reply: "choice-no" }, value: "no" },
  ];
  return {
    kind: "told",
    tell: [{ saying: { reply }, choices }],
    refused: "unsupported",
    offer: { choices, yes: "hand_off" },
  };
}
