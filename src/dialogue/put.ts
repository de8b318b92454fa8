import { FLOWS } from "./flows/index.ts";
import type { Outcome } from "./outcome.ts";
import { type Asked, type DialogueState, endFlow, type Frame } from "./state.ts";
import type { Step } from "./step.ts";

/** The same question is put this often at most; then a person is called instead of asking once more. */
const ASKS_AT_MOST = 2;
/** A question that other questions interrupt is put again this often; after that it waits without being repeated. */
const AGAIN_AT_MOST = 2;

/** What a flow lacks: see {@link Outcome}. */
type Missing = Pick<Extract<Outcome, { kind: "missing" }>, "slot" | "tell" | "refused" | "limited">;

/** Lets the conversation wait for a slot of a flow: flows that were asked for in the same message come after this one. */
export function wait(state: DialogueState, frame: Frame, missing: Missing): void {
  const { slot, tell, refused } = missing;
  if (!refused) frame.questions[slot] = tell;
  state.asked = {
    slot,
    tell,
    question: frame.questions[slot] ?? tell,
    put: false,
    again: 0,
    limited: missing.limited === true,
  };
  postponeFlows(state);
}

/** Moves flows that wait on the queue behind the one in progress. */
export function postponeFlows(state: DialogueState): void {
  state.later.push(...state.queue.filter((request) => request.kind === "flow"));
  state.queue = state.queue.filter((request) => request.kind !== "flow");
}

/**
 * Puts the question or the proposal that waits: for the first time, or again after something else was served. Null where it is not
 * to be put any more, and the state says what comes instead.
 */
export function put(state: DialogueState, frame: Frame): Step | null {
  const { asked, proposal } = state;
  if (proposal) {
    if (proposal.put) return again(proposal, { kind: "propose", proposal, again: true });
    proposal.put = true;
    return { kind: "propose", proposal, again: false };
  }
  if (!asked) throw new Error("nothing waits, so nothing can be put");
  if (asked.put && FLOWS.get(frame.flow)?.insists === false) {
    endFlow(state);
    return null;
  }
  if (asked.put) return again(asked, { kind: "ask", slot: asked.slot, tell: asked.tell, again: true });
  if (countAsk(frame, asked) > ASKS_AT_MOST && !asked.limited) {
    state.person = "not_understood";
    return null;
  }
  const { slot, tell, question } = asked;
  state.asked = { ...asked, tell: question, put: true };
  return { kind: "ask", slot, tell, again: false };
}

function again(waiting: { again: number }, step: Step): Step {
  waiting.again += 1;
  return waiting.again > AGAIN_AT_MOST ? { kind: "finish" } : step;
}

function countAsk(frame: Frame, { slot, tell }: Asked): number {
  const question = `${slot}:${"reply" in tell.saying ? tell.saying.reply : "quote"}`;
  const asks = (frame.asks[question] ?? 0) + 1;
  frame.asks[question] = asks;
  return asks;
}
