import { type Facts, identifyFirst, postponeFlows, type Step, wait } from "./advance.ts";
import type { Outcome } from "./outcome.ts";
import { activeFrame, type DialogueState, MISSES_AT_MOST } from "./state.ts";

/** What a step came to: what is said of it, if anything, before the conversation goes on from the state. */
export interface Settled {
  state: DialogueState;
  said: Extract<Step, { kind: "say" }> | null;
  /** A value that the customer gave and that does not do. */
  refused: Extract<Outcome, { kind: "missing" }>["refused"] | null;
}

/**
 * Takes what a call or an execution came to into the state. `proposalId` is the id that a new proposal gets. A one-shot answer
 * (knowledge, a product) leaves the flow in progress as it is; a flow's own call ends, continues or stops it.
 */
export function settle(before: DialogueState, step: Step, outcome: Outcome, facts: Facts, proposalId: string): Settled {
  const state = structuredClone(before);
  const ofFlow = step.kind === "execute" || (step.kind === "call" && !step.command && !step.slug);
  const frame = ofFlow ? activeFrame(state) : null;
  const refused = outcome.kind === "missing" ? (outcome.refused ?? null) : null;
  const answer = (said: Settled["said"]): Settled => ({ state, said, refused });
  switch (outcome.kind) {
    case "next":
      if (frame) frame.at += 1;
      return answer(outcome.tell ? { kind: "say", tell: outcome.tell } : null);
    case "told":
      if (frame) state.frames.pop();
      return answer(takeTold(state, outcome));
    case "missing":
      if (frame) delete frame.slots[outcome.slot];
      wait(state, outcome.slot, outcome.tell);
      return answer(null);
    case "propose":
      state.proposal = {
        id: proposalId,
        action: outcome.action,
        values: outcome.values,
        tell: outcome.tell,
        put: false,
      };
      postponeFlows(state);
      return answer(null);
    case "refused":
      if (frame) endFlow(state);
      if (outcome.handOff) state.queue.unshift({ kind: "hand_off", reason: "too_many_tries" });
      return answer({ kind: "say", tell: [outcome.tell], refused: outcome.why });
    case "identify":
      if (frame) identifyFirst(state, facts, frame);
      return answer(null);
  }
}

function takeTold(state: DialogueState, outcome: Extract<Outcome, { kind: "told" }>): Settled["said"] {
  if (outcome.topic) state.topic = outcome.topic;
  state.offer = outcome.offer ?? null;
  const missed = outcome.refused === "dont_know";
  state.misses = missed ? state.misses + 1 : 0;
  if (state.misses >= MISSES_AT_MOST) state.queue.unshift({ kind: "hand_off", reason: "not_understood" });
  return {
    kind: "say",
    tell: outcome.tell,
    ...(outcome.done ? { done: outcome.done } : {}),
    ...(outcome.refused ? { refused: outcome.refused } : {}),
  };
}

/** A flow that may not be done ends; an identification that failed takes along the flow that needed it. */
function endFlow(state: DialogueState): void {
  const frame = state.frames.pop();
  if (frame?.flow === "identify") state.frames.pop();
}
