import type { Offered, Outcome } from "../dialogue/index.ts";
import type { Hit } from "../knowledge/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** The question is kept for the staff, and a person is offered, unless one has been called already. */
export function dontKnow(
  { effects, locale, at, personCalled }: CapabilityContext,
  question: string,
  hits: Hit[],
): Outcome {
  effects.unanswered.push({ question, locale, at, hits });
  if (personCalled) return { kind: "told", tell: [{ saying: { reply: "dont-know-noted" } }], refused: "dont_know" };
  const choices: Offered[] = [
    { label: { reply: "choice-yes-person" }, value: "hand_off" },
    { label: { reply: "choice-no" }, value: "no" },
  ];
  return {
    kind: "told",
    tell: [{ saying: { reply: "dont-know" }, choices }],
    refused: "dont_know",
    offer: { choices, yes: "hand_off" },
  };
}
